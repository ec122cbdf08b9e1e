import { boardAsCsv, boardOf } from '../../app/private/board.ts';
import { boardPage } from '../../web/private/board-page.tsx';
import { EVERYONE, type Route } from './route.ts';
import type { PrivateSetting } from './setting.ts';

/** The season at a glance, and as a spreadsheet. */
export function boardRoutes(setting: PrivateSetting): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/bilan',
      allows: EVERYONE,
      answer: async (_request, response, reader) => {
        response.type('html').send(boardPage({ reader, ...(await boardOf(setting)) }));
      },
    },
    {
      method: 'GET',
      path: '/bilan.csv',
      allows: EVERYONE,
      answer: async (_request, response) => {
        response.type('csv').send(boardAsCsv(await boardOf(setting)));
      },
    },
  ];
}
