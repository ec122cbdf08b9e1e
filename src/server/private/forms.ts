import express, { type Request, type Response } from 'express';

const read = express.urlencoded({ extended: false, limit: '3mb', parameterLimit: 6_000 });

/** The fields of a form, each the last one of its name. Read only once the sender is known. */
export async function fieldsOf(request: Request, response: Response): Promise<ReadonlyMap<string, string>> {
  await new Promise<void>((resolve, reject) => {
    read(request, response, (error?: unknown) => (error ? reject(error) : resolve()));
  });
  const body: unknown = request.body;
  const entries = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  return new Map(entries.map(([name, value]) => [name, String(Array.isArray(value) ? value.at(-1) : value)]));
}
