import type { Episode } from '../model/episode.ts';
import type { Show } from '../model/show.ts';
import type { EpisodeLinks } from './episode-links.ts';
import { documentOf } from './page/document.tsx';
import { EpisodeArticle } from './page/episode-article.tsx';
import { placeAt } from './place.ts';
import { typesetEpisode, typesetShow } from './typeset.ts';

/** What a draft's page points to, as links from that page to files on the same disk. */
export type DraftLinks = EpisodeLinks & {
  /** Folder of styles, fonts and scripts, ending in `/`. */
  readonly site: string;
};

/**
 * The private page of a testimony that is not public, opened from the disk: what its public page will be, marked as a
 * draft. It names nothing outside the links it is given. A whole HTML document.
 */
export function draftPage(draft: Episode, show: Show, { site, ...links }: DraftLinks): string {
  const episode = typesetEpisode(draft, show.language);
  const place = { ...placeAt(typesetShow(show), ''), site };
  const { ribbon, advice } = place.words.draft;
  return documentOf({
    place,
    says: {
      title: `${ribbon} · ${episode.title}`,
      description: advice,
      kind: 'article',
      hidden: true,
      fromDisk: true,
    },
    envelope: episode.envelope,
    standalone: true,
    ribbon: (
      <aside class="ribbon" aria-label={ribbon}>
        <strong>{ribbon}.</strong> {advice}
      </aside>
    ),
    children: <EpisodeArticle place={place} episode={episode} links={links} />,
  });
}
