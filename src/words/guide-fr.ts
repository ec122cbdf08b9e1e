import { onlineGuideInFrench } from './guide-online-fr.ts';
import type { Prose } from './prose.ts';

/** The guide for people who gather and publish testimonies, in French: one page per moment of the work. */
export const guideInFrench: readonly Prose[] = [
  {
    path: 'guide/entretien/',
    title: 'Mener l’entretien',
    lead: 'Six questions, une vingtaine de minutes, et beaucoup de silence. Cette carte tient sur une feuille.',
    sections: [
      {
        title: 'Avant de commencer',
        list: [
          'Dites à quoi servira l’enregistrement, et que rien ne sera public sans son accord.',
          'Demandez comment la personne souhaite être nommée. Notez-le tout de suite.',
          'Proposez de s’arrêter ou de recommencer une phrase quand elle veut.',
          'Évitez les noms de tiers : « ma collègue » vaut mieux qu’un nom.',
        ],
      },
      {
        title: 'Les six questions',
        steps: [
          'Qui êtes-vous, et d’où nous parlez-vous ?',
          'Comment était-ce avant ? Racontez un moment précis.',
          'Qu’est-ce qui vous a décidé à essayer autre chose ?',
          'Comment s’est passée la première fois ? Qu’avez-vous ressenti ?',
          'Concrètement, qu’est-ce que cela a changé ? Et qu’est-ce qui n’a pas marché ?',
          'Que diriez-vous à quelqu’un qui hésite ?',
        ],
      },
      {
        title: 'Pendant',
        list: [
          'Après une réponse, comptez trois secondes : le plus beau vient souvent là.',
          'Relancez avec « par exemple ? » plutôt qu’avec une nouvelle question.',
          'Ne dites pas « oui, oui » : hochez la tête, votre voix couvrirait la sienne.',
        ],
      },
    ],
  },
  {
    path: 'guide/enregistrer/',
    title: 'Bien enregistrer',
    lead: 'Un téléphone suffit. La pièce et la distance comptent plus que l’appareil.',
    sections: [
      {
        title: 'La pièce',
        list: [
          'Petite, avec des rideaux, un tapis, des livres. Évitez cuisine, hall et salle vide.',
          'Fenêtres fermées, ventilation et réfrigérateur arrêtés si possible.',
          'Écoutez le silence pendant dix secondes avant de commencer.',
        ],
      },
      {
        title: 'Le téléphone',
        list: [
          'En mode avion, posé sur un tissu plié, le micro vers la personne.',
          'À une main écartée de la bouche, un peu de côté : environ vingt centimètres.',
          'L’application d’enregistrement du téléphone convient. Ne choisissez pas un réglage « bas débit ».',
          'Faites un essai de vingt secondes, et réécoutez-le.',
        ],
      },
      {
        title: 'Après',
        list: [
          'Ne coupez rien et ne convertissez rien : déposez le fichier tel quel.',
          'Une coupure au milieu ? Déposez les deux fichiers, ils seront mis bout à bout.',
          'Gardez l’original sur l’appareil jusqu’à ce que « À LIRE.txt » dise « Reçu ».',
        ],
      },
    ],
  },
  {
    path: 'guide/accord/',
    title: 'Recueillir l’accord',
    lead: 'L’accord se donne à tête reposée, se garde, et se reprend quand on veut. Sans lui, rien ne sort.',
    sections: [
      {
        title: 'Ce qu’il faut demander',
        list: [
          'Le podcast, la page et la transcription : oui ou non.',
          'Les extraits sur les réseaux : oui ou non.',
          'La presse et la radio : oui ou non.',
          'La photo : oui ou non.',
          'Le nom affiché : prénom et nom, prénom, fonction, ou rien.',
          'Souhaitez-vous réécouter avant ?',
        ],
      },
      {
        title: 'À l’oral, en fin d’entretien',
        paragraphs: [
          'Laissez tourner l’enregistrement et lisez ces phrases. Ce passage reste chez vous : notez l’heure où il commence et finit, à la ligne « preuve ».',
        ],
        steps: [
          '« Nous sommes le … et je parle avec … »',
          '« Acceptez-vous que cet entretien soit diffusé en podcast, avec sa transcription ? »',
          '« Acceptez-vous que des extraits soient montrés sur les réseaux sociaux ? Que la presse puisse s’en servir ? »',
          '« Comment souhaitez-vous être nommé ou nommée ? »',
          '« Vous pourrez changer d’avis à tout moment, sans donner de raison. Vous recevrez une copie de cet accord. »',
        ],
      },
      {
        title: 'Puis',
        list: [
          'Remplissez « accord.yaml » dans le dossier du témoignage.',
          'Donnez une copie à la personne, et notez-le.',
          'Pour une personne mineure, il faut la signature de deux représentants légaux.',
        ],
      },
    ],
  },
  {
    path: 'guide/premier-episode/',
    title: 'Votre premier épisode',
    lead: 'Un geste pour le brouillon, trois pour la mise en ligne.',
    sections: [
      {
        title: 'Le brouillon',
        steps: [
          'Déposez l’enregistrement dans le dossier « episodes ». S’il y a un texte ou une photo, mettez-les à côté, sous le même nom.',
          'Attendez que « À LIRE.txt » apparaisse dans le dossier du témoignage.',
          'Ouvrez « brouillon », puis « page.html », et écoutez.',
        ],
      },
      {
        title: 'La mise en ligne',
        steps: [
          'Lisez toute la transcription en écoutant. Puis, dans « fiche.yaml » : « transcription relue: oui ».',
          'Recopiez l’accord de la personne dans « accord.yaml ».',
          'Faites écouter à une personne du réseau. Puis : « bon à diffuser: oui ».',
        ],
      },
      {
        title: 'Ce qui aide à être écouté',
        list: [
          'Un titre qui est une phrase de la personne, pas un sujet.',
          'Deux phrases de description : ce qui n’allait pas, ce qui a changé.',
          'Trois chapitres ou plus.',
        ],
      },
    ],
  },
  ...onlineGuideInFrench,
  {
    path: 'guide/partager/',
    title: 'Faire connaître un récit',
    lead: 'Un récit voyage de main en main. Visez les personnes qui vivent la même chose.',
    sections: [
      {
        title: 'Où',
        list: [
          'À la personne qui témoigne d’abord, avec le lien, avant tout le monde.',
          'À trois personnes précises, avec un mot pour chacune et le lien vers un moment.',
          'Dans la lettre d’information, au pied de vos courriels, dans le bulletin communal.',
          'Sur d’autres sites : chaque récit a une ligne à coller, sous « Mettre ce récit sur votre site ».',
        ],
      },
      {
        title: 'Comment',
        list: [
          'Ouvrez avec une phrase de la personne, telle quelle.',
          '« Partager ce moment » donne un lien qui commence à la bonne seconde.',
          'Imprimez la fiche : elle tient sur une page, avec un code à photographier.',
          'Ne publiez un extrait ou une photo que si l’accord le prévoit.',
        ],
      },
      {
        title: 'La presse et la radio',
        list: [
          'Si l’accord prévoit la presse, notez le média dans « presse.yaml » : son lien privé vers le dossier s’écrit dans « pour la presse ».',
          'Une radio, notée à « radio », reçoit en plus le son prêt à diffuser et le texte de lancement.',
          'Effacez une ligne, et son lien se ferme. Notez aussi là où le récit a été repris.',
        ],
      },
    ],
  },
  {
    path: 'guide/retirer/',
    title: 'Retirer un récit',
    lead: 'Quand une personne change d’avis, on ne discute pas : on retire, puis on remercie.',
    sections: [
      {
        title: 'Tout retirer',
        steps: [
          'Ouvrez « accord.yaml » et écrivez la date à la ligne « retiré le ».',
          'Si le programme tourne, le récit disparaît aussitôt. Sinon, lancez-le ; puis envoyez le dossier « feeds » chez votre hébergeur, s’il y en a un.',
          'Vérifiez que la page répond « Ce témoignage n’est plus disponible ».',
        ],
      },
      {
        title: 'Retirer une partie',
        paragraphs: [
          'Pour ne garder que le podcast, mettez « non » à « extraits », « presse » ou « image ».',
        ],
      },
      {
        title: 'Ce qu’il faut dire à la personne',
        list: [
          'Le récit n’est plus sur notre site.',
          'Les applis de podcasts peuvent mettre jusqu’à sept jours à le retirer.',
          'Les copies déjà téléchargées par des gens ne peuvent pas être effacées.',
        ],
      },
    ],
  },
  {
    path: 'guide/demenager/',
    title: 'Changer de maison',
    lead: 'Changer d’hébergeur, d’ordinateur ou de personne : le podcast continue et les abonnés ne voient rien.',
    sections: [
      {
        title: 'Changer d’ordinateur',
        steps: [
          'Copiez les dossiers « episodes » et « assets » sur le nouvel ordinateur. « episodes/_registre » est le plus précieux : il contient l’identité de chaque récit.',
          'Lancez le programme. Il refait tout le reste.',
        ],
      },
      {
        title: 'Changer d’adresse',
        steps: [
          'Gardez l’ancienne adresse pendant un an au moins, si vous le pouvez.',
          'Lancez « passe-parole déménager » suivi de la nouvelle adresse : il prépare tout.',
          'Mettez à l’ancienne adresse ce qu’il a préparé dans « assets/ancienne adresse » : chacun y est mené à la nouvelle.',
          'Mettez l’adresse à jour dans les annuaires où le podcast est inscrit.',
        ],
      },
      {
        title: 'Sauvegarder',
        list: [
          '« episodes » et « assets » suffisent. Le reste se refabrique.',
          'Deux copies, dont une ailleurs. Elles contiennent des données privées : gardez-les fermées.',
        ],
      },
    ],
  },
];
