import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TestimonyReport } from '../app/events.ts';
import { newAccord } from '../formats/accord-yaml.ts';
import { newFiche } from '../formats/fiche-yaml.ts';
import { formatReview } from '../formats/review-markdown.ts';
import { newWitness } from '../formats/witness-yaml.ts';
import type { PrivateSetting } from '../server/private/setting.ts';

export const TESTIMONY = '2026-03-12-k7qd';

/** Two turns, the second one misheard. */
export const TURNS = [
  { text: 'Pouvez-vous vous présenter ?', speaker: 'La facilitatrice', startSeconds: 0 },
  { text: 'Je suis mère de la commune.', speaker: 'Anne', startSeconds: 4 },
] as const;

/** What a pass tells of it. */
export const REPORT: TestimonyReport = {
  publicId: TESTIMONY,
  folder: TESTIMONY,
  title: 'On se réunissait pour rien',
  standing: { state: 'draft', next: 'give-accord' },
  steps: { drafted: true, transcript: 'unread', agreed: false, readyToBroadcast: false },
  durationSeconds: 600,
  contentCode: 'abcdef012345',
  problems: [],
  failed: false,
};

/** Lays a drafted testimony in the workspace of a private space, told as a pass tells it. @returns its folder. */
export function layTestimony({ workspace, following }: PrivateSetting, accord = newAccord()): string {
  const folder = path.join(workspace.episodes, TESTIMONY);
  mkdirSync(folder);
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  write('fiche.yaml', `# une remarque à moi\n${newFiche({ title: 'Ancien titre' })}`);
  write('accord.yaml', accord);
  write('temoin.yaml', newWitness({ firstName: 'Anne' }));
  write('transcription.md', formatReview(TURNS));
  following.tell({ type: 'standing', report: REPORT });
  return folder;
}
