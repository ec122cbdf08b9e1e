import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { retagOpus } from '../../formats/ogg-opus.ts';
import { vorbisComments } from '../../formats/vorbis-comments.ts';
import type { EpisodeTags } from '../../ports/tags.ts';

/**
 * The `writeOpus` of the Tags port: the same sound behind other comments. No picture and no words among them: Chromium reads
 * 80 s of a sound that holds a picture before it plays, which the light version is there to avoid.
 */
export async function writeOpus(opusPath: string, outputPath: string, tags: EpisodeTags): Promise<void> {
  const tagged = retagOpus(await readFile(opusPath), vorbisComments(tags));
  const temporary = `${outputPath}.part`;
  try {
    await writeFile(temporary, tagged, { flag: 'wx' });
    await rename(temporary, outputPath);
  } finally {
    await rm(temporary, { force: true });
  }
}
