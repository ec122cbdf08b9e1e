import { dayInFrench } from './months-fr.ts';
import { passageProblems } from './passage-problems.ts';
import { privateProblems } from './private-problems.ts';
import { publishingProblems } from './publishing-problems.ts';

/**
 * Every problem a person can act on: the fact, then the one thing to do. One entry per code; `new Problem(code, details)`
 * is checked against the parameter of `fact`. At most two sentences, no code word, no blame. A `passing` problem comes from
 * the moment (the disk, another process), not from what was dropped: the same work may do well the next time.
 */
export type ProblemEntry = {
  readonly fact: (details: never) => string;
  readonly advice: string;
  readonly passing?: true;
};

type File = { readonly file: string };

const FOUND = {
  picture: 'c’est une image',
  document: 'c’est un document',
  archive: 'c’est un dossier compressé',
  'not-a-file': 'c’est un raccourci ou un fichier spécial',
  other: 'nous ne reconnaissons pas ce fichier',
};

export const problems = {
  ...publishingProblems,
  ...passageProblems,
  ...privateProblems,
  'audio-unreadable': {
    fact: ({ file }: File) => `Nous ne parvenons pas à lire le son de « ${file} ».`,
    advice: 'Essayez de l’écouter sur votre appareil, puis renvoyez-le. L’original n’a pas été modifié.',
  },
  'audio-absent': {
    fact: ({ file }: File) => `Il n’y a pas de son dans « ${file} ».`,
    advice: 'Vérifiez que c’est le bon fichier, puis déposez l’enregistrement.',
  },
  'audio-silent': {
    fact: ({ file }: File & { readonly integratedLufs: number }) => `Nous n’entendons rien dans « ${file} ».`,
    advice: 'Le micro était peut-être coupé : vérifiez que c’est le bon fichier.',
  },
  'audio-cut': {
    fact: ({ file, decodedSeconds, declaredSeconds }: File & CutLength) =>
      `« ${file} » semble s’arrêter avant la fin (${spoken(decodedSeconds)} sur ${spoken(declaredSeconds)}).`,
    advice: 'Pouvez-vous le renvoyer ? L’original n’a pas été modifié.',
  },
  'audio-unfinished': {
    fact: ({ file }: File) => `« ${file} » semble s’arrêter avant la fin.`,
    advice:
      'La copie a sans doute été interrompue : pouvez-vous le renvoyer ? L’original n’a pas été modifié.',
  },
  'audio-protected': {
    fact: ({ file }: File) => `« ${file} » est protégé contre la copie.`,
    advice: 'Déposez l’enregistrement d’origine, tel que l’appareil l’a créé.',
  },
  'audio-too-short': {
    fact: ({ file, seconds }: File & { readonly seconds: number }) =>
      `« ${file} » ne dure que ${seconds.toFixed(1).replace('.', ',')} s.`,
    advice: 'Vérifiez que c’est le bon enregistrement, puis renvoyez-le.',
  },
  'audio-too-long': {
    fact: ({ file, seconds }: File & { readonly seconds: number }) => `« ${file} » dure ${spoken(seconds)}.`,
    advice: 'Nous acceptons jusqu’à 6 heures : coupez-le en plusieurs fichiers, puis déposez-les.',
  },
  'file-not-accepted': {
    fact: ({ file, found }: File & { readonly found: keyof typeof FOUND }) =>
      `« ${file} » n’est pas un enregistrement : ${FOUND[found]}.`,
    advice: 'Déposez le fichier son (m4a, mp3, wav, ogg, flac…) tel que l’appareil l’a créé.',
  },
  'file-alone': {
    fact: ({ file }: File) => `Aucun enregistrement ne porte le nom de « ${file} ».`,
    advice: 'Mettez ce fichier dans le dossier de son témoignage.',
  },
  'already-dropped': {
    fact: ({ file, adoptedOn }: File & { readonly adoptedOn: string }) =>
      `Vous avez déjà déposé cet enregistrement le ${dayInFrench(adoptedOn)} (« ${file} »).`,
    advice: 'Nous n’avons rien changé : vous pouvez supprimer cette copie.',
  },
  'file-empty': {
    fact: ({ file }: File) => `« ${file} » est vide.`,
    advice: 'La copie a sans doute été interrompue : renvoyez-le.',
  },
  'sound-not-ready': {
    fact: ({ folder }: { readonly folder: string }) => `Le son de « ${folder} » n’est pas encore préparé.`,
    advice: 'Lancez « passe-parole publier » : son brouillon sera fait, et rien ne sera public sans accord.',
  },
  'jingle-missing': {
    fact: ({ file }: File) => `Le fichier « ${file} » nommé dans show.yaml n’est pas dans assets/jingles.`,
    advice: 'Posez-le dans ce dossier, ou videz la ligne de show.yaml qui le nomme.',
  },
  'file-vanished': {
    fact: ({ file }: File) => `« ${file} » a disparu pendant que nous le lisions.`,
    advice: 'Déposez-le à nouveau quand la copie est terminée.',
    passing: true,
  },
  'file-not-readable': {
    fact: ({ file }: File) => `Nous n’avons pas le droit de lire « ${file} ».`,
    advice: 'Vérifiez les droits de ce fichier ; nous le relirons au prochain passage.',
    passing: true,
  },
  'picture-unreadable': {
    fact: ({ file }: File) => `Nous ne parvenons pas à ouvrir l’image « ${file} ».`,
    advice: 'Enregistrez-la en JPEG ou en PNG, puis déposez-la à nouveau.',
  },
  'transcript-unreadable': {
    fact: ({ file, reason }: File & { readonly reason: string }) =>
      `Nous ne parvenons pas à lire la transcription « ${file} » : ${reason}.`,
    advice: 'Enregistrez-la en texte simple (.txt), puis déposez-la à nouveau.',
  },
  'text-too-large': {
    fact: ({ file }: File) => `Le texte « ${file} » pèse plus de 5 Mo.`,
    advice: 'Vérifiez que c’est la bonne transcription, puis déposez-la sans images ni pièces jointes.',
  },
  'not-a-text': {
    fact: ({ file }: File) => `Nous ne trouvons pas de texte dans « ${file} ».`,
    advice: 'Enregistrez la transcription en texte simple (.txt), puis déposez-la à nouveau.',
  },
  'not-a-paper': {
    fact: ({ file }: File) =>
      `« ${file} » devrait être un fichier texte : c’est un dossier, un raccourci ou un fichier spécial.`,
    advice: 'Mettez à sa place le fichier lui-même, ou supprimez-le : nous reprendrons aussitôt.',
  },
  'yaml-invalid': {
    fact: ({ file, line, reason }: File & { readonly line: number; readonly reason: string }) =>
      `« ${file} », ligne ${line} : ${reason}.`,
    advice: 'Corrigez cette ligne et enregistrez ; nous relirons le fichier aussitôt.',
  },
  'same-identity': {
    fact: ({ folder, other }: { readonly folder: string; readonly other: string }) =>
      `Les dossiers « ${folder} » et « ${other} » portent la même identité.`,
    advice: 'Si l’un est une copie, supprimez-le, ou effacez la ligne « guid » de sa fiche.yaml.',
  },
  'several-recordings': {
    fact: ({ folder, count }: { readonly folder: string; readonly count: number }) =>
      `Il y a ${count} enregistrements dans « ${folder} ».`,
    advice:
      'Gardez-en un seul ici et déposez les autres à part, ou nommez-les « partie 1 », « partie 2 »… s’ils font un seul entretien.',
  },
  'conflict-copy': {
    fact: ({ file, original }: File & { readonly original: string }) =>
      `« ${file} » a été mis de côté par une synchronisation, et son contenu n’est pas celui de « ${original} ».`,
    advice:
      'Gardez le bon sous le nom d’origine et supprimez l’autre ; d’ici là, seul celui qui porte ce nom est utilisé.',
  },
  'mask-not-found': {
    fact: ({ words }: { readonly words: string }) =>
      `Nous ne trouvons pas « ${words} » dans la transcription : nous ne pouvons pas le masquer.`,
    advice:
      'Vérifiez son orthographe, ou notez ses temps dans « passages masqués ». Rien ne sort tant que ce n’est pas fait.',
  },
  'passage-outside': {
    fact: ({ passage }: { readonly passage: string }) =>
      `Le passage « ${passage} » n’est pas dans l’enregistrement.`,
    advice:
      'Corrigez ses temps, tels que vous les lisez en écoutant l’enregistrement d’origine. Rien ne sort tant que ce n’est pas fait.',
  },
  'reading-missing': {
    fact: ({ file }: File) => `La lecture « ${file} » n’est pas dans ce dossier.`,
    advice:
      'Déposez-la, ou corrigez la ligne « lecture » de fiche.yaml. L’enregistrement d’origine ne sort pas.',
  },
  'testimony-unknown': {
    fact: ({ called, count }: { readonly called: string; readonly count: number }) =>
      count === 0
        ? `Aucun témoignage ne s’appelle « ${called} ».`
        : `${count} témoignages répondent à « ${called} ».`,
    advice: 'Donnez le nom de son dossier dans « episodes ».',
  },
  'recording-missing': {
    fact: ({ folder }: { readonly folder: string }) =>
      `Il n’y a pas encore d’enregistrement dans « ${folder} ».`,
    advice: 'Déposez le fichier son dans ce dossier.',
  },
  'disk-full': {
    fact: ({ missingBytes }: { readonly missingBytes?: number }) =>
      missingBytes === undefined
        ? 'Il ne reste plus assez de place sur le disque.'
        : `Il ne reste plus assez de place sur le disque (il manque ${weight(missingBytes)}).`,
    advice: 'Libérez un peu de place : rien n’est perdu, nous reprendrons dès que possible.',
    passing: true,
  },
  'not-writable': {
    fact: ({ folder }: { readonly folder: string }) => `Nous ne pouvons pas écrire dans « ${folder} ».`,
    advice: 'Vérifiez les droits de ce dossier, puis recommencez.',
    passing: true,
  },
  'already-running': {
    fact: ({ folder }: { readonly folder: string }) => `Passe-Parole travaille déjà dans « ${folder} ».`,
    advice: 'Attendez la fin, ou fermez l’autre fenêtre.',
    passing: true,
  },
  'sound-engine-missing': {
    fact: ({ program }: { readonly program: string }) => `Le moteur de son (${program}) ne démarre pas.`,
    advice: 'Tapez « npm ci » dans le dossier de Passe-Parole, puis recommencez.',
    passing: true,
  },
} as const satisfies Record<string, ProblemEntry>;

type CutLength = { readonly decodedSeconds: number; readonly declaredSeconds: number };

/** A length as one says it: « 6 min », « 1 h 12 ». Seconds are given below a minute only. */
function spoken(seconds: number): string {
  if (seconds < 59.5) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60
    ? `${minutes} min`
    : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;
}

/** A weight as one says it, rounded up: « 300 Mo », « 1,5 Go ». */
function weight(bytes: number): string {
  const megabytes = Math.ceil(bytes / 1e6);
  return megabytes < 1000
    ? `${megabytes}\u00a0Mo`
    : `${(Math.ceil(megabytes / 100) / 10).toFixed(1).replace('.', ',')}\u00a0Go`;
}
