import { writeAnswer } from '../journey/answer.ts';
import { momentsOf } from '../journey/moments.ts';
import { contentCode } from '../journey/publication.ts';
import type { Fiche } from '../model/fiche.ts';
import { recognitionFaults } from '../words/recognition.ts';
import { joined, recordingRemarks } from '../words/recording.ts';
import { reviewWords } from '../words/review.ts';
import { workingTitle } from '../words/working-title.ts';
import type { Assessed } from './assessing.ts';
import type { Made } from './drafting.ts';
import type { TestimonyReport } from './events.ts';
import { linesOnNames } from './names.ts';
import type { SweepSetting } from './sweep-setting.ts';

const remarksOf = ({ recordings, sound, words }: Made) => [
  ...(words.fault ? [recognitionFaults[words.fault]] : []),
  ...new Set(recordings.flatMap(({ remarks }) => remarks.map((remark) => recordingRemarks[remark]))),
  sound.sentences.join(' '),
];

const joinedRemark = (files: readonly string[]) => (files.length > 1 ? [joined(files)] : []);

/** Chapters of the fiche whose first words nobody says. */
const lostChapters = ({ episode }: Made, { chapters }: Fiche): string[] =>
  chapters
    .filter(({ title }) => !episode.chapters.some((chapter) => chapter.title === title))
    .flatMap((pointer) => ('startsWith' in pointer ? [reviewWords.lostChapter(pointer.title)] : []));

/** Answers a person in a testimony's folder, and gives the same to be told. */
export async function answerOne(assessed: Assessed, setting: SweepSetting): Promise<TestimonyReport> {
  const { drafted, facts, standing } = assessed;
  const { takenIn, made, problems, fault } = drafted;
  const { folder, settings, arriving, testimony, entry } = takenIn;
  // What is withdrawn is told by its day: its title is kept nowhere but in its own folder.
  const told = standing.state === 'withdrawn' ? undefined : (made?.episode.title ?? settings.fiche.title);
  const title = told ?? workingTitle(settings.fiche.recordedOn ?? entry.adoptedOn);
  const durationSeconds = made?.recordings.reduce((sum, one) => sum + one.durationSeconds, 0);
  const files = settings.recordings?.map(({ name }) => name) ?? [];
  const until = settings.people.flatMap(({ accord }) => accord?.until ?? []).sort()[0];
  await writeAnswer(setting.episodes, {
    folder,
    title,
    standing,
    facts,
    problems,
    arriving,
    moments: momentsOf({ ...assessed, fiche: settings.fiche, ...(until !== undefined && { until }) }),
    remarks: [
      ...joinedRemark(files),
      ...(made === undefined ? [] : [...remarksOf(made), ...lostChapters(made, settings.fiche)]),
    ],
    names: made === undefined ? [] : linesOnNames(made, settings),
    ...(files.length > 0 && {
      received: { file: files.join(' + '), ...(durationSeconds !== undefined && { durationSeconds }) },
    }),
    ...(testimony && { contentCode: contentCode(testimony) }),
  });
  const { drafted: isDrafted, transcript, readyToBroadcast, refusals } = facts;
  const report: TestimonyReport = {
    publicId: entry.publicId,
    folder,
    title,
    standing,
    steps: { drafted: isDrafted, transcript, readyToBroadcast, agreed: isDrafted && refusals.length === 0 },
    ...(durationSeconds !== undefined && { durationSeconds }),
    ...(testimony && { contentCode: contentCode(testimony) }),
    problems,
    failed: fault !== undefined,
  };
  return report;
}
