import type { TestimonyReport } from '../../app/events.ts';
import { recordedSpans, saidSpan } from '../../app/private/hiding.ts';
import type { SourceSpan } from '../../model/time-map.ts';
import { reviewPageWords } from '../../words/private-review.ts';
import { testimonyActs as acts, testimonyWords as words } from '../../words/private-testimony.ts';
import { CONFLICT, type Fields, type Form, type Outcome } from './applying.ts';
import { FACILITATION, REVIEWERS } from './route.ts';
import type { PrivateSetting } from './setting.ts';

/** Passages hidden, heard again, or set apart as an accord, by the times at which a page let them be heard. */
export function hidingForms(setting: PrivateSetting): readonly Form[] {
  const reviewing = { allows: REVIEWERS, page: '/texte' } as const;
  return [
    { ...reviewing, name: 'masquer', apply: (fields, report) => mask(setting, fields, report) },
    { ...reviewing, name: 'demasquer', apply: (fields, report) => unmask(setting, fields, report) },
    {
      ...{ name: 'accord-oral', allows: FACILITATION, page: '/texte' },
      apply: (fields, report) => noteSpoken(setting, fields, report),
    },
  ];
}

async function mask(setting: PrivateSetting, fields: Fields, report: TestimonyReport): Promise<Outcome> {
  const found = await heard(setting, fields, report);
  if ('refused' in found) return found.refused;
  await setting.hiding.mask(report.folder, found.spans);
  return { act: acts.masked, told: reviewPageWords.maskNoted };
}

async function unmask(
  { hiding }: PrivateSetting,
  fields: Fields,
  { folder }: TestimonyReport,
): Promise<Outcome> {
  const wasThere = await hiding.unmask(folder, fields.get('ligne') ?? '');
  return wasThere ? { act: acts.unmasked } : { status: CONFLICT, wrong: words.seenText };
}

async function noteSpoken(
  setting: PrivateSetting,
  fields: Fields,
  report: TestimonyReport,
): Promise<Outcome> {
  const found = await heard(setting, fields, report);
  if ('refused' in found) return found.refused;
  const [span] = found.spans;
  const files = (await setting.sheets.accords(report.folder)).map(({ file }) => file);
  const file = files.find((one) => one === fields.get('fichier')) ?? files[0];
  if (span === undefined || file === undefined) return { status: CONFLICT, wrong: words.seenText };
  await setting.hiding.spoken(report.folder, file, span);
  return { act: acts.spoken, told: reviewPageWords.spokenNoted };
}

/** What was heard at the times of a form, in the recordings; or why it cannot be told any more. */
async function heard(
  { drafts }: PrivateSetting,
  fields: Fields,
  { folder }: TestimonyReport,
): Promise<Heard> {
  const draft = await drafts.words(folder);
  const span = spanIn(fields);
  if (draft === undefined || draft.version !== fields.get('version'))
    return { refused: { status: CONFLICT, wrong: words.seenText } };
  if (span === undefined) return { refused: { status: 422, wrong: reviewPageWords.timesWrong } };
  return { spans: recordedSpans(draft.timeMap, span) };
}

type Heard = { readonly spans: readonly SourceSpan[] } | { readonly refused: Outcome };

/** Two times of the published audio, in seconds or as one says them. */
export const spanIn = (fields: Fields) => saidSpan(fields.get('debut'), fields.get('fin'));
