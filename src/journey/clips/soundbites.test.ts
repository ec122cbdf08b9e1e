import { expect, it } from 'vitest';
import type { Context } from '../../engine/task.ts';
import { parseFiche } from '../../formats/fiche-yaml.ts';
import type { Ports } from '../../ports/ports.ts';
import { anAccord, aShow } from '../../testing/catalogue.ts';
import { cuesOf } from '../../testing/interviews/interview.ts';
import { nursingHome } from '../../testing/interviews/nursing-home.ts';
import { proposePassages } from '../passages/passages.ts';
import { soundbites } from './soundbites.ts';

const passages = proposePassages(cuesOf(nursingHome), 3);

function soundbitesWhen(clipsAgreed: boolean) {
  const yes = { accord: anAccord(), witness: {} };
  const scopes = { ...anAccord().scopes, clips: clipsAgreed };
  const task = soundbites({
    identity: { publicId: '2026-03-12-k7qd', guid: 'guid', adoptedOn: '2026-03-12' },
    folder: '/',
    recordings: [{ path: '/son.m4a', name: 'son.m4a', digest: 'son', bytes: 1 }],
    fiche: parseFiche('', 'fiche.yaml'),
    people: [yes, { ...yes, accord: anAccord({ scopes }) }],
    show: aShow(),
    toolVersions: { audio: 'fake', images: 'fake', aligner: 'fake' },
  });
  const { agreed } = task.needs;
  const inputs = { agreed: agreed && 'value' in agreed ? agreed.value : undefined, choice: { passages } };
  return task.run(inputs, {} as Context<Ports>);
}

it('are the chosen passages, each with a sentence of it', async () => {
  const told = await soundbitesWhen(true);
  expect(told.map(({ startSeconds }) => startSeconds)).toEqual(
    passages.map(({ startSeconds }) => startSeconds),
  );
  for (const [rank, { title }] of told.entries()) expect(passages[rank]?.text).toContain(title.slice(0, 20));
});

it('are none as soon as one witness refused extracts', async () => {
  expect(await soundbitesWhen(false)).toEqual([]);
});
