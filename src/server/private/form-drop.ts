import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { Request, Response } from 'express';
import { MOST_UPLOAD_BYTES } from '../../app/private/arrivals.ts';
import type { Access } from '../../model/access.ts';
import { Problem, type ProblemText } from '../../model/problem.ts';
import { actWords } from '../../words/private-access.ts';
import { sendHome } from './home.ts';
import { FACILITATION, type Route } from './route.ts';
import type { PrivateSetting } from './setting.ts';
import { reportOf, sendTestimony } from './testimony-view.ts';

const MOST_FILES = 20;

/** Dropping by plain forms, which do not resume: on the first page, and for one testimony. */
export function formDropRoutes(setting: PrivateSetting): readonly Route[] {
  return [
    {
      method: 'POST',
      path: '/depot',
      allows: FACILITATION,
      answer: (request, response, reader) =>
        drop(
          { request, response, reader, setting },
          {
            into: {},
            done: (count) => `/espace/?recus=${count}`,
            refused: (problem) => sendHome(response, reader, setting, { problem }),
          },
        ),
    },
    ...Object.entries(PREFIXES).map(
      ([name, prefix]): Route => ({
        method: 'POST',
        path: `/temoignages/:publicId/${name}`,
        allows: FACILITATION,
        answer: async (request, response, reader) => {
          const report = reportOf(request, response, reader, setting);
          if (report === undefined) return;
          await drop(
            { request, response, reader, setting },
            {
              into: { folder: report.folder, prefix },
              publicId: report.publicId,
              done: () => `/espace/temoignages/${report.publicId}?fait`,
              refused: ({ fact, advice }) =>
                sendTestimony(response, reader, report, setting, { wrong: `${fact} ${advice}`, status: 422 }),
            },
          );
        },
      }),
    ),
  ];
}

/** A photographed form is told from a portrait by its name: it must never be taken for what may be shown. */
const PREFIXES = { fichiers: '', preuve: 'accord signé - ' };

type Dropping = {
  readonly request: Request;
  readonly response: Response;
  readonly reader: Access;
  readonly setting: PrivateSetting;
};

type Drop = {
  readonly into: Into;
  readonly publicId?: string;
  readonly done: (count: number) => string;
  readonly refused: (problem: ProblemText) => Promise<void> | void;
};

async function drop({ request, response, reader, setting }: Dropping, asked: Drop): Promise<void> {
  const { into, publicId, done, refused } = asked;
  try {
    const count = await receive(request, setting, into);
    await setting.journal({ by: reader.id, what: actWords.dropped(count), ...(publicId && { publicId }) });
    response.redirect(303, done(count));
  } catch (error) {
    // Whoever went away is told nothing.
    if (request.readableAborted) return;
    if (!(error instanceof Problem)) throw error;
    response.set('Connection', 'close').status(error.code === 'upload-too-large' ? 413 : 422);
    await refused(error.text);
  }
}

type Waiting = { readonly place: string; readonly file: string; readonly mediaType: string };

/** Where files go: `episodes/` itself unless told, and what their names begin with. */
type Into = { readonly folder?: string; readonly prefix?: string };

/** Receives every file whole, then brings them together. @returns how many. */
async function receive(
  request: Request,
  { arrivals }: PrivateSetting,
  { folder, prefix = '' }: Into,
): Promise<number> {
  const declaredBytes = Number(request.headers['content-length'] ?? 0);
  const waiting: Waiting[] = [];
  try {
    await arrivals.admit('Cet envoi', Math.min(declaredBytes, MOST_UPLOAD_BYTES));
    for await (const one of filesIn(request)) {
      const place = path.join(arrivals.waiting, `formulaire-${randomBytes(12).toString('hex')}`);
      const named = { file: `${prefix}${one.file}`, mediaType: one.mediaType };
      waiting.push({ place, ...named });
      arrivals.nameFor(named);
      await pipeline(one.content, createWriteStream(place, { flags: 'wx', mode: 0o600 }));
      if (one.content.truncated) throw new Problem('upload-too-large', { file: one.file });
    }
    if (waiting.length === 0) throw new Problem('nothing-sent', {});
    for (const { place, ...named } of waiting)
      await arrivals.bring(place, { ...named, ...(folder !== undefined && { folder }) });
    return waiting.length;
  } finally {
    for (const { place } of waiting) await rm(place, { force: true });
  }
}

type Sent = {
  readonly file: string;
  readonly mediaType: string;
  readonly content: Readable & { truncated?: boolean };
};

/** The files of a form (RFC 7578), one after the other, as they come. */
async function* filesIn(request: Request): AsyncGenerator<Sent> {
  const form = readerOf(request);
  const found: Sent[] = [];
  let wake = () => {};
  let ended = false;
  let fault: Error | undefined;
  const end = (error?: unknown) => {
    ended = true;
    if (error instanceof Error) fault ??= error;
    wake();
  };
  form.on('file', (_field, content, { filename, mimeType }) => {
    // A zone left empty sends a file without a name.
    if (!filename) return void content.resume();
    found.push({ file: filename, mediaType: mimeType, content });
    wake();
  });
  form.on('close', () => end()).on('error', end);
  request.on('aborted', () => end(new Error('expected the whole form, the sender went away')));
  request.pipe(form);
  try {
    while (true) {
      const next = found.shift();
      if (next !== undefined) yield next;
      else if (fault !== undefined) throw new Problem('nothing-sent', {}, { cause: fault });
      else if (ended) return;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    request.unpipe(form);
  }
}

function readerOf(request: Request): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { files: MOST_FILES, fileSize: MOST_UPLOAD_BYTES, fields: 20, fieldSize: 10_000 },
    });
  } catch (cause) {
    throw new Problem('nothing-sent', {}, { cause });
  }
}
