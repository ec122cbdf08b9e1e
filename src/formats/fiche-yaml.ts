import type { ChapterPointer } from '../model/chapters.ts';
import type { PassagePointer } from '../model/clip.ts';
import type { Backstage, Fiche, Story } from '../model/fiche.ts';
import type { FicheProposals } from '../model/fiche-proposals.ts';
import type { Mask } from '../model/mask.ts';
import type { SoundSwitches } from '../model/sound.ts';
import { proposalMark } from '../words/fiche-proposals.ts';
import { ficheTemplate } from '../words/fiche-template.ts';
import { yamlReasons } from '../words/yaml.ts';
import { nextNamedMoment, parseMoment } from './calendar-moment.ts';
import { formatChapterPointer, parseChapterPointer } from './chapter-list.ts';
import { formatPassageLine, parsePassageLine } from './passage-line.ts';
import { formatSourceSpan, parseSourceSpan } from './source-span.ts';
import { speakersField } from './speaker-roles.ts';
import {
  dateField,
  type Field,
  field,
  namesField,
  patternField,
  refuse,
  sentencesField,
  textField,
  wholeNumberField,
  wordField,
  yesNoField,
} from './yaml-fields.ts';
import { editRecord, type Fields, parseRecord } from './yaml-record.ts';

/** What may change in a fiche; a field given as `undefined` is emptied. Story fields stand beside the others. */
export type FicheChanges = { readonly [Name in keyof FlatFiche]?: FlatFiche[Name] | undefined };

type FlatFiche = Omit<Fiche, 'story' | 'sound' | 'backstage'> & Story & SoundSwitches & Written;

const STORY: Fields<Story> = {
  inOneSentence: textField('en une phrase', 140),
  before: textField('avant'),
  turningPoint: textField('déclic'),
  experience: textField('vécu'),
  change: textField('ce qui a changé'),
  lesson: textField("ce que j'en retiens"),
  results: sentencesField('résultats'),
  limits: textField('limites'),
  conditions: textField('conditions de réussite'),
  territory: textField('territoire'),
  organisation: textField("type d'acteur"),
  audiences: namesField('publics'),
  themes: namesField('thèmes'),
  headcount: textField('effectif'),
  format: textField('format'),
  period: textField('période'),
  partners: namesField('partenaires'),
  next: textField('suite'),
};

const SOUND: Fields<SoundSwitches> = {
  reduceNoise: yesNoField('atténuer le bruit'),
  levelVoices: yesNoField('équilibrer les voix'),
  trimEnds: yesNoField('couper les silences des extrémités'),
};

/** Worked out from the others, not written. */
type Written = Omit<Backstage, 'heldBack'>;

const BACKSTAGE: Fields<Written> = {
  witnessCount: wholeNumberField('témoins'),
  publishOn: momentField('mise en ligne le', '07:00'),
  objectionUntil: momentField("sans objection d'ici", '23:59'),
  objection: textField('objection', 400),
  shares: sentencesField('partagé ici'),
  masks: masksField('passages masqués'),
  reading: textField('lecture', 200),
  proposalsReviewed: yesNoField('propositions relues'),
  speakers: speakersField('qui parle'),
};

const FICHE: Fields<FlatFiche> = {
  guid: patternField('guid', /^\S{1,200}$/u, yamlReasons.unreadable),
  title: textField('titre', 140),
  description: textField('description', 4000),
  recordedOn: dateField('enregistré le'),
  number: wholeNumberField('numéro'),
  season: wholeNumberField('saison'),
  chapters: chaptersField('chapitres'),
  transcriptReviewed: yesNoField('transcription relue'),
  readyToBroadcast: yesNoField('bon à diffuser'),
  extracts: passagesField('extraits'),
  demonstration: yesNoField('démonstration'),
  ...SOUND,
  ...BACKSTAGE,
  ...STORY,
};

/**
 * Reads `fiche.yaml`. Nothing is required: an empty file is an empty fiche.
 *
 * @param fileName shown to the person when something is wrong.
 * @throws Problem `yaml-invalid`.
 */
export function parseFiche(text: string, fileName: string): Fiche {
  const values = withoutProposals(parseRecord<FlatFiche>(text, fileName, FICHE).values);
  const of = (isOurs: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => isOurs(name)));
  const isIn = (fields: object) => (name: string) => name in fields;
  const isGrouped = isIn({ ...STORY, ...SOUND, ...BACKSTAGE });
  return {
    chapters: [],
    transcriptReviewed: false,
    readyToBroadcast: false,
    demonstration: false,
    ...of((name) => !isGrouped(name)),
    sound: of(isIn(SOUND)),
    backstage: { shares: [], masks: [], heldBack: values.readyToBroadcast === false, ...of(isIn(BACKSTAGE)) },
    story: { results: [], audiences: [], themes: [], partners: [], ...of(isIn(STORY)) },
  };
}

/** What a person wrote or accepted: sentences still marked as proposals are left out, unless all are said to be read. */
function withoutProposals(values: Partial<FlatFiche>): Partial<FlatFiche> {
  const isAccepted = values.proposalsReviewed === true;
  const kept = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(kept).filter((item) => item !== undefined);
    if (typeof value !== 'string' || !value.startsWith(proposalMark)) return value;
    return isAccepted ? value.slice(proposalMark.length).trim() : undefined;
  };
  const entries = Object.entries(values).map(([name, value]) => [name, kept(value)]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** The text of a new `fiche.yaml`: every field with a word of explanation, those already known filled in. */
export function newFiche(known: FicheChanges): string {
  return setFicheFields(ficheTemplate, known);
}

/**
 * Changes fields of a fiche; everything else, comments included, stays as the person wrote it.
 *
 * @throws Problem `yaml-invalid` when the present text cannot be read.
 */
export function setFicheFields(text: string, changes: FicheChanges, fileName = 'fiche.yaml'): string {
  return editRecord<FlatFiche>(text, fileName, FICHE, changes);
}

/** Passages to hide, one per item: « 12:03 à 12:07 », or the words themselves. */
function masksField(key: string): Field<readonly Mask[]> {
  return field(
    key,
    (raw) =>
      (typeof raw === 'string' ? raw.split('\n') : raw)
        .map((line) => line.trim())
        .filter(Boolean)
        .map(parseMask),
    (masks) => masks.map((mask) => (mask.kind === 'time' ? formatSourceSpan(mask.span) : `« ${mask.text} »`)),
    true,
  );
}

function parseMask(line: string): Mask {
  const span = parseSourceSpan(line);
  if (span !== undefined) return { kind: 'time', span };
  return { kind: 'words', text: line.replace(/^[«"“\s]+|[»"”\s]+$/gu, '') };
}

const UNDATED = /^((?:sans objection d['’]ici|mise en ligne le)[ \t]*:[ \t]*)(\p{L}+.*)$/gimu;

/** The fiche with its moments that name a day of the week only (« vendredi 18 h ») dated from an instant on. */
export function withDatedMoments(text: string, nowMs: number): string {
  return text.replace(UNDATED, (line, key: string, said: string) => {
    const moment = nextNamedMoment(said, nowMs);
    return moment === undefined ? line : `${key}${moment}`;
  });
}

/** A day and a time of day. */
function momentField(key: string, defaultTime: string): Field<string> {
  return wordField(
    key,
    yamlReasons.momentExpected,
    (text) => parseMoment(text, defaultTime),
    (moment) => moment.replace('T', ' '),
  );
}

/** Chapters, one `03:10 Titre` or `« premiers mots » Titre` per item or per line, in the order of time. */
function chaptersField(key: string): Field<readonly ChapterPointer[]> {
  return field(
    key,
    (raw, context) => {
      const lines = typeof raw === 'string' ? raw.split('\n').filter((line) => line.trim() !== '') : raw;
      const chapters: ChapterPointer[] = [];
      let reached = 0;
      for (const [rank, line] of lines.entries()) {
        const chapter = parseChapterPointer(line);
        if (chapter === undefined) return refuse(context, yamlReasons.chapterExpected, rank);
        if ('startSeconds' in chapter) {
          if (chapter.startSeconds < reached) return refuse(context, yamlReasons.chaptersOutOfOrder, rank);
          reached = chapter.startSeconds;
        }
        chapters.push(chapter);
      }
      return chapters;
    },
    (chapters) => chapters.map(formatChapterPointer),
    true,
  );
}

/** What says that no passage is to be shared. */
const NONE = /^(?:aucune?|non|rien|pas d['’]extraits?)\.?$/iu;

/** Passages, one per item or per line; `aucun` for none. */
function passagesField(key: string): Field<readonly PassagePointer[]> {
  return field(
    key,
    (raw, context) => {
      const lines = typeof raw === 'string' ? raw.split('\n').filter((line) => line.trim() !== '') : raw;
      if (lines.length === 1 && NONE.test(lines[0] ?? '')) return [];
      return lines.map(
        (line, rank) => parsePassageLine(line) ?? refuse(context, yamlReasons.passageExpected, rank),
      );
    },
    (pointers) => (pointers.length === 0 ? 'aucun' : pointers.map(formatPassageLine)),
    true,
  );
}

/**
 * Fills the empty fields of a fiche with marked proposals, once: a fiche that ever had some is left as it is.
 *
 * @throws Problem `yaml-invalid` when the present text cannot be read.
 */
export function withProposals(text: string, { results, ...fields }: FicheProposals): string {
  const { values } = parseRecord<FlatFiche>(text, 'fiche.yaml', FICHE);
  if (values.proposalsReviewed !== undefined) return text;
  const marked = (sentence: string) => `${proposalMark} ${sentence}`;
  const changes: Record<string, string | readonly string[]> = {};
  for (const [name, sentence] of Object.entries(fields))
    if (!(name in values)) changes[name] = marked(sentence);
  if (results.length > 0 && !('results' in values)) changes['results'] = results.map(marked);
  if (Object.keys(changes).length === 0) return text;
  return setFicheFields(text, { ...changes, proposalsReviewed: false });
}
