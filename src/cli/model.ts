import { type InstallEvent, installModelIn, modelFinding } from '../app/model-installing.ts';
import type { Workspace } from '../app/workspace.ts';
import { commands } from '../words/commands.ts';
import { modelWords } from '../words/recognition.ts';
import { EXIT } from './outcome.ts';
import type { Options } from './program.ts';
import type { Reporter } from './reporter.ts';

/** A line for each tenth received: enough to see that it goes on. */
const STEPS = 10;

/** Installs the model that writes down what is said, or tells what stands of it. */
export async function model(
  workspace: Workspace,
  { action = '', source }: Options,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<number> {
  if (/^(?:état|etat|state)$/iu.test(action)) {
    reporter.say((await modelFinding(workspace)).text);
    return EXIT.well;
  }
  if (!/^install(?:er)?$/iu.test(action)) {
    reporter.say(commands.modelUnknown(action));
    return EXIT.waiting;
  }
  const told = new Map<string, number>();
  const tell = (event: InstallEvent) => {
    if (event.kind === 'fetching' && !isNewStep(event, told)) return;
    reporter.say(lineOf(event));
  };
  await installModelIn(workspace, source, { signal, tell });
  reporter.say(modelWords.installed);
  return EXIT.well;
}

type Fetching = Extract<InstallEvent, { readonly kind: 'fetching' }>;

function isNewStep({ file, receivedBytes, totalBytes }: Fetching, told: Map<string, number>): boolean {
  const step = totalBytes === undefined ? 0 : Math.floor((receivedBytes / totalBytes) * STEPS);
  if (told.get(file) === step) return false;
  told.set(file, step);
  return true;
}

function lineOf(event: InstallEvent): string {
  if (event.kind !== 'fetching') return modelWords[event.kind](event.file);
  const { file, receivedBytes, totalBytes } = event;
  return modelWords.fetching(
    file,
    megabytes(receivedBytes),
    totalBytes === undefined ? '?' : megabytes(totalBytes),
  );
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(bytes < 10e6 ? 1 : 0).replace('.', ',')} Mo`;
