import type { Build, Outcome } from '../engine/build.ts';
import { formatReview, isUntouched } from '../formats/review-markdown.ts';
import { formatSourceSpan } from '../formats/source-span.ts';
import { check } from '../journey/check.ts';
import { type Choice, choice } from '../journey/clips/choice.ts';
import { documents, type EpisodeDocuments } from '../journey/documents.ts';
import { draftPage } from '../journey/draft.ts';
import { draftWords } from '../journey/draft-words.ts';
import { episode } from '../journey/episode.ts';
import { REVIEW } from '../journey/intake/folder-reading.ts';
import type { TakenIn } from '../journey/intake/intake.ts';
import { type MaskPlaces, maskPlaces } from '../journey/mask-places.ts';
import { askAbout } from '../journey/publication.ts';
import { type PublishedWords, publishedWords } from '../journey/published-words.ts';
import { type SoundNotes, soundNotes } from '../journey/sound-notes.ts';
import { type SpokenProofs, spokenProofs } from '../journey/spoken-proofs.ts';
import type { Episode } from '../model/episode.ts';
import type { GateAnswer } from '../model/gate.ts';
import type { ProblemText } from '../model/problem.ts';
import type { Recording } from '../model/recording.ts';
import type { StoredFile } from '../model/stored-file.ts';
import type { Wanted } from '../ports/outlets.ts';
import type { Ports } from '../ports/ports.ts';
import { pressFolder } from '../words/sharing.ts';
import { remarksOnNames } from './names.ts';
import { offerPassages, offerSentences } from './offering.ts';
import { keepProofs } from './proofs.ts';
import type { SweepSetting } from './sweep-setting.ts';

/** The little that decides where a drafted testimony stands. */
export type Gist = {
  /** Masked passages whose place is not sure, as they are shown to people. */
  readonly doubtfulMasks: readonly string[];
  readonly hasTranscript: boolean;
};

/** A testimony after its private stages: what was made of it, or what stopped it. */
export type Drafted = {
  readonly takenIn: TakenIn;
  /** Absent also when a pass before made it and nothing of it has changed: then only the gist is there. */
  readonly made?: Made;
  /** There once all private stages are done. */
  readonly gist?: Gist;
  /** What a person has to mend, from the folder and from the stages. */
  readonly problems: readonly ProblemText[];
  /** Our own fault stopped it. */
  readonly fault?: unknown;
  /** What the gate says of the feed today. */
  readonly answer: GateAnswer<'feed'>;
};

/** Everything the private stages give. */
export type Made = {
  /** One per source file. */
  readonly recordings: readonly Recording[];
  readonly episode: Episode;
  readonly documents: EpisodeDocuments;
  readonly page: StoredFile;
  readonly sound: SoundNotes;
  /** With the speakers as the person wrote them: private. */
  readonly words: PublishedWords;
  /** Every word of the draft and its place, for the private pages. */
  readonly places: StoredFile;
  /** The passages to share. */
  readonly choice: Choice;
  /** Where masked words were found. */
  readonly masks: MaskPlaces;
  /** Accords spoken in the recordings, set apart. */
  readonly proofs: SpokenProofs;
};

/** Runs the private stages of one testimony, and asks the gate about it. */
export async function draftOne(takenIn: TakenIn, build: Build<Ports>, today: string): Promise<Drafted> {
  const { testimony, problems } = takenIn;
  const answer = askAbout('feed', takenIn, today);
  if (testimony === undefined || isWithdrawn(answer)) return { takenIn, answer, problems };
  const checked = await build.outcomeOf(check(testimony));
  if (checked.kind !== 'done') return { takenIn, answer, ...stopped(problems, checked) };
  const [made, files, page, sound, words, chosen, masks, proofs, places] = await Promise.all([
    build.outcomeOf(episode(testimony)),
    build.outcomeOf(documents(testimony)),
    build.outcomeOf(draftPage(testimony)),
    build.outcomeOf(soundNotes(testimony)),
    build.outcomeOf(publishedWords(testimony)),
    build.outcomeOf(choice(testimony)),
    build.outcomeOf(maskPlaces(testimony)),
    build.outcomeOf(spokenProofs(testimony)),
    build.outcomeOf(draftWords(testimony)),
  ]);
  if (made.kind !== 'done') return { takenIn, answer, ...stopped(problems, made) };
  if (files.kind !== 'done') return { takenIn, answer, ...stopped(problems, files) };
  if (page.kind !== 'done') return { takenIn, answer, ...stopped(problems, page) };
  if (sound.kind !== 'done') return { takenIn, answer, ...stopped(problems, sound) };
  if (words.kind !== 'done') return { takenIn, answer, ...stopped(problems, words) };
  if (chosen.kind !== 'done') return { takenIn, answer, ...stopped(problems, chosen) };
  if (masks.kind !== 'done') return { takenIn, answer, ...stopped(problems, masks) };
  if (proofs.kind !== 'done') return { takenIn, answer, ...stopped(problems, proofs) };
  if (places.kind !== 'done') return { takenIn, answer, ...stopped(problems, places) };
  const all = {
    recordings: checked.value,
    episode: made.value,
    documents: files.value,
    page: page.value,
    sound: sound.value,
    words: words.value,
    choice: chosen.value,
    masks: masks.value,
    proofs: proofs.value,
    places: places.value,
  };
  return { takenIn, answer, problems: [...problems, ...chosen.value.problems], made: all, gist: gistOf(all) };
}

const gistOf = ({ masks, episode: { transcript } }: Made): Gist => ({
  doubtfulMasks: doubtfulIn(masks),
  hasTranscript: transcript !== undefined,
});

function doubtfulIn({ places }: MaskPlaces): readonly string[] {
  return places
    .filter(({ certainty }) => certainty !== 'sure')
    .map(({ text, spans }) => {
      const [span] = spans;
      return span === undefined ? text : `« ${text} » (${formatSourceSpan(span)})`;
    });
}

function stopped(problems: readonly ProblemText[], outcome: Exclude<Outcome<never>, { kind: 'done' }>) {
  if (outcome.kind === 'refused') return { problems: [...problems, outcome.problem] };
  return outcome.kind === 'failed' ? { problems, fault: outcome.cause } : { problems };
}

/** What is withdrawn is made no more: nothing of it stays in the store. */
const isWithdrawn = (answer: GateAnswer<'feed'>) =>
  'refusals' in answer && answer.refusals.includes('withdrawn');

/** Folder of the draft that holds its clips and cards, which come after everything else. */
export const EXTRACTS = 'extraits';

/** File of the draft that the private pages read: `DraftWords`. */
export const DRAFT_WORDS = 'mots.json';

/** Brings the private draft of a testimony to `brouillon/` in its folder, or empties it. */
export async function writeDraft({ takenIn, made, answer }: Drafted, setting: SweepSetting): Promise<void> {
  const folder = `${setting.episodes.path}/${takenIn.folder}/brouillon`;
  if (made !== undefined) {
    await setting.outlets.bring(folder, draftFiles(made, setting), [EXTRACTS, pressFolder.draft]);
    await offerForReview(made, takenIn, setting);
    await keepProofs(made.proofs, takenIn, setting);
    if (!made.episode.demonstration) {
      await offerPassages(made.choice.suggested, takenIn.folder, setting.episodes);
      if (takenIn.settings.fiche.backstage.proposalsReviewed === undefined)
        await offerSentences(made.episode, takenIn.folder, setting.episodes);
    }
  }
  if (made === undefined && isWithdrawn(answer)) await setting.outlets.bring(folder, new Map());
}

/** Writes the words for a person to correct, unless they have begun to. */
async function offerForReview(
  made: Made,
  { folder, settings }: TakenIn,
  { episodes, settling }: SweepSetting,
): Promise<void> {
  const { turns, remarks } = made.words;
  if (turns.length === 0) return;
  const path = `${folder}/${REVIEW}`;
  const present = await episodes.readText(path);
  if (present !== undefined && !isUntouched(present)) return;
  await episodes.writeText(path, formatReview(turns, [...remarks, ...remarksOnNames(made, settings)]));
  const written = (await episodes.list(folder)).find(({ name }) => name === REVIEW);
  if (written !== undefined) settling.noteOwn(path, written);
}

function draftFiles(made: Made, { siteFiles }: SweepSetting): Wanted {
  const { episode: drafted, documents: files, page, sound, places } = made;
  const { vtt, srt, text, html, markdown } = files;
  const wanted = new Map<string, StoredFile | Uint8Array>([
    ['temoignage.mp3', drafted.enclosure.file],
    ['couverture.jpg', drafted.cover.page],
    ['page.html', page],
    ['son.json', sound.data],
    [DRAFT_WORDS, places],
    ['son.svg', sound.picture],
    ['son-avant.mp3', sound.before],
    ['son-apres.mp3', sound.after],
  ]);
  if (vtt !== undefined) wanted.set('transcription.vtt', vtt);
  if (srt !== undefined) wanted.set('transcription.srt', srt);
  if (text !== undefined) wanted.set('transcription.txt', text);
  if (html !== undefined) wanted.set('transcription.html', html);
  if (markdown !== undefined) wanted.set('texte.md', markdown);
  for (const [path, bytes] of siteFiles) wanted.set(`apparence/${path}`, bytes);
  return wanted;
}
