import { studioWords as words } from '../../words/private-studio.ts';
import { typography } from '../typography.ts';
import { TimePair } from './time-pair.tsx';

type ComposerProps = {
  readonly base: string;
  readonly version: string;
  /** What is selected to begin with. */
  readonly fromSeconds?: number;
  readonly toSeconds?: number;
};

/** One's own passage: by its times in a plain form; with the page's script, by its words, heard and seen before it is made. */
export function Composer({ base, version, fromSeconds = 0, toSeconds = 30 }: ComposerProps) {
  return (
    <form
      method="post"
      id="composer"
      action={`${base}/extraits`}
      class="composer"
      data-words={`${base}/extraits/mots`}
      data-from={fromSeconds}
      data-to={toSeconds}
      aria-labelledby="t-composer"
    >
      <div class="fields">
        <h2 id="t-composer">{words.composeTitle}</h2>
        <p class="hint">{typography(words.composeHelp)}</p>
        <section class="passage-text" aria-label={words.text} data-act="text" hidden />
      </div>
      <div class="dress fields">
        <input type="hidden" name="version" value={version} />
        <TimePair words={words} isPlain />
        <Dressing base={base} />
        <p class="actions">
          <button type="button" class="button" data-act="listen" hidden>
            {words.listen}
          </button>
          <button type="submit" class="button strong">
            {words.make}
          </button>
        </p>
      </div>
    </form>
  );
}

/** What the page's script shows: two sliders that step from word to word, the length, and the shape as it will look. */
function Dressing({ base }: { readonly base: string }) {
  return (
    <div class="fields" data-act="dressing" hidden>
      <label class="line">
        <span>{words.from}</span>
        <input type="range" min="0" max="1" step="1" data-act="first" />
      </label>
      <label class="line">
        <span>{words.to}</span>
        <input type="range" min="0" max="1" step="1" data-act="last" />
      </label>
      <p class="length" role="status" data-act="length" />
      <fieldset class="field shapes">
        <legend>{words.shape}</legend>
        {Object.entries(words.shapes).map(([shape, label], rank) => (
          <label key={shape} class="choice">
            <input type="radio" name="forme" value={shape} checked={rank === 0} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <figure class="preview vertical" data-act="preview" aria-label={words.preview}>
        <img src={`${base}/couverture.jpg`} alt="" width="320" height="320" />
        <p data-act="caption" />
      </figure>
    </div>
  );
}
