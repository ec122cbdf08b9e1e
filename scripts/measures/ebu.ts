import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import ffmpeg from '@ffmpeg-installer/ffmpeg';
import { EnergyTracker } from '../../src/sound/energy-track.ts';
import { integratedLufs, rangeLu } from '../../src/sound/loudness.ts';
import { EBU_SIGNALS } from '../../src/testing/ebu-signals.ts';

const RATE_HZ = 48_000;
/** Half of the last digit that ffmpeg's meter prints. */
const ROUNDING = 0.05;

/**
 * Prints what our meter reads of the signals that EBU Tech 3341 and 3342 define, then of two programmes like those of
 * signals 7 and 8 (3342: 5 and 6), which may not be copied, beside what another meter reads: ffmpeg's `ebur128`.
 *
 * @param samples a folder with `demonstration.flac`; without it, the programmes are left out.
 */
export async function measureEbu(samples: string | undefined): Promise<void> {
  console.log('signal | measure | expected | read | within tolerance');
  let right = 0;
  for (const { name, measure, read, expected, tolerance } of EBU_SIGNALS) {
    const value = read();
    const isRight = value >= expected - tolerance.below && value <= expected + tolerance.above;
    if (isRight) right += 1;
    console.log([name, measure, expected, value.toFixed(2), isRight ? 'yes' : 'NO'].join(' | '));
  }
  console.log(`${right} of ${EBU_SIGNALS.length} within tolerance`);
  if (samples === undefined) return;
  const file = path.join(samples, 'demonstration.flac');
  await programme('like 3341-7, speech of narrow range', file, 'anull');
  await programme(
    'like 3341-8, half of it 18 dB down',
    file,
    "volume='if(lt(mod(t,20),10),1,0.126)':eval=frame",
  );
}

async function programme(name: string, file: string, filter: string): Promise<void> {
  const input = ['-nostdin', '-hide_banner', '-i', file, '-ac', '1', '-ar', String(RATE_HZ)];
  const run = (...options: readonly string[]) =>
    promisify(execFile)(ffmpeg.path, [...input, ...options, '-'], { encoding: 'buffer', maxBuffer: 2 ** 28 });
  const { stdout } = await run('-af', filter, '-f', 'f32le');
  const tracker = new EnergyTracker(RATE_HZ);
  tracker.take(new Float32Array(new Uint8Array(stdout).buffer));
  const { stderr } = await run('-af', `${filter},ebur128`, '-f', 'null');
  const summary = stderr.toString().slice(stderr.lastIndexOf('Summary:'));
  const other = (pattern: RegExp) => Number(pattern.exec(summary)?.[1]);
  const rows = [
    ['programme loudness, LUFS', integratedLufs(tracker.finish()), other(/I:\s+(\S+) LUFS/), 0.1],
    ['loudness range, LU', rangeLu(tracker.finish()), other(/LRA:\s+(\S+) LU/), 1],
  ] as const;
  for (const [measure, value, expected, tolerance] of rows) {
    const isRight = Math.abs(value - expected) <= tolerance + ROUNDING;
    console.log([name, measure, expected, value.toFixed(2), isRight ? 'yes' : 'NO'].join(' | '));
  }
}
