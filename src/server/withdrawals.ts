import path from 'node:path';
import express, { type RequestHandler, type Response, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { TakenBack } from '../app/accords.ts';
import type { LinkedAccord, WithdrawalDesk } from '../app/withdrawal-desk.ts';
import type { WitnessAnswers } from '../app/witness-answers.ts';
import type { Naming } from '../model/accord.ts';
import { WITHDRAWAL_PATH } from '../model/withdrawal.ts';
import { withdrawalDonePage } from '../web/withdrawal-pages.tsx';
import { witnessPage } from '../web/witness-page.tsx';
import { serverWords } from '../words/server.ts';
import { witnessWords as words } from '../words/witness-page.ts';

/** What each button of the page takes back. */
const WHAT: Readonly<Record<string, TakenBack>> = {
  tout: 'all',
  extraits: ['clips'],
  presse: ['press'],
  image: ['image'],
};

/** Nobody finds a link by trying: 122 random bits; whoever tries is slowed down all the same. */
const GUESSES = { windowMs: 15 * 60_000, limit: 60 };

/**
 * The private page of each witness: they hear, answer, validate and withdraw. Looking changes nothing, since mail programs
 * follow links: only buttons do. Never cached, never referred to.
 */
export function withdrawals(desk: WithdrawalDesk): Router {
  const router = Router();
  const at = `/${WITHDRAWAL_PATH}:token`;
  router.use(`/${WITHDRAWAL_PATH}`, discreet, rateLimit({ ...GUESSES, ...LIMIT }));
  router.get(at, show(desk));
  router.get(`${at}/temoignage.mp3`, hear(desk));
  router.post(at, express.urlencoded({ extended: false, limit: '4kb' }), act(desk));
  return router;
}

const LIMIT = {
  skipSuccessfulRequests: true,
  standardHeaders: 'draft-8',
  legacyHeaders: false,
  handler: (_request, response) => {
    response.status(429).type('text/plain').send(`${serverWords.tooMany}\n`);
  },
} as const satisfies Parameters<typeof rateLimit>[0];

const discreet: RequestHandler = (_request, response, next) => {
  response.set({ 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex, nofollow, noarchive' });
  next();
};

const show =
  (desk: WithdrawalDesk): RequestHandler =>
  async (request, response, next) => {
    const token = tokenIn(request.params);
    const found = await desk.find(token);
    if (found === undefined) next();
    else answer(response, pageOf(token, found));
  };

const hear =
  (desk: WithdrawalDesk): RequestHandler =>
  async (request, response, next) => {
    const sound = (await desk.find(tokenIn(request.params)))?.draft?.sound;
    if (sound === undefined) return next();
    const settings = { root: path.dirname(sound), cacheControl: false, etag: false, lastModified: false };
    response.sendFile(path.basename(sound), settings, (error?: Error) => {
      if (error !== undefined && !response.headersSent) next();
    });
  };

type Fields = Readonly<Record<string, unknown>>;

const act =
  (desk: WithdrawalDesk): RequestHandler =>
  async (request, response, next) => {
    const token = tokenIn(request.params);
    const fields = (request.body ?? {}) as Fields; // urlencoded gives texts by name
    const asked = String(fields['quoi']);
    const page = await pageAfter(desk, token, asked, fields);
    if (page === undefined) next();
    else answer(response, page);
  };

async function pageAfter(
  desk: WithdrawalDesk,
  token: string,
  asked: string,
  fields: Fields,
): Promise<string | undefined> {
  const what = WHAT[asked];
  if (what !== undefined) {
    const done = await desk.withdraw(token, what);
    return done && withdrawalDonePage(what === 'all', done.shares);
  }
  if (asked === 'valider') {
    const isHeard = await desk.validate(token, String(fields['code']));
    const found = await desk.find(token);
    return found && pageOf(token, found, isHeard ? words.heardSaved : words.moved);
  }
  const done = asked === 'reponses' ? await desk.answer(token, answersIn(fields)) : undefined;
  if (done === undefined) return undefined;
  return pageOf(token, done, done.accord.withdrawnOn === undefined ? words.saved : words.savedTomorrow);
}

function answersIn(fields: Fields): WitnessAnswers {
  const says = (name: string) => fields[name] === 'oui';
  return {
    scopes: {
      broadcast: says('diffusion'),
      clips: says('extraits'),
      press: says('presse'),
      image: says('image'),
    },
    naming: NAMINGS.find((one) => one === fields['nommee']) ?? 'anonymous',
    voice: fields['voix'] === 'original' ? 'original' : 're-read',
    adult: says('majeure'),
    sensitiveSubjectAgreed: says('sensible-oui'),
    wantsToListenFirst: says('reecoute'),
  };
}

const NAMINGS: readonly Naming[] = ['full-name', 'first-name', 'role', 'anonymous'];

const tokenIn = ({ token }: Readonly<Record<string, unknown>>) => String(token);

function pageOf(token: string, { accord, isOnline, draft }: LinkedAccord, told?: string): string {
  const view = { token, accord, isOnline, ...(draft && { draft }), ...(told !== undefined && { told }) };
  return witnessPage(view);
}

function answer(response: Response, page: string): void {
  response.type('text/html').send(page);
}
