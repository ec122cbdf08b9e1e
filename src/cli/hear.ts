import { comparisonOf } from '../app/hearing.ts';
import type { Workspace } from '../app/workspace.ts';
import { terminal } from '../words/terminal.ts';
import { EXIT } from './outcome.ts';
import type { Options } from './program.ts';
import type { Reporter } from './reporter.ts';

/** Says what was done to a testimony's sound, and where its most changed moment can be heard before and after. */
export async function hear(
  workspace: Workspace,
  { source = '' }: Options,
  reporter: Reporter,
): Promise<number> {
  const { before, after, sentences } = await comparisonOf(workspace, source);
  for (const sentence of sentences) reporter.say(sentence);
  reporter.say(terminal.heardBefore(before));
  reporter.say(terminal.heardAfter(after));
  return EXIT.well;
}
