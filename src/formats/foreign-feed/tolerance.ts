import { USUAL_PREFIXES } from '../xml-tree.ts';

const CONTROL = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const BARE_AMPERSAND = /&(?!(?:[a-z][a-z0-9]*|#\d+|#x[0-9a-f]+);)/gi;
const CDATA = /(<!\[CDATA\[[\s\S]*?\]\]>)/;
const XML_ENTITIES = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

/** The bytes of a feed as text, in the encoding that they say, else UTF-8; what cannot be read becomes U+FFFD. */
export function decodeFeed(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const label = /^[^<]*<\?xml[^>]*\sencoding=["']([\w-]+)/.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/**
 * Mends what real feeds get wrong and applications put up with, so that a strict parser reads them: control characters,
 * bare ampersands, HTML entities, an old spelling of a vocabulary's address, blank lines before the declaration.
 */
export function mendedXml(xml: string): string {
  const clean = xml.replace(CONTROL, (letter) => (/[\n\r\t]/.test(letter) ? letter : '')).trimStart();
  const parts = clean.replace(/^\uFEFF/, '').split(CDATA);
  return parts.map((part) => (part.startsWith('<![CDATA[') ? part : mendedMarkup(part))).join('');
}

function mendedMarkup(markup: string): string {
  return markup
    .replace(BARE_AMPERSAND, '&amp;')
    .replace(/&([a-z][a-z0-9]*);/gi, (entity, name: string) =>
      XML_ENTITIES.has(name) ? entity : `&amp;${name};`,
    )
    .replace(
      /(xmlns:\w+\s*=\s*["'])([^"']+)/g,
      (_, before: string, address: string) => `${before}${usualAddress(address)}`,
    );
}

const USUAL_ADDRESSES = new Map(
  Object.keys(USUAL_PREFIXES).map((address) => [loosened(address), address] as const),
);

function usualAddress(address: string): string {
  return USUAL_ADDRESSES.get(loosened(address)) ?? address;
}

function loosened(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[/#]+$/, '');
}
