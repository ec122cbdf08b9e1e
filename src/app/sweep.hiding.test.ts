import { describe, expect, it } from 'vitest';
import { agree, approve, letterOf, online } from '../testing/testimony-steps.ts';
import { Workbench } from '../testing/workbench.ts';

const publicText = (bench: Workbench) =>
  [...bench.feeds.files].map(([path, { text }]) => `${path}\n${text}`).join('\n');

describe('a passage to be masked', () => {
  it('leaves every public text, and the bytes that held it leave first', async () => {
    const { bench, folder } = await online();
    expect(publicText(bench)).toContain('réunions');
    bench.edit(`${folder}/fiche.yaml`, /^passages masqués:.*$/m, 'passages masqués: 0:00 à 1:00');
    const seen: string[] = [];
    bench.moments.mastering = () => seen.push(publicText(bench));
    expect((await bench.sweep())?.online).toBe(1);
    expect(seen).toHaveLength(1);
    expect(seen[0]).not.toContain(folder);
    expect(publicText(bench)).not.toContain('réunions');
    expect(publicText(bench)).toMatch(/\[passage\smasqué\]/);
  });

  it('waits for a person where its words are not surely placed', async () => {
    const { bench, folder } = await online();
    bench.edit(`${folder}/fiche.yaml`, /^passages masqués:.*$/m, 'passages masqués: « réunions »');
    expect((await bench.sweep())?.online).toBe(0);
    expect(letterOf(bench, folder)).toContain('pas sûrs de l’endroit');
    expect(letterOf(bench, folder)).toMatch(/« réunions » \(00:\d\d/);
  });

  it('takes everything down while its words cannot be found', async () => {
    const { bench, folder } = await online();
    bench.edit(`${folder}/fiche.yaml`, /^passages masqués:.*$/m, 'passages masqués: « Dupont »');
    expect((await bench.sweep())?.online).toBe(0);
    expect(letterOf(bench, folder)).toContain('Nous ne trouvons pas « Dupont »');
  });

  it('is hidden in what people wrote in the fiche too', async () => {
    const { bench, folder } = await online();
    bench.edit(`${folder}/fiche.yaml`, /^titre:.*$/m, 'titre: Nos reunions n’en finissaient pas');
    await bench.sweep();
    expect(publicText(bench)).toContain('Nos reunions');
    bench.edit(
      `${folder}/fiche.yaml`,
      /^passages masqués:.*$/m,
      'passages masqués:\n  - « réunions »\n  - 0:00 à 1:00',
    );
    await bench.sweep();
    expect(bench.episodes.files.get(`${folder}/brouillon/page.html`)?.text).toMatch(
      /Nos \[passage\smasqué\] n’en/,
    );
  });
});

/** Everything that is public, or laid out to be sent, while another sound is being prepared. */
async function seenWhileMaking(bench: Workbench): Promise<string> {
  const seen: string[] = [];
  bench.drop('un autre.m4a');
  bench.moments.mastering = () => seen.push(publicText(bench), shareable(bench));
  expect((await bench.sweep())?.online).toBe(1);
  expect(seen).toHaveLength(2);
  return seen.join('\n');
}

const shareable = (bench: Workbench) =>
  [...bench.episodes.files]
    .filter(([path]) => /\/(?:à partager|pour la presse)\//.test(path))
    .map(([, { text }]) => text)
    .join('\n');

describe('what a person takes back while the rest stays public', () => {
  it('is no longer seen, when it is the photo, while a sound is being prepared', async () => {
    const { bench, folder } = await online();
    bench.drop(`${folder}/entretien mairie.jpg`);
    for (const scope of ['extraits', 'presse', 'image'])
      bench.edit(`${folder}/accord.yaml`, new RegExp(`^${scope}:.*$`, 'm'), `${scope}: oui`);
    await bench.sweep();
    expect(publicText(bench)).toContain('00 photo');
    expect(shareable(bench)).toContain('00 photo');
    bench.edit(`${folder}/accord.yaml`, /^image:.*$/m, 'image: non');
    const seen = await seenWhileMaking(bench);
    expect(seen).toContain(folder);
    expect(seen).not.toContain('00 photo');
  });

  it('is no longer said, when it is a name, while a sound is being prepared', async () => {
    const { bench, folder } = await online();
    bench.edit(`${folder}/temoin.yaml`, /^prénom:.*$/m, 'prénom: Anneliese');
    bench.edit(`${folder}/temoin.yaml`, /^nom:.*$/m, 'nom: Vautrin');
    bench.edit(`${folder}/fiche.yaml`, /^titre:.*$/m, 'titre: Anneliese Vautrin a osé');
    for (const scope of ['extraits', 'presse'])
      bench.edit(`${folder}/accord.yaml`, new RegExp(`^${scope}:.*$`, 'm'), `${scope}: oui`);
    bench.edit(`${folder}/accord.yaml`, /^nommée comme:.*$/m, 'nommée comme: nom');
    bench.drop(`${folder}/presse.yaml`, 'presse:\n  - Le Journal du Val\n');
    await bench.sweep();
    for (const text of [publicText(bench), shareable(bench)]) expect(text).toContain('Vautrin');
    bench.edit(`${folder}/accord.yaml`, /^nommée comme:.*$/m, 'nommée comme: prénom');
    const seen = await seenWhileMaking(bench);
    expect(seen).toContain('Anneliese a osé');
    expect(seen).not.toContain('Vautrin');
    expect(publicText(bench)).toContain('dossiers/');
  });
});

describe('an accord spoken in the recording', () => {
  it('is set apart as a proof with its digest, and heard nowhere else', async () => {
    const { bench, folder } = await online();
    bench.edit(`${folder}/accord.yaml`, /^preuve:.*$/m, 'preuve: 0:40 à 0:50');
    await bench.sweep();
    await bench.sweep();
    expect(bench.episodes.files.has(`${folder}/preuve/accord oral.flac`)).toBe(true);
    expect(bench.episodes.files.get(`${folder}/accord.yaml`)?.text).toMatch(
      /^empreinte de la preuve: [0-9a-f]{64}$/m,
    );
    expect(bench.edits.at(-1)?.removed).toEqual([{ file: 0, startSeconds: 39.75, endSeconds: 50.25 }]);
  });

  it('that is not in the recording stops everything', async () => {
    const { bench, folder } = await online();
    bench.edit(`${folder}/accord.yaml`, /^preuve:.*$/m, 'preuve: 41:05 à 42:10');
    expect((await bench.sweep())?.online).toBe(0);
    expect(letterOf(bench, folder)).toContain('« 41:05 à 42:10 » n’est pas dans l’enregistrement');
  });
});

describe('a testimony that someone else reads', () => {
  it('goes online with the reading alone', async () => {
    const bench = new Workbench();
    bench.drop('entretien.m4a', 'la vraie voix');
    bench.drop('entretien.txt', 'Anne : Bonjour.');
    await bench.sweep();
    const [folder = ''] = await bench.folders();
    agree(bench, folder);
    approve(bench, folder);
    bench.edit(`${folder}/accord.yaml`, /^voix:.*$/m, 'voix: relue');
    expect((await bench.sweep())?.online).toBe(0);
    bench.drop(`${folder}/lecture.m4a`, 'une autre voix');
    bench.edit(`${folder}/fiche.yaml`, /^lecture:.*$/m, 'lecture: lecture.m4a');
    expect((await bench.sweep())?.online).toBe(1);
    const digest = (await bench.episodes.source(`${folder}/entretien.m4a`)).digest;
    expect(publicText(bench)).not.toContain(digest);
    expect(publicText(bench)).toContain((await bench.episodes.source(`${folder}/lecture.m4a`)).digest);
  });

  it('waits for the reading that its fiche names', async () => {
    const { bench, folder } = await online();
    bench.edit(`${folder}/fiche.yaml`, /^lecture:.*$/m, 'lecture: lecture.m4a');
    await bench.sweep();
    expect(letterOf(bench, folder)).toContain('La lecture « lecture.m4a » n’est pas dans ce dossier');
  });
});

describe('a name that the accord does not let be said', () => {
  it('is replaced wherever people wrote it', async () => {
    const { bench, folder } = await online();
    bench.edit(`${folder}/temoin.yaml`, /^prénom:.*$/m, 'prénom: Anneliese');
    bench.edit(`${folder}/temoin.yaml`, /^nom:.*$/m, 'nom: Vautrin');
    bench.edit(`${folder}/fiche.yaml`, /^titre:.*$/m, 'titre: Anneliese Vautrin a osé');
    bench.edit(
      `${folder}/fiche.yaml`,
      /^description:.*$/m,
      'description: Avec Mme Vautrin, et VAUTRIN encore.',
    );
    bench.edit(`${folder}/accord.yaml`, /^nommée comme:.*$/m, 'nommée comme: prénom');
    await bench.sweep();
    expect(publicText(bench)).toContain('Anneliese a osé');
    expect(publicText(bench)).not.toMatch(/vautrin/i);
    bench.edit(`${folder}/accord.yaml`, /^nommée comme:.*$/m, 'nommée comme: anonyme');
    await bench.sweep();
    expect(publicText(bench)).not.toMatch(/anneliese|vautrin/i);
  });

  it('is told with its time when it is heard, and with the line that hides it', async () => {
    const bench = new Workbench();
    bench.drop('entretien.m4a');
    bench.drop('entretien.txt', 'Anne : Bonjour. Je suis Anneliese Vautrin, et voici Bernard.');
    await bench.sweep();
    const [folder = ''] = await bench.folders();
    bench.edit(`${folder}/temoin.yaml`, /^prénom:.*$/m, 'prénom: Anneliese');
    bench.edit(`${folder}/temoin.yaml`, /^nom:.*$/m, 'nom: Vautrin');
    bench.edit(`${folder}/accord.yaml`, /^nommée comme:.*$/m, 'nommée comme: prénom');
    await bench.sweep();
    const letter = letterOf(bench, folder);
    expect(letter).toMatch(/« Anneliese Vautrin », à 0:\d\d : l’accord ne permet pas de dire ce nom/);
    expect(letter).toMatch(/« Bernard », à 0:\d\d : cette personne veut-elle être nommée/);
    expect(bench.episodes.files.get(`${folder}/transcription.md`)?.text).toMatch(
      /> À vérifier : « Anneliese/,
    );
    const [line = ''] = /^ {2}- « Anneliese Vautrin »$/m.exec(letter) ?? [];
    bench.edit(`${folder}/fiche.yaml`, /^passages masqués:.*$/m, `passages masqués:\n${line}`);
    await bench.sweep();
    expect(letterOf(bench, folder)).not.toContain('l’accord ne permet pas de dire');
    expect(bench.episodes.files.get(`${folder}/brouillon/transcription.txt`)?.text).toMatch(
      /\[passage\smasqué\] voici Bernard/,
    );
  });
});
