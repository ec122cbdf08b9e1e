import { verifyElsewhere, verifyWorkspace } from '../app/verifying.ts';
import type { Workspace } from '../app/workspace.ts';
import { verifying } from '../words/verifying.ts';
import { EXIT } from './outcome.ts';
import type { Options } from './program.ts';
import type { Reporter } from './reporter.ts';

/** Verifies a podcast, ours when none is named. Something waits for a person when it has errors. */
export async function verify(workspace: Workspace, { source }: Options, reporter: Reporter): Promise<number> {
  reporter.say(verifying.reading(source ?? workspace.feeds));
  const found = source === undefined ? await verifyWorkspace(workspace) : await verifyElsewhere(source);
  if (found === undefined) {
    reporter.say(verifying.nothingHere);
    return EXIT.waiting;
  }
  reporter.tell({ type: 'verified', ...found });
  return found.faults.some(({ severity }) => severity === 'error') ? EXIT.waiting : EXIT.well;
}
