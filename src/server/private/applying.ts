import type { Request, Response } from 'express';
import type { TestimonyReport } from '../../app/events.ts';
import type { Access, Role } from '../../model/access.ts';
import { Problem } from '../../model/problem.ts';
import { testimonyWords as words } from '../../words/private-testimony.ts';
import { askedAddress } from '../asked-address.ts';
import { fieldsOf } from './forms.ts';
import type { Route } from './route.ts';
import type { PrivateSetting } from './setting.ts';
import { reportOf, type Shown, sendTestimony } from './testimony-view.ts';

export type Fields = ReadonlyMap<string, string>;

/** What a form came to: told on the page, and in the journal when it changed something. */
export type Outcome = Shown & { readonly act?: string };

/** One form of the pages of a testimony. */
export type Form = {
  readonly name: string;
  readonly allows: readonly Role[];
  readonly apply: (
    fields: Fields,
    report: TestimonyReport,
    asked: { readonly address: string },
  ) => Promise<Outcome>;
  /** Which of its pages it leads back to; the first one unless said. */
  readonly page?: string;
};

/** What is answered when what was shown is no longer so. */
export const CONFLICT = 409;

/** The route that a form is sent to. */
export function routeOfForm({ name, allows, apply, page = '' }: Form, setting: PrivateSetting): Route {
  return {
    method: 'POST',
    path: `/temoignages/:publicId/${name}`,
    allows,
    answer: (request, response, reader) => applied(apply, page, { request, response, reader, setting }),
  };
}

type Asked = {
  readonly request: Request;
  readonly response: Response;
  readonly reader: Access;
  readonly setting: PrivateSetting;
};

/** Applies a form, keeps the act, and leads back to the page; what could not be done is told on it. */
async function applied(
  apply: Form['apply'],
  page: string,
  { request, response, reader, setting }: Asked,
): Promise<void> {
  const report = reportOf(request, response, reader, setting);
  if (report === undefined) return;
  const fields = await fieldsOf(request, response);
  const { act, ...shown } = await outcomeOf(() =>
    apply(fields, report, { address: askedAddress(request) ?? '/' }),
  );
  const { publicId } = report;
  if (act !== undefined) await setting.journal({ by: reader.id, what: act, publicId });
  if (wantsData(request)) {
    const { wrong, told = words.saved, status = 200 } = shown;
    response.status(status).json(wrong === undefined ? { told } : { wrong });
  } else if (act !== undefined && shown.status === undefined && shown.link === undefined)
    response.redirect(303, `/espace/temoignages/${publicId}${page}?fait`);
  else await sendTestimony(response, reader, report, setting, shown);
}

/** Whether a script of ours asks, which stays on its page. */
export const wantsData = ({ headers }: Request): boolean => headers.accept === 'application/json';

async function outcomeOf(apply: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await apply();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { status: 422, wrong: `${words.wrong} ${error.fact} ${error.advice}` };
  }
}
