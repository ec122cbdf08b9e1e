/** One page of an Ogg stream (RFC 3533). */
type Page = {
  readonly granule: bigint;
  /** 1 continued, 2 first, 4 last. */
  readonly flags: number;
  readonly serial: number;
  readonly segments: Uint8Array;
  readonly body: Uint8Array;
};

const HEAD = 27;
const MOST_SEGMENTS = 255;
const CONTINUED = 1;

/**
 * An Opus file with other comments and the same sound (RFC 7845 §5.2). Same input, same bytes.
 *
 * @param comments field and value, in order.
 * @throws Error when the bytes are not one Ogg Opus stream whose comments end a page.
 */
export function retagOpus(bytes: Uint8Array, comments: readonly (readonly [string, string])[]): Uint8Array {
  const [first, ...others] = pagesOf(bytes);
  if (first === undefined || textOf(first.body, 8) !== 'OpusHead') throw new Error('expected an Opus file');
  const tagPageCount = others.findIndex(({ segments }) => segments.at(-1) !== 255) + 1;
  const tagPages = packetPages(opusTags(comments), first.serial);
  const pages = [first, ...tagPages, ...others.slice(tagPageCount)];
  return concatenated(pages.map(writtenPage));
}

function pagesOf(bytes: Uint8Array): Page[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pages: Page[] = [];
  for (let start = 0; start < bytes.length; ) {
    if (textOf(bytes.subarray(start), 4) !== 'OggS') throw new Error(`expected an Ogg page at byte ${start}`);
    const segments = bytes.subarray(start + HEAD, start + HEAD + view.getUint8(start + 26));
    const bodyStart = start + HEAD + segments.length;
    const bodyEnd = bodyStart + segments.reduce((sum, length) => sum + length, 0);
    pages.push({
      granule: view.getBigUint64(start + 6, true),
      flags: view.getUint8(start + 5),
      serial: view.getUint32(start + 14, true),
      segments,
      body: bytes.subarray(bodyStart, bodyEnd),
    });
    start = bodyEnd;
  }
  return pages;
}

/** One packet on as many pages as it takes. */
function packetPages(packet: Uint8Array, serial: number): Page[] {
  const segmentCount = Math.floor(packet.length / 255) + 1;
  const pages: Page[] = [];
  for (let segment = 0; segment < segmentCount; segment += MOST_SEGMENTS) {
    const segments = Uint8Array.from({ length: Math.min(MOST_SEGMENTS, segmentCount - segment) }, (_, at) =>
      segment + at === segmentCount - 1 ? packet.length % 255 : 255,
    );
    const body = packet.subarray(segment * 255, (segment + MOST_SEGMENTS) * 255);
    // A page where no packet ends has no position: all ones.
    const granule = segment + MOST_SEGMENTS < segmentCount ? 0xffff_ffff_ffff_ffffn : 0n;
    pages.push({ granule, flags: segment === 0 ? 0 : CONTINUED, serial, segments, body });
  }
  return pages;
}

function opusTags(comments: readonly (readonly [string, string])[]): Uint8Array {
  const texts = comments.map(([field, value]) => new TextEncoder().encode(`${field}=${value}`));
  const vendor = new TextEncoder().encode('Passe-Parole');
  return concatenated([
    new TextEncoder().encode('OpusTags'),
    ...[numbered(vendor.length), vendor, numbered(texts.length)],
    ...texts.flatMap((text) => [numbered(text.length), text]),
  ]);
}

function numbered(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

function writtenPage({ granule, flags, serial, segments, body }: Page, sequence: number): Uint8Array {
  const page = new Uint8Array(HEAD + segments.length + body.length);
  const view = new DataView(page.buffer);
  page.set(new TextEncoder().encode('OggS'));
  view.setUint8(5, flags);
  view.setBigUint64(6, granule, true);
  view.setUint32(14, serial, true);
  view.setUint32(18, sequence, true);
  view.setUint8(26, segments.length);
  page.set(segments, HEAD);
  page.set(body, HEAD + segments.length);
  view.setUint32(22, checksum(page), true);
  return page;
}

/** CRC of RFC 3533 §6: polynomial 04C11DB7, not reflected, from zero. */
function checksum(page: Uint8Array): number {
  let sum = 0;
  for (const byte of page) sum = (sum << 8) ^ (CRC[((sum >>> 24) ^ byte) & 255] ?? 0);
  return sum >>> 0;
}

const CRC = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte << 24;
  for (let bit = 0; bit < 8; bit++) sum = (sum << 1) ^ (sum < 0 ? 0x04c1_1db7 : 0);
  return sum;
});

const textOf = (bytes: Uint8Array, length: number) => String.fromCharCode(...bytes.subarray(0, length));

function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let place = 0;
  for (const piece of pieces) {
    whole.set(piece, place);
    place += piece.length;
  }
  return whole;
}
