import { given } from '../engine/task.ts';
import type { StoredFile } from '../model/stored-file.ts';
import type { Testimony } from '../model/testimony.ts';
import { check, checkedSources, digestsOf } from './check.ts';
import { soundEdit } from './sound-edit.ts';
import { stage } from './stage.ts';

/** For each witness, in their order, the passage in which they say yes: FLAC. Absent for those who signed something else. */
export type SpokenProofs = readonly { readonly file?: StoredFile }[];

/** Sets apart the accords spoken in the recordings, which are cut from everything else. */
export const spokenProofs = stage({
  name: 'spoken-proofs',
  version: 1,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: (testimony) => ({
    spans: given(spansOf(testimony), JSON.stringify(spansOf(testimony))),
    sources: given(testimony.recordings, digestsOf(testimony.recordings)),
    recordings: check(testimony),
    // Refuses passages that are not there.
    edit: soundEdit(testimony),
    tool: given(testimony.toolVersions.audio),
  }),
  run: async ({ spans, sources, recordings }, context): Promise<SpokenProofs> => {
    const checked = checkedSources(sources, recordings);
    const proofs: { file?: StoredFile }[] = [];
    for (const [rank, span] of spans.entries()) {
      const source = span === undefined ? undefined : checked[span.file];
      if (span === undefined || source === undefined) {
        proofs.push({});
        continue;
      }
      const path = context.scratch(`accord-${rank}.flac`);
      await context.ports.audio.excerpt({ source, span, outputPath: path }, context);
      proofs.push({ file: await context.keep(path) });
    }
    return proofs;
  },
});

const spansOf = ({ people }: Testimony) => people.map(({ accord }) => accord?.spoken);
