import type { Response } from 'express';
import type { SentText } from '../../app/private/desk.ts';
import { maskLine } from '../../app/private/hiding.ts';
import { type FieldConflict, markOf } from '../../app/private/merging.ts';
import { versionOf } from '../../app/private/testimony-files.ts';
import { wordPlaces } from '../../app/private/word-places.ts';
import { type TextView, textPage } from '../../web/private/text-page.tsx';
import { testimonyActs as acts, testimonyWords as words } from '../../words/private-testimony.ts';
import { wantsData } from './applying.ts';
import { type Asked, about } from './asked.ts';
import { fieldsOf } from './forms.ts';
import { refuse } from './guard.ts';
import { REVIEWERS, type Route } from './route.ts';
import type { PrivateSetting } from './setting.ts';

/** The words of a testimony, read and corrected beside their sound. */
export function textRoutes(setting: PrivateSetting): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/temoignages/:publicId/texte',
      allows: REVIEWERS,
      answer: about(setting, (asked) =>
        sendText(asked, asked.request.query['fait'] === undefined ? {} : { told: words.saved }),
      ),
    },
    {
      method: 'GET',
      path: '/temoignages/:publicId/mots',
      allows: REVIEWERS,
      answer: about(setting, sendPlaces),
    },
    {
      method: 'POST',
      path: '/temoignages/:publicId/texte',
      allows: REVIEWERS,
      answer: about(setting, correct),
    },
  ];
}

async function sendPlaces({ request, response, reader, report, setting }: Asked): Promise<void> {
  const draft = await setting.drafts.words(report.folder);
  if (draft === undefined) refuse(request, response, 404, 'notFound', reader);
  else response.json(wordPlaces(await setting.sheets.turns(report.folder), draft));
}

async function correct(asked: Asked): Promise<void> {
  const { request, response, reader, report, setting } = asked;
  const { publicId, folder } = report;
  const { desk, journal, sheets } = setting;
  const fields = await fieldsOf(request, response);
  const sent = textIn(fields);
  // Only who has seen the whole text as it was knows what it is now.
  const hasSeen = versionOf(await sheets.text(folder)) === fields.get('version');
  const conflicts = await desk.correct(folder, sent);
  if (conflicts !== 'moved') await journal({ by: reader.id, what: acts.corrected, publicId });
  if (wantsData(request)) {
    const version = versionOf(await sheets.text(folder));
    const now = { turns: await sheets.turns(folder), ...(hasSeen && { version }) };
    return sendCorrected(response, now, sent, conflicts);
  }
  if (conflicts !== 'moved' && conflicts.length === 0)
    return response.redirect(303, `/espace/temoignages/${publicId}/texte?fait`);
  response.status(409);
  const wrong = conflicts === 'moved' ? words.textMoved : `${words.conflictTitle}. ${words.conflictText}`;
  await sendText(asked, { wrong, conflicts: conflictsIn(conflicts, sent) });
}

/** What a script is answered: each turn that was sent as it now stands, with what someone else wrote there meanwhile. */
function sendCorrected(
  response: Response,
  now: { readonly turns: readonly { readonly text: string }[]; readonly version?: string },
  { turns, count }: SentText,
  conflicts: readonly FieldConflict[] | 'moved',
): void {
  if (conflicts === 'moved') return void response.status(409).json({ wrong: words.textMoved });
  const isOther = now.turns.length !== count;
  const told = turns.map(({ rank }) => {
    const text = now.turns[rank]?.text ?? '';
    const theirs = conflicts.find(({ name }) => Number(name) === rank)?.theirs;
    return { rank, before: markOf(text), ...(theirs !== undefined && { theirs }) };
  });
  // A turn that was emptied is gone: the page is to be read anew.
  const { version } = now;
  response.json({ turns: told, ...(version !== undefined && { version }), ...(isOther && { isOther }) });
}

type Shown = {
  readonly told?: string;
  readonly wrong?: string;
  readonly conflicts?: readonly FieldConflict[];
};

/** When the turns are others, every text that was typed is shown beside the one that stands at its place. */
function conflictsIn(
  found: readonly FieldConflict[] | 'moved',
  { turns }: SentText,
): readonly FieldConflict[] {
  if (found !== 'moved') return found;
  return turns
    .filter(({ mine, before }) => markOf(mine) !== before)
    .map(({ rank, mine }) => ({ name: String(rank), mine, theirs: '' }));
}

async function sendText(
  { response, reader, report, setting }: Asked,
  { conflicts = [], ...said }: Shown,
): Promise<void> {
  const { publicId, folder, title } = report;
  const { sheets, drafts } = setting;
  const turns = await sheets.turns(folder);
  const draft = await drafts.words(folder);
  const { fiche } = await sheets.fiche(folder);
  const accords = reader.role === 'facilitation' ? await sheets.accords(folder) : [];
  const page = textPage({
    reader,
    publicId,
    title,
    base: `/espace/temoignages/${publicId}`,
    turns: turnViews(turns, conflicts),
    speakers: [...new Set(turns.flatMap(({ speaker }) => speaker ?? []))],
    count: turns.length,
    ...(turns.length > 0 &&
      !fiche?.transcriptReviewed && { textVersion: versionOf(await sheets.text(folder)) }),
    hidden: {
      lines: fiche?.backstage.masks.map(maskLine) ?? [],
      ...(draft && { version: draft.version }),
    },
    accords: accords.map(({ file, witness }) => ({ file, whose: witness.firstName ?? file })),
    ...said,
  });
  response.type('html').send(page);
}

type Turns = Awaited<ReturnType<PrivateSetting['sheets']['turns']>>;

/** Each turn as it is corrected; what was typed for one that is no more stays on the page, to be put where it belongs. */
function turnViews(turns: Turns, conflicts: readonly FieldConflict[]): TextView['turns'] {
  const shown = turns.map(({ text, clock, ...turn }, rank) => {
    const conflict = conflicts.find(({ name }) => Number(name) === rank);
    const theirs = conflict && { theirs: conflict.theirs === '' ? text : conflict.theirs };
    return {
      ...turn,
      rank,
      text: conflict?.mine ?? text,
      before: markOf(text),
      ...(clock !== undefined && { clock }),
      ...theirs,
    };
  });
  const orphans = conflicts
    .filter(({ name }) => Number(name) >= turns.length)
    .map(({ name, mine }) => ({ rank: Number(name), text: mine, before: markOf(mine), theirs: '' }));
  return [...shown, ...orphans];
}

function textIn(fields: ReadonlyMap<string, string>): SentText {
  const ranks = [...fields.keys()].flatMap((name) => /^tour\.(\d{1,5})$/.exec(name)?.[1] ?? []);
  const names = [...fields].flatMap(([name, was]): [string, string][] => {
    const now = fields.get(`nom.${/^ancien\.(\d{1,3})$/.exec(name)?.[1]}`)?.trim();
    return now === undefined || now === '' || now === was ? [] : [[was, now]];
  });
  return {
    count: Number(fields.get('nombre')),
    turns: ranks.map((rank) => ({
      rank: Number(rank),
      name: rank,
      mine: fields.get(`tour.${rank}`) ?? '',
      before: fields.get(`avant.${rank}`) ?? '',
    })),
    names: new Map(names),
  };
}
