import type { Request, Response } from 'express';
import type { TestimonyReport } from '../../app/events.ts';
import type { Access, Role } from '../../model/access.ts';
import { Problem } from '../../model/problem.ts';
import { papers } from '../../words/papers.ts';
import {
  testimonyActs as acts,
  ficheLabels,
  testimonyWords as words,
} from '../../words/private-testimony.ts';
import { accordIn } from './accord-fields.ts';
import { fieldsOf } from './forms.ts';
import { refuse } from './guard.ts';
import { EVERYONE, FACILITATION, REVIEWERS, type Route } from './route.ts';
import type { PrivateSetting } from './setting.ts';
import { reportOf, type Shown, sendTestimony, today } from './testimony-view.ts';

type Fields = ReadonlyMap<string, string>;

/** What a form came to: told on the page, and in the journal when it changed something. */
type Outcome = Shown & { readonly act?: string };

/** One form of the page of a testimony. */
type Form = {
  readonly name: string;
  readonly allows: readonly Role[];
  readonly apply: (fields: Fields, report: TestimonyReport) => Promise<Outcome>;
};

/** The page of each testimony, and what its forms change. */
export function testimonyRoutes(setting: PrivateSetting): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/temoignages/:publicId',
      allows: EVERYONE,
      answer: async (request, response, reader) => {
        const report = reportOf(request, response, reader, setting);
        const told = request.query['fait'] === undefined ? {} : { told: words.saved };
        if (report !== undefined) await sendTestimony(response, reader, report, setting, told);
      },
    },
    {
      method: 'GET',
      path: '/temoignages/:publicId/recu',
      allows: FACILITATION,
      answer: async (request, response, reader) => {
        const report = reportOf(request, response, reader, setting);
        if (report === undefined) return;
        const text = await setting.sheets.receipt(report.folder, String(request.query['temoin'] ?? ''));
        // A paper of its own, with its own style: it is kept and sent, never opened among these pages.
        if (text === '') refuse(request, response, 404, 'notFound', reader);
        else response.attachment(papers.receipt('')).type('html').send(text);
      },
    },
    ...[...ficheForms(setting), ...accordForms(setting)].map(
      ({ name, allows, apply }): Route => ({
        method: 'POST',
        path: `/temoignages/:publicId/${name}`,
        allows,
        answer: (request, response, reader) => applied(apply, { request, response, reader, setting }),
      }),
    ),
  ];
}

type Asked = {
  readonly request: Request;
  readonly response: Response;
  readonly reader: Access;
  readonly setting: PrivateSetting;
};

/** Applies a form, keeps the act, and leads back to the page; what could not be done is told on it. */
async function applied(apply: Form['apply'], { request, response, reader, setting }: Asked): Promise<void> {
  const report = reportOf(request, response, reader, setting);
  if (report === undefined) return;
  const fields = await fieldsOf(request, response);
  const { act, ...shown } = await outcomeOf(() => apply(fields, report));
  const { publicId } = report;
  if (act !== undefined) await setting.journal({ by: reader.id, what: act, publicId });
  if (act !== undefined && shown.status === undefined)
    return response.redirect(303, `/espace/temoignages/${publicId}?fait`);
  await sendTestimony(response, reader, report, setting, shown);
}

async function outcomeOf(apply: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await apply();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { status: 422, wrong: `${words.wrong} ${error.fact} ${error.advice}` };
  }
}

const CONFLICT = 409;

function ficheForms({ desk }: PrivateSetting): readonly Form[] {
  return [
    {
      name: 'fiche',
      allows: REVIEWERS,
      apply: async (fields, { folder }) => {
        const sent = Object.keys(ficheLabels).flatMap((name) => {
          const [mine, before] = [fields.get(name), fields.get(`avant.${name}`)];
          return mine === undefined || before === undefined ? [] : [{ name, mine, before }];
        });
        const conflicts = await desk.fiche(folder, sent);
        if (conflicts.length === 0) return { act: acts.fiche };
        const fiche = new Map(conflicts.map(({ name, ...texts }) => [name, texts]));
        return {
          act: acts.fiche,
          status: CONFLICT,
          wrong: `${words.conflictTitle}. ${words.conflictText}`,
          fiche,
        };
      },
    },
    {
      name: 'relue',
      allows: REVIEWERS,
      apply: async (fields, { folder }) => {
        const isRead = fields.get('relue') === 'oui';
        const wasSeen = await desk.reviewed(folder, fields.get('version') ?? '', isRead);
        return wasSeen
          ? { act: isRead ? acts.read : acts.unread }
          : { status: CONFLICT, wrong: words.seenText };
      },
    },
    {
      name: 'diffuser',
      allows: FACILITATION,
      apply: async (fields, { folder }) => {
        const isReady = fields.get('pret') === 'oui';
        await desk.ready(folder, isReady);
        return { act: isReady ? acts.ready : acts.paused };
      },
    },
  ];
}

function accordForms({ desk, sheets }: PrivateSetting): readonly Form[] {
  /** The name of an accord of that very folder, or nothing: no form names another file. */
  const fileIn = async (fields: Fields, folder: string) =>
    (await sheets.accords(folder)).find(({ file }) => file === fields.get('fichier'))?.file;
  return [
    {
      name: 'accord',
      allows: FACILITATION,
      apply: async (fields, { folder }) => {
        const file = await fileIn(fields, folder);
        if (file === undefined) return { status: CONFLICT, wrong: words.seenText };
        const sent = { file, version: fields.get('version') ?? '', ...accordIn(fields) };
        const moved = await desk.accord(folder, sent);
        if (moved === undefined) return { act: acts.accord };
        return { status: CONFLICT, wrong: words.accordMoved, accord: moved };
      },
    },
    {
      name: 'valider',
      allows: FACILITATION,
      apply: async (fields, { folder, contentCode }) => {
        const file = await fileIn(fields, folder);
        // What is validated is what was heard: another version since then is another question.
        if (file === undefined || contentCode === undefined || fields.get('code') !== contentCode)
          return { status: CONFLICT, wrong: words.seenText };
        await desk.validated(folder, file, contentCode);
        return { act: acts.validated };
      },
    },
    {
      name: 'retirer',
      allows: FACILITATION,
      apply: async (fields, { folder }) => {
        if (fields.get('demande') !== 'oui') return { status: 422, wrong: words.wrong };
        await desk.withdraw(folder, today());
        return { act: acts.withdrew };
      },
    },
  ];
}
