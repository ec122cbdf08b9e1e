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
  /** Several lines are to be expected. */
  readonly long?: boolean;
};

/** A labelled field, with the mark of what it was made from; a conflict is told beside it. */
export function Field({ name, label, value, before, theirs, long = false }: FieldView) {
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
      {theirs !== undefined && (
        <p class="notice wrong" id={described}>
          {typography(words.theirs)} {theirs === '' ? words.emptied : theirs}
        </p>
      )}
    </div>
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
