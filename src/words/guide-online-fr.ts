import type { Prose } from './prose.ts';

/** The two ways of being online for nothing, in French, step by step. */
export const onlineGuideInFrench: readonly Prose[] = [
  {
    path: 'guide/en-ligne-chez-un-hebergeur/',
    title: 'Être en ligne chez un hébergeur, pour 0 €',
    lead: 'Le plus simple : un hébergeur gratuit montre le site, votre ordinateur peut s’éteindre.',
    sections: [
      {
        title: 'Une adresse',
        list: [
          'Votre réseau a déjà un site ? Demandez un dossier à la personne qui s’en occupe, et l’adresse où il se verra. C’est le mieux.',
          'Sinon, ouvrez un compte gratuit chez un hébergeur de pages, comme Netlify ou Cloudflare Pages. Vérifiez que vos sons ne dépassent pas sa limite : 25 Mo par fichier chez Cloudflare, soit une demi-heure.',
          'Évitez les hébergeurs qui gardent chaque version, comme les dépôts Git : une voix retirée y resterait.',
        ],
      },
      {
        title: 'La première fois',
        steps: [
          'Écrivez l’adresse dans « assets/show.yaml », à la ligne « adresse publique ».',
          'Avec un accès SSH : « passe-parole déployer nom@serveur:dossier ». Le site part tout seul.',
          'Sans accès SSH : « passe-parole déployer mon-site », puis déposez le dossier « mon-site » sur la page de l’hébergeur.',
          'Lancez « passe-parole vérifier » suivi de l’adresse du flux : elle finit par « feed.xml ».',
          'Inscrivez cette adresse dans les annuaires : Apple Podcasts, Spotify, Podcast Index.',
        ],
      },
      {
        title: 'Ensuite',
        paragraphs: [
          'Recommencez l’envoi après chaque changement, et au moins une fois par jour quand un accord se termine. Un retrait ou une échéance n’ont d’effet qu’à ce moment-là : dites-le aux personnes, et laissez-leur un numéro de téléphone.',
        ],
      },
    ],
  },
  {
    path: 'guide/en-ligne-chez-soi/',
    title: 'Être en ligne chez soi, pour 0 €',
    lead: 'Un vieil ordinateur qui reste allumé suffit : un retrait y prend effet en moins d’une minute.',
    sections: [
      {
        title: 'Sans toucher à la box',
        steps: [
          'Installez Tailscale sur cet ordinateur et ouvrez un compte gratuit.',
          'Lancez « passe-parole démarrer », et laissez-le tourner.',
          'Dans une autre fenêtre : « tailscale funnel --bg 4280 ». Il vous donne une adresse en https, toujours la même.',
        ],
      },
      {
        title: 'Ou par votre box, sans intermédiaire',
        steps: [
          'Prenez un nom gratuit qui suit votre box, chez DuckDNS par exemple.',
          'Dans les réglages de la box, menez les ports 80 et 443 vers cet ordinateur.',
          'Installez Caddy, puis : « caddy reverse-proxy --from votre-nom.duckdns.org --to localhost:4280 ». Il s’occupe du https.',
        ],
      },
      {
        title: 'Dans les deux cas',
        list: [
          'Écrivez l’adresse obtenue dans « assets/show.yaml », à la ligne « adresse publique », puis relancez le programme.',
          'Vérifiez depuis un téléphone hors du wifi : « passe-parole vérifier » dit le reste.',
          'L’ordinateur doit se rallumer et relancer le programme après une coupure. Éteint, le podcast ne répond plus ; rien n’est perdu.',
          'Copiez « episodes » et « assets » ailleurs chaque semaine.',
        ],
      },
    ],
  },
];
