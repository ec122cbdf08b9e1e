import type { FeedContext } from './context.ts';
import { element, type XmlElement } from './element.ts';
import { shortLine } from './text.ts';

/** https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/person.md: 128 characters at most. */
const MAX_NAME_LETTERS = 128;

/** The network, who is the host: never a facilitator. */
export function hostElement({ show, urlOf }: FeedContext): XmlElement {
  return element(
    'podcast:person',
    { role: 'host', href: urlOf('') },
    shortLine(show.author, MAX_NAME_LETTERS),
  );
}

/** The witness, by the name that the accord allows. */
export function witnessElement(publicName: string): XmlElement {
  return element('podcast:person', { role: 'guest' }, shortLine(publicName, MAX_NAME_LETTERS));
}
