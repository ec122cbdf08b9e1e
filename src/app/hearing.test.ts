import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { comparisonOf } from './hearing.ts';
import { openWorkspace } from './workspace.ts';

/** A workspace with one testimony, whose draft holds these files. */
async function withDraft(files: Readonly<Record<string, string>>) {
  const workspace = await openWorkspace(temporaryFolder());
  const draft = path.join(workspace.episodes, 'anne', 'brouillon');
  mkdirSync(draft, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(draft, name), text);
  return { workspace, draft };
}

describe('a sound to be heard before and after', () => {
  it('is told with what was done to it', async () => {
    const notes = { décisions: ['Nous avons rapproché les voix.'], avertissements: ['La voix est faible.'] };
    const files = { 'son-avant.mp3': 'a', 'son-apres.mp3': 'b', 'son.json': JSON.stringify(notes) };
    const { workspace, draft } = await withDraft(files);
    expect(await comparisonOf(workspace, 'episodes/anne/')).toEqual({
      before: path.join(draft, 'son-avant.mp3'),
      after: path.join(draft, 'son-apres.mp3'),
      sentences: ['Nous avons rapproché les voix.', 'La voix est faible.'],
    });
  });

  it('is asked for before it is ready, or by a wrong name: said so', async () => {
    const { workspace } = await withDraft({ 'son.json': '{}' });
    await expect(comparisonOf(workspace, 'anne')).rejects.toMatchObject({ code: 'sound-not-ready' });
    await expect(comparisonOf(workspace, 'zoé')).rejects.toMatchObject({ code: 'folder-missing' });
  });
});
