import type { Episode } from '../../model/episode.ts';
import { clock } from '../clock.ts';
import { levelsIn, RIDGE_BOX, relief, ridgePath, smoothed } from '../ridge.ts';

const POINTS = 150;

/** The seek bar: the interview's own loudness as two ranges of mountains; the sun is the moment being heard. */
export function RidgeBar({ episode, label }: { readonly episode: Episode; readonly label: string }) {
  const { durationSeconds } = episode.enclosure;
  const near = relief(levelsIn(episode.envelope, POINTS));
  const crest = ridgePath(near, 0.04);
  return (
    <div class="ridge">
      <Range class="far" path={ridgePath(relief(smoothed(near, 6)), 0.3)} />
      <span class="sun" aria-hidden="true" data-enhanced hidden />
      <Range class="near" path={crest} />
      <Range class="heard" path={crest} />
      <Ticks episode={episode} />
      <input
        type="range"
        data-act="seek"
        data-enhanced
        hidden
        min={0}
        max={Math.floor(durationSeconds)}
        step={1}
        value={0}
        aria-label={label}
        aria-valuetext={clock(0)}
      />
    </div>
  );
}

function Range(range: { readonly class: string; readonly path: string }) {
  return (
    <svg class={range.class} viewBox={BOX} preserveAspectRatio="none" aria-hidden="true">
      <path d={range.path} />
    </svg>
  );
}

const BOX = `0 0 ${RIDGE_BOX.width} ${RIDGE_BOX.height}`;

function Ticks({ episode: { chapters, enclosure } }: { readonly episode: Episode }) {
  const across = (seconds: number) => Math.round((seconds / enclosure.durationSeconds) * RIDGE_BOX.width);
  return (
    <svg class="ticks" viewBox={BOX} preserveAspectRatio="none" aria-hidden="true">
      {chapters
        .filter(({ startSeconds }) => startSeconds > 0)
        .map(({ startSeconds }) => (
          <path key={startSeconds} d={`M${across(startSeconds)} 78V100`} />
        ))}
    </svg>
  );
}
