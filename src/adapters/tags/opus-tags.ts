import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { retagOpus } from '../../formats/ogg-opus.ts';
import { pictureComment, vorbisComments } from '../../formats/vorbis-comments.ts';
import type { EpisodeTags } from '../../ports/tags.ts';

/** The `writeOpus` of the Tags port: the same sound behind other comments. */
export async function writeOpus(opusPath: string, outputPath: string, tags: EpisodeTags): Promise<void> {
  const picture = pictureComment(await readFile(tags.coverPath), tags.coverAlt);
  const tagged = retagOpus(await readFile(opusPath), [...vorbisComments(tags), picture]);
  const temporary = `${outputPath}.part`;
  try {
    await writeFile(temporary, tagged, { flag: 'wx' });
    await rename(temporary, outputPath);
  } finally {
    await rm(temporary, { force: true });
  }
}
