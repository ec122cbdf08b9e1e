import { type Context, given, listOf } from '../engine/task.ts';
import { pageAddress } from '../model/addresses.ts';
import type { Clip, Passage } from '../model/clip.ts';
import { publicNames } from '../model/public-name.ts';
import type { Testimony } from '../model/testimony.ts';
import type { Ports } from '../ports/ports.ts';
import { coverWords } from '../words/covers.ts';
import type { PostParts } from '../words/posts.ts';
import { speakerWords } from '../words/transcript.ts';
import { MOST_CHOSEN, PROPOSED } from './clips/choice.ts';
import { clipFiles, nameInZip } from './clips/clip-files.ts';
import { clipOfRank, type FilmedClip } from './clips/clip-of-rank.ts';
import { hashtagsOf, postsOf } from './clips/posts.ts';
import { bestQuote } from './passages/best-quote.ts';
import { stage } from './stage.ts';

const ranked = Array.from({ length: MOST_CHOSEN }, (_, rank) => clipOfRank(rank));

/** As many passages as a person lists, else as are proposed. */
const chosenRanks = ({ fiche }: Testimony) => ranked.slice(0, fiche.extracts?.length ?? PROPOSED);

/**
 * The chosen passages as captioned videos in four shapes, with the texts of their posts. Fewer when there are fewer
 * passages, none without timed words.
 */
export const clips = stage({
  name: 'clips',
  version: 4,
  subject: (testimony: Testimony) => testimony.identity.publicId,
  needs: (testimony) => ({
    filmed: listOf(chosenRanks(testimony).map(({ all }) => all(testimony))),
    posting: given(postingOf(testimony)),
  }),
  run: async ({ filmed, posting }, context): Promise<readonly Clip[]> => {
    const made: Clip[] = [];
    for (const { clip } of filmed)
      if (clip !== undefined) made.push(await complete(clip, posting, `${made.length}.zip`, context));
    return made;
  },
});

/** One passage upright, with its texts: what a person who waits for it gets first. None beyond what may be chosen. */
export function uprightClip(testimony: Testimony, rank: number) {
  const upright = ranked[rank]?.upright;
  return upright && uprightOf({ testimony, upright });
}

type Upright = { readonly testimony: Testimony; readonly upright: (typeof ranked)[number]['upright'] };

const uprightOf = stage({
  name: 'upright-clip',
  version: 1,
  subject: ({ testimony }: Upright) => testimony.identity.publicId,
  needs: ({ testimony, upright }) => ({
    filmed: upright(testimony),
    posting: given(postingOf(testimony)),
  }),
  run: async ({ filmed: { clip }, posting }) => clip && withPosts(clip, posting),
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

/** With the texts of its posts, but for the ZIP. */
function withPosts({ sound: _, ...clip }: FilmedClip, posting: Omit<PostParts, 'quote'>): Omit<Clip, 'zip'> {
  return { ...clip, posts: postsOf(partsOf(clip.passage, posting)) };
}

async function complete(
  filmed: FilmedClip,
  posting: Omit<PostParts, 'quote'>,
  name: string,
  { ports, scratch, keep, pathOf }: Context<Ports>,
): Promise<Clip> {
  const clip = withPosts(filmed, posting);
  const entries = [...clipFiles(clip, nameInZip)].map(([name, content]) => ({
    name,
    ...(typeof content === 'string' ? { text: content } : { path: pathOf(content) }),
  }));
  await ports.archives.zip(entries, scratch(name));
  return { ...clip, zip: await keep(scratch(name)) };
}

function partsOf(passage: Passage, posting: Omit<PostParts, 'quote'>): PostParts {
  const quote = coverWords.quoted(bestQuote(passage.text) ?? passage.text);
  if (posting.link === undefined) return { ...posting, quote };
  return { ...posting, quote, link: `${posting.link}#t=${Math.floor(passage.startSeconds)}` };
}
