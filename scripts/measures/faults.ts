/**
 * Every call by which a publish of three testimonies alters the disk, its tools' included, goes wrong once in each way:
 * then a second pass must mend everything and a third find nothing to do. Nearly three hours, half as long in two runs at
 * once (`EVERY=2`, and `EVERY=2 FROM=1`). `EVERY=10` tries one call in ten, `FROM=3` begins at the fourth.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { realFileSystem } from '../../src/adapters/disk/file-system.ts';
import { FAULT_KINDS, faultTrial, type Scene, setScene } from '../../src/testing/fault-trial.ts';
import { changeTestimonies, ourPublisher, writeThreeTestimonies } from '../../src/testing/publishers.ts';

const EVERY = Number(process.env['EVERY'] ?? 1);
const FROM = Number(process.env['FROM'] ?? 0);

/** Prints a row per scene and kind of fault, and throws when a trial leaves anything wrong. */
export async function measureFaults(): Promise<void> {
  const place = mkdtempSync(path.join(tmpdir(), 'passe-parole-faults-'));
  try {
    const publishing = await setScene(ourPublisher, path.join(place, 'new'), writeThreeTestimonies);
    const changing = await setScene(ourPublisher, path.join(place, 'changed'), async (workspace) => {
      writeThreeTestimonies(workspace);
      await ourPublisher(workspace, realFileSystem);
      changeTestimonies(workspace);
    });
    console.log('pass | calls | fault | calls failed | trials with something wrong | seconds');
    const wrong = [
      ...(await failEach('three go public', publishing)),
      ...(await failEach('one withdrawn, one retitled', changing)),
    ];
    if (wrong.length > 0) throw new Error(`expected nothing wrong, got\n${wrong.join('\n')}`);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function failEach(name: string, scene: Scene): Promise<readonly string[]> {
  const all: string[] = [];
  for (const kind of FAULT_KINDS) {
    const startedAtMs = performance.now();
    let trials = 0;
    let bad = 0;
    for (let at = FROM; at < scene.calls; at += EVERY) {
      const wrong = await faultTrial(scene, kind, at);
      trials += 1;
      bad += wrong.length > 0 ? 1 : 0;
      const told = wrong.map((one) => `${name}, ${kind} at call ${at}: ${one}`);
      // At once: two runs do not make their calls in quite the same order.
      for (const one of told) console.log(one);
      all.push(...told);
    }
    const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(0);
    console.log([name, scene.calls, kind, trials, bad, seconds].join(' | '));
  }
  return all;
}
