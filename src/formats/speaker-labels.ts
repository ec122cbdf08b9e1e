/** `Anne :`, `LA FACILITATRICE:`, `**Anne** :`, `<b>Anne</b> :`; then what is said. */
const TURN =
  /^(?:[-–—•]\s*)?(?:\*\*|__)?([\p{Lu}\d][^:*\n]{0,39}?)(?:\*\*|__)?[\s\u00A0\u202F]*:(?:\*\*|__)?(?:\s+([\s\S]*))?$/u;
const MOST_WORDS = 4;
/** Words that open a sentence, not a name: « Il m’a dit : … », « Résultat : … ». */
const NOT_NAMES = new Set(
  `il elle on je j nous vous ils elles tu ça cela ce c et mais alors donc puis ensuite avant après maintenant voilà bref
  résultat exemple concrètement aujourd hier question réponse là ici si quand moi toi lui eux pour parce comme bon oui non
  puisque attention note remarque conclusion bilan moralité ma mon mes sa son ses leur leurs notre nos d l qu`.split(
    /\s+/,
  ),
);

/** A paragraph that opens with who speaks. `text` may be empty when the name stands alone. */
export type Turn = { readonly speaker: string; readonly text: string };

/**
 * The labels that name speakers in these paragraphs: at most four words, a capital, not the opening of a sentence, and
 * found at least twice; or every label when nearly all paragraphs have one.
 */
export function speakerLabels(paragraphs: readonly string[]): ReadonlySet<string> {
  const labels = paragraphs.map(candidateOf).filter((turn) => turn !== undefined);
  const counts = new Map<string, number>();
  for (const { speaker } of labels) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const isScript = labels.length >= 2 && labels.length >= paragraphs.length * 0.8;
  return new Set([...counts].filter(([, count]) => isScript || count >= 2).map(([speaker]) => speaker));
}

/** Who speaks in a paragraph and what is said, when it opens with one of these labels. */
export function readTurn(paragraph: string, labels: ReadonlySet<string>): Turn | undefined {
  const turn = candidateOf(paragraph);
  return turn !== undefined && labels.has(turn.speaker) ? turn : undefined;
}

function candidateOf(paragraph: string): Turn | undefined {
  const [, label = '', text = ''] = TURN.exec(paragraph) ?? [];
  const speaker = label.replace(/\s+/gu, ' ').trim();
  const words = speaker.toLowerCase().split(/[\s'’]+/);
  const isName = speaker !== '' && speaker.split(' ').length <= MOST_WORDS && !NOT_NAMES.has(words[0] ?? '');
  return isName && !/[.!?…«»]/u.test(speaker.replace(/\b\p{Lu}\p{Ll}{0,3}\./gu, ''))
    ? { speaker, text: text.trim() }
    : undefined;
}
