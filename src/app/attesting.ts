import path from 'node:path';
import { digestsIn } from '../adapters/disk/digests.ts';
import { openFolder } from '../adapters/disk/folder.ts';
import { openWebProbe } from '../adapters/http/web-probe.ts';
import { weekdayName } from '../formats/calendar-moment.ts';
import { parseFiche } from '../formats/fiche-yaml.ts';
import { keptFiche, readRegister } from '../journey/register.ts';
import { attest } from '../journey/verifying/attest.ts';
import type { Attestation } from '../model/attestation.ts';
import { calendarDay, momentOf, weekdayOf } from '../model/calendar.ts';
import { Problem } from '../model/problem.ts';
import { attestationLines, attestationPaper } from '../web/attestation-paper.tsx';
import { pageWords } from '../words/pages.ts';
import { papers } from '../words/papers.ts';
import { type Place, placesIn } from './accords.ts';
import type { Workspace } from './workspace.ts';

/**
 * The testimony someone means: by its folder, its public id, or a part of its folder's name or title.
 * @throws Problem `testimony-unknown` when there is none, or several.
 */
export async function placeCalled(workspace: Workspace, called: string): Promise<Place> {
  const episodes = episodesOf(workspace);
  const places = await placesIn(episodes);
  const exact = places.find(({ folder, entry }) =>
    [folder, entry.publicId].includes(called.replace(/\/$/, '')),
  );
  if (exact !== undefined) return exact;
  const matching: Place[] = [];
  for (const place of places) {
    const fiche = (await keptFiche(episodes, place.entry)) ?? '';
    const title = /^titre:[ \t]*(.*)$/m.exec(fiche)?.[1] ?? '';
    const names = (await episodes.list(place.folder)).map(({ name }) => name).join(' ');
    if (`${place.folder} ${title} ${names}`.toLowerCase().includes(called.toLowerCase()))
      matching.push(place);
  }
  const [only, ...others] = matching;
  if (only === undefined || others.length > 0)
    throw new Problem('testimony-unknown', { called, count: matching.length });
  return only;
}

/** Asks the web about a testimony and keeps the attestation in its folder. @returns it, and where it is written. */
export async function attestPlace(
  workspace: Workspace,
  { folder, entry }: Place,
  base: string,
): Promise<{ readonly found: Attestation; readonly path: string; readonly lines: readonly string[] }> {
  const episodes = episodesOf(workspace);
  // Read anew: taking it down has completed it.
  const current = (await readRegister(episodes)).entries.get(entry.publicId) ?? entry;
  const fiche = await keptFiche(episodes, entry);
  const shares = fiche === undefined ? [] : parseFiche(fiche, 'fiche.yaml').backstage.shares;
  const found = await attest(current, base, shares, openWebProbe());
  const nowMs = Date.now();
  const today = calendarDay(nowMs);
  const day = `${weekdayName(weekdayOf(today))} ${pageWords('fr').day(today)}`;
  const file = `${folder}/${papers.folder}/${papers.attestation}`;
  await episodes.writeText(file, attestationPaper(found, day, momentOf(nowMs).slice(11)));
  return { found, path: path.join(workspace.episodes, file), lines: attestationLines(found) };
}

/** The folder of testimonies of a workspace. */
export const episodesOf = ({ episodes, store }: Workspace) => openFolder(episodes, digestsIn(store));
