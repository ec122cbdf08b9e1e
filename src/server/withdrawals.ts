import express, { type RequestHandler, type Response, Router } from 'express';
import type { TakenBack } from '../app/accords.ts';
import type { WithdrawalDesk } from '../app/withdrawal-desk.ts';
import { WITHDRAWAL_PATH } from '../model/withdrawal.ts';
import { withdrawalDonePage, withdrawalPage } from '../web/withdrawal-pages.tsx';

/** What each button of the page takes back. */
const WHAT: Readonly<Record<string, TakenBack>> = {
  tout: 'all',
  extraits: ['clips'],
  presse: ['press'],
  image: ['image'],
};

/**
 * The private pages by which a person takes back their accord. Looking changes nothing, since mail programs follow links:
 * only the button does. Never cached, never referred to.
 */
export function withdrawals(desk: WithdrawalDesk): Router {
  const router = Router();
  const at = `/${WITHDRAWAL_PATH}:token`;
  router.get(at, show(desk));
  router.post(at, express.urlencoded({ extended: false, limit: '1kb' }), withdraw(desk));
  return router;
}

const show =
  (desk: WithdrawalDesk): RequestHandler =>
  async (request, response, next) => {
    const found = await desk.find(tokenIn(request.params));
    if (found === undefined) next();
    else answer(response, withdrawalPage());
  };

const withdraw =
  (desk: WithdrawalDesk): RequestHandler =>
  async (request, response, next) => {
    const body = request.body as { readonly quoi?: unknown } | undefined; // urlencoded gives texts by name
    const what = WHAT[String(body?.quoi)];
    const found = what && (await desk.withdraw(tokenIn(request.params), what));
    if (found === undefined || what === undefined) next();
    else answer(response, withdrawalDonePage(what === 'all', found.shares));
  };

const tokenIn = ({ token }: Readonly<Record<string, unknown>>) => String(token);

function answer(response: Response, page: string): void {
  response.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }).type('text/html').send(page);
}
