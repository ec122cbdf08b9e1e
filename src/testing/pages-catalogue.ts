import type { Episode } from '../model/episode.ts';
import type { Catalogue, PublicEpisode } from '../model/public-episode.ts';
import type { Show } from '../model/show.ts';
import { aCatalogue, anEpisode, aPublicEpisode, aShow } from './catalogue.ts';

export const SHOW: Show = aShow({
  title: 'Ce que ça change',
  publicUrl: 'https://exemple.fr/podcast/',
  email: 'contact@exemple.fr',
  licence: 'CC-BY-SA-4.0',
  nextMeeting: {
    day: '2027-03-12',
    hours: { startsAt: '18:30', endsAt: '21:00' },
    place: 'Maison des associations, Chambéry',
    url: 'https://exemple.fr/rencontre',
  },
  craft: {
    title: 'La facilitation',
    source:
      'Prendre soin de la façon dont on **se parle**.\n\n## Des voix\n\n[récits : gouvernance partagée]\n\n- un\n- deux',
  },
});

/** An invented episode of one minute, with all that a page can show and play. */
export function episodeOf(changes: Partial<Episode> = {}): Episode {
  return anEpisode({
    title: "Ici on ne m'écoute pas",
    description: 'Un centre social a réduit ses réunions de moitié. Bernard raconte le premier jour.',
    witnessName: 'Bernard',
    story: {
      lesson: 'Au début, cela fait peur.',
      results: ['4 réunions par mois au lieu de 8', 'Des soirées calmes'],
      territory: 'Chambéry',
      audiences: ['associations'],
      themes: ['Gouvernance partagée'],
      partners: [],
    },
    enclosure: { ...anEpisode().enclosure, durationSeconds: 60 },
    lightEnclosure: {
      file: { digest: 'e'.repeat(64), bytes: 240_000, extension: 'opus' },
      mimeType: 'audio/ogg',
      bitrateKbps: 32,
    },
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
  });
}

/** The same episode, public since 12 November 2026. */
export function published(episode: Episode = episodeOf()): PublicEpisode {
  return aPublicEpisode({ episode, publishedAt: '2026-11-12T08:00:00.000Z' });
}

/** Those episodes, in that order, under one show. */
export function catalogueOf(episodes: readonly PublicEpisode[], show: Partial<Show> = {}): Catalogue {
  return { ...aCatalogue({ count: 0, show: { ...SHOW, ...show } }), episodes };
}
