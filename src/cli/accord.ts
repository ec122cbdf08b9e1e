import { createInterface } from 'node:readline/promises';
import { type AccordAnswers, declareAccord } from '../app/accords.ts';
import { episodesOf, placeCalled } from '../app/attesting.ts';
import type { Workspace } from '../app/workspace.ts';
import type { Naming, Scope } from '../model/accord.ts';
import { calendarDay, isCalendarDay } from '../model/calendar.ts';
import { accordPapers } from '../words/accord-papers.ts';
import { accordQuestions as words } from '../words/accord-questions.ts';
import { EXIT } from './outcome.ts';
import type { Options } from './program.ts';
import type { Reporter } from './reporter.ts';

/** Asks one question and gives what was typed. */
export type Ask = (question: string) => Promise<string>;

/** Guides a volunteer through a person's accord, question by question, and writes it. */
export async function guideAccord(
  workspace: Workspace,
  options: Options,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<number> {
  if (process.stdin.isTTY !== true) {
    reporter.say(words.notATerminal);
    return EXIT.waiting;
  }
  const place = await placeCalled(workspace, options.source ?? '');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    reporter.say(words.intro(place.folder));
    const answers = await askAccord((question) => terminal.question(`${question} `, { signal }), Date.now());
    const file = await declareAccord(episodesOf(workspace), place, options.témoin ?? '', answers);
    reporter.say(words.written(file));
    if (answers.broadcast) reporter.say(words.receipt);
    return EXIT.well;
  } finally {
    terminal.close();
  }
}

const NAMINGS: Readonly<Record<string, Naming>> = {
  nom: 'full-name',
  prénom: 'first-name',
  prenom: 'first-name',
  fonction: 'role',
};
const SCOPES: readonly Scope[] = ['broadcast', 'clips', 'press', 'image'];

/** The whole accord, asked one thing at a time. What is not understood is asked again; silence is a no. */
export async function askAccord(ask: Ask, nowMs: number): Promise<AccordAnswers> {
  const yes = async (question: string) => /^\s*(?:o|oui|y|yes)\s*$/i.test(await ask(question));
  const scopes: Partial<Record<Scope, boolean>> = {};
  for (const scope of SCOPES)
    scopes[scope] = (scope === 'broadcast' || scopes.broadcast === true) && (await yes(words.scopes[scope]));
  if (scopes.broadcast !== true) return scopes;
  const named = NAMINGS[(await ask(words.naming)).trim().toLowerCase()] ?? 'anonymous';
  const isOriginal = /^\s*(?:o|originale|sa voix)\s*$/i.test(await ask(words.voice));
  const adult = await yes(words.adult);
  const representatives = adult ? 0 : Number((await ask(words.representatives)).trim()) || 0;
  const sensitiveSubject = await yes(words.sensitive);
  const sensitiveSubjectAgreed = sensitiveSubject && (await yes(words.sensitiveAgreed));
  return {
    ...scopes,
    naming: named,
    voice: isOriginal ? 'original' : 're-read',
    adult,
    legalRepresentatives: representatives,
    sensitiveSubject,
    sensitiveSubjectAgreed,
    wantsToListenFirst: await yes(words.listenFirst),
    collectedOn: await day(ask, words.collectedOn, calendarDay(nowMs)),
    until: await day(ask, words.until, undefined),
    ...(await proof(ask)),
    textVersion: accordPapers.textVersion,
    copyGiven: await yes(words.copyGiven),
    withdrawnOn: undefined,
  };
}

async function day<Otherwise>(ask: Ask, question: string, otherwise: Otherwise): Promise<string | Otherwise> {
  for (let asked = question; ; asked = `${words.again('une date comme 2026-03-12')} ${question}`) {
    const said = (await ask(asked)).trim();
    if (said === '') return otherwise;
    if (isCalendarDay(said)) return said;
  }
}

async function proof(ask: Ask): Promise<Pick<AccordAnswers, 'proof' | 'collectedBy'>> {
  for (let asked: string = words.spoken; ; asked = `${words.again(words.spokenAdvice)} ${words.spoken}`) {
    const said = (await ask(asked)).trim();
    if (said === '') return {};
    const isSpoken = /^\d+:\d{2}(?::\d{2})?\s*(?:à|-)\s*\d+:\d{2}/.test(said);
    if (isSpoken || !/^\d/.test(said))
      return { proof: said, collectedBy: isSpoken ? 'à l’oral, dans l’enregistrement' : 'papier signé' };
  }
}
