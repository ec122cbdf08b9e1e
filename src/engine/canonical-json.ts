/**
 * A value as JSON whose keys are sorted, so that equal values give equal texts. As in JSON, properties that are
 * `undefined` are left out.
 *
 * @throws Error when a value is not JSON: a function, a date, NaN…
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (isPlainObject(value)) return `{${members(value).join(',')}}`;
  if (isScalar(value)) return JSON.stringify(value);
  throw new Error(`expected a JSON value, got ${describe(value)}`);
}

function members(object: Record<string, unknown>): string[] {
  return Object.keys(object)
    .sort()
    .filter((key) => object[key] !== undefined)
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(object[key])}`);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function isScalar(value: unknown): boolean {
  return value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
}

function describe(value: unknown): string {
  return typeof value === 'object' && value !== null ? `a ${value.constructor.name}` : String(value);
}
