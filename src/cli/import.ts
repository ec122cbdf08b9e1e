import { importInto } from '../app/importing.ts';
import type { Workspace } from '../app/workspace.ts';
import { EXIT } from './outcome.ts';
import type { Options } from './program.ts';
import type { Reporter } from './reporter.ts';

/** Takes over a podcast made elsewhere. Something waits for a person when an episode could not be fetched. */
export async function importPodcast(
  workspace: Workspace,
  { source, sons }: Options,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<number> {
  if (source === undefined) throw new Error('expected the address of a podcast, got nothing');
  const from = { feed: source, ...(sons !== undefined && { media: sons }) };
  const report = await importInto(workspace, from, { signal, emit: reporter.tell });
  reporter.tell({ type: 'imported', ...report });
  return report.failed > 0 || signal.aborted ? EXIT.waiting : EXIT.well;
}
