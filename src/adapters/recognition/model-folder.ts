import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../disk/durable-write.ts';

/** The files of a transducer model as sherpa-onnx takes it. */
export const MODEL_FILES = [
  'encoder.int8.onnx',
  'decoder.int8.onnx',
  'joiner.int8.onnx',
  'tokens.txt',
] as const;

const NOTE = 'modele.json';

const noteSchema = z.object({
  /** Where it comes from, shown to people. */
  name: z.string(),
  /** When it was installed: the same model, installed again, is asked again what it failed at. */
  installedAt: z.string().default(''),
  files: z.record(z.string(), z.object({ bytes: z.number(), sha256: z.string() })),
});

/** What is known of an installed model. */
type ModelNote = z.infer<typeof noteSchema>;

export type ModelState =
  | { readonly kind: 'absent' }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'ready'; readonly name: string; readonly digest: string };

/** What stands in a model's folder: every file as long as it was when it was installed, or not. */
export async function modelIn(folder: string): Promise<ModelState> {
  const note = await readNote(folder);
  if (note === undefined) return { kind: 'absent' };
  const sizes = await Promise.all(MODEL_FILES.map((name) => sizeOf(path.join(folder, name))));
  if (MODEL_FILES.some((name, rank) => sizes[rank] !== note.files[name]?.bytes))
    return { kind: 'incomplete' };
  const digest = createHash('sha256')
    .update(JSON.stringify([note.installedAt, note.files]))
    .digest('hex')
    .slice(0, 12);
  return { kind: 'ready', name: note.name, digest };
}

/** Notes what was installed. Written last: a model without it is not there. */
export async function noteModel(folder: string, name: string): Promise<void> {
  const files: ModelNote['files'] = {};
  for (const file of MODEL_FILES) {
    const at = path.join(folder, file);
    files[file] = { bytes: (await sizeOf(at)) ?? 0, sha256: await sha256Of(at) };
  }
  await writeDurably(
    path.join(folder, NOTE),
    JSON.stringify({ name, installedAt: new Date().toISOString(), files }, undefined, 1),
  );
}

const UNREADABLE: ModelNote = { name: '', installedAt: '', files: {} };

async function readNote(folder: string): Promise<ModelNote | undefined> {
  try {
    const read = noteSchema.safeParse(JSON.parse(await readFile(path.join(folder, NOTE), 'utf8')));
    return read.success ? read.data : UNREADABLE;
  } catch (error) {
    // A note that cannot be read is that of a model to install again.
    return error instanceof SyntaxError ? UNREADABLE : undefined;
  }
}

/** Bytes of a file; `undefined` when there is none. */
export async function sizeOf(file: string): Promise<number | undefined> {
  return stat(file).then(
    ({ size }) => size,
    () => undefined,
  );
}

/** SHA-256 of a file, in lower-case hexadecimal, read as a stream. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array); // a stream without encoding gives bytes
  return hash.digest('hex');
}
