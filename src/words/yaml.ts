/** Why a settings file cannot be read: each completes « fichier », ligne n : … */
export const yamlReasons = {
  speakerExpected:
    'écrivez le nom dans le texte, deux-points, puis « facilitation », « témoin » ou « autre »',
  notAList: 'chaque ligne doit être de la forme « champ: valeur »',
  badIndent:
    'cette ligne est décalée ; alignez-la avec les autres champs (des espaces, jamais de tabulation)',
  quoteNotClosed: 'un guillemet ouvert n’est pas refermé',
  duplicateKey: 'ce champ est écrit deux fois ; gardez-en un seul',
  ambiguous: 'cette valeur est ambiguë ; entourez-la de guillemets droits ("…")',
  severalDocuments: 'une ligne « --- » coupe le fichier en deux ; supprimez-la',
  unreadable: 'cette ligne n’est pas comprise',
  unknownKey: (key: string, nearest: string | undefined) =>
    nearest === undefined
      ? `le champ « ${key} » n’existe pas`
      : `le champ « ${key} » n’existe pas ; vouliez-vous dire « ${nearest} » ?`,
  textExpected: 'un texte est attendu ici, pas une liste',
  tooLong: (length: number, most: number) => `ce texte a ${length} signes ; ${most} au plus`,
  yesOrNo: 'répondez par « oui » ou par « non »',
  dateExpected: 'une date est attendue, comme 12 mars 2026 ou 2026-03-12',
  momentExpected: 'une date est attendue, avec l’heure si besoin, comme vendredi 13 mars 2026 à 18 h',
  rhythmExpected: 'un rythme est attendu, comme : un mardi sur deux à 7 h',
  wholeNumberExpected: 'un nombre entier est attendu, comme 3',
  numberBetween: (least: number, most: number) => `un nombre entre ${least} et ${most} est attendu`,
  oneOf: (choices: readonly string[]) => `choisissez parmi : ${choices.join(', ')}`,
  chapterExpected: 'un chapitre s’écrit « 03:10 Titre », le temps d’abord',
  passageExpected:
    'un extrait s’écrit « premiers mots » … « derniers mots », ou avec ses temps : 02:10-02:44',
  chaptersOutOfOrder: 'les chapitres doivent se suivre dans l’ordre du temps',
  addressExpected: 'une adresse web est attendue, comme https://exemple.fr/podcast/',
  fileExpected: 'le nom d’un fichier du dossier assets/jingles est attendu, comme bonjour.mp3',
  hoursExpected: 'une heure est attendue, comme 18h30 ou 18h30 à 21h',
  takenUpExpected:
    'une reprise s’écrit « 12 mars 2026, Le Dauphiné libéré, titre, https://… », la date d’abord',
  languageExpected: 'un code de langue est attendu, comme fr',
  licenceExpected: 'le nom abrégé d’une licence est attendu, comme CC-BY-SA-4.0',
  emailExpected: 'une adresse électronique est attendue, comme contact@exemple.fr',
  accordTooLong: 'un accord dure dix ans au plus après le jour où il a été recueilli',
  accordEndsBeforeStart: 'la fin de l’accord est avant le jour où il a été recueilli',
} as const;
