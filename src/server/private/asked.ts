import type { Request, Response } from 'express';
import type { TestimonyReport } from '../../app/events.ts';
import type { Access } from '../../model/access.ts';
import type { Route } from './route.ts';
import type { PrivateSetting } from './setting.ts';
import { reportOf } from './testimony-view.ts';

/** What someone asks about one testimony. */
export type Asked = {
  readonly request: Request;
  readonly response: Response;
  readonly reader: Access;
  readonly report: TestimonyReport;
  readonly setting: PrivateSetting;
};

/** Answers what is asked about a testimony that exists; the others are refused. */
export function about(setting: PrivateSetting, answer: (asked: Asked) => Promise<void>): Route['answer'] {
  return async (request, response, reader) => {
    const report = reportOf(request, response, reader, setting);
    if (report !== undefined) await answer({ request, response, reader, report, setting });
  };
}
