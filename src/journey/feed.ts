import { formatFeed } from '../formats/rss.ts';
import { PLACEHOLDER_URL } from '../model/addresses.ts';
import { catalogueNeeds, catalogueOf, type Edition } from './edition.ts';
import { stage } from './stage.ts';

/** The RSS feed of an edition. */
export const feed = stage({
  name: 'feed',
  version: 1,
  subject: (_: Edition) => 'feed.xml',
  needs: catalogueNeeds,
  run: (inputs, { keepContent }) => {
    const baseUrl = inputs.show.publicUrl ?? PLACEHOLDER_URL;
    return keepContent(formatFeed(catalogueOf(inputs), { baseUrl }), 'xml');
  },
});
