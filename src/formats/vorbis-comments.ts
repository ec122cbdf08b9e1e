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
  readonly chapters: readonly Chapter[];
};

/** The comments of an episode, by field; chapters as in https://wiki.xiph.org/Chapter_Extension. */
export function vorbisComments(episode: CommentedEpisode): [string, string][] {
  const { title, show, author, number, recordedOn, genre, comment, chapters } = episode;
  return [
    ['TITLE', title],
    ['ALBUM', show],
    ['ARTIST', author],
    ...optional('TRACKNUMBER', number === undefined ? undefined : String(number)),
    ...optional('DATE', recordedOn),
    ['GENRE', genre],
    ['DESCRIPTION', comment],
    ...chapters.flatMap(({ startSeconds, title: name }, index): [string, string][] => {
      const field = `CHAPTER${String(index + 1).padStart(3, '0')}`;
      return [
        [field, clockTime(startSeconds)],
        [`${field}NAME`, name],
      ];
    }),
  ];
}

const optional = (field: string, value: string | undefined): [string, string][] =>
  value === undefined ? [] : [[field, value]];

function clockTime(seconds: number): string {
  const whole = Math.floor(seconds);
  const part = (value: number, width = 2) => String(value).padStart(width, '0');
  const milliseconds = Math.round((seconds - whole) * 1000);
  return `${part(Math.floor(whole / 3600))}:${part(Math.floor(whole / 60) % 60)}:${part(whole % 60)}.${part(milliseconds, 3)}`;
}
