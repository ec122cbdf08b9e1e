import { reasonOfWrongEnd } from '../formats/accord-yaml.ts';
import { parseCalendarDate } from '../formats/calendar-date.ts';
import { parseSourceSpan } from '../formats/source-span.ts';
import type { Naming, Scope } from '../model/accord.ts';
import { calendarDay } from '../model/calendar.ts';
import { accordPapers } from '../words/accord-papers.ts';
import { accordQuestions as words } from '../words/accord-questions.ts';
import type { AccordAnswers } from './accords.ts';

/** Asks one question and gives what was typed. */
export type Ask = (question: string) => Promise<string>;

/** What was typed, understood; `undefined` when it is not. */
type Read<Out> = (typed: string) => Out | undefined;

const NAMINGS: Readonly<Record<string, Naming>> = {
  nom: 'full-name',
  prénom: 'first-name',
  prenom: 'first-name',
  fonction: 'role',
  anonyme: 'anonymous',
  '': 'anonymous',
};
const SCOPES: readonly Scope[] = ['broadcast', 'clips', 'press', 'image'];

/** The whole accord, asked one thing at a time. What is not understood is asked again; silence is a no. */
export async function askAccord(ask: Ask, nowMs: number): Promise<AccordAnswers> {
  const yes = (question: string) => asked(ask, question, words.yesOrNo, readYes);
  const scopes: Partial<Record<Scope, boolean>> = {};
  for (const scope of SCOPES)
    scopes[scope] = (scope === 'broadcast' || scopes.broadcast === true) && (await yes(words.scopes[scope]));
  if (scopes.broadcast !== true) return scopes;
  const naming = await asked(ask, words.naming, words.namingAdvice, (typed) => NAMINGS[typed]);
  const voice = await asked(ask, words.voice, words.voiceAdvice, readVoice);
  const adult = await yes(words.adult);
  const legalRepresentatives = adult
    ? 0
    : await asked(ask, words.representatives, words.countAdvice, (typed) =>
        /^\d?$/.test(typed) ? Number(typed) : undefined,
      );
  const sensitiveSubject = await yes(words.sensitive);
  const sensitiveSubjectAgreed = sensitiveSubject && (await yes(words.sensitiveAgreed));
  return {
    ...scopes,
    ...{ naming, voice, adult, legalRepresentatives, sensitiveSubject, sensitiveSubjectAgreed },
    wantsToListenFirst: await yes(words.listenFirst),
    ...(await askDays(ask, calendarDay(nowMs))),
    ...(await askProof(ask)),
    textVersion: accordPapers.textVersion,
    copyGiven: await yes(words.copyGiven),
    withdrawnOn: undefined,
  };
}

/** Asks until the answer is understood. What was typed comes without capitals or spaces around. */
async function asked<Out>(ask: Ask, question: string, advice: string, read: Read<Out>): Promise<Out> {
  for (let again = question; ; again = `${words.again(advice)} ${question}`) {
    const found = read((await ask(again)).trim().toLowerCase().normalize('NFC'));
    if (found !== undefined) return found;
  }
}

function readYes(typed: string): boolean | undefined {
  if (/^(?:o|oui|y|yes)$/.test(typed)) return true;
  return /^(?:n|non|no)?$/.test(typed) ? false : undefined;
}

function readVoice(typed: string): 'original' | 're-read' | undefined {
  if (/^(?:o|originale?|sa voix)$/.test(typed)) return 'original';
  return /^(?:r|relue?|)$/.test(typed) ? 're-read' : undefined;
}

/** Since when, never after today; and until when, as long as an accord may last. */
async function askDays(ask: Ask, today: string): Promise<Pick<AccordAnswers, 'collectedOn' | 'until'>> {
  const collectedOn = await asked(ask, words.collectedOn, words.pastDayAdvice, (typed) => {
    const day = typed === '' ? today : parseCalendarDate(typed);
    return day !== undefined && day <= today ? day : undefined;
  });
  const { until } = await asked(ask, words.until, words.endAdvice, (typed) => {
    if (typed === '') return { until: undefined };
    const day = parseCalendarDate(typed);
    return day === undefined || reasonOfWrongEnd(collectedOn, day) ? undefined : { until: day };
  });
  return { collectedOn, until };
}

/** Where the yes is said in the recording, or the name of the paper. */
async function askProof(ask: Ask): Promise<Pick<AccordAnswers, 'proof' | 'collectedBy'>> {
  for (let again: string = words.spoken; ; again = `${words.again(words.spokenAdvice)} ${words.spoken}`) {
    const said = (await ask(again)).trim();
    if (said === '') return {};
    const isSpoken = parseSourceSpan(said) !== undefined;
    const isPaper =
      /\.(?:pdf|jpe?g|png|heic|webp|tiff?)$/i.test(said) || !/\d:\d|^\d|^(?:à|de)\s/i.test(said);
    if (isSpoken) return { proof: said, collectedBy: words.collectedAloud };
    if (isPaper) return { proof: said, collectedBy: words.collectedOnPaper };
  }
}
