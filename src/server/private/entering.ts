import { entryPage } from '../../web/private/notice-page.tsx';
import { actWords } from '../../words/private-access.ts';
import { giveSession, sessionIn, takeSessionBack } from './cookie.ts';
import { refuse } from './guard.ts';
import { EVERYONE, type Route } from './route.ts';
import type { PrivateSetting } from './setting.ts';

/** The way in and the way out. */
export function enteringRoutes({ accesses, journal }: PrivateSetting): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/entrer/:token',
      allows: 'anyone',
      answer: async (request, response) => {
        const token = String(request.params['token']);
        const invited = await accesses.invited(token);
        if (invited === undefined) return refuse(request, response, 404, 'linkSpent');
        response.type('html').send(entryPage(invited.role, request.path));
      },
    },
    {
      method: 'POST',
      path: '/entrer/:token',
      allows: 'anyone',
      answer: async (request, response) => {
        const entered = await accesses.enter(String(request.params['token']));
        if (entered === undefined) return refuse(request, response, 404, 'linkSpent');
        await journal({ by: entered.access.id, what: actWords.entered });
        giveSession(request, response, entered.session);
        response.redirect(303, '/espace/');
      },
    },
    {
      method: 'POST',
      path: '/quitter',
      allows: EVERYONE,
      answer: async (request, response, reader) => {
        // Whoever holds the cookie of a device that was left must find it closed.
        if (sessionIn(request) !== undefined) await accesses.withdraw(reader.id);
        await journal({ by: reader.id, what: actWords.left });
        takeSessionBack(request, response);
        response.redirect(303, '/espace/');
      },
    },
  ];
}
