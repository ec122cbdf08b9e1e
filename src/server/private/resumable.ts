import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import type { Response } from 'express';
import { MOST_UPLOAD_BYTES } from '../../app/private/arrivals.ts';
import { Problem } from '../../model/problem.ts';
import { actWords } from '../../words/private-access.ts';
import { FACILITATION, type Route } from './route.ts';
import type { PrivateSetting } from './setting.ts';

const PATH = '/espace/envois';
const UNFINISHED_MS = 7 * 86_400_000;

/** Uploads that resume where they were cut (tus 1.0.0), by whatever process serves when they come back. */
export function resumableRoutes(setting: PrivateSetting): readonly Route[] {
  const { uploads } = setting;
  const tus = serverOf(setting);
  const handle: Route['answer'] = async (request, response, reader) => {
    const received = await uploads.received(String(request.params['id'] ?? ''));
    if (received !== undefined) return sayReceived(response, received);
    const isWhole = new Promise<void>((resolve) => response.once('close', resolve));
    await tus.handle(request, response);
    await isWhole;
    const after = await uploads.received(String(request.params['id'] ?? ''));
    if (after !== undefined) await setting.journal({ by: reader.id, what: actWords.dropped(1) });
  };
  return [
    { method: 'POST', path: '/envois', allows: FACILITATION, answer: handle },
    { method: 'HEAD', path: '/envois/:id', allows: FACILITATION, answer: handle },
    { method: 'PATCH', path: '/envois/:id', allows: FACILITATION, answer: handle },
    { method: 'DELETE', path: '/envois/:id', allows: FACILITATION, answer: handle },
  ];
}

function serverOf({ arrivals, uploads, onFailure }: PrivateSetting): Server {
  return new Server({
    path: PATH,
    datastore: new FileStore({ directory: arrivals.waiting, expirationPeriodInMilliseconds: UNFINISHED_MS }),
    maxSize: MOST_UPLOAD_BYTES,
    relativeLocation: true,
    // The library would let any site read its answers.
    allowedOrigins: [],
    onUploadCreate: (_request, upload) =>
      answered(async () => {
        const file = upload.metadata?.['filename'] ?? '';
        if (upload.size === undefined) throw new Problem('nothing-sent', {});
        arrivals.nameFor({ file, mediaType: upload.metadata?.['filetype'] ?? '' });
        await arrivals.admit(file, upload.size);
        return {};
      }),
    onUploadFinish: (_request, upload) =>
      answered(async () => {
        await uploads.finish(upload);
        return {};
      }),
    onResponseError: (_request, error) => {
      // What the library refuses has a status; the rest is a connection that was cut, or our own fault.
      if ('status_code' in error || error.name === 'AbortError') return undefined;
      onFailure(error);
      return { status_code: 500, body: '' };
    },
  });
}

/** A problem of the sender's, in the words to show them. */
async function answered<Out>(work: () => Promise<Out>): Promise<Out> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const status = error.code === 'upload-too-large' ? 413 : error.passing ? 503 : 422;
    throw { status_code: status, body: `${error.fact} ${error.advice}` };
  }
}

function sayReceived(response: Response, bytes: number): void {
  response
    .set({ 'Tus-Resumable': '1.0.0', 'Upload-Offset': String(bytes), 'Upload-Length': String(bytes) })
    .status(200)
    .end();
}
