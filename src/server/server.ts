import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { WithdrawalDesk } from '../app/withdrawal-desk.ts';
import { serverWords } from '../words/server.ts';
import { createApp } from './app.ts';
import { askedAddress } from './asked-address.ts';
import { isPrivate } from './private/addresses.ts';
import { answerPreflight, asksSharedFile, PublicFiles, type PublicFilesSettings } from './public-files.ts';

export type ServerSettings = PublicFilesSettings & {
  /** Told of our own faults, such as a disk that fails; the reader only learns that we could not answer. */
  readonly onFailure: (cause: unknown) => void;
  /** Answers what is for the private space; without it, there is none. */
  readonly privateSpace?: RequestListener;
  /** Where people withdraw by their private link; absent where nobody can. */
  readonly desk?: WithdrawalDesk;
};

/** Limits against sockets that are slow on purpose. */
const LIMITS = { headersTimeout: 8_000, requestTimeout: 30_000, connectionsCheckingInterval: 1_000 };

/** How long a listener may take nothing: players that paused ask again for what follows. */
const SILENCE_MS = 120_000;

/** A server of the public folder, not listening yet. Media and feeds are answered before Express, for speed. */
export function createServer(settings: ServerSettings): Server {
  const files = new PublicFiles(settings);
  const app = createApp(files, settings.onFailure, settings.desk);
  const { privateSpace } = settings;
  // An upload lasts as long as it must; there, only a silent sender is cut.
  const limits = privateSpace === undefined ? LIMITS : { ...LIMITS, requestTimeout: 0 };
  const server = createHttpServer(limits, (request, response) => {
    if (askedAddress(request) === undefined) refuse(response);
    else if (answeredAgain(request, response)) return;
    else if (privateSpace !== undefined && isPrivate(request.url ?? '')) privateSpace(request, response);
    else if (!asksSharedFile(request)) app(request, response);
    else if (request.method === 'OPTIONS') answerPreflight(response);
    else if (!isReading(request)) app(request, response);
    else void answerShared(request, response);
  });

  function answeredAgain(request: IncomingMessage, response: ServerResponse): boolean {
    try {
      return files.answerAgain(request, response);
    } catch (cause) {
      fail(cause, response);
      return true;
    }
  }

  function fail(cause: unknown, response: ServerResponse): void {
    settings.onFailure(cause);
    if (response.headersSent) response.destroy();
    else response.writeHead(500, { 'Content-Type': PLAIN }).end(`${serverWords.failed}\n`);
  }

  async function answerShared(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if ((await files.answer(request, response)) !== 'answered') app(request, response);
    } catch (cause) {
      fail(cause, response);
    }
  }

  server.setTimeout(SILENCE_MS);
  server.on('close', () => files.close());
  return server;
}

const PLAIN = 'text/plain; charset=utf-8';

function isReading({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

function refuse(response: ServerResponse): void {
  response.writeHead(400, { 'Content-Type': PLAIN, Connection: 'close' }).end(`${serverWords.malformed}\n`);
}
