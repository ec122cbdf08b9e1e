import type { PassagePointer } from '../model/clip.ts';
import { otherPassages } from '../words/passages.ts';
import { parseFiche, setFicheFields } from './fiche-yaml.ts';
import { formatPassageLine } from './passage-line.ts';

/** Passages to list in a fiche, and others that a person may prefer. */
export type SuggestedPassages = {
  readonly listed: readonly PassagePointer[];
  readonly others: readonly PassagePointer[];
};

/**
 * Lists passages in a fiche, the others as comments below; a fiche in which a person has chosen stays as it is.
 *
 * @throws Problem `yaml-invalid` when the fiche cannot be read.
 */
export function withPassages(fiche: string, { listed, others }: SuggestedPassages): string {
  const last = listed.at(-1);
  if (last === undefined || parseFiche(fiche, 'fiche.yaml').extracts !== undefined) return fiche;
  const filled = setFicheFields(fiche, { extracts: listed });
  if (others.length === 0) return filled;
  const end = filled.indexOf('\n', filled.indexOf(formatPassageLine(last))) + 1;
  const comments = [otherPassages, ...others.map((one) => `  - ${formatPassageLine(one)}`)];
  return `${filled.slice(0, end)}${comments.map((line) => `# ${line}\n`).join('')}${filled.slice(end)}`;
}
