import { expect, it } from 'vitest';
import { Workbench } from '../testing/workbench.ts';

it('a corrected paragraph makes again only what shows its words', async () => {
  const bench = new Workbench();
  bench.ears.areOpen = true;
  bench.drop('entretien mairie.m4a');
  bench.drop(
    'entretien mairie.txt',
    'Anne : Nous avons réduit nos réunions. Zoé : Et ensuite ? Anne : On se parle.',
  );
  await bench.sweep();
  const [folder = ''] = await bench.folders();
  await bench.sweep();
  bench.edit(`${folder}/transcription.md`, 'réduit nos réunions', 'réduit toutes nos réunions');
  const report = await bench.sweep();
  const made = Object.keys(report?.runs ?? {});
  expect(made).toEqual(expect.arrayContaining(['correction', 'published-words', 'documents', 'draft']));
  const untouched = ['check', 'recognition', 'transcript', 'alignment', 'mastering', 'cover', 'sound-notes'];
  expect(made.filter((name) => untouched.includes(name))).toEqual([]);
  expect(bench.tally).toMatchObject({ checked: 1, mastered: 1 });
  expect(report?.runs).toMatchObject({ correction: 1, documents: 1 });
});
