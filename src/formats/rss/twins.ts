import type { PublicEpisode } from '../../model/public-episode.ts';
import type { FeedContext } from './context.ts';
import { MAX_TITLE_LETTERS, titleOf, wholeSecondsOf } from './item.ts';
import { shortLine } from './text.ts';

/**
 * The same testimonies, told apart: AntennaPod takes two items for one when they share title, day and length. The one that
 * came first keeps its title, the others bear their number.
 *
 * @param episodes newest first.
 */
export function toldApart(
  episodes: readonly PublicEpisode[],
  context: FeedContext,
): readonly PublicEpisode[] {
  const alike = new Map<string, number>();
  return episodes
    .toReversed()
    .map((one) => {
      const { episode, publishedAt } = one;
      const title = titleOf(episode, context);
      const key = JSON.stringify([title, publishedAt.slice(0, 10), wholeSecondsOf(episode)]);
      const number = (alike.get(key) ?? 0) + 1;
      alike.set(key, number);
      return number === 1 ? one : { ...one, episode: { ...episode, title: numbered(title, number) } };
    })
    .toReversed();
}

/** Cut first where it must be, so that the number stays. */
const numbered = (title: string, number: number) => `${shortLine(title, MAX_TITLE_LETTERS - 6)} (${number})`;
