import type { ClipShape, Passage } from '../../model/clip.ts';
import { type Network, networks } from '../../words/posts.ts';
import { studioWords as words } from '../../words/private-studio.ts';
import { typography } from '../typography.ts';

/** A passage that was chosen, and what was made of it so far. */
export type ClipView = {
  readonly rank: number;
  readonly passage: Passage;
  /** How much of its first video is filmed, from 0 to 1; absent while none is being filmed. */
  readonly share?: number;
  readonly made?: {
    readonly isShared: boolean;
    /** Whether every shape is there; the upright one comes first. */
    readonly isWhole: boolean;
    readonly shapes: readonly ClipShape[];
    readonly posts: Readonly<Partial<Record<Network, string>>>;
    readonly leftOut: string;
  };
};

type MadeProps = { readonly base: string; readonly clips: readonly ClipView[]; readonly isBusy: boolean };

/** What was chosen, each with its videos and the texts to go with them, once they are there. */
export function MadeClips({ base, clips, isBusy }: MadeProps) {
  return (
    <section id="faits" aria-labelledby="t-faits">
      <h2 id="t-faits">{words.madeTitle}</h2>
      {clips.length === 0 && <p>{typography(words.madeNone)}</p>}
      <ul class="clips" data-busy={isBusy ? '' : undefined}>
        {clips.map((clip) => (
          <Clip key={clip.rank} base={base} clip={clip} />
        ))}
      </ul>
    </section>
  );
}

function Clip({ base, clip }: { readonly base: string; readonly clip: ClipView }) {
  const { rank, passage, share, made } = clip;
  const seconds = Math.round(passage.endSeconds - passage.startSeconds);
  return (
    <li class="box clip" data-made={made?.isWhole ? '' : undefined}>
      <h3>
        {words.clip(rank)}{' '}
        <span class={made?.isShared ? 'status online' : 'status working'}>
          {made === undefined
            ? typography(words.seconds(seconds))
            : made.isShared
              ? words.ready
              : words.notYetShort}
        </span>
      </h3>
      <blockquote>{typography(passage.text)}</blockquote>
      {made === undefined ? (
        <>
          {share !== undefined && (
            <progress value={share} max="1" aria-label={typography(words.filmed(rank, share))} />
          )}
          <p class="notice" role="status">
            {typography(words.making)}
          </p>
        </>
      ) : (
        <Videos base={`${base}/extraits/${rank}`} rank={rank} made={made} />
      )}
      <form method="post" action={`${base}/extraits/${rank}/retirer`}>
        <input type="hidden" name="citation" value={passage.text} />
        <button type="submit" class="button" aria-label={typography(words.leaveOf(rank))}>
          {typography(words.leave)}
        </button>
      </form>
    </li>
  );
}

type VideosProps = {
  readonly base: string;
  readonly rank: number;
  readonly made: NonNullable<ClipView['made']>;
};

function Videos({ base, rank, made }: VideosProps) {
  const [first] = made.shapes;
  return (
    <>
      {first && (
        // biome-ignore lint/a11y/useMediaCaption: its captions are drawn in the picture itself
        <video
          controls
          preload="metadata"
          src={`${base}/${first}.mp4`}
          class={first}
          aria-label={typography(words.videoOf(rank, words.shapes[first]))}
        />
      )}
      {!made.isWhole && <p class="hint">{typography(words.othersComing)}</p>}
      {made.leftOut !== '' && <p class="hint">{typography(made.leftOut)}</p>}
      {made.isShared ? (
        <Giving base={base} rank={rank} made={made} />
      ) : (
        <p class="notice">{typography(words.notYet)}</p>
      )}
    </>
  );
}

function Giving({ base, rank, made }: VideosProps) {
  return (
    <>
      <p class="actions">
        {made.shapes.map((shape) => (
          <a
            key={shape}
            class="button"
            href={`${base}/${shape}.mp4`}
            download={`extrait-${rank}-${shape}.mp4`}
            aria-label={typography(words.downloadShape(rank, words.shapes[shape]))}
          >
            {words.shapes[shape]}
          </a>
        ))}
        {made.isWhole && (
          <a
            class="button"
            href={`${base}/tout.zip`}
            download={`extrait-${rank}.zip`}
            aria-label={typography(words.allOf(rank))}
          >
            {words.all}
          </a>
        )}
      </p>
      <Post rank={rank} made={made} base={base} />
    </>
  );
}

/** The text of a post, to be changed, copied, or shared with the video by the phone's own means. */
function Post({ base, rank, made }: VideosProps) {
  const given = Object.entries(made.posts) as [Network, string][];
  const [first] = given;
  if (first === undefined) return null;
  const id = `message-${rank}`;
  return (
    <div class="fields post" data-post={rank} data-video={`${base}/${made.shapes[0] ?? 'vertical'}.mp4`}>
      {given.map(([network, text], place) => (
        <details key={network} open={place === 0}>
          <summary>{typography(words.postFor(networks[network].name))}</summary>
          <textarea
            id={`${id}-${network}`}
            rows={8}
            data-most={networks[network].most}
            aria-label={typography(`${words.post}, ${networks[network].name}`)}
          >
            {text}
          </textarea>
          <p class="hint" data-count>
            {typography(words.characters([...text].length, networks[network].most))}
          </p>
          <p class="actions" data-tools hidden>
            <button type="button" class="button" data-copy={`${id}-${network}`}>
              {words.copy}
            </button>
            <button type="button" class="button strong" data-share={`${id}-${network}`} hidden>
              {words.share}
            </button>
          </p>
        </details>
      ))}
    </div>
  );
}
