import type { RequestListener } from 'node:http';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { guarded, refuse } from './guard.ts';
import type { Route } from './route.ts';
import { routesOf } from './routes.ts';
import type { PrivateSetting } from './setting.ts';

/** Nothing of another site, nothing in line, framed by nobody. */
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
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  },
};

/** Answers everything under `/espace`, from the one table of routes. */
export function createPrivateSpace(setting: PrivateSetting): RequestListener {
  const app: Express = express();
  app.disable('x-powered-by').disable('etag').set('trust proxy', 'loopback').set('strict routing', false);
  app.use(
    helmet({
      contentSecurityPolicy: POLICY,
      strictTransportSecurity: false,
      frameguard: { action: 'deny' },
      // With none at all, browsers would not say where a form comes from.
      referrerPolicy: { policy: 'same-origin' },
    }),
    discreet,
    rateLimit({ ...LIMIT, windowMs: 60_000, limit: 1_200 }),
    compression({
      filter: (_, response) =>
        /^(?:text\/(?:html|css|javascript)|application\/json)/.test(
          String(response.getHeader('Content-Type')),
        ),
    }),
  );
  // What someone without a session may ask is what is tried by guessing.
  app.use('/espace/entrer', rateLimit({ ...LIMIT, windowMs: 15 * 60_000, limit: 30 }));
  for (const route of routesOf(setting)) {
    const register = METHODS[route.method];
    register(app, `/espace${route.path}`, guarded(route, setting));
  }
  app.use((request, response) => refuse(request, response, 404, 'notFound'));
  app.use(failed(setting));
  return app;
}

const METHODS: Readonly<
  Record<Route['method'], (app: Express, path: string, handler: RequestHandler) => void>
> = {
  GET: (app, path, handler) => app.get(path, handler),
  HEAD: (app, path, handler) => app.head(path, handler),
  POST: (app, path, handler) => app.post(path, handler),
  PATCH: (app, path, handler) => app.patch(path, handler),
  DELETE: (app, path, handler) => app.delete(path, handler),
};

const LIMIT = {
  standardHeaders: 'draft-8',
  legacyHeaders: false,
  handler: (request, response) => refuse(request, response, 429, 'tooMany'),
} as const satisfies Parameters<typeof rateLimit>[0];

/** Kept by nobody on the way, and by no search engine. */
const discreet: RequestHandler = (_request, response, next) => {
  response.set({
    'Cache-Control': 'private, no-store',
    'X-Robots-Tag': 'noindex, nofollow, noarchive',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  });
  next();
};

function failed({ onFailure }: PrivateSetting): ErrorRequestHandler {
  // Express knows a handler of errors by its four parameters.
  return (cause: unknown, request, response, _next) => {
    const status = statusOf(cause);
    if (status === 500) onFailure(cause);
    if (response.headersSent) response.destroy();
    else refuse(request, response, status, status === 500 ? 'failed' : 'notFound');
  };
}

/** What cannot be read of a request is the asker's error; everything else is ours. */
function statusOf(cause: unknown): number {
  const status = cause instanceof Error && 'status' in cause ? Number(cause.status) : 500;
  return status >= 400 && status < 500 ? status : 500;
}
