import type { IncomingMessage, ServerResponse } from 'node:http';
import { type FileKind, fieldsOf } from '../model/file-kinds.ts';
import type { ByteRange } from './byte-range.ts';
import { type Decision, decide, type Validators } from './decision.ts';
import type { OpenFile } from './open-file.ts';
import { pour } from './pour.ts';
import type { Body } from './texts.ts';

/** One representation of a file (RFC 9110, 3.2). */
export type Content = Validators & {
  readonly isGzipped: boolean;
  /** Writes a part and ends the response. Gives the position after the last byte handed over. */
  readonly write: (range: ByteRange, response: ServerResponse) => Promise<number>;
};

/** A text held in memory. */
export function textContent(body: Body, { modifiedAtMs }: OpenFile): Content {
  return {
    etag: body.etag,
    modifiedAtMs,
    bytes: body.bytes.length,
    isGzipped: body.isGzipped,
    write: async ({ first, last }, response) => {
      response.end(body.bytes.subarray(first, last + 1));
      return last + 1;
    },
  };
}

/** A file read from the disk as it is sent. */
export function fileContent(file: OpenFile): Content {
  return {
    etag: file.etag,
    modifiedAtMs: file.modifiedAtMs,
    bytes: file.bytes,
    isGzipped: false,
    write: (range, response) => pour(file, range, response),
  };
}

/** Bytes handed over: the position of the first, and that after the last. */
export type Sent = { readonly firstByte: number; readonly endByte: number };

/**
 * Answers a GET or HEAD with what its conditions and range ask of this content (RFC 9110, 13 to 15). Gives the bytes that
 * were handed over, if any.
 */
export async function sendContent(
  content: Content,
  kind: FileKind,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Sent | undefined> {
  const decision = decide(request.method, request.headers, content, Date.now());
  const part = partOf(decision, content);
  response.writeHead(decision.status, {
    ...stateFields(content, kind),
    ...(part === undefined ? withoutPart(decision, content) : withPart(part, content, kind)),
    ...(decision.status === 206
      ? { 'Content-Range': `bytes ${part?.first}-${part?.last}/${content.bytes}` }
      : {}),
  });
  if (part !== undefined && part.last >= part.first && request.method !== 'HEAD')
    return { firstByte: part.first, endByte: await content.write(part, response) };
  response.end();
  return undefined;
}

/** The fields of a whole answer: names and values, one after the other. */
export function wholeFields(content: Content, kind: FileKind): readonly string[] {
  const all = {
    ...stateFields(content, kind),
    ...withPart({ first: 0, last: content.bytes - 1 }, content, kind),
  };
  return Object.entries(all).flatMap(([name, value]) => [name, String(value)]);
}

function stateFields({ etag, modifiedAtMs }: Content, kind: FileKind) {
  return {
    ...fieldsOf(kind),
    ETag: etag,
    'Last-Modified': new Date(modifiedAtMs).toUTCString(),
  };
}

function partOf(decision: Decision, { bytes }: Content): ByteRange | undefined {
  if (decision.status === 206) return decision.range;
  return decision.status === 200 ? { first: 0, last: bytes - 1 } : undefined;
}

function withPart({ first, last }: ByteRange, { isGzipped }: Content, { contentType }: FileKind) {
  return {
    'Content-Type': contentType,
    'Content-Length': last - first + 1,
    'Accept-Ranges': 'bytes',
    ...(isGzipped ? { 'Content-Encoding': 'gzip' } : {}),
  };
}

function withoutPart({ status }: Decision, { bytes }: Content): Record<string, string | number> {
  if (status === 304) return {};
  return { 'Content-Length': 0, ...(status === 416 ? { 'Content-Range': `bytes */${bytes}` } : {}) };
}
