import type { Request, Response } from 'express';
import type { TestimonyReport } from '../../app/events.ts';
import type { MovedAccord } from '../../app/private/desk.ts';
import { markOf } from '../../app/private/merging.ts';
import { type AccordSheet, type FicheSheet, ficheValues } from '../../app/private/sheets.ts';
import { agreementSaid, type Source, sentencesSaid, sourceOf } from '../../app/private/sources.ts';
import { versionOf } from '../../app/private/testimony-files.ts';
import type { Access } from '../../model/access.ts';
import { calendarDay } from '../../model/calendar.ts';
import type { DraftWords } from '../../model/draft-words.ts';
import { clock } from '../../web/clock.ts';
import type { AccordView } from '../../web/private/accord-form.tsx';
import type { FieldView, SourceView } from '../../web/private/fields.tsx';
import { type TestimonyView, testimonyPage } from '../../web/private/testimony-page.tsx';
import { ficheLabels } from '../../words/private-testimony.ts';
import { refuse } from './guard.ts';
import { rowOf } from './row-views.ts';
import type { PrivateSetting } from './setting.ts';

/** What is shown otherwise than the folder says: what was just typed, and what there is to tell of it. */
export type Shown = {
  readonly told?: string;
  readonly wrong?: string;
  /** Values typed in the fiche, and those of the file they conflict with. */
  readonly fiche?: ReadonlyMap<string, { readonly mine: string; readonly theirs: string }>;
  /** The accord as typed, instead of the one of its file. */
  readonly accord?: MovedAccord;
  /** The address of a witness's own page, to be given to them. */
  readonly link?: { readonly file: string; readonly address: string };
  readonly status?: number;
};

/** The testimony a request is about, as the last pass told it; refuses what does not exist. */
export function reportOf(
  request: Request,
  response: Response,
  reader: Access,
  { following }: PrivateSetting,
): TestimonyReport | undefined {
  const report = following.one(String(request.params['publicId']))?.report;
  if (report === undefined) refuse(request, response, 404, 'notFound', reader);
  return report;
}

/** Whether the person took it back: until they agree anew, nobody reads their words here. */
export const isWithdrawn = ({ standing }: TestimonyReport): boolean => standing.state === 'withdrawn';

/** Sends the page of a testimony, as its folder stands at that moment. */
export async function sendTestimony(
  response: Response,
  reader: Access,
  report: TestimonyReport,
  setting: PrivateSetting,
  shown: Shown = {},
): Promise<void> {
  const { sheets, drafts, following } = setting;
  const { publicId, folder } = report;
  const fiche = await sheets.fiche(folder);
  const accords = (await sheets.accords(folder)).map((sheet) =>
    sheet.file === shown.accord?.file ? { ...sheet, ...shown.accord } : sheet,
  );
  const text = await sheets.text(folder);
  const draft = await drafts.words(folder);
  const base = `/espace/temoignages/${publicId}`;
  const sources = sourcesIn(draft, base);
  const followed = following.one(publicId) ?? { publicId, report };
  const { call: _, ...row } = rowOf(followed, reader.role, Date.now());
  const listening = accords.find(({ accord }) => accord.wantsToListenFirst);
  const page = testimonyPage({
    reader,
    row,
    base,
    isDrafted: report.steps.drafted,
    ...emphasisOf(report),
    ...(text !== '' && !isWithdrawn(report) && { reviewMinutes: minutesFor(report) }),
    isReviewed: fiche.fiche?.transcriptReviewed ?? false,
    textVersion: versionOf(text),
    isReady: fiche.fiche?.readyToBroadcast ?? false,
    moments: momentsIn(fiche),
    ...(shown.link && { link: shown.link }),
    fiche: isWithdrawn(report) ? [] : ficheFields(fiche, shown.fiche, sources.of),
    accords: reader.role === 'facilitation' ? accordViews(accords, sources.agreement) : [],
    ...(listening &&
      report.contentCode && { toValidate: { code: report.contentCode, file: listening.file } }),
    ...toldIn(fiche, shown),
  });
  response
    .status(shown.status ?? 200)
    .type('html')
    .send(page);
}

function momentsIn({ fiche }: FicheSheet): TestimonyView['moments'] {
  if (fiche === undefined) return {};
  const { publishOn, objectionUntil, objection } = fiche.backstage;
  return {
    ...(publishOn !== undefined && { publishOn }),
    ...(objectionUntil !== undefined && { objectionUntil }),
    ...(objection !== undefined && { objection }),
  };
}

const EMPHASIS: Readonly<Partial<Record<TestimonyReport['standing']['next'], TestimonyView['emphasis']>>> = {
  'review-transcript': 'words',
  'say-ready': 'go',
  'give-accord': 'accord',
  'complete-accord': 'accord',
  'renew-accord': 'accord',
  'renew-soon': 'accord',
};

function emphasisOf({ standing }: TestimonyReport): Pick<TestimonyView, 'emphasis'> {
  const emphasis = EMPHASIS[standing.next];
  return emphasis === undefined ? {} : { emphasis };
}

function toldIn({ problem }: FicheSheet, { told, wrong }: Shown): Pick<TestimonyView, 'told' | 'wrong'> {
  const said = wrong ?? (problem && `${problem.fact} ${problem.advice}`);
  return { ...(told !== undefined && { told }), ...(said !== undefined && { wrong: said }) };
}

type Sources = {
  readonly of: (text: string) => SourceView | undefined;
  readonly agreement: SourceView | undefined;
};

/** Where somebody seems to say yes helps while nobody has noted how they did. */
const accordViews = (accords: readonly AccordSheet[], said: SourceView | undefined): readonly AccordView[] =>
  accords.map((sheet) => ({
    ...sheet,
    today: today(),
    ...(said && sheet.accord.proof === undefined && { said }),
  }));

/** Where texts, and a yes, are heard in the draft of a testimony. */
function sourcesIn(draft: DraftWords | undefined, base: string): Sources {
  const sentences = draft === undefined ? [] : sentencesSaid(draft);
  const shown = (source: Source | undefined): SourceView | undefined => {
    if (source === undefined) return undefined;
    const { text, startSeconds, endSeconds } = source;
    const href = `${base}/temoignage.mp3#t=${startSeconds.toFixed(2)},${endSeconds.toFixed(2)}`;
    return { text, startSeconds, endSeconds, clock: clock(startSeconds), href };
  };
  return { of: (text) => shown(sourceOf(text, sentences)), agreement: shown(agreementSaid(sentences)) };
}

function ficheFields(
  { fiche, proposed }: FicheSheet,
  typed: Shown['fiche'],
  sourceIn: Sources['of'],
): readonly FieldView[] {
  if (fiche === undefined) return [];
  const values = ficheValues(fiche);
  return Object.entries(ficheLabels).map(([name, label]) => {
    const now = values.get(name) ?? '';
    const conflict = typed?.get(name);
    const value = conflict?.mine ?? now;
    const long = !['title', 'territory', 'organisation', 'headcount', 'format', 'period'].includes(name);
    const offer = value === '' ? proposed?.get(name) : undefined;
    const source = sourceIn(offer ?? value);
    return {
      ...{ name, label, value, before: markOf(now), long },
      ...(conflict && { theirs: conflict.theirs }),
      ...(offer !== undefined && { proposed: offer }),
      ...(source && { source }),
    };
  });
}

/** Reading while listening takes the length of the sound, and a little more. */
const minutesFor = ({ durationSeconds = 60 }: TestimonyReport) =>
  Math.max(1, Math.ceil((durationSeconds * 1.2) / 60));

/** The calendar day, where the program and its people live. */
export const today = (): string => calendarDay(Date.now());
