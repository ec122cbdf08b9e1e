import { extname } from 'node:path';
import type { Route } from './route.ts';
import type { PrivateSetting } from './setting.ts';

/** What pages are made with: the same for everyone, and told to nobody else's cache. */
export function fileRoutes({ siteFiles }: PrivateSetting): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/site/:name',
      allows: 'anyone',
      answer: (request, response) => {
        const name = String(request.params['name']);
        const bytes = siteFiles.get(name);
        if (bytes === undefined) return void response.status(404).end();
        response.set('Cache-Control', 'private, max-age=600').type(extname(name)).send(Buffer.from(bytes));
      },
    },
  ];
}
