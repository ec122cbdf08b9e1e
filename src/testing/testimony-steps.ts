import { Workbench } from './workbench.ts';

/** Drops a recording with its words, and lets the program fill the folder. */
export async function withDraft(
  name = 'entretien mairie',
  bench = new Workbench(),
): Promise<{ bench: Workbench; folder: string }> {
  bench.drop(`${name}.m4a`);
  bench.drop(`${name}.txt`, 'Anne : Nous avons réduit nos réunions de moitié.');
  await bench.sweep();
  const [folder = ''] = await bench.folders();
  return { bench, folder };
}

/** Notes a full yes in the accord, as a person would. */
export function agree(bench: Workbench, folder: string, file = 'accord.yaml', day = '2026-03-12'): void {
  const accord = `${folder}/${file}`;
  bench.edit(accord, /^diffusion:.*$/m, 'diffusion: oui');
  bench.edit(accord, /^majeure:.*$/m, 'majeure: oui');
  bench.edit(accord, /^voix:.*$/m, 'voix: originale');
  bench.edit(accord, /^copie remise:.*$/m, 'copie remise: oui');
  bench.edit(accord, /^recueilli le:.*$/m, `recueilli le: ${day}`);
}

/** Says the transcript read and the testimony « bon à diffuser ». */
export function approve(bench: Workbench, folder: string): void {
  bench.edit(`${folder}/fiche.yaml`, /^transcription relue:.*$/m, 'transcription relue: oui');
  bench.edit(`${folder}/fiche.yaml`, /^bon à diffuser:.*$/m, 'bon à diffuser: oui');
}

/** A testimony that is public. */
export async function online(start?: Workbench): Promise<{ bench: Workbench; folder: string }> {
  const { bench, folder } = await withDraft(undefined, start);
  agree(bench, folder);
  approve(bench, folder);
  await bench.sweep();
  return { bench, folder };
}

/** What « À LIRE.txt » says. */
export const letterOf = (bench: Workbench, folder: string) =>
  bench.episodes.files.get(`${folder}/À LIRE.txt`)?.text ?? '';
