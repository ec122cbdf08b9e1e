import { clipAddresses, POSTER, type PublicClip } from '../../model/public-clip.ts';
import { isoDuration } from '../clock.ts';
import { linkTo, type Place } from '../place.ts';
import { typesetText } from '../typeset.ts';
import { Icon } from './icons.tsx';

type ClipProps = { readonly place: Place; readonly publicId: string; readonly clip: PublicClip };

/** The clips that visitors may take and share; nothing while there are none. */
export function SharedClips({
  clips,
  ...of
}: Omit<ClipProps, 'clip'> & { readonly clips: readonly PublicClip[] }) {
  if (clips.length === 0) return null;
  const { words, show } = of.place;
  return (
    <section class="shared-clips" aria-labelledby="extraits">
      <h2 id="extraits">{words.sharedClips.title}</h2>
      <p>{words.sharedClips.lead}</p>
      <ul>
        {clips.map((clip) => (
          <li key={clip.startSeconds} data-clip={Math.floor(clip.startSeconds)}>
            <Film {...of} clip={clip} />
            <h3>{typesetText(clip.quote, show.language)}</h3>
            <Ways {...of} clip={clip} />
            <Post {...of} clip={clip} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Film({ place, publicId, clip }: ClipProps) {
  const at = clipAddresses(publicId, clip);
  const { sharedClips: words } = place.words;
  return (
    <video
      controls
      playsInline
      preload="none"
      poster={linkTo(place, at.poster)}
      width={POSTER.widthPx}
      height={POSTER.heightPx}
      aria-label={words.of(typesetText(clip.quote, place.show.language))}
    >
      <source src={linkTo(place, at.wide)} type="video/mp4" />
      <track kind="captions" srcLang="fr" label={words.captions} src={linkTo(place, at.vtt)} />
      <a href={linkTo(place, at.wide)}>{words.unplayable}</a>
    </video>
  );
}

function Ways({ place, publicId, clip }: ClipProps) {
  const at = clipAddresses(publicId, clip);
  const { sharedClips: words, weight, duration } = place.words;
  return (
    <>
      <p class="meta">
        <time datetime={isoDuration(clip.durationSeconds)}>{duration(clip.durationSeconds)}</time>
      </p>
      <p class="actions">
        <button type="button" class="button" data-act="share-clip" hidden>
          <Icon name="share" />
          {words.share}
        </button>
        {at.vertical && clip.vertical && (
          <a class="button" href={linkTo(place, at.vertical)} download="">
            <Icon name="download" />
            {words.phone(weight(clip.vertical.bytes))}
          </a>
        )}
        <a class="button" href={linkTo(place, at.wide)} download="">
          <Icon name="download" />
          {words.wide(weight(clip.wide.bytes))}
        </a>
      </p>
    </>
  );
}

function Post({ place, clip }: ClipProps) {
  const { sharedClips: words } = place.words;
  return (
    <details>
      <summary>{words.post}</summary>
      <p class="post" data-show="post">
        {clip.post}
      </p>
      <p class="actions">
        <button type="button" class="button" data-act="copy-post" hidden>
          {words.copy}
        </button>
      </p>
      <p
        role="status"
        data-show="post-says"
        data-copied={words.copied}
        data-copy-failed={words.copyFailed}
      ></p>
    </details>
  );
}
