import type { Request, Response } from 'express';
import type { TestimonyReport } from '../../app/events.ts';
import type { MovedAccord } from '../../app/private/desk.ts';
import { markOf } from '../../app/private/merging.ts';
import { type FicheSheet, ficheValues } from '../../app/private/sheets.ts';
import { versionOf } from '../../app/private/testimony-files.ts';
import type { Access } from '../../model/access.ts';
import { calendarDay } from '../../model/calendar.ts';
import type { FieldView } from '../../web/private/fields.tsx';
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
  const { sheets, following } = setting;
  const { publicId, folder } = report;
  const fiche = await sheets.fiche(folder);
  const accords = (await sheets.accords(folder)).map((sheet) =>
    sheet.file === shown.accord?.file ? { ...sheet, ...shown.accord } : sheet,
  );
  const text = await sheets.text(folder);
  const followed = following.one(publicId) ?? { publicId, report };
  const { call: _, ...row } = rowOf(followed, reader.role, Date.now());
  const listening = accords.find(({ accord }) => accord.wantsToListenFirst);
  const page = testimonyPage({
    reader,
    row,
    base: `/espace/temoignages/${publicId}`,
    isDrafted: report.steps.drafted,
    ...emphasisOf(report),
    ...(text !== '' && !isWithdrawn(report) && { reviewMinutes: minutesFor(report) }),
    isReviewed: fiche.fiche?.transcriptReviewed ?? false,
    textVersion: versionOf(text),
    isReady: fiche.fiche?.readyToBroadcast ?? false,
    moments: momentsIn(fiche),
    ...(shown.link && { link: shown.link }),
    fiche: isWithdrawn(report) ? [] : ficheFields(fiche, shown.fiche),
    accords: reader.role === 'facilitation' ? accords.map((sheet) => ({ ...sheet, today: today() })) : [],
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

function ficheFields({ fiche }: FicheSheet, typed: Shown['fiche']): readonly FieldView[] {
  if (fiche === undefined) return [];
  const values = ficheValues(fiche);
  return Object.entries(ficheLabels).map(([name, label]) => {
    const now = values.get(name) ?? '';
    const conflict = typed?.get(name);
    const value = conflict?.mine ?? now;
    const long = !['title', 'territory', 'organisation', 'headcount', 'format', 'period'].includes(name);
    return { name, label, value, before: markOf(now), long, ...(conflict && { theirs: conflict.theirs }) };
  });
}

/** Reading while listening takes the length of the sound, and a little more. */
const minutesFor = ({ durationSeconds = 60 }: TestimonyReport) =>
  Math.max(1, Math.ceil((durationSeconds * 1.2) / 60));

/** The calendar day, where the program and its people live. */
export const today = (): string => calendarDay(Date.now());
