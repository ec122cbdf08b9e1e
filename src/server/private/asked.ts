import type { Request, Response } from 'express';
import type { TestimonyReport } from '../../app/events.ts';
import type { Access } from '../../model/access.ts';
import { refuse } from './guard.ts';
import type { Route } from './route.ts';
import type { PrivateSetting } from './setting.ts';
import { isWithdrawn, reportOf } from './testimony-view.ts';

/** What someone asks about one testimony. */
export type Asked = {
  readonly request: Request;
  readonly response: Response;
  readonly reader: Access;
  readonly report: TestimonyReport;
  readonly setting: PrivateSetting;
};

/** Answers what is asked about the words or clips of a testimony that exists; of one that was withdrawn, they are of nobody. */
export function about(setting: PrivateSetting, answer: (asked: Asked) => Promise<void>): Route['answer'] {
  return async (request, response, reader) => {
    const report = reportOf(request, response, reader, setting);
    if (report === undefined) return;
    if (isWithdrawn(report)) refuse(request, response, 404, 'notFound', reader);
    else await answer({ request, response, reader, report, setting });
  };
}
