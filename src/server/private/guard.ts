import type { Request, RequestHandler, Response } from 'express';
import type { Access } from '../../model/access.ts';
import { noticePage } from '../../web/private/notice-page.tsx';
import { accessWords as words } from '../../words/private-access.ts';
import { sessionIn } from './cookie.ts';
import type { Route } from './route.ts';
import type { PrivateSetting } from './setting.ts';

/** Asks who it is before anything is read of what they send, then lets the route answer. */
export function guarded({ allows, answer }: Route, setting: PrivateSetting): RequestHandler {
  return async (request, response) => {
    if (isForeign(request, setting.publicHost)) return refuse(request, response, 403, 'foreign');
    if (allows === 'anyone') return answer(request, response, NOBODY);
    const session = sessionIn(request);
    const reader = session === undefined ? undefined : await setting.accesses.recognise(session);
    if (reader === undefined) return refuse(request, response, 401, 'closed');
    if (!allows.includes(reader.role)) return refuse(request, response, 403, 'notYours', reader);
    return answer(request, response, reader);
  };
}

/** Stands for the reader where anyone may ask: it is nobody's access. */
const NOBODY: Access = { id: '', role: 'communication', invitedAt: '', state: 'lapsed' };

type Refused = 'foreign' | 'closed' | 'notYours' | 'notFound' | 'tooMany' | 'linkSpent' | 'failed';

/** Says why not, on a page that tells nothing else. What was being sent is not read. */
export function refuse(
  request: Request,
  response: Response,
  status: number,
  why: Refused,
  reader?: Access,
): void {
  const text = { title: words[`${why}Title`], text: words[`${why}Text`] };
  if (!request.complete) response.set('Connection', 'close');
  response
    .status(status)
    .type('html')
    .send(noticePage({ ...text, ...(reader && { reader }) }));
}

/**
 * Whether a request was begun by another site. What changes something must say that it comes from these pages (fetch
 * metadata, or the origin that every browser sends with a form); what only reads may also be a link that was followed.
 */
function isForeign({ method, headers }: Request, publicHost: string | undefined): boolean {
  const { origin, host, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = headers;
  const isReading = method === 'GET' || method === 'HEAD';
  if (origin !== undefined && !isOurs(origin, [host, publicHost])) return true;
  if (isReading) return site === 'cross-site' && mode !== 'navigate';
  if (site !== undefined) return site !== 'same-origin';
  return origin === undefined;
}

/** « null », which browsers send for what has no origin, is nobody's. */
function isOurs(origin: string, hosts: readonly (string | undefined)[]): boolean {
  return URL.canParse(origin) && hosts.includes(new URL(origin).host);
}
