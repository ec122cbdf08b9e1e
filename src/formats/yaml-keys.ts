/** A folder of testimonies holds the same keys hundreds of times; what people mistype is bounded by this. */
const MOST_KNOWN = 2000;
const known = new Map<string, string>();

function bare(key: string): string {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = stripped(key);
  if (known.size < MOST_KNOWN) known.set(key, made);
  return made;
}

/** A key as people write it, whatever its case, accents, apostrophes and spaces: « Enregistré  le » is « enregistre le ». */
function stripped(key: string): string {
  return key
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/[\s\u00A0\u202F_-]+/g, ' ')
    .trim()
    .toLowerCase();
}

export const sameKey = (one: string, other: string): boolean => one === other || bare(one) === bare(other);

/** The known key a person most probably meant, unless all are far from what was typed. */
export function nearestKey(typed: string, known: readonly string[]): string | undefined {
  const [nearest] = known
    .map((key) => ({ key, distance: editDistance(bare(typed), bare(key)) }))
    .sort((one, other) => one.distance - other.distance);
  return nearest !== undefined && nearest.distance <= Math.max(2, nearest.key.length / 3)
    ? nearest.key
    : undefined;
}

/** Letters to insert, remove or replace to go from one word to the other (Levenshtein). */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1];
    for (const [column, otherLetter] of [...other].entries()) {
      const replaced = (row[column] ?? 0) + (letter === otherLetter ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
