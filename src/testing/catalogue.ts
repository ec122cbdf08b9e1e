import type { Accord } from '../model/accord.ts';
import type { Cover } from '../model/cover.ts';
import type { Episode } from '../model/episode.ts';
import { askGate } from '../model/gate.ts';
import type { Catalogue, PublicEpisode } from '../model/public-episode.ts';
import type { Show } from '../model/show.ts';
import type { StoredFile } from '../model/stored-file.ts';
import type { Cue } from '../model/transcript.ts';
import { defaultShow } from '../words/show.ts';

const DAY_MS = 24 * 3600 * 1000;
const FIRST_PUBLISHED_MS = Date.parse('2026-03-12T08:00:00.000Z');

/** The default show, put online at an address that cannot exist. */
export function aShow(changes: Partial<Show> = {}): Show {
  return {
    ...defaultShow,
    publicUrl: 'https://podcast.example/savoie/',
    email: 'contact@podcast.example',
    ...changes,
  };
}

/** A given accord: yes to everything, from March 2026 to March 2031. */
export function anAccord(changes: Partial<Accord> = {}): Accord {
  return {
    scopes: { broadcast: true, clips: true, press: true, image: true },
    naming: 'first-name',
    voice: 'original',
    adult: true,
    legalRepresentatives: 0,
    sensitiveSubject: false,
    sensitiveSubjectAgreed: false,
    wantsToListenFirst: false,
    collectedOn: '2026-03-12',
    collectedBy: 'papier',
    textVersion: '2026-01',
    copyGiven: true,
    until: '2031-03-12',
    ...changes,
  };
}

/** An invented episode of fifteen minutes with everything: chapters, timed transcript, fiche. */
export function anEpisode(changes: Partial<Episode> = {}): Episode {
  return {
    publicId: '2026-03-12-k7qd',
    guid: '7b0cf5a2-6d1c-4c5e-9a53-0f7f6a1f2c11',
    title: 'Récit inventé : « On a appris à s’écouter »',
    description:
      'Récit inventé pour les essais : dans une mairie qui n’existe pas, une équipe réapprend à décider ensemble.',
    witnessName: 'Anne (personnage inventé)',
    number: 1,
    season: 1,
    recordedOn: '2026-03-10',
    demonstration: false,
    story: STORY,
    enclosure: { file: aFile('episode', 10_812_345, 'mp3'), mimeType: 'audio/mpeg', durationSeconds: 900.4 },
    cover: aCover('episode'),
    chapters: [
      { startSeconds: 0, title: 'Une mairie inventée' },
      { startSeconds: 245.5, title: 'Le déclic' },
      { startSeconds: 610, title: 'Ce qui a changé' },
    ],
    transcript: { kind: 'timed', cues: CUES },
    envelope: { stepSeconds: 5, levels: Array.from({ length: 180 }, (_, slice) => (slice % 10) / 10) },
    ...changes,
  };
}

/** The same episode with the gate's leave, without which none stands in a feed. */
export function aPublicEpisode(changes: Partial<PublicEpisode> = {}): PublicEpisode {
  const episode = changes.episode ?? anEpisode();
  const facts = {
    publicId: episode.publicId,
    today: '2026-03-13',
    contentDigest: digestOf(episode.guid),
    voice: 'original' as const,
  };
  const answer = askGate('feed', [anAccord()], facts);
  if ('refusals' in answer) throw new Error(`expected a leave, got ${answer.refusals.join(', ')}`);
  return {
    leave: answer.leave,
    episode,
    publishedAt: new Date(FIRST_PUBLISHED_MS).toISOString(),
    ...changes,
  };
}

/** A show and `count` invented episodes, one a day, newest first. */
export function aCatalogue({ count = 3, show = aShow() } = {}): Catalogue {
  const episodes = Array.from({ length: count }, (_, index) => numbered(count - index));
  return {
    show,
    showGuid: '9b024349-ccf0-5f69-a609-6b82873eab3c',
    showCover: aCover('show'),
    episodes,
  };
}

function numbered(number: number): PublicEpisode {
  const rank = String(number).padStart(4, '0');
  const episode = anEpisode({
    publicId: `2026-03-12-${rank}`,
    guid: `7b0cf5a2-6d1c-4c5e-9a53-00000000${rank}`,
    title: `Récit inventé n° ${number}`,
    number,
    enclosure: {
      file: aFile(`episode ${number}`, 10_812_345 + number, 'mp3'),
      mimeType: 'audio/mpeg',
      durationSeconds: 900 + number,
    },
    cover: aCover(`episode ${number}`),
  });
  const publishedAt = new Date(FIRST_PUBLISHED_MS + (number - 1) * DAY_MS).toISOString();
  return aPublicEpisode({ episode, publishedAt });
}

function aCover(of: string): Cover {
  return {
    large: aFile(`${of} large`, 401_234, 'jpg'),
    page: aFile(`${of} page`, 101_234, 'jpg'),
    small: aFile(`${of} small`, 41_234, 'jpg'),
    alt: 'Une ligne de crête inventée sous un soleil couleur de miel.',
    preview: { file: aFile(`${of} preview`, 61_234, 'jpg'), alt: 'Une crête inventée et quelques mots.' },
  };
}

function aFile(name: string, bytes: number, extension: string): StoredFile {
  return { digest: digestOf(name), bytes, extension };
}

/** 64 hexadecimal digits that differ with the name: the shape of a digest, not one. */
function digestOf(name: string): string {
  const hash = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 0xffffffff, 7);
  return hash.toString(16).padStart(8, '0').repeat(8);
}

const STORY: Episode['story'] = {
  inOneSentence: 'On a appris à s’écouter (récit inventé).',
  before: 'Les réunions duraient trois heures et personne ne parlait.',
  turningPoint: 'Un tour de parole où chacun a pu finir sa phrase.',
  experience: 'Quatre ateliers avec une facilitatrice inventée.',
  change: 'Les décisions se prennent à plusieurs.',
  lesson: 'Se taire est aussi une façon de participer.',
  results: ['Réunions deux fois plus courtes', '12 agents formés'],
  limits: 'Cela demande du temps.',
  conditions: 'Un maire qui accepte de ne pas trancher.',
  territory: 'Une vallée inventée',
  organisation: 'Mairie inventée',
  audiences: ['élus', 'habitants'],
  themes: ['gouvernance partagée'],
  headcount: '12',
  format: 'quatre ateliers',
  period: '2025',
  partners: [],
  next: 'Un conseil des habitants.',
};

const CUES: readonly Cue[] = [
  {
    startSeconds: 0.4,
    endSeconds: 3.2,
    speaker: 'La facilitatrice',
    text: 'Ce récit est inventé. Comment cela a-t-il commencé ?',
  },
  {
    startSeconds: 4.1,
    endSeconds: 9.8,
    speaker: 'Anne',
    text: 'On ne s’écoutait plus, dans cette mairie inventée.',
  },
  { startSeconds: 246, endSeconds: 251.5, speaker: 'Anne', text: 'Et puis un jour, chacun a parlé.' },
];
