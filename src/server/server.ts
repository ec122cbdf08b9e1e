import { createServer as createHttpServer, type Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import compression from 'compression';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { isText } from './file-headers.ts';
import { decoded, findPublicFile } from './public-file.ts';
import { sendMedia, sendText } from './send-file.ts';

export type ServerSettings = {
  /** Absolute path of `feeds/`. */
  readonly feedsFolder: string;
  /** Absent while the show has no public address: files then get the address they were asked at. */
  readonly publicUrl?: string;
  /** Whether a path, relative to the public address, was public once. */
  readonly isGone: (path: string) => Promise<boolean>;
};

const DEFAULT_PORT = 4280;

/** Slow or silent sockets are closed after this long. */
const HEADERS_TIMEOUT_MS = 8_000;
const REQUEST_TIMEOUT_MS = 30_000;

/** Serves the public folder over HTTP. Not listening yet. */
export function createServer(settings: ServerSettings): Server {
  const server = createHttpServer(publicSite(settings));
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  return server;
}

/** Listens on a port, on the next free ones when it is taken. @returns the port. */
export async function listen(server: Server, port = DEFAULT_PORT): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, () => resolve());
    });
    return port;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    return listen(server, port + 1);
  }
}

/** Stops listening, lets what is being sent end, and closes what is idle. */
export async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), 2_000);
  await closed;
  clearTimeout(timer);
}

/** The address of this computer on the local network, where a phone can reach it. */
export function lanAddress(): string | undefined {
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
}

function publicSite(settings: ServerSettings): Express {
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.get('/healthz', (_, response) => void response.type('text/plain').send('ok'));
  app.use(
    helmet({
      // Pages carry their own policy, which also holds on hosts that set no header.
      contentSecurityPolicy: false,
      // The show may be served in clear on a local network.
      strictTransportSecurity: false,
    }),
  );
  app.use(
    compression({ filter: (_, response) => /charset=/.test(String(response.getHeader('Content-Type'))) }),
  );
  app.use((request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') next();
    else response.status(405).set('Allow', 'GET, HEAD').end();
  });
  app.use((request, response) => answer(request, response, settings));
  app.use((_error: unknown, _: Request, response: Response, _next: NextFunction) => {
    if (!response.headersSent) response.status(500).type('text/plain');
    response.end();
  });
  return app;
}

async function answer(request: Request, response: Response, settings: ServerSettings): Promise<void> {
  const found = await findPublicFile(settings.feedsFolder, request.path);
  const baseUrl = settings.publicUrl === undefined ? askedAddress(request) : undefined;
  if (found.kind === 'folder') response.redirect(301, `${request.path}/`);
  else if (found.kind === 'nothing') await answerAbsent(request, response, settings, baseUrl);
  else if (isText(found.file)) await sendText(request, response, found, baseUrl);
  else await sendMedia(request, response, found);
}

/** 410 for what was public once, 404 for what never was, each with its page. */
async function answerAbsent(
  request: Request,
  response: Response,
  { feedsFolder, isGone }: ServerSettings,
  baseUrl: string | undefined,
): Promise<void> {
  const asked = decoded(request.path);
  const gone = asked !== undefined && (await isGone(asked));
  const page = await findPublicFile(feedsFolder, gone ? '/410.html' : '/404.html');
  response.status(gone ? 410 : 404);
  if (page.kind === 'file') await sendText(request, response, page, baseUrl);
  else response.end();
}

/** The address a client asked at, if it is one that can be written in a page. */
function askedAddress(request: Request): string | undefined {
  const host = request.get('Host') ?? '';
  return /^(?:[a-z0-9.-]{1,253}|\[[0-9a-f:]{2,39}\])(?::\d{1,5})?$/i.test(host)
    ? `http://${host}/`
    : undefined;
}
