import { addressesOf } from '../model/addresses.ts';
import type { StoredFile } from '../model/stored-file.ts';
import type { Testimony } from '../model/testimony.ts';
import { episodePaths } from '../web/site.ts';
import { documents } from './documents.ts';
import { episode } from './episode.ts';
import { stage } from './stage.ts';

/** What a testimony puts in the public folder, pages apart. */
export type PublicFiles = {
  /** Sounds, covers, transcripts and chapters, by their path from the public address. */
  readonly files: readonly (readonly [path: string, file: StoredFile])[];
  /** Every address of it, as people may ask them, pages included: what answers 410 once it is gone. */
  readonly addresses: readonly string[];
};

/** The files of a testimony that go public, and all its addresses. */
export const publicFiles = stage({
  name: 'public-files',
  version: 2,
  subject: ({ identity }: Testimony) => identity.publicId,
  needs: (testimony: Testimony) => ({ episode: episode(testimony), documents: documents(testimony) }),
  run: async ({ episode, documents }): Promise<PublicFiles> => {
    const { enclosure, lightEnclosure, cover } = episode;
    const at = addressesOf(episode);
    const places: readonly (readonly [string | undefined, StoredFile | undefined])[] = [
      [at.audio, enclosure.file],
      [at.lightAudio, lightEnclosure?.file],
      [at.coverLarge, cover.large],
      [at.coverPage, cover.page],
      [at.coverSmall, cover.small],
      [at.preview, cover.preview.file],
      [at.transcriptVtt, documents.vtt],
      [at.transcriptSrt, documents.srt],
      [at.transcriptJson, documents.json],
      [at.transcriptText, documents.text],
      [at.chaptersJson, documents.chapters],
    ];
    const files = places.flatMap(([path, file]) =>
      path === undefined || file === undefined ? [] : [[path, file] as const],
    );
    return { files, addresses: [...files.map(([path]) => path), ...episodePaths(episode)] };
  },
});
