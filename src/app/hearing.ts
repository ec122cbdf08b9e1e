import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../model/problem.ts';
import type { Workspace } from './workspace.ts';

/** The most changed stretch of a testimony, as it was recorded and as it was mastered. Absolute paths. */
export type Comparison = {
  readonly before: string;
  readonly after: string;
  /** What was done to the sound, in words. */
  readonly sentences: readonly string[];
};

/**
 * Where the draft of a testimony lets its sound be compared.
 *
 * @param testimony the name or path of its folder.
 * @throws Problem `folder-missing`, `sound-not-ready`.
 */
export async function comparisonOf({ episodes }: Workspace, testimony: string): Promise<Comparison> {
  const folder = path.join(episodes, path.basename(path.resolve(testimony)));
  await access(folder).catch((cause: unknown) => {
    throw new Problem('folder-missing', { folder: testimony }, { cause });
  });
  const inDraft = (name: string) => path.join(folder, 'brouillon', name);
  const [before, after] = [inDraft('son-avant.mp3'), inDraft('son-apres.mp3')];
  const ready = Promise.all([readFile(inDraft('son.json'), 'utf8'), access(before), access(after)]);
  const [notes] = await ready.catch((cause: unknown) => {
    throw new Problem('sound-not-ready', { folder: testimony }, { cause });
  });
  return { before, after, sentences: sentencesIn(notes) };
}

/** The draft is ours: its `son.json` holds what the stage `sound-notes` wrote. */
function sentencesIn(notes: string): string[] {
  const { décisions: decisions, avertissements: warnings } = JSON.parse(notes) as Record<string, unknown>;
  return [decisions, warnings].flatMap((texts) =>
    Array.isArray(texts) ? texts.filter((text) => typeof text === 'string') : [],
  );
}
