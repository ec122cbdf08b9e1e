import type { Chapter } from '../model/chapters.ts';

/** What a Vorbis comment header says of an episode (https://xiph.org/vorbis/doc/v-comment.html). Public texts. */
export type CommentedEpisode = {
  readonly title: string;
  readonly show: string;
  readonly author: string;
  readonly number?: number;
  readonly recordedOn?: string;
  readonly genre: string;
  readonly comment: string;
  readonly lyrics?: string;
  readonly chapters: readonly Chapter[];
};

/** The comments of an episode, by field; chapters as in https://wiki.xiph.org/Chapter_Extension. */
export function vorbisComments(episode: CommentedEpisode): [string, string][] {
  const { title, show, author, number, recordedOn, genre, comment, lyrics, chapters } = episode;
  return [
    ['TITLE', title],
    ['ALBUM', show],
    ['ARTIST', author],
    ...optional('TRACKNUMBER', number === undefined ? undefined : String(number)),
    ...optional('DATE', recordedOn),
    ['GENRE', genre],
    ['DESCRIPTION', comment],
    ...optional('LYRICS', lyrics),
    ...chapters.flatMap(({ startSeconds, title: name }, index): [string, string][] => {
      const field = `CHAPTER${String(index + 1).padStart(3, '0')}`;
      return [
        [field, clockTime(startSeconds)],
        [`${field}NAME`, name],
      ];
    }),
  ];
}

/** A cover as a comment: FLAC's picture block in base 64 (https://wiki.xiph.org/VorbisComment#METADATA_BLOCK_PICTURE). */
export function pictureComment(jpeg: Uint8Array, description: string): [string, string] {
  const mime = new TextEncoder().encode('image/jpeg');
  const text = new TextEncoder().encode(description);
  const block = new Uint8Array(32 + mime.length + text.length + jpeg.length);
  const view = new DataView(block.buffer);
  view.setUint32(0, FRONT_COVER);
  view.setUint32(4, mime.length);
  block.set(mime, 8);
  view.setUint32(8 + mime.length, text.length);
  block.set(text, 12 + mime.length);
  // Width, height, depth and number of colours may be left to the picture itself, as zeroes.
  const place = 28 + mime.length + text.length;
  view.setUint32(place, jpeg.length);
  block.set(jpeg, place + 4);
  return ['METADATA_BLOCK_PICTURE', btoa(Array.from(block, (byte) => String.fromCharCode(byte)).join(''))];
}

const FRONT_COVER = 3;

const optional = (field: string, value: string | undefined): [string, string][] =>
  value === undefined ? [] : [[field, value]];

function clockTime(seconds: number): string {
  const whole = Math.floor(seconds);
  const part = (value: number, width = 2) => String(value).padStart(width, '0');
  const milliseconds = Math.round((seconds - whole) * 1000);
  return `${part(Math.floor(whole / 3600))}:${part(Math.floor(whole / 60) % 60)}:${part(whole % 60)}.${part(milliseconds, 3)}`;
}
