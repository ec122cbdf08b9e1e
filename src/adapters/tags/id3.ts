import NodeID3 from 'node-id3';
import type { Chapter } from '../../model/chapters.ts';
import type { EpisodeTags } from '../../ports/tags.ts';

/** A CTOC frame counts its entries in one byte. */
const MOST_CHAPTERS = 255;

/** The whole ID3v2.3 tag of an episode (https://id3.org/id3v2.3.0 and its chapter addendum). */
export function id3Of(tags: EpisodeTags, cover: Buffer): Buffer {
  const { languageCode: language } = tags;
  return NodeID3.create({
    title: tags.title,
    artist: tags.author,
    performerInfo: tags.author,
    album: tags.show,
    genre: tags.genre,
    language,
    ...(tags.number === undefined ? {} : { trackNumber: String(tags.number) }),
    ...dateFrames(tags.recordedOn),
    comment: { language, text: tags.comment },
    ...(tags.lyrics === undefined ? {} : { unsynchronisedLyrics: { language, text: tags.lyrics } }),
    image: { mime: 'image/jpeg', type: { id: 3 }, description: tags.coverAlt, imageBuffer: cover },
    ...chapterFrames(tags.chapters.slice(0, MOST_CHAPTERS), tags.durationSeconds),
  });
}

/** ID3v2.3 parts a date in two: TYER, `2026`, and TDAT, day and month, `1203`. */
function dateFrames(date: string | undefined): NodeID3.Tags {
  if (date === undefined) return {};
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, date: `${day}${month}` };
}

function chapterFrames(chapters: readonly Chapter[], durationSeconds: number): NodeID3.Tags {
  if (chapters.length === 0) return {};
  const elements = chapters.map((_, rank) => `chp${rank}`);
  const chapter = chapters.map(({ startSeconds, title }, rank) => ({
    elementID: `chp${rank}`,
    startTimeMs: Math.round(startSeconds * 1000),
    endTimeMs: Math.round((chapters[rank + 1]?.startSeconds ?? durationSeconds) * 1000),
    tags: { title },
  }));
  return { chapter, tableOfContents: [{ elementID: 'toc', isOrdered: true, elements }] };
}
