import { given } from '../engine/task.ts';
import { pageAddress } from '../model/addresses.ts';
import type { Clip, Passage } from '../model/clip.ts';
import { publicNames } from '../model/public-name.ts';
import type { Testimony } from '../model/testimony.ts';
import { coverWords } from '../words/covers.ts';
import type { PostParts } from '../words/posts.ts';
import { speakerWords } from '../words/transcript.ts';
import { clipOfRank } from './clips/clip-of-rank.ts';
import { hashtagsOf, postsOf } from './clips/posts.ts';
import { bestQuote } from './passages/best-quote.ts';
import { stage } from './stage.ts';

const clipRanked = [clipOfRank(0), clipOfRank(1), clipOfRank(2)] as const;

/** The three best passages as captioned videos. Fewer when there are fewer passages, none without timed words. */
export const clips = stage({
  name: 'clips',
  version: 1,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: (testimony) => ({
    first: clipRanked[0](testimony),
    second: clipRanked[1](testimony),
    third: clipRanked[2](testimony),
    posting: given(postingOf(testimony)),
  }),
  run: async ({ first, second, third, posting }): Promise<readonly Clip[]> =>
    [first, second, third].flatMap(({ clip }) =>
      clip === undefined ? [] : [{ ...clip, posts: postsOf(partsOf(clip.passage, posting)) }],
    ),
});

/** What posts say beside the passage itself: when it changes, nothing is filmed again. */
function postingOf(testimony: Testimony): Omit<PostParts, 'quote'> {
  const { show, fiche, identity, people } = testimony;
  const [result] = fiche.story.results;
  return {
    speaker: publicNames(people, speakerWords.unnamedWitness),
    showTitle: show.title,
    hashtags: hashtagsOf(fiche.story.themes),
    ...(result === undefined ? {} : { result }),
    ...(show.publicUrl === undefined ? {} : { link: show.publicUrl + pageAddress(identity.publicId) }),
  };
}

function partsOf(passage: Passage, posting: Omit<PostParts, 'quote'>): PostParts {
  const quote = coverWords.quoted(bestQuote(passage.text) ?? passage.text);
  if (posting.link === undefined) return { ...posting, quote };
  return { ...posting, quote, link: `${posting.link}#t=${Math.floor(passage.startSeconds)}` };
}
