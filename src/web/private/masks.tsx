import { reviewPageWords as words } from '../../words/private-review.ts';
import { typography } from '../typography.ts';
import { TimePair } from './time-pair.tsx';

/** The passages that are hidden, as people read them. */
export type Hidden = {
  readonly lines: readonly string[];
  /** Names the draft whose times are typed; nothing can be hidden by its times while there is none. */
  readonly version?: string;
};

/** What is hidden, how to let it be heard again, and how to hide by typing two times. */
export function Masks({ lines, version, base }: Hidden & { readonly base: string }) {
  if (lines.length === 0 && version === undefined) return null;
  return (
    <section class="box fields" aria-labelledby="masques">
      <h2 id="masques">{words.masksTitle}</h2>
      <p class="hint">{typography(words.masksHint)}</p>
      {lines.length > 0 && (
        <ul class="people">
          {lines.map((line) => (
            <li key={line}>
              <span>{typography(line)}</span>
              <form method="post" action={`${base}/demasquer`}>
                <input type="hidden" name="ligne" value={line} />
                <button type="submit" class="button" aria-label={typography(words.unmaskLabel(line))}>
                  {words.unmask}
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      {version !== undefined && <ByTimes base={base} version={version} />}
    </section>
  );
}

function ByTimes({ base, version }: { readonly base: string; readonly version: string }) {
  return (
    <form method="post" action={`${base}/masquer`} class="fields">
      <h3>{words.maskTimes}</h3>
      <input type="hidden" name="version" value={version} />
      <TimePair words={words} />
      <p class="actions">
        <button type="submit" class="button">
          {words.mask}
        </button>
      </p>
    </form>
  );
}
