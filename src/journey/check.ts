import { given } from '../engine/task.ts';
import type { Recording, SourceFile } from '../model/recording.ts';
import type { Testimony } from '../model/testimony.ts';
import type { CheckedSources } from '../ports/audio.ts';
import { stage } from './stage.ts';

/** What each file of a testimony's recording really holds, in their order. Refuses what cannot be listened to. */
export const check = stage({
  name: 'check',
  version: 2,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: (testimony) => ({
    sources: given(testimony.recordings, digestsOf(testimony.recordings)),
    tool: given(testimony.toolVersions.audio),
  }),
  run: async ({ sources }, { ports, signal, progress }): Promise<readonly [Recording, ...Recording[]]> => {
    const [first, ...others] = sources;
    const checked = (source: SourceFile, rank: number) =>
      ports.audio.check(source, {
        signal,
        progress: (fraction) => progress((rank + fraction) / sources.length),
      });
    const recordings: [Recording, ...Recording[]] = [await checked(first, 0)];
    for (const [index, source] of others.entries()) recordings.push(await checked(source, index + 1));
    return recordings;
  },
});

/** What stands for source files in fingerprints. */
export const digestsOf = (sources: readonly SourceFile[]) => sources.map(({ digest }) => digest);

/** Source files with what the check said of each. */
export function checkedSources(
  [first, ...others]: Testimony['recordings'],
  [firstRecording, ...otherRecordings]: readonly [Recording, ...Recording[]],
): CheckedSources {
  const checked = others.flatMap((source, rank) => {
    const recording = otherRecordings[rank];
    return recording === undefined ? [] : [{ source, recording }];
  });
  return [{ source: first, recording: firstRecording }, ...checked];
}
