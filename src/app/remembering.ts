import type { Build } from '../engine/build.ts';
import { cards } from '../journey/cards.ts';
import { check } from '../journey/check.ts';
import { choice } from '../journey/clips/choice.ts';
import { publicClips } from '../journey/clips/public-clips.ts';
import { soundbites } from '../journey/clips/soundbites.ts';
import { clips } from '../journey/clips.ts';
import { documents } from '../journey/documents.ts';
import { draftPage } from '../journey/draft.ts';
import { draftWords } from '../journey/draft-words.ts';
import { episode } from '../journey/episode.ts';
import { maskPlaces } from '../journey/mask-places.ts';
import { pressExtract } from '../journey/press-extract.ts';
import { publicFiles } from '../journey/public-files.ts';
import { publishedWords } from '../journey/published-words.ts';
import { soundNotes } from '../journey/sound-notes.ts';
import { spokenProofs } from '../journey/spoken-proofs.ts';
import type { Testimony } from '../model/testimony.ts';
import type { Ports } from '../ports/ports.ts';
import type { Assessed } from './assessing.ts';
import { type Sweep, toldOf } from './edition-changes.ts';
import type { TestimonyReport } from './events.ts';
import type { AtRest, Made } from './pass-memory.ts';
import type { PressAccesses } from './press-access.ts';

type Told = { readonly reports: readonly TestimonyReport[]; readonly press: PressAccesses };

/** Remembers, of testimonies that a pass has just worked on, those it leaves public, complete and with nothing to mend. */
export async function rememberResting(
  assessed: readonly Assessed[],
  { reports, press }: Told,
  { setting: { memory }, intake, build }: Sweep,
): Promise<void> {
  if (memory === undefined) return;
  const reportsById = new Map(reports.map((report) => [report.publicId, report]));
  for (const one of assessed) {
    const { takenIn, gist } = one.drafted;
    const { entry, folder, testimony } = takenIn;
    const report = reportsById.get(entry.publicId);
    const reading = intake.readings.get(folder);
    const links = press.get(entry.publicId)?.links ?? [];
    if (testimony === undefined || gist === undefined || report === undefined || reading === undefined)
      continue;
    if (one.standing.state !== 'online' || !hasNothingLeft(one, report) || links.length > 0) continue;
    const held = await heldOf(testimony, build);
    if (held === undefined) continue;
    memory.note({ publicId: entry.publicId, takenIn, reading, gist, told: toldOf(one), report, ...held });
  }
}

const hasNothingLeft = ({ drafted }: Assessed, { problems, failed }: TestimonyReport) =>
  problems.length === 0 && !failed && drafted.takenIn.arriving.length === 0;

/** What the pages, lists and feeds of the show are made from. */
const shownOf = (testimony: Testimony): readonly Made[] => [
  episode(testimony),
  publicFiles(testimony),
  soundbites(testimony),
  publicClips(testimony),
];

/** What comes last of a testimony: it is complete when all of it is done. */
const lastOf = (testimony: Testimony): readonly Made[] => [
  clips(testimony),
  publicClips(testimony),
  cards(testimony),
  pressExtract(testimony),
];

const alsoOf = (testimony: Testimony): readonly Made[] => [
  check(testimony),
  documents(testimony),
  draftPage(testimony),
  draftWords(testimony),
  soundNotes(testimony),
  publishedWords(testimony),
  choice(testimony),
  maskPlaces(testimony),
  spokenProofs(testimony),
];

/** What the store holds of a testimony after a build; nothing when something of it could not be made. */
async function heldOf(
  testimony: Testimony,
  build: Build<Ports>,
): Promise<Pick<AtRest, 'fingerprints' | 'reached'> | undefined> {
  for (const task of lastOf(testimony)) if ((await build.outcomeOf(task)).kind !== 'done') return undefined;
  const fingerprints = new Map<Made, string>();
  for (const task of shownOf(testimony)) {
    const fingerprint = build.fingerprintOf(task);
    if (fingerprint === undefined) return undefined;
    fingerprints.set(task, fingerprint);
  }
  const reached = build.reachedBy([...shownOf(testimony), ...lastOf(testimony), ...alsoOf(testimony)]);
  return { fingerprints, reached };
}
