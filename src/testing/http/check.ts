import type { Ask, Reply } from './ask.ts';
import { MEDIA, SOUND } from './site.ts';

/** What a server says of the site before the checks. */
export type Known = { readonly soundTag: string; readonly feedTag: string; readonly feedGzipTag: string };

/** One rule of HTTP or of ours, and how to see that a server keeps it. */
export type Check = {
  readonly name: string;
  readonly ask: Ask | ((known: Known) => Ask);
  readonly status: number;
  /** Field → its exact value, a pattern, or `undefined` when it must be absent. */
  readonly fields?: Readonly<Record<string, string | RegExp | undefined>>;
  readonly body?: Buffer | RegExp;
};

export const media = `/${MEDIA}`;
const size = SOUND.length;
export const NOTHING = Buffer.alloc(0);
const LEAKS_NOTHING = /^(?!.*(?:private|node_modules))/s;

export const ranged = (range: string, more: Ask['headers'] = {}): Ask => ({
  target: media,
  headers: { Range: range, ...more },
});
export const conditional =
  (headers: (known: Known) => Record<string, string>, target = media, method = 'GET') =>
  (known: Known) => ({
    method,
    target,
    headers: headers(known),
  });
export const part = (name: string, range: string, first: number, last: number): Check => ({
  name,
  ask: ranged(range),
  status: 206,
  fields: { 'content-range': `bytes ${first}-${last}/${size}`, 'content-length': `${last - first + 1}` },
  body: SOUND.subarray(first, last + 1),
});
export const whole = (name: string, ask: Check['ask']): Check => ({
  name,
  ask,
  status: 200,
  fields: { 'content-length': `${size}`, 'content-range': undefined },
  body: SOUND,
});
export const beyond = (name: string, ask: Ask, of = size): Check => ({
  name,
  ask,
  status: 416,
  fields: { 'content-range': `bytes */${of}` },
  body: LEAKS_NOTHING,
});
export const nothing = (name: string, target: string, status = 404): Check => ({
  name,
  ask: { target },
  status,
  fields: { location: undefined },
  body: LEAKS_NOTHING,
});
export const typed = (target: string, type: string): Check => ({
  name: `${target} is ${type}`,
  ask: { target },
  status: 200,
  fields: { 'content-type': type },
});

/** What a reply lacks of what a check expects, in words; empty when all is there. */
export function faultsOf(check: Check, { status, fields, body }: Reply): readonly string[] {
  const wrongFields = Object.entries(check.fields ?? {}).flatMap(([name, wanted]) =>
    fits(fields[name]?.toString(), wanted) ? [] : [`${name}: ${fields[name]}, expected ${wanted}`],
  );
  const wrongBody = check.body !== undefined && !bodyFits(body, check.body);
  return [
    ...(status === check.status ? [] : [`status ${status}, expected ${check.status}`]),
    ...wrongFields,
    ...(wrongBody ? [`a body of ${body.length} bytes that is not the one expected`] : []),
  ];
}

function fits(value: string | undefined, wanted: string | RegExp | undefined): boolean {
  return wanted instanceof RegExp ? wanted.test(value ?? '') : value === wanted;
}

function bodyFits(body: Buffer, wanted: Buffer | RegExp): boolean {
  return wanted instanceof RegExp ? wanted.test(body.toString()) : body.equals(wanted);
}
