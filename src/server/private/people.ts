import type { Request } from 'express';
import { ROLES } from '../../model/access.ts';
import { peoplePage } from '../../web/private/people-page.tsx';
import { accessWords, actWords } from '../../words/private-access.ts';
import { askedAddress } from '../asked-address.ts';
import { fieldsOf } from './forms.ts';
import { refuse } from './guard.ts';
import { EVERYONE, FACILITATION, type Route } from './route.ts';
import type { PrivateSetting } from './setting.ts';

/** Who may enter: seen, invited and withdrawn by those of the facilitation; the others may leave. */
export function peopleRoutes({ accesses, journal }: PrivateSetting): readonly Route[] {
  const shown = async (reader: Parameters<Route['answer']>[2]) =>
    reader.role === 'facilitation' ? accesses.all() : [];
  return [
    {
      method: 'GET',
      path: '/acces',
      allows: EVERYONE,
      answer: async (_request, response, reader) => {
        response.type('html').send(peoplePage({ reader, accesses: await shown(reader) }));
      },
    },
    {
      method: 'POST',
      path: '/acces',
      allows: FACILITATION,
      answer: async (request, response, reader) => {
        const fields = await fieldsOf(request, response);
        const role = ROLES.find((one) => one === fields.get('role'));
        const name = (fields.get('nom') ?? '')
          .normalize('NFC')
          .replace(/\p{Cc}/gu, ' ')
          .trim()
          .slice(0, 60);
        if (role === undefined || name === '') return void response.redirect(303, '/espace/acces');
        const { id, token } = await accesses.invite(role, name);
        await journal({ by: reader.id, what: actWords.invited(accessWords.roles[role], id) });
        const made = { name, address: `${addressOf(request)}espace/entrer/${token}` };
        response.type('html').send(peoplePage({ reader, accesses: await shown(reader), made }));
      },
    },
    {
      method: 'POST',
      path: '/acces/:id/retirer',
      allows: FACILITATION,
      answer: async (request, response, reader) => {
        const id = String(request.params['id']);
        if (!(await accesses.withdraw(id))) return refuse(request, response, 404, 'notFound', reader);
        await journal({ by: reader.id, what: actWords.withdrew(id) });
        response.redirect(303, '/espace/acces');
      },
    },
  ];
}

/** The address the request was sent to: the server answers none that names no host. */
const addressOf = (request: Request) => askedAddress(request) ?? '/';
