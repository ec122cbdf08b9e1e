import { checkFeed } from '../formats/feed-check.ts';
import { formatFeed } from '../formats/rss.ts';
import { PLACEHOLDER_URL } from '../model/addresses.ts';
import { Problem } from '../model/problem.ts';
import { catalogueNeeds, catalogueOf, type Edition } from './edition.ts';
import { stage } from './stage.ts';

/**
 * The RSS feed of an edition, held against what applications and directories require before it can go out.
 * @throws Problem `feed-invalid`: what is online then stays as it is.
 */
export const feed = stage({
  name: 'feed',
  version: 2,
  subject: (_: Edition) => 'feed.xml',
  needs: catalogueNeeds,
  run: async (inputs, { keepContent }) => {
    const baseUrl = inputs.show.publicUrl ?? PLACEHOLDER_URL;
    const xml = formatFeed(catalogueOf(inputs), { baseUrl });
    const fault = checkFeed(xml).find(({ severity }) => severity === 'error');
    if (fault !== undefined) throw new Problem('feed-invalid', { reason: `${fault.fact} ${fault.advice}` });
    return keepContent(xml, 'xml');
  },
});
