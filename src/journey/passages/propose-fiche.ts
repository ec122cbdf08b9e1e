import type { FicheProposals, ProposedField } from '../../model/fiche-proposals.ts';
import type { Cue } from '../../model/transcript.ts';
import { type Topic, topicOf } from '../../speech/questions.ts';
import { facilitatorIn, isQuestion, type Sentence, sentencesOf } from './sentences.ts';
import { leaningOf, worthOf } from './signs.ts';

const FIELDS: Readonly<Record<Topic, ProposedField>> = {
  start: 'before',
  turningPoint: 'turningPoint',
  experience: 'experience',
  change: 'change',
  lesson: 'lesson',
  limits: 'limits',
  conditions: 'conditions',
};

/** A field of the fiche holds two sentences at most, and few characters. */
const LONGEST_ANSWER = 320;
const SHORTEST = 20;
/** Room for the mark of a proposal in the 140 of a title. */
const LONGEST_TITLE = 128;
const LONGEST_RESULT = 160;
const MOST_RESULTS = 3;
/** Asks without a question mark. */
const INVITES = /^(?:et |alors |bon,? )?(?:racontez|parlez|dites|expliquez|décrivez|présentez)/iu;
const FIRST_PERSON = /(?<!\p{L})(?:je|j’|moi|m’|nous|notre|nos|on)(?!\p{L})|(?<!\p{L})[jm]’/iu;

/**
 * Sentences of an interview that may fill its fiche: the best of the answer to each usual question, a first-person quote
 * for the title, and what has figures.
 *
 * @param asks label of whoever asks the questions; guessed when no one bears it.
 */
export function proposeFiche(cues: readonly Cue[], asks: string): FicheProposals {
  const sentences = sentencesOf(cues).filter(({ silentShare }) => silentShare < 0.3);
  const facilitator = sentences.some(({ speaker }) => speaker === asks) ? asks : facilitatorIn(sentences);
  const isAsked = (one: Sentence) =>
    facilitator === undefined ? isQuestion(one.text) : one.speaker === facilitator;
  const told = sentences.filter((one) => !isAsked(one));
  const fields = [...answersByTopic(sentences, isAsked)].flatMap(([topic, answer]) => {
    const best = bestOf(answer);
    return best === undefined ? [] : [[FIELDS[topic], best] as const];
  });
  const title = titleAmong(told);
  return {
    ...Object.fromEntries(fields),
    ...(title !== undefined && { title }),
    results: resultsAmong(told),
  };
}

/** What is said after each usual question, up to the next one. */
function answersByTopic(
  sentences: readonly Sentence[],
  isAsked: (sentence: Sentence) => boolean,
): ReadonlyMap<Topic, readonly Sentence[]> {
  const answers = new Map<Topic, Sentence[]>();
  let answer: Sentence[] | undefined;
  for (const sentence of sentences) {
    if (!isAsked(sentence)) answer?.push(sentence);
    else if (isQuestion(sentence.text) || INVITES.test(sentence.text)) {
      const topic = topicOf(sentence.text);
      answer = topic === undefined ? undefined : (answers.get(topic) ?? []);
      if (topic !== undefined && answer !== undefined) answers.set(topic, answer);
    }
  }
  return answers;
}

/** The sentence, or two in a row, of an answer that tells the most. */
function bestOf(answer: readonly Sentence[]): string | undefined {
  const candidates = answer.flatMap((first, rank) => {
    const second = answer[rank + 1];
    const alone = { text: first.text, value: worthOf(first.text).value - leaningOf(first.text) };
    if (second?.turn !== first.turn) return [alone];
    const value = (alone.value + worthOf(second.text).value) * 0.8;
    return [alone, { text: `${first.text} ${second.text}`, value }];
  });
  const fitting = candidates.filter(({ text }) => text.length >= SHORTEST && text.length <= LONGEST_ANSWER);
  const { text, value } = best(fitting) ?? { text: '', value: -1 };
  return value >= 0 ? text : undefined;
}

function titleAmong(told: readonly Sentence[]): string | undefined {
  const candidates = told
    .map(({ text }) => text)
    .filter((text) => text.length >= SHORTEST && text.length <= LONGEST_TITLE && FIRST_PERSON.test(text))
    .map((text) => ({ text, value: worthOf(text).value - leaningOf(text) }));
  const { text, value } = best(candidates) ?? { text: '', value: 0 };
  return value > 1 ? text.replace(/\.$/u, '') : undefined;
}

function resultsAmong(told: readonly Sentence[]): string[] {
  const figures = told
    .map(({ text }, rank) => ({ text, rank, value: worthOf(text).value - leaningOf(text) }))
    .filter(({ text, value }) => value > 1 && text.length <= LONGEST_RESULT && hasFigures(text))
    .sort((one, other) => other.value - one.value || one.rank - other.rank)
    .slice(0, MOST_RESULTS);
  return figures.sort((one, other) => one.rank - other.rank).map(({ text }) => text);
}

const hasFigures = (text: string): boolean => worthOf(text).byReason.has('figures');

function best<Valued extends { readonly value: number }>(candidates: readonly Valued[]): Valued | undefined {
  return candidates.reduce<Valued | undefined>(
    (most, one) => (most === undefined || one.value > most.value ? one : most),
    undefined,
  );
}
