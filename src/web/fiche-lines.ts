import type { Episode } from '../model/episode.ts';
import type { PageWords } from '../words/pages.ts';

/** One filled field of a fiche, under its name. */
export type FicheLine = { readonly name: string; readonly text: string };

/** The same fiche read two ways: as a story, in the order it was lived, and as facts. Empty fields are left out. */
export type FicheLines = { readonly story: readonly FicheLine[]; readonly facts: readonly FicheLine[] };

/** The fields of a testimony's fiche, in the order they are read. */
export function ficheLines({ story, witnessName }: Episode, { fiche }: PageWords): FicheLines {
  return {
    story: filled([
      [fiche.before, story.before],
      [fiche.turningPoint, story.turningPoint],
      [fiche.experience, story.experience],
      [fiche.change, story.change],
      [fiche.lesson, story.lesson],
      [fiche.next, story.next],
    ]),
    facts: filled([
      [fiche.who, witnessName],
      [fiche.organisation, story.organisation],
      [fiche.territory, story.territory],
      [fiche.period, story.period],
      [fiche.format, story.format],
      [fiche.headcount, story.headcount],
      [fiche.audiences, story.audiences.join(', ')],
      [fiche.themes, story.themes.join(', ')],
      [fiche.partners, story.partners.join(', ')],
      [fiche.conditions, story.conditions],
      [fiche.limits, story.limits],
    ]),
  };
}

function filled(lines: readonly (readonly [string, string | undefined])[]): FicheLine[] {
  return lines.flatMap(([name, text]) => (text ? [{ name, text }] : []));
}
