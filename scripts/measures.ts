/**
 * The long proofs and timings: `npm run mesures` for all, `npm run mesures -- NAME… [--folder DIR]` for some, with a
 * folder of sounds that are not in the repository where a measure takes one. Each prints a table.
 */
import { measureAlignment, measureAlignmentLengths } from './measures/alignment.ts';
import { measureBuilds } from './measures/builds.ts';
import { measureCaptions } from './measures/captions.ts';
import { measureCatalogue } from './measures/catalogue.ts';
import { measureClips } from './measures/clips.ts';
import { drawContactSheets, tellFramesDigest } from './measures/contact-sheets.ts';
import { measureCopies } from './measures/copies.ts';
import { measureCrashes } from './measures/crashes.ts';
import { measureEbu } from './measures/ebu.ts';
import { measureEditing } from './measures/editing.ts';
import { measureEngine } from './measures/engine.ts';
import { measureFaults } from './measures/faults.ts';
import { measureFeeds } from './measures/feeds.ts';
import { measureFormats } from './measures/formats.ts';
import { measureGate } from './measures/gate.ts';
import { measureHighlight } from './measures/highlight.ts';
import { measureHttp } from './measures/http.ts';
import { measureInbox } from './measures/inbox.ts';
import { measureJourneys } from './measures/journeys.ts';
import { measureLengths } from './measures/lengths.ts';
import { measureLong } from './measures/long.ts';
import { measureMasking } from './measures/masking.ts';
import { measureMastering } from './measures/mastering.ts';
import { measureMutations } from './measures/mutations.ts';
import { measurePages } from './measures/pages.ts';
import { measurePassages } from './measures/passages.ts';
import { measurePasses } from './measures/passes.ts';
import { measurePublishedTimes } from './measures/published-times.ts';
import { measureRoad } from './measures/road.ts';
import { measureSharing } from './measures/sharing.ts';
import { measureShutIn } from './measures/shut-in.ts';
import { measureUgly } from './measures/ugly.ts';
import { measureUntouched } from './measures/untouched.ts';
import { measureUploads } from './measures/uploads.ts';
import { measureVoices } from './measures/voices.ts';
import { measureWithdrawal } from './measures/withdrawal.ts';

const MEASURES: Readonly<Record<string, (folder: string | undefined) => Promise<void>>> = {
  engine: measureEngine,
  builds: measureBuilds,
  feeds: measureFeeds,
  ebu: measureEbu,
  formats: measureFormats,
  gate: measureGate,
  http: measureHttp,
  journeys: measureJourneys,
  long: measureLong,
  mastering: measureMastering,
  masking: measureMasking,
  ugly: measureUgly,
  untouched: measureUntouched,
  voices: measureVoices,
  withdrawal: measureWithdrawal,
  crashes: measureCrashes,
  copies: measureCopies,
  faults: measureFaults,
  inbox: measureInbox,
  lengths: measureLengths,
  mutations: measureMutations,
  'shut-in': measureShutIn,
  catalogue: measureCatalogue,
  alignment: measureAlignment,
  'alignment-lengths': measureAlignmentLengths,
  captions: measureCaptions,
  'published-times': measurePublishedTimes,
  pages: measurePages,
  passages: measurePassages,
  passes: measurePasses,
  clips: measureClips,
  'contact-sheets': drawContactSheets,
  'contact-digest': tellFramesDigest,
  highlight: measureHighlight,
  sharing: measureSharing,
  editing: measureEditing,
  road: measureRoad,
  uploads: measureUploads,
};

const words = process.argv.slice(2);
const flag = words.indexOf('--folder');
const folder = flag < 0 ? undefined : words[flag + 1];
const asked = flag < 0 ? words : words.toSpliced(flag, 2);

for (const name of asked.length > 0 ? asked : Object.keys(MEASURES)) {
  const measure = MEASURES[name];
  if (measure === undefined)
    throw new Error(`expected one of ${Object.keys(MEASURES).join(', ')}, got ${name}`);
  console.log(`\n# ${name}`);
  await measure(folder);
}
