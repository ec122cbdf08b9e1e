import type { Accord } from '../model/accord.ts';
import type { Episode } from '../model/episode.ts';
import { askGate } from '../model/gate.ts';
import type { Catalogue, PublicEpisode } from '../model/public-episode.ts';
import type { Show } from '../model/show.ts';
import type { StoredFile } from '../model/stored-file.ts';

export const SHOW: Show = {
  title: 'Ce que ça change',
  subtitle: 'Récits à la première personne',
  description: "Des habitants racontent ce que l'intelligence collective a changé chez eux.",
  author: 'Réseau des facilitateurs',
  language: 'fr',
  publicUrl: 'https://exemple.fr/podcast/',
  email: 'contact@exemple.fr',
  category: { name: 'Society & Culture' },
  licence: 'CC-BY-SA-4.0',
  loudness: { integratedLufs: -16, truePeakDbtp: -1 },
  transcriptRequired: true,
};

const file = (letter: string, bytes: number, extension: string): StoredFile => ({
  digest: letter.repeat(64),
  bytes,
  extension,
});

const COVER = {
  large: file('b', 400_000, 'jpg'),
  page: file('c', 100_000, 'jpg'),
  small: file('d', 40_000, 'jpg'),
  alt: 'Une forêt sous le soleil.',
};

/** An episode of one minute with everything a page can show. */
export function episodeOf(changes: Partial<Episode> = {}): Episode {
  return {
    publicId: '2026-03-12-k7qd',
    guid: '00000000-0000-4000-8000-000000000001',
    title: "Ici on ne m'écoute pas",
    description: 'Un centre social a réduit ses réunions de moitié. Bernard raconte le premier jour.',
    witnessName: 'Bernard',
    number: 1,
    demonstration: false,
    story: {
      lesson: 'Au début, cela fait peur.',
      results: ['4 réunions par mois au lieu de 8', 'Des soirées calmes'],
      territory: 'Chambéry',
      audiences: ['associations'],
      themes: ['Gouvernance partagée'],
      partners: [],
    },
    enclosure: { file: file('a', 2_600_000, 'mp3'), mimeType: 'audio/mpeg', durationSeconds: 60 },
    cover: COVER,
    chapters: [
      { startSeconds: 0, title: 'Avant' },
      { startSeconds: 30, title: 'Après' },
    ],
    transcript: {
      kind: 'timed',
      cues: [
        { startSeconds: 0.5, endSeconds: 4, text: 'Qu’est-ce qui a changé ?', speaker: 'La facilitatrice' },
        { startSeconds: 5, endSeconds: 9, text: 'On ne se parlait plus.', speaker: 'Bernard' },
        {
          startSeconds: 10,
          endSeconds: 14,
          text: 'Les réunions duraient\ntrois heures.',
          speaker: 'Bernard',
        },
        { startSeconds: 31, endSeconds: 36, text: 'Au début, cela fait peur.', speaker: 'Bernard' },
        { startSeconds: 37, endSeconds: 42, text: 'Après, on respire.', speaker: 'Bernard' },
      ],
    },
    envelope: { stepSeconds: 0.5, levels: Array.from({ length: 120 }, (_, i) => ((i * 37) % 100) / 100) },
    ...changes,
  };
}

const AGREED: Accord = {
  scopes: { broadcast: true, clips: true, press: true, image: true },
  naming: 'first-name',
  voice: 'original',
  adult: true,
  legalRepresentatives: 0,
  sensitiveSubject: false,
  sensitiveSubjectAgreed: false,
  wantsToListenFirst: false,
  until: '2031-03-12',
  collectedOn: '2026-03-12',
  copyGiven: true,
};

/** The same episode, public since 12 November 2026. */
export function published(episode: Episode = episodeOf()): PublicEpisode {
  const facts = { publicId: episode.publicId, today: '2026-11-12', contentDigest: '' };
  const answer = askGate('feed', [AGREED], facts);
  if (!('leave' in answer)) throw new Error(`expected a leave, got ${answer.refusals.join(', ')}`);
  return { leave: answer.leave, episode, publishedAt: '2026-11-12T08:00:00.000Z' };
}

export function catalogueOf(episodes: readonly PublicEpisode[], show: Partial<Show> = {}): Catalogue {
  return {
    show: { ...SHOW, ...show },
    showGuid: '00000000-0000-5000-8000-000000000000',
    showCover: COVER,
    episodes,
  };
}
