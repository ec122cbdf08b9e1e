import { createHash } from 'node:crypto';
import { read } from 'node:fs';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { PLACEHOLDER_URL } from '../model/addresses.ts';
import type { OpenFile } from './open-file.ts';

const readAt = promisify(read);
const compress = promisify(gzip);

const MOST_BYTES_HELD = 64 * 1024 * 1024;
const LEAST_BYTES_TO_COMPRESS = 1024;

/** One form of a text, ready to be sent; its tag is strong and its own. */
export type Body = { readonly bytes: Buffer; readonly etag: string; readonly isGzipped: boolean };

type Text = {
  readonly fileTag: string;
  readonly fileBytes: number;
  readonly plain: Promise<Body>;
  gzipped?: Promise<Body>;
};

/** Texts as they are sent: addresses filled in, compressed once. The least recently asked leave first. */
export class Texts {
  readonly #texts = new Map<string, Text>();
  #bytesHeld = 0;

  /**
   * The text of an open file, with `base` where it holds the placeholder for the show's address; gzipped when wanted and
   * worth it.
   */
  async body(file: OpenFile, name: string, base: string | undefined, wantsGzip: boolean): Promise<Body> {
    const text = this.#text(file, `${base ?? ''} ${name}`, base);
    if (!wantsGzip || (await text.plain).bytes.length < LEAST_BYTES_TO_COMPRESS) return text.plain;
    text.gzipped ??= text.plain.then(gzipped);
    return text.gzipped;
  }

  #text(file: OpenFile, key: string, base: string | undefined): Text {
    const known = this.#texts.get(key);
    if (known !== undefined) this.#drop(key, known);
    const isStill = known?.fileTag === file.etag;
    const text = isStill ? known : { fileTag: file.etag, fileBytes: file.bytes, plain: plain(file, base) };
    this.#hold(key, text);
    return text;
  }

  #hold(key: string, text: Text): void {
    this.#texts.set(key, text);
    this.#bytesHeld += text.fileBytes;
    text.plain.catch(() => this.#drop(key, text));
    for (const [oldest, held] of this.#texts) {
      if (this.#bytesHeld <= MOST_BYTES_HELD) return;
      this.#drop(oldest, held);
    }
  }

  #drop(key: string, text: Text): void {
    if (this.#texts.get(key) !== text) return;
    this.#texts.delete(key);
    this.#bytesHeld -= text.fileBytes;
  }
}

async function plain(file: OpenFile, base: string | undefined): Promise<Body> {
  const content = Buffer.alloc(file.bytes);
  const { bytesRead } = await readAt(file.fd, content, 0, file.bytes, 0);
  if (bytesRead !== file.bytes) throw new Error(`expected a text of ${file.bytes} bytes, got ${bytesRead}`);
  const filled = base !== undefined && content.includes(PLACEHOLDER_URL);
  const bytes = filled ? Buffer.from(content.toString().replaceAll(PLACEHOLDER_URL, base)) : content;
  return {
    bytes,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    isGzipped: false,
  };
}

async function gzipped({ bytes, etag }: Body): Promise<Body> {
  return { bytes: await compress(bytes), etag: etag.replace(/"$/, '-gz"'), isGzipped: true };
}

/** Whether an Accept-Encoding header admits gzip (RFC 9110, 12.5.3). */
export function acceptsGzip(header: string | undefined): boolean {
  const weights = new Map(
    (header ?? '').split(',').map((entry): [string, number] => {
      const [coding = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return [coding, quality === undefined ? 1 : Number(quality.slice(2))];
    }),
  );
  return (weights.get('gzip') ?? weights.get('x-gzip') ?? weights.get('*') ?? 0) > 0;
}
