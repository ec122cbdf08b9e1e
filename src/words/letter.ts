import { namesHeardWords } from './names-heard.ts';

/** What « À LIRE.txt » says of one testimony. */
export type LetterFacts = {
  readonly title: string;
  readonly next: { readonly fact: string; readonly action: string };
  /** What the accord still lacks, one sentence each. */
  readonly missing: readonly string[];
  readonly problems: readonly { readonly fact: string; readonly advice: string }[];
  readonly arriving: readonly string[];
  readonly steps: LetterSteps;
  /** Names said in the recording that nobody is known to have agreed to, with the line that hides each. */
  readonly names: readonly string[];
  /** Facts told in passing, such as a power loss that was mended. */
  readonly remarks: readonly string[];
  /** What the person must be able to name when they validate what they heard. */
  readonly contentCode?: string;
};

type LetterSteps = {
  readonly received?: { readonly file: string; readonly durationSeconds?: number };
  readonly soundReady: boolean;
  readonly transcript: 'absent' | 'unread' | 'read';
  readonly accord: boolean;
  readonly readyToBroadcast: boolean;
  readonly online: boolean;
};

/** The letter, in French, to be read in any text editor. */
export function letter(facts: LetterFacts): string {
  const parts = [
    heading(facts.title),
    paragraph(facts.next.fact, facts.next.action, ...facts.missing.map((one) => `  – ${one}`)),
    section(
      'Ce qui a été trouvé',
      facts.problems.map(({ fact, advice }) => `${fact}\n${advice}`),
    ),
    section('Encore en train d’arriver', facts.arriving),
    section('Où en est-il', stepsOf(facts.steps)),
    section(namesHeardWords.heading, facts.names),
    section('Bon à savoir', facts.remarks),
    facts.steps.soundReady ? draftSection(facts.contentCode) : '',
    'Vous pouvez modifier « fiche.yaml », « accord.yaml » et « temoin.yaml » : nous relisons ces fichiers aussitôt.\nL’enregistrement que vous avez déposé n’est jamais modifié.',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const heading = (title: string) => `${title}\n${'='.repeat([...title].length)}`;

const paragraph = (...lines: readonly string[]) => lines.filter((line) => line !== '').join('\n');

const section = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? '' : `${title.toUpperCase()}\n${lines.join('\n')}`;

function stepsOf({
  received,
  soundReady,
  transcript,
  accord,
  readyToBroadcast,
  online,
}: LetterSteps): string[] {
  const mark = (done: boolean, text: string) => `  ${done ? '✓' : '○'} ${text}`;
  return [
    mark(received !== undefined, received === undefined ? 'Reçu' : receivedStep(received)),
    mark(soundReady, 'Son préparé'),
    mark(transcript !== 'absent', 'Transcription'),
    mark(transcript === 'read', 'Transcription relue'),
    mark(accord, 'Accord de la personne'),
    mark(readyToBroadcast, 'Bon à diffuser'),
    mark(online, 'En ligne'),
  ];
}

const receivedStep = ({ file, durationSeconds }: NonNullable<LetterSteps['received']>) =>
  durationSeconds === undefined ? `Reçu : ${file}` : `Reçu : ${file}, ${spokenLength(durationSeconds)}`;

const draftSection = (contentCode: string | undefined) =>
  paragraph(
    'ÉCOUTER LE BROUILLON',
    'Ouvrez le dossier « brouillon », puis « page.html ». Il n’est visible que d’ici.',
    contentCode === undefined ? '' : `Code de ce contenu, à noter si la personne l’a validé : ${contentCode}`,
  );

/** A length as one says it: « 14 min 32 », « 1 h 05 », « 48 s ». */
function spokenLength(durationSeconds: number): string {
  const seconds = Math.round(durationSeconds);
  const two = (value: number) => String(value).padStart(2, '0');
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${two(seconds % 60)}`;
  return `${Math.floor(seconds / 3600)} h ${two(Math.floor((seconds % 3600) / 60))}`;
}
