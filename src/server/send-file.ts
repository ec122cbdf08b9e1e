import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { PLACEHOLDER_URL } from '../model/addresses.ts';
import { askedBytes } from './byte-range.ts';
import { cacheControl, isShared, mediaType } from './file-headers.ts';
import type { Found } from './public-file.ts';

type File = Extract<Found, { kind: 'file' }>;

/** Sends a text file, with the public address in the place of its placeholder when there is one to put. */
export async function sendText(
  request: Request,
  response: Response,
  { file }: File,
  baseUrl: string | undefined,
): Promise<void> {
  const text = await readFile(file, 'utf8');
  const body = baseUrl === undefined ? text : text.replaceAll(PLACEHOLDER_URL, baseUrl);
  setHeaders(response, file);
  // Weak: the same text may be sent compressed or not.
  response.set('ETag', `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`);
  if (request.fresh) response.status(304).end();
  else response.send(body);
}

/** Sends a media file or a part of it: RFC 9110, sections 13 and 14. */
export async function sendMedia(
  request: Request,
  response: Response,
  { file, bytes, modifiedAtMs }: File,
): Promise<void> {
  setHeaders(response, file);
  const lastModified = new Date(modifiedAtMs).toUTCString();
  const etag = `"${bytes.toString(36)}-${Math.round(modifiedAtMs).toString(36)}"`;
  response.set({ ETag: etag, 'Last-Modified': lastModified, 'Accept-Ranges': 'bytes' });
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  const condition = request.get('If-Range');
  const mayBePart = condition === undefined || condition === etag || condition === lastModified;
  const asked =
    mayBePart && request.method === 'GET'
      ? askedBytes(request.get('Range'), bytes)
      : { kind: 'whole' as const };
  if (asked.kind === 'unsatisfiable') {
    response.status(416).set('Content-Range', `bytes */${bytes}`).end();
    return;
  }
  const [first, last] = asked.kind === 'part' ? [asked.first, asked.last] : [0, bytes - 1];
  if (asked.kind === 'part') response.status(206).set('Content-Range', `bytes ${first}-${last}/${bytes}`);
  response.set('Content-Length', String(last - first + 1));
  if (request.method === 'HEAD' || bytes === 0) response.end();
  else await stream(file, first, last, response);
}

async function stream(file: string, start: number, end: number, response: Response): Promise<void> {
  try {
    await pipeline(createReadStream(file, { start, end }), response);
  } catch (error) {
    // Listeners leave in the middle of a file all the time.
    if (!response.destroyed) throw error;
  }
}

function setHeaders(response: Response, file: string): void {
  response.set({ 'Content-Type': mediaType(file), 'Cache-Control': cacheControl(file) });
  if (!isShared(file)) return;
  response.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'Content-Length, Content-Range, ETag',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  });
}
