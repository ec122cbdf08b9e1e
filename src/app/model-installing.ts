import { openDownloads } from '../adapters/http/downloads.ts';
import { type InstallEvent, installModel } from '../adapters/recognition/install-model.ts';
import { modelIn } from '../adapters/recognition/model-folder.ts';
import { modelWords } from '../words/recognition.ts';
import type { Finding } from './diagnosis.ts';
import type { Workspace } from './workspace.ts';

export type { InstallEvent } from '../adapters/recognition/install-model.ts';

/**
 * Installs the recognition model of a workspace, once.
 *
 * @param source an address, a folder, or nothing for the usual model.
 * @throws Problem what `installModel` throws.
 */
export async function installModelIn(
  workspace: Workspace,
  source: string | undefined,
  { signal, tell }: { readonly signal: AbortSignal; readonly tell: (event: InstallEvent) => void },
): Promise<void> {
  const order = { folder: workspace.model, downloads: openDownloads(), signal, tell };
  await installModel({ ...order, ...(source !== undefined && { source }) });
}

/** What stands of the model, told in French. Nobody needs it: its absence is only a note. */
export async function modelFinding({ model }: Workspace): Promise<Finding> {
  const state = await modelIn(model);
  if (state.kind === 'ready') return { kind: 'good', text: modelWords.state.ready(state.name) };
  return { kind: 'note', text: modelWords.state[state.kind] };
}
