/** What the facilitator's usual questions are about: the fields of the fiche that their answers fill. */
export type Topic = 'start' | 'turningPoint' | 'experience' | 'change' | 'lesson' | 'limits' | 'conditions';

/** Words of each question, in any wording close to it; without accents, in order of precision. */
const TOPICS: readonly (readonly [Topic, RegExp])[] = [
  [
    'conditions',
    /conseil|recommand|(?:dire|diriez|dirais|dites).*(?:hesite|collegue|autre|elu)|a qui|a refaire/u,
  ],
  [
    'limits',
    /difficil|pas (?:bien )?(?:marche|fonctionne|pris)|moins bien|echec|echoue|obstacle|limite|rate|resist|plus dur|regret|coince/u,
  ],
  [
    'lesson',
    /en vous|pour vous|vous-meme|ressent|apprend|appris|reten(?:ez|u)|bouge|vous (?:a|ait) (?:fait|apporte)|transforme/u,
  ],
  [
    'turningPoint',
    /declic|decid|declench|moment ou|pris la decision|lance|amene|pousse|point de depart|fait basculer/u,
  ],
  [
    'change',
    /chang|concretement|resultat|aujourd'hui|et depuis|effet|differen|sorti de|ameliore|consequence|gagne/u,
  ],
  [
    'experience',
    /s'est passe|se sont passe|se passe|racont.*(?:moment|scene|journee|anecdote)|premiere|deroul|souvenir|marque|comment.*(?:fait|travaille|commence)|essaye/u,
  ],
  [
    'start',
    /part(?:iez|ait)|depart|avant|situation|contexte|pourquoi.*(?:appel|venu)|presente|racont|origine|n'allait pas|au debut|histoire/u,
  ],
];

/** What a question is about, if it is close to a usual one. */
export function topicOf(question: string): Topic | undefined {
  const plain = question.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/gu, "'").toLowerCase();
  return TOPICS.find(([, words]) => words.test(plain))?.[0];
}
