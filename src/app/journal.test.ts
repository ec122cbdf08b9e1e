import { describe, expect, it } from 'vitest';
import { online } from '../testing/testimony-steps.ts';
import { Workbench } from '../testing/workbench.ts';

const journalOf = (bench: Workbench) => bench.episodes.files.get('_registre/journal.txt')?.text ?? '';
const saidIn = (journal: string) =>
  journal
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('  ').at(-1));

describe('the journal', () => {
  it('tells each step of a testimony once, oldest first', async () => {
    const { bench, folder } = await online();
    await bench.sweep();
    bench.edit(`${folder}/accord.yaml`, /^retiré le:.*$/m, 'retiré le: 2026-03-12');
    await bench.sweep();
    await bench.sweep();
    expect(saidIn(journalOf(bench))).toEqual(['reçu', 'brouillon', 'en ligne', 'retiré']);
    expect(journalOf(bench)).toMatch(new RegExp(`^2026-03-12 11:01:00 {2}${folder} {2}reçu$`, 'm'));
  });

  it('tells why something was refused, without a name', async () => {
    const bench = new Workbench();
    bench.drop('Madame Dupont.m4a', 'coupé');
    bench.drop('Facture Dupont.pdf');
    bench.drop('Autre.m4a');
    await bench.sweep();
    const journal = journalOf(bench);
    expect(saidIn(journal)).toEqual(
      expect.arrayContaining([
        'arrêté ; le son s’arrête avant la fin',
        'un fichier n’a pas pu être rangé : aucun enregistrement ne porte son nom',
      ]),
    );
    expect(journal).not.toMatch(/Dupont|Autre/);
  });

  it('goes on after a line that a stop left unfinished', async () => {
    const bench = new Workbench();
    bench.drop('appel.m4a');
    bench.drop('_registre/journal.txt', 'Journal\n2026-03-12 10:00:00  2026-03-1');
    await bench.sweep();
    expect(journalOf(bench)).toMatch(/2026-03-1\n2026-03-12 11:01:00 {2}\S+ {2}reçu\n/);
  });
});
