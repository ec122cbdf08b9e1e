import { createInterface } from 'node:readline/promises';
import { declareAccord } from '../app/accords.ts';
import { askAccord } from '../app/asking-accord.ts';
import { episodesOf, placeCalled } from '../app/attesting.ts';
import type { Workspace } from '../app/workspace.ts';
import { accordQuestions as words } from '../words/accord-questions.ts';
import { EXIT } from './outcome.ts';
import type { Options } from './program.ts';
import type { Reporter } from './reporter.ts';

/**
 * Guides a volunteer through a person's accord, question by question, and writes it at the end: who leaves before has
 * changed nothing.
 */
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
  // A terminal that asks takes Ctrl-C and the end of typing for itself, and would leave its question unanswered for ever.
  const leaving = new AbortController();
  for (const end of ['SIGINT', 'close']) terminal.once(end, () => leaving.abort());
  const left = AbortSignal.any([signal, leaving.signal]);
  try {
    reporter.say(words.intro(place.folder));
    const answers = await askAccord(
      (question) => terminal.question(`${question} `, { signal: left }),
      Date.now(),
    );
    const file = await declareAccord(episodesOf(workspace), place, options.témoin ?? '', answers);
    reporter.say(words.written(file));
    if (answers.broadcast) reporter.say(words.receipt);
    return EXIT.well;
  } catch (error) {
    if (!left.aborted) throw error;
    reporter.say(words.left);
    return EXIT.waiting;
  } finally {
    terminal.close();
  }
}
