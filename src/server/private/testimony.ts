import { papers } from '../../words/papers.ts';
import {
  testimonyActs as acts,
  ficheLabels,
  testimonyWords as words,
} from '../../words/private-testimony.ts';
import { accordIn } from './accord-fields.ts';
import { CONFLICT, type Fields, type Form, routeOfForm } from './applying.ts';
import { type Asked, about } from './asked.ts';
import { refuse } from './guard.ts';
import { hidingForms } from './hiding-forms.ts';
import { sent } from './media.ts';
import { EVERYONE, FACILITATION, REVIEWERS, type Route } from './route.ts';
import type { PrivateSetting } from './setting.ts';
import { reportOf, sendTestimony, today } from './testimony-view.ts';

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
    {
      method: 'GET',
      path: '/temoignages/:publicId/preuve-orale',
      allows: FACILITATION,
      answer: about(setting, sendSpokenProof),
    },
    ...[...ficheForms(setting), ...accordForms(setting), ...hidingForms(setting)].map((form) =>
      routeOfForm(form, setting),
    ),
  ];
}

/** The yes of a witness as it was said: to those who note accords, and to nobody else. */
async function sendSpokenProof({ request, response, reader, report, setting }: Asked): Promise<void> {
  const place = await setting.sheets.spokenProof(report.folder, String(request.query['temoin'] ?? ''));
  if (place === undefined || !(await sent(response, place)))
    refuse(request, response, 404, 'notFound', reader);
}

function ficheForms(setting: PrivateSetting): readonly Form[] {
  const { desk } = setting;
  return [
    ficheForm(setting),
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
      name: 'quand',
      allows: FACILITATION,
      apply: async (fields, { folder }) => {
        const moment = (name: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.exec(fields.get(name) ?? '')?.[0];
        const objection = (fields.get('objection') ?? '').replace(/\s+/gu, ' ').trim();
        await desk.moments(folder, {
          publishOn: moment('mise'),
          objectionUntil: moment('delai'),
          objection: objection === '' ? undefined : objection,
        });
        return { act: acts.when };
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

function ficheForm({ desk, sheets }: PrivateSetting): Form {
  return {
    name: 'fiche',
    allows: REVIEWERS,
    apply: async (fields, { folder }) => {
      const { proposed = new Map<string, string>() } = await sheets.fiche(folder);
      const sent = Object.keys(ficheLabels).flatMap((name) => {
        const [typed, before] = [fields.get(name), fields.get(`avant.${name}`)];
        if (typed === undefined || before === undefined) return [];
        // What a person typed goes before what was proposed.
        const isTaken = fields.get(`prendre.${name}`) === 'oui' && typed.trim() === '';
        return [{ name, mine: (isTaken ? proposed.get(name) : undefined) ?? typed, before }];
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
  };
}

/** The file of an accord that a form names, if it is one of that very folder. */
type FileIn = (fields: Fields, folder: string) => Promise<string | undefined>;

function accordForms(setting: PrivateSetting): readonly Form[] {
  const { desk, sheets, witnessLinks } = setting;
  /** The name of an accord of that very folder, or nothing: no form names another file. */
  const fileIn: FileIn = async (fields, folder) =>
    (await sheets.accords(folder)).find(({ file }) => file === fields.get('fichier'))?.file;
  return [
    {
      name: 'accord',
      allows: FACILITATION,
      apply: async (fields, { folder }) => {
        const file = await fileIn(fields, folder);
        if (file === undefined) return { status: CONFLICT, wrong: words.seenText };
        const sent = { file, version: fields.get('version') ?? '', ...accordIn(fields) };
        const withdrawnOn = fields.get('retrait');
        if (withdrawnOn !== undefined && (sent.changes.collectedOn ?? '') < withdrawnOn)
          return { status: 422, wrong: words.renewTooSoon };
        const moved = await desk.accord(folder, sent);
        if (moved === undefined) return { act: acts.accord };
        return { status: CONFLICT, wrong: words.accordMoved, accord: moved };
      },
    },
    {
      name: 'lien',
      allows: FACILITATION,
      apply: async (fields, { folder, publicId }, { address }) => {
        const sheet = (await sheets.accords(folder)).find(({ file }) => file === fields.get('fichier'));
        if (sheet === undefined) return { status: CONFLICT, wrong: words.seenText };
        const path = await witnessLinks.of(publicId, sheet.suffix);
        return { act: acts.link, link: { file: sheet.file, address: `${address}${path}` } };
      },
    },
    ...endingForms(setting, fileIn),
  ];
}

/** What the person says of what they heard: that it may go out, or that nothing may any more. */
function endingForms({ desk }: PrivateSetting, fileIn: FileIn): readonly Form[] {
  return [
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
