import type { SoundReport } from '../model/sound-report.ts';

/**
 * Where mastering changed a sound most, its volume apart: the stretch to be listened to before and after.
 *
 * @returns the second of the mastered sound where the stretch of `seconds` starts.
 */
export function mostChanged(report: SoundReport, seconds: number): number {
  const start = Math.round(report.trimmedSeconds.start);
  const intro = Math.round(report.musicSeconds.intro);
  const voiceEnd = report.loudnessAfter.length - Math.round(report.musicSeconds.outro);
  const differences = report.loudnessAfter
    .slice(intro, voiceEnd)
    .map((after, second) => after - (report.loudnessBefore[start + second] ?? after));
  const usual = [...differences].sort((one, other) => one - other)[Math.floor(differences.length / 2)] ?? 0;
  const changes = differences.map((difference) => Math.abs(difference - usual));
  let sum = changes.slice(0, seconds).reduce((total, change) => total + change, 0);
  let [best, bestSum] = [0, sum];
  for (let second = 1; second + seconds <= changes.length; second++) {
    sum += (changes[second + seconds - 1] ?? 0) - (changes[second - 1] ?? 0);
    if (sum > bestSum + 1e-9) [best, bestSum] = [second, sum];
  }
  return intro + best;
}
