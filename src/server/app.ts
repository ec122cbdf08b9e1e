import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { WithdrawalDesk } from '../app/withdrawal-desk.ts';
import { serverWords } from '../words/server.ts';
import type { PublicFiles } from './public-files.ts';
import { withdrawals } from './withdrawals.ts';

const METHODS = 'GET, HEAD, OPTIONS';

/** What the pages need of their own site. No `upgrade-insecure-requests`: a phone reads drafts over plain HTTP at home. */
const POLICY = {
  useDefaults: false,
  directives: {
    'default-src': ["'none'"],
    'img-src': ["'self'"],
    'media-src': ["'self'"],
    'style-src': ["'self'"],
    'font-src': ["'self'"],
    'script-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'self'"],
  },
};

/** The player of a testimony may stand in pages of any site. */
const EMBEDDED = /\/lecteur\/(?:index\.html)?$/;
const OPEN_POLICY = { ...POLICY, directives: { ...POLICY.directives, 'frame-ancestors': ['*'] } };

/** Pages, the sign of life, and every answer that is not a file. `onFailure` is told of our own faults. */
export function createApp(
  files: PublicFiles,
  onFailure: (cause: unknown) => void,
  desk?: WithdrawalDesk,
): Express {
  const app = express();
  app.disable('x-powered-by').disable('etag');
  // HTTPS, when there is some, is the matter of the proxy that gives it.
  const closed = helmet({ contentSecurityPolicy: POLICY, strictTransportSecurity: false });
  const framed = helmet({
    contentSecurityPolicy: OPEN_POLICY,
    strictTransportSecurity: false,
    frameguard: false,
  });
  app.use((request, response, next) =>
    (EMBEDDED.test(request.path) ? framed : closed)(request, response, next),
  );
  app.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').type('text/plain').send('ok\n');
  });
  if (desk !== undefined) app.use(withdrawals(desk));
  app.use(onlyReading);
  app.use(pages(files), compression(), notices(files));
  app.use(failed(onFailure));
  return app;
}

const onlyReading: RequestHandler = (request, response, next) => {
  if (request.method === 'OPTIONS') response.set('Allow', METHODS).status(204).end();
  else if (request.method === 'GET' || request.method === 'HEAD') next();
  else response.set('Allow', METHODS).status(405).type('text/plain').send(`${serverWords.notAllowed}\n`);
};

function pages(files: PublicFiles): RequestHandler {
  return async (request, response, next) => {
    const outcome = await files.answer(request, response);
    response.locals['outcome'] = outcome;
    if (outcome !== 'answered') next();
  };
}

function notices(files: PublicFiles): RequestHandler {
  return async (request, response) => {
    const isGone = response.locals['outcome'] === 'gone';
    const page = await files.text(isGone ? '410.html' : '404.html', request);
    response.status(isGone ? 410 : 404).set('Cache-Control', 'no-cache');
    if (page === undefined)
      response.type('text/plain').send(`${isGone ? serverWords.gone : serverWords.notFound}\n`);
    else response.type('text/html').send(page);
  };
}

function failed(onFailure: (cause: unknown) => void): ErrorRequestHandler {
  // Express knows a handler of errors by its four parameters.
  return (cause: unknown, _request, response, _next) => {
    onFailure(cause);
    if (response.headersSent) response.destroy();
    else
      response
        .status(500)
        .set('Cache-Control', 'no-store')
        .type('text/plain')
        .send(`${serverWords.failed}\n`);
  };
}
