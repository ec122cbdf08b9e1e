import type { Request, Response } from 'express';
import { SESSION_MS } from '../../app/private/accesses.ts';
import { askedAddress } from '../asked-address.ts';

const NAME = 'passe-parole';
/** Sent back to the private space only, on this host, and never to scripts. */
const HOLD = { path: '/espace', httpOnly: true, sameSite: 'lax' } as const;

/** The session a request brings, if its cookie has the shape of one. */
export function sessionIn({ headers }: Pick<Request, 'headers'>): string | undefined {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${NAME}=`))?.slice(NAME.length + 1);
}

export function giveSession(request: Request, response: Response, session: string): void {
  response.cookie(NAME, session, { ...HOLD, secure: isSecure(request), maxAge: SESSION_MS });
}

export function takeSessionBack(request: Request, response: Response): void {
  response.clearCookie(NAME, { ...HOLD, secure: isSecure(request) });
}

const isSecure = (request: Request) => askedAddress(request)?.startsWith('https:') === true;
