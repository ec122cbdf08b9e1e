import { part, type ShownWord } from './words.ts';

/** Letters on one line, as large as they are in each shape. */
const LINE_LENGTH: Readonly<Record<string, number>> = { vertical: 19, portrait: 20, square: 22, wide: 36 };

/** Shows the chosen shape with the words that are said at a moment: two lines, the word that is heard on a pill. */
export function drawPreview(form: HTMLFormElement, words: readonly ShownWord[], seconds: number): void {
  const shape = form.querySelector<HTMLInputElement>('input[name=forme]:checked')?.value ?? 'vertical';
  const frame = part(form, 'preview');
  frame.className = `preview ${shape}`;
  const captions = captionsOf(words, 2 * (LINE_LENGTH[shape] ?? 20));
  const now = captions.find((caption) => (caption[caption.length - 1]?.endSeconds ?? 0) > seconds);
  const shown = (seconds < (words[0]?.startSeconds ?? 0) ? captions[0] : now) ?? captions[0] ?? [];
  part(form, 'caption').replaceChildren(
    ...shown.flatMap(({ text, startSeconds, endSeconds }) => {
      const word = document.createElement('span');
      word.textContent = text;
      if (startSeconds <= seconds && seconds < endSeconds) word.className = 'said';
      return [word, ' '];
    }),
  );
}

/** A sentence ends a caption, and so does what would not fit in it. */
function captionsOf(words: readonly ShownWord[], most: number): readonly (readonly ShownWord[])[] {
  const captions: ShownWord[][] = [[]];
  let length = 0;
  for (const word of words) {
    const last = captions[captions.length - 1] ?? [];
    const isFull = length + word.text.length > most || /[.!?…]$/.test(last[last.length - 1]?.text ?? '');
    if (last.length > 0 && isFull) {
      captions.push([word]);
      length = word.text.length + 1;
    } else {
      last.push(word);
      length += word.text.length + 1;
    }
  }
  return captions;
}
