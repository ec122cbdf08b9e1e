import type { Interview } from './interview.ts';

/** An inhabitant who tells how a square was drawn; short sentences, questions that interrupt. */
export const villageSquare: Interview = {
  name: 'village-square',
  witness: 'Nadia',
  turns: [
    ['Q', 'Nadia, vous habitez le village depuis longtemps ?'],
    ['R', 'Depuis 2009.\nJe suis venue pour le travail de mon mari, et puis on est restés.'],
    ['Q', 'Racontez-nous l’histoire de la place.'],
    [
      'R',
      'La place, c’était un parking.\nDevant l’église, vous aviez vingt-deux voitures, et un banc, un seul.\nLa mairie avait un projet, avec des plans, une maquette, tout.\nIls nous ont réunis un jeudi soir pour nous le montrer.\nOn était soixante dans la salle, et ça a crié pendant deux heures.\nJe suis rentrée chez moi en pleurant, et j’ai dit à mon mari : plus jamais je n’irai à une réunion.',
    ],
    ['Q', 'Et pourtant vous y êtes retournée.'],
    ['R', 'Oui.'],
    ['Q', 'Pourquoi ?'],
    [
      'R',
      'Parce qu’une voisine est venue frapper à ma porte.\nElle m’a dit : « Cette fois, ce n’est pas pour écouter, c’est pour dessiner. »\nJ’ai pensé que c’était une blague.\nMais il y avait de grandes feuilles par terre, des feutres, et on était par tables de cinq, avec des gens que je croisais depuis dix ans sans leur avoir jamais parlé.\nÀ notre table, il y avait un agriculteur, une collégienne, et l’adjoint aux travaux qui, pour une fois, n’avait pas le droit de parler en premier.',
    ],
    ['Q', 'C’est la règle qui vous a marquée ?'],
    [
      'R',
      'Oui, beaucoup.\nAprès, il y avait aussi le goûter, c’était sympa.\nVoilà, quoi.\nEnsuite il y a eu d’autres réunions, je ne les ai pas toutes faites.',
    ],
    ['Q', 'Et qu’est-ce qui est sorti de ces tables ?'],
    [
      'R',
      'La collégienne a dessiné un arbre au milieu, et elle a demandé où les grands-mères pouvaient s’asseoir à l’ombre.\nPersonne n’avait pensé à l’ombre.\nNi l’architecte, ni les élus, ni nous.\nAujourd’hui il y a sept tilleuls, quatorze places assises, et le marché est revenu le samedi.',
    ],
    ['Q', 'Combien de temps cela a pris ?'],
    [
      'R',
      'Il faudrait demander à la mairie.\nUn an et demi, je crois, avec les travaux.\nPeut-être un peu plus.\nIl y a eu un hiver très long.',
    ],
    ['Q', 'Et le budget ?'],
    [
      'R',
      'On a dépensé quarante mille euros de moins que le premier projet.\nParce qu’on a gardé les pavés, et que les habitants ont planté eux-mêmes.\nMoi j’ai planté le troisième tilleul en partant de l’église, et quand je passe devant, je le salue.',
    ],
    ['Q', 'Si c’était à refaire ?'],
    [
      'R',
      'Je le referais, mais je commencerais par les enfants.\nLes adultes, on arrive avec notre avis tout fait, et on le défend.\nLes enfants, ils posent des questions.\nDepuis, au conseil d’école, on a demandé à fonctionner pareil, et ma fille de neuf ans préside le tour de parole.\nElle est plus sévère que le maire.',
    ],
    ['Q', 'Merci Nadia.'],
  ],
  marked: [
    {
      from: 'La place, c’était un parking.',
      to: 'je n’irai à une réunion.',
      why: 'le point de départ et la colère, en images',
    },
    {
      from: 'Parce qu’une voisine est venue',
      to: 'le droit de parler en premier.',
      why: 'le déclic, la voisine, les tables',
    },
    {
      from: 'La collégienne a dessiné un arbre',
      to: 'le marché est revenu le samedi.',
      why: 'l’idée que personne n’avait eue, et ce qu’elle a donné',
    },
    { from: 'On a dépensé quarante mille', to: 'je le salue.', why: 'le chiffre, puis l’attachement' },
    {
      from: 'Je le referais, mais',
      to: 'plus sévère que le maire.',
      why: 'le conseil, la chute qui fait sourire',
    },
  ],
};
