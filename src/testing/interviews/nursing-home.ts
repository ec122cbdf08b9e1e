import type { Interview } from './interview.ts';

/** A director of a nursing home who speaks well, in whole sentences. */
export const nursingHome: Interview = {
  name: 'nursing-home',
  witness: 'Antoine',
  turns: [
    [
      'Q',
      'Bonjour Antoine, merci de nous recevoir.\nVous dirigez une maison de retraite en Tarentaise, est-ce que vous pouvez nous la présenter ?',
    ],
    [
      'R',
      'Bonjour.\nAlors, c’est un établissement public, avec quatre-vingts résidents et à peu près soixante salariés.\nIl a été construit en 1978, et on l’a agrandi deux fois.\nOn est au-dessus du village, à côté de l’école.',
    ],
    ['Q', 'Qu’est-ce qui n’allait pas, quand vous êtes arrivé ?'],
    [
      'R',
      'Quand je suis arrivé, il y avait onze réunions par semaine.\nOnze.\nJe les ai comptées, parce que je n’avais plus le temps de voir un seul résident.\nEt le pire, c’est que les décisions se prenaient ailleurs, dans le couloir, devant la machine à café.\nUn soir, une aide-soignante m’a dit : « Monsieur, vous nous demandez notre avis quand c’est déjà décidé. »\nJ’ai eu honte, parce qu’elle avait raison.',
    ],
    ['Q', 'Comment avez-vous commencé ?'],
    [
      'R',
      'Il y avait une formation proposée par le département.\nElle durait trois jours, à Chambéry.\nC’était un peu loin pour nous, avec les plannings.\nFinalement on a pu envoyer quatre personnes, et puis deux autres à l’automne.',
    ],
    ['Q', 'Et qu’avez-vous essayé d’abord ?'],
    [
      'R',
      'On a pris le sujet le plus simple, les horaires du petit déjeuner.\nPersonne n’y croyait, moi le premier.\nChacun a parlé deux minutes, sans être coupé, même la lingère, même le veilleur de nuit.\nEt là, on a découvert que trente résidents étaient réveillés à six heures et demie pour rien, juste parce que le chariot passait dans ce sens-là depuis vingt ans.\nOn a changé le sens du chariot.\nC’est tout bête, mais maintenant les gens dorment une heure de plus.',
    ],
    ['Q', 'Qu’est-ce que cela a changé pour l’équipe ?'],
    [
      'R',
      'D’abord, on est passé de onze réunions à trois.\nL’absentéisme a baissé d’un tiers en un an, et cela, je ne l’aurais jamais cru.\nAvant, je remplaçais quelqu’un tous les matins au téléphone ; maintenant, l’équipe s’arrange entre elle avant de m’appeler.',
    ],
    ['Q', 'Est-ce que tout le monde a suivi ?'],
    [
      'R',
      'Non, pas tout le monde.\nÇa dépend des services.\nElle est partie, la cadre qui était là, pour d’autres raisons aussi.\nIl faut dire que le bâtiment ne s’y prête pas vraiment.\nEt puis il y a les remplaçants, qui changent tout le temps.',
    ],
    ['Q', 'Et vous, qu’est-ce que cela vous a fait ?'],
    [
      'R',
      'Moi, j’ai dû apprendre à me taire.\nC’est ce qui a été le plus difficile de ma carrière.\nPendant deux mois, j’ai écrit sur ma main « écoute », pour ne pas répondre à la place des autres.\nEt un jour, j’ai oublié de l’écrire, et je me suis tu quand même.\nCe jour-là, j’ai su que quelque chose avait changé en moi.',
    ],
    ['Q', 'Merci beaucoup, Antoine.\nOn retrouve la fiche de cette expérience sur notre site.'],
  ],
  marked: [
    {
      from: 'Quand je suis arrivé, il y avait',
      to: 'parce qu’elle avait raison.',
      why: 'le trop-plein, la phrase entendue, la honte',
    },
    {
      from: 'On a pris le sujet le plus simple',
      to: 'dorment une heure de plus.',
      why: 'un petit essai raconté jusqu’à son résultat',
    },
    {
      from: 'D’abord, on est passé de onze',
      to: 'avant de m’appeler.',
      why: 'résultats chiffrés, avant et maintenant',
    },
    { from: 'Moi, j’ai dû apprendre à me taire.', to: 'avait changé en moi.', why: 'ce qui a bougé en lui' },
  ],
};
