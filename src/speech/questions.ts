/** What the facilitator's usual questions are about: the fields of the fiche that their answers fill. */
export type Topic = 'start' | 'turningPoint' | 'experience' | 'change' | 'lesson' | 'limits' | 'conditions';

/** Words of each question, in any wording close to it; without accents, in order of precision. */
const TOPICS: readonly (readonly [Topic, RegExp])[] = [
  ['conditions', /conseil|recommand|(?:dire|diriez|dirais).*(?:hesite|collegue|autre|elu)|a qui/u],
  ['limits', /difficil|pas marche|moins bien|echec|obstacle|limite|rate|resistance|plus dur/u],
  ['lesson', /en vous|pour vous|vous-meme|ressenti|apprend|appris|reten(?:ez|u)|bouge/u],
  ['turningPoint', /declic|decide|declench|moment ou|pris la decision|lance/u],
  ['change', /chang|concretement|resultat|aujourd'hui|depuis|effet|difference/u],
  [
    'experience',
    /s'est passe|se sont passe|racont.*(?:moment|scene|journee)|premiere|deroul|comment.*(?:fait|travaille)/u,
  ],
  [
    'start',
    /part(?:iez|ait)|depart|avant|situation|contexte|pourquoi.*(?:appel|venu)|presentez|racont|origine/u,
  ],
];

/** What a question is about, if it is close to a usual one. */
export function topicOf(question: string): Topic | undefined {
  const plain = question.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/gu, "'").toLowerCase();
  return TOPICS.find(([, words]) => words.test(plain))?.[0];
}
