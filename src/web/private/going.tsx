import { testimonyWords as words } from '../../words/private-testimony.ts';
import { typography } from '../typography.ts';
import type { TestimonyView } from './testimony-page.tsx';

/** Moments as clocks in France say them, `2026-03-12T07:00`, and what holds it back. */
export type Moments = {
  readonly publishOn?: string;
  readonly objectionUntil?: string;
  readonly objection?: string;
};

/** The network's own word, and when it takes effect. */
export function Going({ base, isReady, emphasis, moments }: TestimonyView) {
  return (
    <section class="box fields" aria-labelledby="ligne">
      <h2 id="ligne">{words.go}</h2>
      <p>{typography(isReady ? `${words.isReady} ${words.pauseText}` : words.readyText)}</p>
      <form method="post" action={`${base}/diffuser`} class="actions">
        <input type="hidden" name="pret" value={isReady ? 'non' : 'oui'} />
        <button type="submit" class={emphasis === 'go' ? 'button strong' : 'button'}>
          {isReady ? words.pause : words.ready}
        </button>
      </form>
      <When base={base} moments={moments} />
    </section>
  );
}

function When({ base, moments }: { readonly base: string; readonly moments: Moments }) {
  const { publishOn, objectionUntil, objection } = moments;
  return (
    <details open={Object.keys(moments).length > 0}>
      <summary>{typography(words.when)}</summary>
      <form method="post" action={`${base}/quand`} class="fields">
        <Moment name="mise" label={words.publishOn} hint={words.publishOnHint} value={publishOn} />
        <Moment name="delai" label={words.unopposed} hint={words.unopposedHint} value={objectionUntil} />
        <label class="line">
          <span>{typography(words.objection)}</span>
          <input name="objection" value={objection} maxLength={400} autocomplete="off" />
        </label>
        <p class="actions">
          <button type="submit" class="button">
            {words.saveWhen}
          </button>
        </p>
      </form>
    </details>
  );
}

type MomentProps = {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string | undefined;
};

function Moment({ name, label, hint, value }: MomentProps) {
  return (
    <label class="line">
      <span>{typography(label)}</span>
      <input type="datetime-local" name={name} value={value} aria-describedby={`${name}-aide`} />
      <span class="hint" id={`${name}-aide`}>
        {typography(hint)}
      </span>
    </label>
  );
}
