import { given } from '../engine/task.ts';
import { gonePage, notFoundPage } from '../web/notice-pages.tsx';
import type { Edition } from './edition.ts';
import { stage } from './stage.ts';

/** The pages of what is not there: never was, or no more. */
export const notices = stage({
  name: 'notices',
  version: 4,
  subject: (_: Edition) => '404.html',
  needs: ({ show }: Edition) => ({ show: given(show) }),
  run: async ({ show }, { keepContent }) => ({
    notFound: await keepContent(notFoundPage(show), 'html'),
    gone: await keepContent(gonePage(show), 'html'),
  }),
});
