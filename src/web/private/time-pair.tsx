import { typography } from '../typography.ts';

type TimePairProps = {
  readonly words: { readonly from: string; readonly to: string; readonly timesHint: string };
  /** Hidden by the page's script, which has a better way to choose. */
  readonly isPlain?: boolean;
};

/** Two times of what one hears, `debut` and `fin` of the form, typed as one says them. */
export function TimePair({ words, isPlain = false }: TimePairProps) {
  return (
    <div class="pair" data-plain={isPlain || undefined}>
      <label class="line">
        <span>{words.from}</span>
        <input name="debut" required inputMode="numeric" autocomplete="off" aria-describedby="temps" />
      </label>
      <label class="line">
        <span>{words.to}</span>
        <input name="fin" required inputMode="numeric" autocomplete="off" aria-describedby="temps" />
      </label>
      <p class="hint" id="temps">
        {typography(words.timesHint)}
      </p>
    </div>
  );
}
