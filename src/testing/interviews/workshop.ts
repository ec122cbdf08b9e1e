import type { Interview } from './interview.ts';

/** A workshop's foreman who hesitates, starts with « et » and « donc », and answers beside the question. */
export const workshop: Interview = {
  name: 'workshop',
  witness: 'Karim',
  turns: [
    [
      'Q',
      'Karim, bonjour.\nVous êtes chef d’atelier dans une entreprise de décolletage, dans la vallée.\nPouvez-vous nous dire ce que vous y faites ?',
    ],
    [
      'R',
      'Euh, oui, alors bonjour.\nDonc moi je suis, enfin, je m’occupe de l’atelier, voilà, avec dix-huit gars et deux filles.\nEt donc on fait des petites pièces, des pièces pour, euh, pour le médical surtout.\nEt ça, c’est, disons, depuis quatre ou cinq ans.',
    ],
    ['Q', 'Qu’est-ce qui vous a amené à travailler autrement ?'],
    [
      'R',
      'Ben en fait, c’est un accident.\nEn mars, il y a deux ans, un jeune s’est coincé la main dans la machine 6.\nIl a perdu deux doigts.\nTout le monde savait que cette machine était dangereuse, tout le monde, sauf moi, parce que personne n’osait me le dire.\nJe me suis demandé ce que j’avais fait pour qu’on ait peur de me parler.\nJe n’en ai pas dormi pendant trois semaines.',
    ],
    ['Q', 'C’est là que vous avez demandé de l’aide ?'],
    [
      'R',
      'Et donc le patron, lui, il connaissait quelqu’un.\nElle est venue, on a fait des trucs.\nEuh, des, comment dire, des réunions debout.\nEt ça a duré un moment.',
    ],
    ['Q', 'Comment cela se passe, une réunion debout ?'],
    [
      'R',
      'Tous les matins à sept heures dix, on se met en rond devant les machines, dix minutes, pas une de plus.\nChacun dit une chose qui ne va pas, ou une idée, et les autres n’ont pas le droit de répondre « oui mais ».\nAu début, il n’y avait que du silence, on regardait nos chaussures.\nLe neuvième jour, Fatoumata a dit : « Moi, j’ai peur de la 6. »\nOn l’a arrêtée le matin même.',
    ],
    ['Q', 'Et la direction, qu’en a-t-elle pensé ?'],
    [
      'R',
      'Bah la direction, au début, ils ont dit que ça coûtait.\nDix minutes fois vingt, ça fait, euh, voilà, ça fait des heures.\nEnfin bon, après ils ont compris.\nMais c’est vrai que, bon, il a fallu expliquer.',
    ],
    ['Q', 'Quels sont les résultats ?'],
    [
      'R',
      'En deux ans, zéro accident.\nZéro.\nAvant, on en avait cinq ou six par an, des petits, mais quand même.\nEt les rebuts, les pièces qu’on jette, on est descendu de huit pour cent à trois, parce que les gens disent tout de suite quand quelque chose cloche au lieu de le cacher.\nPour une boîte comme la nôtre, c’est deux cent mille euros par an qui ne partent plus à la benne.',
    ],
    ['Q', 'Et le jeune qui avait été blessé ?'],
    [
      'R',
      'Il est revenu.\nC’est lui qui anime le rond, maintenant.\nUn matin, il m’a regardé et il m’a dit devant tout le monde : « Chef, toi aussi tu dois dire ce qui ne va pas. »\nJ’ai dit que je dormais mal, que j’avais peur que ça recommence.\nPersonne n’a rien répondu, et c’était exactement ce qu’il fallait.\nDepuis, je dors.',
    ],
    ['Q', 'Est-ce que vous avez un conseil pour d’autres ateliers ?'],
    [
      'R',
      'Euh, un conseil.\nJe ne sais pas, moi.\nChacun fait comme il peut, hein.\nEt puis ça dépend de la taille aussi.',
    ],
    ['Q', 'Merci, Karim, et bonne continuation à tout l’atelier.'],
  ],
  marked: [
    {
      from: 'Ben en fait, c’est un accident.',
      to: 'pendant trois semaines.',
      why: 'l’accident et la question qu’il se pose',
    },
    {
      from: 'Tous les matins à sept heures dix',
      to: 'le matin même.',
      why: 'la pratique expliquée, et le jour où elle a servi',
    },
    {
      from: 'En deux ans, zéro accident.',
      to: 'plus à la benne.',
      why: 'résultats chiffrés, avant et après',
    },
    { from: 'Il est revenu.', to: 'Depuis, je dors.', why: 'le retour, la parole du jeune, la chute' },
  ],
};
