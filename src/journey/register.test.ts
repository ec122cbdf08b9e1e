import { expect, it } from 'vitest';
import { anAccord } from '../testing/catalogue.ts';
import { MemoryFolder } from '../testing/memory-folder.ts';
import { readJournal } from './register.ts';

it('takes the accords of an older journal for the first witness', async () => {
  const episodes = new MemoryFolder('/episodes');
  const line = JSON.stringify({ seenAt: '2026-03-12T10:00:00.000Z', accords: [anAccord()] });
  await episodes.writeText('_registre/2026-03-12-k7qd.accords.jsonl', `${line}\n`);
  const identity = {
    publicId: '2026-03-12-k7qd',
    guid: '7b0cf5a2-6d1c-4c5e-9a53-0f7f6a1f2c11',
    adoptedOn: '2026-03-12',
  };
  expect(await readJournal(episodes, identity)).toMatchObject([{ accords: [{ witness: '' }] }]);
});
