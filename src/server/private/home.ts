import type { Response } from 'express';
import { askAgain } from '../../app/retrying.ts';
import type { Access } from '../../model/access.ts';
import { isPublicId } from '../../model/identity.ts';
import type { ProblemText } from '../../model/problem.ts';
import { homePage, rowText } from '../../web/private/home-page.tsx';
import { actWords } from '../../words/private-access.ts';
import { homeWords } from '../../words/private-follow.ts';
import { refuse } from './guard.ts';
import { EVERYONE, FACILITATION, type Route } from './route.ts';
import { rowOf } from './row-views.ts';
import type { PrivateSetting } from './setting.ts';

/** How often a page that follows hears that the line is still open. */
const PULSE_MS = 20_000;
/** Progress comes in showers: pages are told this often at most. */
const CALM_MS = 700;

/** The list of testimonies, on the page and live. */
export function homeRoutes(setting: PrivateSetting): readonly Route[] {
  const { workspace, journal, following } = setting;
  return [
    {
      method: 'GET',
      path: '/',
      allows: EVERYONE,
      answer: (request, response, reader) => {
        const received = Number(request.query['recus']);
        const told = request.query['repris'] === undefined ? undefined : homeWords.willTryAgain;
        sendHome(response, reader, setting, {
          ...(told !== undefined && { told }),
          ...(received > 0 && { told: homeWords.received(received) }),
        });
      },
    },
    {
      method: 'GET',
      path: '/suivi',
      allows: EVERYONE,
      answer: (request, response, reader) => {
        const stop = follow(response, reader, setting);
        request.on('close', stop);
        response.on('close', stop);
      },
    },
    {
      method: 'POST',
      path: '/temoignages/:publicId/reessayer',
      allows: FACILITATION,
      answer: async (request, response, reader) => {
        const publicId = String(request.params['publicId']);
        if (!isPublicId(publicId) || following.one(publicId) === undefined)
          return refuse(request, response, 404, 'notFound', reader);
        await askAgain(workspace, publicId);
        await journal({ by: reader.id, what: actWords.askedAgain, publicId });
        response.redirect(303, '/espace/?repris');
      },
    },
  ];
}

type Told = { readonly told?: string; readonly problem?: ProblemText };

/** Sends the first page, with what there is to tell of what was just asked. */
export function sendHome(
  response: Response,
  reader: Access,
  { following }: PrivateSetting,
  told: Told = {},
): void {
  const rows = following.all().map((one) => rowOf(one, reader.role, Date.now()));
  const left = reader.role === 'facilitation' ? following.left.map(({ problem }) => problem) : [];
  const isKnown = following.hasSwept || rows.length > 0;
  response.type('html').send(homePage({ reader, rows, isKnown, left, ...told }));
}

/** Sends each row again when it changes, as server-sent events, as long as the session holds. */
function follow(
  response: Response,
  reader: Access,
  { following, accesses, ending, onFailure }: PrivateSetting,
): () => void {
  const sent = new Map<string, string>();
  let passes = following.passes;
  let soon: NodeJS.Timeout | undefined;
  const tell = () => {
    soon = undefined;
    const texts = following
      .all()
      .map((one) => [one.publicId, rowText(rowOf(one, reader.role, Date.now()))] as const);
    for (const publicId of sent.keys()) {
      if (texts.some(([present]) => present === publicId)) continue;
      sent.delete(publicId);
      response.write(`event: gone\ndata: ${JSON.stringify({ publicId })}\n\n`);
    }
    for (const [publicId, text] of texts) {
      if (sent.get(publicId) === text) continue;
      sent.set(publicId, text);
      response.write(`event: row\ndata: ${JSON.stringify({ publicId, text })}\n\n`);
    }
    if (passes !== following.passes) response.write('event: passed\ndata: {}\n\n');
    passes = following.passes;
  };
  const beat = async () => {
    const known = (await accesses.all()).find(({ id }) => id === reader.id);
    if (known?.state === 'inside') response.write(': \n\n');
    else response.end();
  };
  const pulse = setInterval(() => void beat().catch(onFailure), PULSE_MS);
  const stop = following.listen(() => {
    soon ??= setTimeout(tell, CALM_MS);
  });
  const end = () => response.end();
  ending.addEventListener('abort', end, { once: true });
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
  response.write('retry: 3000\n\n');
  tell();
  return () => {
    ending.removeEventListener('abort', end);
    clearInterval(pulse);
    clearTimeout(soon);
    stop();
  };
}
