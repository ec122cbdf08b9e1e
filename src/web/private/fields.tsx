import { testimonyWords as words } from '../../words/private-testimony.ts';
import { typography } from '../typography.ts';

/** A text field as a form shows it. */
export type FieldView = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** Mark of the value in the file that the form was made with. */
  readonly before: string;
  /** What the file says now, when someone else changed it meanwhile. */
  readonly theirs?: string;
  /** A sentence of the person that may fill it; nothing of it is shown to anyone before a reviewer takes it. */
  readonly proposed?: string;
  /** Where it is said, at the times of the draft. */
  readonly source?: SourceView;
  /** Several lines are to be expected. */
  readonly long?: boolean;
};

/** A sentence that is heard, and where to hear it. */
export type SourceView = {
  readonly text: string;
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly clock: string;
  /** Address of that moment. */
  readonly href: string;
};

/** A labelled field, with the mark of what it was made from; a conflict is told beside it. */
export function Field({ name, label, value, before, theirs, proposed, source, long = false }: FieldView) {
  const id = `champ-${name}`;
  const described = theirs === undefined ? undefined : `${id}-autre`;
  return (
    <div class="field">
      <label for={id}>{typography(label)}</label>
      {long ? (
        <textarea id={id} name={name} rows={linesOf(value)} aria-describedby={described}>
          {value}
        </textarea>
      ) : (
        <input id={id} name={name} value={value} aria-describedby={described} autocomplete="off" />
      )}
      <input type="hidden" name={`avant.${name}`} value={before} />
      {proposed !== undefined && (
        <label class="choice">
          <input type="checkbox" name={`prendre.${name}`} value="oui" />
          <span>{typography(words.take(proposed))}</span>
        </label>
      )}
      {source && <Heard of={label} isShown={source.text !== (proposed ?? value)} {...source} />}
      {theirs !== undefined && (
        <p class="notice wrong" id={described}>
          {typography(words.theirs)} {theirs === '' ? words.emptied : theirs}
        </p>
      )}
    </div>
  );
}

/** Where a field comes from: the sentence, unless the field says it word for word, and the moment to hear. */
export function Heard({
  of,
  isShown,
  text,
  startSeconds,
  endSeconds,
  clock,
  href,
}: SourceView & { readonly of: string; readonly isShown: boolean }) {
  return (
    <p class="hint">
      {isShown && <q>{typography(text)}</q>}{' '}
      <a
        href={href}
        data-from={startSeconds.toFixed(2)}
        data-to={endSeconds.toFixed(2)}
        aria-label={typography(words.hearOf(of, clock))}
      >
        {typography(words.hearAt(clock))}
      </a>
    </p>
  );
}

/** How many lines a text takes on a phone, for browsers that do not grow a field by themselves. */
export const linesOf = (value: string): number =>
  Math.min(
    24,
    value.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 48), 0),
  );

/** What is told above a page: a thing done, or a conflict, or a problem. */
export function Told({
  told,
  wrong,
}: {
  readonly told?: string | undefined;
  readonly wrong?: string | undefined;
}) {
  return (
    <>
      {told && (
        <p class="notice told" role="status">
          {typography(told)}
        </p>
      )}
      {wrong && (
        <p class="notice wrong" role="alert">
          {typography(wrong)}
        </p>
      )}
    </>
  );
}

/** A sound to be heard, with the browser's own controls. */
export function Sound({ src, label }: { readonly src: string; readonly label: string }) {
  return (
    // biome-ignore lint/a11y/useMediaCaption: its words stand on the page of the transcript, beside the same sound
    <audio controls preload="none" src={src} aria-label={typography(label)} />
  );
}
