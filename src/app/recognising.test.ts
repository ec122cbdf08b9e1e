import { describe, expect, it } from 'vitest';
import type { Recognition } from '../ports/recogniser.ts';
import { letterOf } from '../testing/testimony-steps.ts';
import { Workbench } from '../testing/workbench.ts';
import { pagesInFrench } from '../words/pages-fr.ts';
import { machineText, recognitionFaults } from '../words/recognition.ts';

const HEARD: Recognition = {
  cues: [
    { text: 'Nous avons réduit nos réunions de moitié.', startSeconds: 0, endSeconds: 4 },
    { text: 'Et puis on se parle.', startSeconds: 4, endSeconds: 6 },
  ],
};

/** A recording dropped without a text, where a model is installed. */
async function dropped(recognition: Recognition, areOpen = true) {
  const bench = new Workbench();
  bench.ears.recognition = recognition;
  bench.ears.areOpen = areOpen;
  bench.drop('entretien mairie.m4a');
  await bench.sweep();
  const [folder = ''] = await bench.folders();
  const file = (name: string) => bench.episodes.files.get(`${folder}/${name}`)?.text ?? '';
  return { bench, folder, file };
}

describe('words that a machine wrote', () => {
  it('are there to be corrected, and say where they come from', async () => {
    const { file } = await dropped(HEARD);
    expect(file('transcription.md')).toContain('Nous avons réduit nos réunions de moitié.');
    expect(file('transcription.md')).toContain(machineText);
    expect(file('brouillon/transcription.vtt')).toContain('00:00:00.000 -->');
  });

  it('are marked in the draft until a person has read them', async () => {
    const { bench, folder, file } = await dropped(HEARD);
    expect(file('brouillon/page.html')).toContain(pagesInFrench.transcript.byMachine);
    bench.edit(`${folder}/fiche.yaml`, /^transcription relue:.*$/m, 'transcription relue: oui');
    await bench.sweep();
    expect(file('brouillon/page.html')).not.toContain(pagesInFrench.transcript.byMachine);
  });

  it('are not kept when nobody can hear them in the sound', async () => {
    const { bench, folder, file } = await dropped(HEARD, false);
    expect(file('transcription.md')).toBe('');
    expect(letterOf(bench, folder)).toContain(recognitionFaults.unheard);
    expect(file('brouillon/temoignage.mp3')).not.toBe('');
  });

  it('give way to a text that is dropped later', async () => {
    const { bench, folder, file } = await dropped(HEARD);
    bench.drop(`${folder}/entretien mairie.txt`, 'Anne : Un vrai texte.');
    await bench.sweep();
    expect(file('transcription.md')).toContain('Un vrai texte.');
    expect(file('brouillon/page.html')).not.toContain(pagesInFrench.transcript.byMachine);
  });

  it('stay when the model is gone, once a person has corrected them', async () => {
    const { bench, folder, file } = await dropped(HEARD);
    bench.edit(`${folder}/transcription.md`, 'moitié', 'deux tiers');
    await bench.sweep();
    delete bench.ears.recognition;
    await bench.sweep();
    expect(file('brouillon/transcription.txt')).toContain('deux tiers');
  });
});

describe('a machine that fails', () => {
  it.each(['stopped', 'model-incomplete', 'too-slow', 'nonsense', 'engine-missing'] as const)(
    'because of %s says so, and everything else is made',
    async (fault) => {
      const { bench, folder, file } = await dropped({ fault });
      expect(letterOf(bench, folder)).toContain(recognitionFaults[fault].slice(0, 30));
      expect(file('brouillon/temoignage.mp3')).not.toBe('');
    },
  );
});
