import type { IncomingMessage, ServerResponse } from 'node:http';
import nodePath from 'node:path';
import { placeOf } from '../model/addresses.ts';
import { calendarDay } from '../model/calendar.ts';
import { type FileKind, fieldsOf, kindOf } from '../model/file-kinds.ts';
import type { Delivery } from '../model/listening.ts';
import { askedAddress } from './asked-address.ts';
import { fileContent, type Sent, sendContent, textContent, wholeFields } from './content.ts';
import { Listeners } from './listeners.ts';
import type { OpenFile } from './open-file.ts';
import { OpenFiles } from './open-files.ts';
import { addressesFor, fileAt, publicPath, targetOf } from './public-path.ts';
import { ReadyAnswers } from './ready-answers.ts';
import { tagBytesOf } from './tag-bytes.ts';
import { acceptsGzip, Texts } from './texts.ts';

/** Where public files are, and what is withdrawn. */
export type PublicFilesSettings = {
  /** Absolute path. It may not exist yet. */
  readonly feedsFolder: string;
  /** The show's address, ending in `/`. Without one, files are filled in with the address they are asked at. */
  readonly publicUrl?: string;
  /**
   * Whether an address, relative to the public one (`recits/2026-03-12-k7qd/`), was public once. Asked only where no file
   * is: it is then withdrawn.
   */
  readonly isGone: (path: string) => Promise<boolean>;
  /** Told of every part of a sound that was handed over. */
  readonly onDelivery?: (delivery: Delivery) => void;
};

/** What became of a request: answered, or not, because its address is of nothing or of what was withdrawn. */
export type Outcome = 'answered' | 'absent' | 'gone';

/** The public folder over HTTP, for GET and HEAD. */
export class PublicFiles {
  readonly #settings: PublicFilesSettings;
  readonly #files: OpenFiles;
  readonly #texts = new Texts();
  readonly #listeners = new Listeners();
  readonly #ready = new ReadyAnswers();

  constructor(settings: PublicFilesSettings) {
    this.#settings = settings;
    this.#files = new OpenFiles(settings.feedsFolder);
  }

  /** Answers with the file asked, if there is one. @throws when the disk fails; the answer may then be cut. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<Outcome> {
    const { rawPath, query } = targetOf(request.url ?? '');
    const path = publicPath(rawPath);
    if (path === undefined) return 'absent';
    const file = fileAt(path);
    const found = await this.#files.take(file);
    if (found === undefined) return this.#elsewhere(path, response);
    if (found === 'folder') {
      toFolder(rawPath, query, response);
      return 'answered';
    }
    try {
      const kind = kindOf(file);
      if (kind.isText) {
        await this.#answerText(file, found, request, response);
        return 'answered';
      }
      const content = fileContent(found);
      const sent = await sendContent(content, kind, request, response);
      if (sent !== undefined && kind.contentType.startsWith('audio/'))
        await this.#tell(sent, path, found, request);
      return 'answered';
    } finally {
      found.giveBack();
    }
  }

  /**
   * Gives again, in one write, a shared text that was asked for a moment ago and has not changed since.
   * @returns whether it did. @throws when the disk fails.
   */
  answerAgain(request: IncomingMessage, response: ServerResponse): boolean {
    const key = this.#ready.keyOf(request, this.#base(request));
    return key !== undefined && this.#ready.give(key, response);
  }

  async #answerText(
    file: string,
    found: OpenFile,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const kind = kindOf(file);
    const base = this.#base(request);
    const body = await this.#texts.body(found, file, base, wantsGzip(request));
    const content = textContent(body, found);
    const key = kind.isShared ? this.#ready.keyOf(request, base) : undefined;
    const path = nodePath.join(this.#settings.feedsFolder, file);
    if (key !== undefined && content.bytes > 0)
      this.#ready.hold(key, { path, file: found, fields: wholeFields(content, kind), bytes: body.bytes });
    await sendContent(content, kind, request, response);
  }

  /** The bytes of a text of the folder's root, filled in as for this request; nothing when there is no such file. */
  async text(file: string, request: IncomingMessage): Promise<Buffer | undefined> {
    const found = await this.#files.take(file);
    if (found === undefined || found === 'folder') return undefined;
    try {
      return (await this.#texts.body(found, file, this.#base(request), false)).bytes;
    } finally {
      found.giveBack();
    }
  }

  /** Closes what nobody reads any more. */
  close(): void {
    this.#files.close();
  }

  async #tell(sent: Sent, path: string, file: OpenFile, request: IncomingMessage): Promise<void> {
    const { onDelivery } = this.#settings;
    if (onDelivery === undefined) return;
    const day = calendarDay(Date.now());
    onDelivery({
      ...sent,
      path,
      day,
      fileBytes: file.bytes,
      tagBytes: await tagBytesOf(file),
      listener: this.#listeners.keyOf(request, day),
      userAgent: request.headers['user-agent'] ?? '',
    });
  }

  /** A sound or cover that was corrected has another address; a caller that kept the old one is led to it. */
  async #elsewhere(path: string, response: ServerResponse): Promise<Outcome> {
    const place = placeOf(path);
    const isPlace = (other: string) => placeOf(other) === place;
    const name = place === path ? undefined : await this.#files.sibling(path, isPlace);
    if (name === undefined) return (await this.#isGone(path)) ? 'gone' : 'absent';
    toOther(`./${name}`, kindOf(name), response);
    return 'answered';
  }

  async #isGone(path: string): Promise<boolean> {
    for (const address of addressesFor(path)) if (await this.#settings.isGone(address)) return true;
    return false;
  }

  #base(request: IncomingMessage): string | undefined {
    return this.#settings.publicUrl === undefined ? askedAddress(request) : undefined;
  }
}

/** Whether a request is for what other sites' players read, which needs none of the fields that protect pages. */
export function asksSharedFile(request: IncomingMessage): boolean {
  const path = publicPath(targetOf(request.url ?? '').rawPath);
  return path !== undefined && kindOf(fileAt(path)).isShared;
}

/** Tells the browser of another site what it may ask of shared files. */
export function answerPreflight(response: ServerResponse): void {
  response.writeHead(204, {
    Allow: 'GET, HEAD, OPTIONS',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
    'Access-Control-Allow-Headers': 'Range, If-Range, If-None-Match, If-Modified-Since',
    'Access-Control-Max-Age': '86400',
  });
  response.end();
}

/** Ranges are parts of the plain text: a compressed one would be cut elsewhere. */
function wantsGzip({ headers }: IncomingMessage): boolean {
  return headers.range === undefined && acceptsGzip(headers['accept-encoding']?.toString());
}

function toFolder(rawPath: string, query: string, response: ServerResponse): void {
  const name = rawPath.slice(rawPath.lastIndexOf('/') + 1);
  toOther(`./${name}/${query}`, kindOf('index.html'), response);
}

/**
 * Leads to another address of the same folder: relative, to hold behind a proxy that adds a prefix, and led by `./` so
 * that it names no other host. Asked again each time, for a correction may be undone.
 */
function toOther(location: string, kind: FileKind, response: ServerResponse): void {
  const fields = { ...fieldsOf(kind), 'Cache-Control': 'no-cache' };
  response.writeHead(301, { ...fields, Location: location, 'Content-Length': 0 });
  response.end();
}
