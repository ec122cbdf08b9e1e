import { aboutInFrench } from './about-fr.ts';
import { de } from './elision.ts';
import { guideInFrench } from './guide-fr.ts';
import { meetingInFrench } from './meeting-fr.ts';
import { monthsInFrench } from './months-fr.ts';
import { pressInFrench } from './press-fr.ts';
import { pressKitInFrench } from './press-kit-fr.ts';
import { sharedClipsInFrench } from './shared-clips-fr.ts';
import { signatureInFrench } from './signature-fr.ts';
import { subscribeInFrench } from './subscribe-fr.ts';

/** Every word of the public pages in French. A second language is one more object of the same type. */
export const pagesInFrench = {
  skipToContent: 'Aller au contenu',
  siteMap: 'Rubriques',
  nav: { stories: 'Récits', subscribe: 'S’abonner', press: 'Presse' },
  home: {
    title: (show: string, subtitle: string) => `${show} · ${subtitle}`,
    listenToLatest: 'Écouter le dernier récit',
    latest: 'Le dernier récit',
    others: 'Tous les récits',
    all: 'Les récits',
    seeAll: (count: number) => `Voir les ${count} récits`,
    none: 'Les premiers récits arrivent bientôt.',
  },
  episode: {
    number: (number: number) => `Récit n° ${number}`,
    unnumbered: 'Récit',
    demonstration: 'Démonstration',
    demonstrationNotice: 'Ceci est une démonstration : les voix sont de synthèse et l’histoire est inventée.',
    listen: 'Écouter',
    download: (weight: string) => `Télécharger (${weight})`,
    subscribe: 'S’abonner',
    beside: 'À côté du récit',
    accord: 'Ce récit est diffusé avec l’accord de la personne. Elle peut le retirer à tout moment.',
    nextStories: 'D’autres récits',
    quote: (text: string) => `« ${text} »`,
    listenToMoment: 'écouter ce moment',
  },
  draft: {
    ribbon: 'Brouillon, non publié',
    advice: 'Cette page n’existe que sur cet ordinateur. Rien n’est en ligne sans l’accord de la personne.',
  },
  player: {
    title: 'Écouter le récit',
    position: 'Position dans le récit',
    play: 'Écouter',
    pause: 'Mettre en pause',
    back: 'Reculer de 15 secondes',
    forward: 'Avancer de 30 secondes',
    speed: 'Vitesse',
    speedOf: (factor: string) => `${factor} ×`,
    sleep: 'Minuterie',
    sleepNever: 'Minuterie',
    sleepIn: (minutes: number) => `Dans ${minutes} min`,
    sleepAtChapterEnd: 'Fin du chapitre',
    share: 'Partager ce moment',
    copied: 'Lien copié',
    copyFailed: 'Lien à copier :',
    resumeAt: 'Reprendre à',
    slowNetwork: 'Réseau lent ?',
    lightNow: 'Vous écoutez la version légère.',
    light: (weight: string) => `Écouter la version légère (${weight})`,
    whole: (weight: string) => `Revenir à la version complète (${weight})`,
    unplayable: 'Le son n’arrive pas. Vérifiez la connexion, ou téléchargez le récit.',
    noAudio: 'Votre navigateur ne lit pas ce son : téléchargez-le.',
  },
  fiche: {
    title: 'La fiche d’expérience',
    who: 'Qui raconte',
    organisation: 'Structure',
    territory: 'Territoire',
    before: 'Avant',
    turningPoint: 'Le déclic',
    experience: 'Ce qui a été vécu',
    change: 'Ce qui a changé',
    lesson: 'Ce que j’en retiens',
    limits: 'Les limites',
    conditions: 'Ce qui a aidé',
    audiences: 'Publics',
    themes: 'Thèmes',
    headcount: 'Personnes concernées',
    format: 'Format',
    period: 'Période',
    partners: 'Partenaires',
    next: 'Et ensuite',
    results: 'Les résultats',
    facts: 'En pratique',
    sheet: 'La fiche à imprimer ou à reprendre',
    sheetTitle: 'Fiche d’expérience',
    listenAt: 'À écouter :',
    print: 'Imprimer sur une page',
    reuse: 'Reprendre cette fiche :',
    markdown: 'texte (Markdown)',
    csv: 'tableau (CSV)',
    jsonLd: 'données (JSON-LD)',
    back: 'Écouter le récit',
    codeAlt: 'Code à photographier pour écouter le récit',
    columnTitle: 'Titre',
    columnSummary: 'Résumé',
    columnPage: 'Page',
    columnSound: 'Son',
    accordingToThePerson: 'selon la personne',
  },
  transcript: {
    title: 'Transcription',
    byMachine: 'Texte produit par une machine, pas encore relu par une personne.',
    none: 'La transcription de ce récit n’existe pas encore.',
    listenFrom: (time: string) => `Écouter à partir de ${time}`,
    find: 'Chercher un mot',
    foundNone: 'Rien trouvé',
    foundOne: '1 passage. Entrée pour y aller.',
    foundMany: '{count} passages. Entrée pour passer de l’un à l’autre.',
    foundPosition: 'Passage {at} sur {count}',
    follow: 'Suivre la lecture',
    quote: 'Partager cette citation',
    quoteCopied: 'Citation copiée',
    files: 'Pour lire ailleurs :',
    vtt: 'sous-titres (VTT)',
    srt: 'sous-titres (SRT)',
    text: 'texte simple',
  },
  search: {
    title: 'Chercher',
    lead: 'Un mot, un lieu, une idée : nous cherchons dans tout ce que les personnes racontent.',
    label: 'Mots à chercher',
    go: 'Chercher',
    withoutScript: 'La recherche a besoin de JavaScript.',
    allStories: 'Voir tous les récits',
    none: 'Aucun récit ne contient ces mots.',
    one: '1 récit',
    many: '{count} récits',
    failed: 'La recherche n’a pas pu aboutir. Vérifiez la connexion, puis recommencez.',
    listenFrom: 'Écouter à partir de',
    read: 'lire',
  },
  embed: {
    title: 'Mettre ce récit sur votre site',
    html: 'À coller dans une page :',
    yesWiki: 'À coller dans une page YesWiki :',
    note: 'Le lecteur ne pose aucun cookie. Si le récit est retiré, il disparaît aussi de votre page.',
  },
  chapters: { title: 'Chapitres' },
  shelf: {
    all: 'Tous les récits',
    theme: (name: string) => `Récits : ${name}`,
    audience: (name: string) => `Récits pour les ${name}`,
    numbered: (title: string, page: number) => `${title}, page ${page}`,
    description: (count: number) => `${count} récit${count > 1 ? 's' : ''} à la première personne.`,
    filter: 'Choisir parmi les récits',
    themes: 'Par thème',
    audiences: 'Par public',
    any: 'Tous',
    follow: 'Pour suivre ces récits seulement, collez cette adresse dans votre appli de podcasts :',
    pages: 'Pages',
    newer: 'Plus récents',
    older: 'Plus anciens',
    position: (page: number, count: number) => `Page ${page} sur ${count}`,
  },
  craft: { listenTo: (name: string, time: string) => `Écouter ${name} à partir de ${time}` },
  meeting: meetingInFrench,
  sharedClips: sharedClipsInFrench,
  subscribe: subscribeInFrench,
  about: aboutInFrench,
  press: pressInFrench,
  signature: signatureInFrench,
  pressKit: pressKitInFrench,
  guide: {
    title: 'Le guide',
    lead: 'Recueillir un témoignage, le mettre en ligne, le retirer : une page par moment, à lire ou à imprimer.',
    pages: guideInFrench,
  },
  footer: {
    by: (author: string) => `Un podcast ${de(author)}.`,
    licenceBefore: 'Sons et textes :',
    noCookie: 'Ce site ne pose aucun cookie et ne vous suit pas.',
    contact: 'Nous écrire',
    pages: 'À propos de ce site',
    feed: 'Adresse du podcast',
  },
  notFound: {
    title: 'Cette page n’existe pas',
    text: 'L’adresse est peut-être incomplète. Tous les récits sont sur la page d’accueil.',
    home: 'Voir les récits',
  },
  gone: {
    title: 'Ce témoignage n’est plus disponible',
    text: 'C’est à la demande de la personne, ou parce que son accord est arrivé à échéance. Merci de respecter ce choix.',
    home: 'Écouter d’autres récits',
  },
  /** « 12 novembre 2026 », from an ISO 8601 date or instant (its UTC day). */
  day: (iso: string): string => {
    const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
    const ordinal = day === '01' ? '1er' : String(Number(day));
    return `${ordinal} ${monthsInFrench[Number(month) - 1] ?? month} ${year}`;
  },
  /** « 3 min 37 s », « 42 min », « 1 h 05 ». */
  duration: (seconds: number): string => {
    const whole = Math.round(seconds);
    if (whole < 60) return `${whole} s`;
    const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
    if (minutes < 10) return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
    const rounded = Math.round(whole / 60);
    if (rounded < 60) return `${rounded} min`;
    return `${Math.floor(rounded / 60)} h ${String(rounded % 60).padStart(2, '0')}`;
  },
  /** « 2,6 Mo », « 84 ko », in powers of ten. */
  weight: (bytes: number): string => {
    if (bytes < 1e6) return `${Math.max(1, Math.round(bytes / 1e3))} ko`;
    return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0).replace('.', ',')} Mo`;
  },
  /** Whether a title only says what it is, and must not wear quotation marks. */
  isWorkingTitle: (title: string): boolean => /^(témoignage|récit|entretien) du\s/i.test(title),
};
