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

/** The witness, by the name that the accord allows; no element for a name that cannot be written. */
export function witnessElements(publicName: string): readonly XmlElement[] {
  const name = shortLine(publicName, MAX_NAME_LETTERS);
  return name === '' ? [] : [element('podcast:person', { role: 'guest' }, name)];
}
