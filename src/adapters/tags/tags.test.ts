import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseFile } from 'music-metadata';
import NodeID3 from 'node-id3';
import { describe, expect, it } from 'vitest';
import type { EpisodeTags } from '../../ports/tags.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { createTags } from './tags.ts';

/** Silent MPEG frames: layer III, 64 kb/s, 44.1 kHz, mono, 208 bytes each. */
const SOUND = Buffer.concat(
  Array.from({ length: 400 }, () =>
    Buffer.concat([Buffer.from([0xff, 0xfb, 0x50, 0xc4]), Buffer.alloc(204)]),
  ),
);
const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const LYRICS = 'Où étiez-vous ? « Là-bas », dit l’œil — 日本 🎙…\n'.repeat(1500);

const TAGS: EpisodeTags = {
  title: '« On ne se parlait plus »',
  show: 'Ce que ça change',
  author: 'Anima 2 Savoie',
  number: 3,
  recordedOn: '2026-03-12',
  languageCode: 'fra',
  genre: 'Podcast',
  comment: 'Œuvre d’été',
  lyrics: LYRICS,
  chapters: [
    { startSeconds: 0, title: 'D’où nous partions' },
    { startSeconds: 2.5, title: 'Le déclic' },
    { startSeconds: 7, title: 'Après' },
  ],
  durationSeconds: 10.4,
  coverPath: '',
  coverAlt: 'Une crête',
};

async function tagged(name: string, tags: EpisodeTags = TAGS, content: Buffer = SOUND): Promise<string> {
  const folder = temporaryFolder();
  const coverPath = path.join(folder, 'cover.jpg');
  const file = path.join(folder, name);
  writeFileSync(coverPath, JPEG);
  writeFileSync(file, content);
  const output = path.join(folder, 'output.mp3');
  await createTags().write(file, output, { ...tags, coverPath });
  expect(readFileSync(file).equals(content)).toBe(true);
  return output;
}

describe('ID3 tags', () => {
  it('are read back by another library', async () => {
    const { common, native } = await parseFile(await tagged('a.mp3'));
    expect(Object.keys(native)).toEqual(['ID3v2.3']);
    expect(common).toMatchObject({
      title: TAGS.title,
      artist: TAGS.author,
      albumartist: TAGS.author,
      album: TAGS.show,
      track: { no: 3 },
      year: 2026,
      language: 'fra',
      genre: ['Podcast'],
    });
    expect(common.comment?.[0]).toMatchObject({ language: 'fra', text: 'Œuvre d’été' });
    expect(common.lyrics?.[0]).toMatchObject({ language: 'fra', text: LYRICS });
    expect(common.picture?.[0]).toMatchObject({
      format: 'image/jpeg',
      type: 'Cover (front)',
      description: 'Une crête',
    });
    expect(Buffer.from(common.picture?.[0]?.data ?? [])).toEqual(JPEG);
    expect(native['ID3v2.3']?.find(({ id }) => id === 'TDAT')?.value).toBe('1203');
  });

  it('hold chapters from end to end and an ordered table', async () => {
    const file = await tagged('b.mp3');
    const read = NodeID3.read(file);
    expect(
      read.chapter?.map(({ startTimeMs, endTimeMs, tags }) => [startTimeMs, endTimeMs, tags?.title]),
    ).toEqual([
      [0, 2500, 'D’où nous partions'],
      [2500, 7000, 'Le déclic'],
      [7000, 10_400, 'Après'],
    ]);
    expect(read.tableOfContents?.[0]?.elements).toEqual(read.chapter?.map(({ elementID }) => elementID));
    const table = readFileSync(file);
    const flags = table[table.indexOf('toc\u0000', table.indexOf('CTOC'), 'latin1') + 4];
    expect(flags).toBe(0b11);
  });

  it('leave the sound as it is', async () => {
    expect(
      readFileSync(await tagged('c.mp3'))
        .subarray(-SOUND.length)
        .equals(SOUND),
    ).toBe(true);
  });

  it('take the place of older tags', async () => {
    const file = await tagged('d.mp3');
    const older = Buffer.concat([readFileSync(file), Buffer.from('TAG'.padEnd(128, 'x'))]);
    const again = await tagged('e.mp3', { ...TAGS, title: 'Autre' }, older);
    const fresh = await tagged('f.mp3', { ...TAGS, title: 'Autre' });
    expect(readFileSync(again).equals(readFileSync(fresh))).toBe(true);
  });

  it('are the same bytes for the same words', async () => {
    const [one, other] = [await tagged('g.mp3'), await tagged('h.mp3')];
    expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
  });

  it('leave nothing behind when the sound cannot be read', async () => {
    const empty = temporaryFolder();
    const coverPath = path.join(empty, 'cover.jpg');
    writeFileSync(coverPath, JPEG);
    const missing = createTags().write(path.join(empty, 'absent.mp3'), path.join(empty, 'output.mp3'), {
      ...TAGS,
      coverPath,
    });
    await expect(missing).rejects.toThrow('ENOENT');
    expect(readdirSync(empty)).toEqual(['cover.jpg']);
  });
});
