import type { problems } from './problems.ts';
import { states } from './standing.ts';

/** First lines of the journal: what it is, for whoever opens it. */
export const journalHeading =
  'Journal de Passe-Parole : ce qui est arrivé, ce qui a été fait, ce qui a été refusé et pourquoi. Aucun nom, aucun texte.';

/** Why a testimony waits, told without the name of a file. */
const reasons: Partial<Record<keyof typeof problems, string>> = {
  'audio-unreadable': 'le son ne se lit pas',
  'audio-absent': 'il n’y a pas de son',
  'audio-silent': 'on n’entend rien',
  'audio-cut': 'le son s’arrête avant la fin',
  'audio-unfinished': 'le son s’arrête avant la fin',
  'audio-protected': 'le son est protégé contre la copie',
  'audio-too-short': 'le son est trop court',
  'audio-too-long': 'le son dépasse 6 heures',
  'file-not-accepted': 'ce n’est pas un enregistrement',
  'file-empty': 'le fichier est vide',
  'file-alone': 'aucun enregistrement ne porte son nom',
  'file-not-readable': 'nous n’avons pas le droit de le lire',
  'already-dropped': 'le même enregistrement est déjà là',
  'conflict-copy': 'une synchronisation a laissé deux versions',
  'picture-unreadable': 'l’image ne s’ouvre pas',
  'transcript-unreadable': 'la transcription ne se lit pas',
  'text-too-large': 'la transcription est trop lourde',
  'not-a-text': 'la transcription ne contient pas de texte',
  'yaml-invalid': 'un réglage est à corriger',
  'same-identity': 'deux dossiers portent la même identité',
  'several-recordings': 'il y a plusieurs enregistrements',
  'recording-missing': 'il n’y a pas d’enregistrement',
  'disk-full': 'le disque est plein',
  'not-writable': 'nous ne pouvons pas écrire dans le dossier',
};

/** What the journal says. */
export const journalWords = {
  received: 'reçu',
  left: (code: keyof typeof problems) => `un fichier n’a pas pu être rangé : ${reasons[code] ?? OTHER}`,
  missing: 'en pause : son dossier n’est plus là',
  failed: 'arrêté par une erreur de notre part',
  standing: (state: keyof typeof states, codes: readonly (keyof typeof problems)[]) =>
    [states[state], ...new Set(codes.map((code) => reasons[code] ?? OTHER))].join(' ; '),
} as const;

const OTHER = 'voir « À LIRE.txt »';
