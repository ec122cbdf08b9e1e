import type { Episode } from '../../model/episode.ts';
import { clock, isoDuration, moment } from '../clock.ts';
import type { EpisodeLinks } from '../episode-links.ts';
import type { Place } from '../place.ts';
import { Icon } from './icons.tsx';
import { RidgeBar } from './ridge-bar.tsx';

const SPEEDS = [0.8, 1, 1.2, 1.5, 1.75, 2];
const SLEEP_MINUTES = [5, 15, 30, 45];

type PlayerProps = {
  readonly place: Place;
  readonly episode: Episode;
  readonly links: EpisodeLinks;
  /** Link to the page whose moments are shared; this one when absent. */
  readonly page?: string;
};

/**
 * The player: a native `<audio controls>` that works by itself. The script shows the controls marked `data-enhanced`
 * in its place; where scripts run, the style keeps their room from the first paint, so that nothing moves.
 */
export function Player({ place, episode, links, page }: PlayerProps) {
  const { words } = place;
  const { durationSeconds } = episode.enclosure;
  return (
    <section
      class="player"
      id="lecteur"
      aria-label={words.player.title}
      data-player={episode.publicId}
      data-page={page}
      data-title={episode.title}
      data-artist={place.show.title}
      data-cover={links.coverSmall}
      data-seconds={durationSeconds}
      data-chapters={JSON.stringify(episode.chapters.map((one) => [one.startSeconds, one.title]))}
    >
      <div class="player-bar">
        <RidgeBar episode={episode} label={words.player.position} />
        <div class="deck">
          {/* biome-ignore lint/a11y/useMediaCaption: the whole transcript stands below on the same page */}
          <audio controls preload="none" src={links.audio}>
            <a href={links.audio}>{words.player.noAudio}</a>
          </audio>
          <div class="transport" data-enhanced hidden>
            <Skip name="back" label={words.player.back} />
            <button
              type="button"
              class="play"
              data-act="play"
              data-label-play={words.player.play}
              data-label-pause={words.player.pause}
              aria-label={words.player.play}
            >
              <Icon name="play" />
              <Icon name="pause" />
            </button>
            <Skip name="forward" label={words.player.forward} />
            <p class="time">
              <span data-show="elapsed">{clock(0)}</span>
              <span class="total">
                {' / '}
                <time datetime={isoDuration(durationSeconds)}>{clock(Math.round(durationSeconds))}</time>
              </span>
            </p>
          </div>
        </div>
        <Tools place={place} hasChapters={episode.chapters.length > 0} />
        <LightVersion {...{ place, episode, links }} />
        <p class="player-says" role="status" data-show="says" data-unplayable={words.player.unplayable} />
      </div>
    </section>
  );
}

/** For slow networks: played in place by the script, opened by itself without it. */
function LightVersion({ place, episode, links }: PlayerProps) {
  const { player, weight } = place.words;
  if (links.light === undefined) return null;
  const whole = player.whole(weight(episode.enclosure.file.bytes));
  return (
    <p class="light">
      <span data-show="version" data-light={player.lightNow}>
        {player.slowNetwork}
      </span>{' '}
      <a href={links.light.audio} type={links.light.mimeType} data-act="light" data-whole={whole}>
        {player.light(weight(links.light.bytes))}
      </a>
    </p>
  );
}

function Skip({ name, label }: { readonly name: 'back' | 'forward'; readonly label: string }) {
  return (
    <button type="button" class="skip-by" data-act={name} aria-label={label}>
      <Icon name={name} />
      <span aria-hidden="true">{name === 'back' ? '15' : '30'}</span>
    </button>
  );
}

function Tools({ place, hasChapters }: { readonly place: Place; readonly hasChapters: boolean }) {
  const { player } = place.words;
  return (
    <div class="tools" data-enhanced hidden>
      <select aria-label={player.speed} data-act="speed">
        {SPEEDS.map((speed) => (
          <option key={speed} value={speed} selected={speed === 1}>
            {player.speedOf(String(speed).replace('.', ','))}
          </option>
        ))}
      </select>
      <select aria-label={player.sleep} data-act="sleep">
        <option value="">{player.sleepNever}</option>
        {SLEEP_MINUTES.map((minutes) => (
          <option key={minutes} value={minutes}>
            {player.sleepIn(minutes)}
          </option>
        ))}
        {hasChapters && <option value="chapter">{player.sleepAtChapterEnd}</option>}
      </select>
      <button
        type="button"
        class="button quiet"
        data-act="share"
        data-copied={player.copied}
        data-copy-failed={player.copyFailed}
      >
        <Icon name="share" />
        {player.share}
      </button>
      <button type="button" class="button quiet" data-act="resume" hidden>
        {player.resumeAt} <span data-show="resume" />
      </button>
    </div>
  );
}

/** A link to a moment: plays there in place with the script, opens the sound there without it. */
export function MomentLink({ audio, seconds, label, text }: MomentLinkProps) {
  return (
    <a class="moment" href={moment(audio, seconds)} data-at={seconds} aria-label={label}>
      {text ?? clock(seconds)}
    </a>
  );
}

type MomentLinkProps = {
  readonly audio: string;
  readonly seconds: number;
  readonly label?: string;
  readonly text?: string;
};
