import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../../model/problem.ts';
import type { Downloads } from '../../ports/downloads.ts';
import { freeBytesIn } from '../disk/disk-problem.ts';
import { copyDurably } from '../disk/durable-write.ts';
import { MODEL_FILES, noteModel, sha256Of, sizeOf } from './model-folder.ts';
import { parseSums, USUAL_MODEL } from './usual-model.ts';

/** More than any model we know. */
const MOST_BYTES = 3_000_000_000;

/** What happens during an installation, file by file. */
export type InstallEvent =
  | { readonly kind: 'present' | 'copying' | 'checked' | 'unverified'; readonly file: string }
  | {
      readonly kind: 'fetching';
      readonly file: string;
      readonly receivedBytes: number;
      readonly totalBytes?: number;
    };

export type Installation = {
  /** Absolute path of the folder to fill. */
  readonly folder: string;
  /** The address of a folder that holds the files, a folder of this computer, or nothing for the usual model. */
  readonly source?: string;
  readonly downloads: Downloads;
  readonly signal: AbortSignal;
  readonly tell: (event: InstallEvent) => void;
  /** Room left on the volume of a folder, in bytes; asked of the system unless given. */
  readonly freeBytes?: (folder: string) => Promise<number>;
};

/**
 * Installs a recognition model, each file checked against its SHA-256 where the source gives it (`SHA256SUMS` beside the
 * files). A download that was cut is taken up where it stopped; files that are already right are not fetched again.
 *
 * @throws Problem `download-failed`, `model-file-missing`, `model-file-damaged`, `disk-full` or `not-writable`.
 */
export async function installModel(order: Installation): Promise<void> {
  const { folder, source = USUAL_MODEL.address, freeBytes = freeBytesIn } = order;
  const origin = await originOf(source, order);
  await mkdir(folder, { recursive: true });
  if (source === USUAL_MODEL.address) await needRoom(folder, await freeBytes(folder));
  for (const file of MODEL_FILES) await installFile(file, origin, order);
  await noteModel(folder, source === USUAL_MODEL.address ? USUAL_MODEL.name : path.basename(source));
}

/** Said before the first byte rather than after half an hour of download. */
async function needRoom(folder: string, freeBytes: number): Promise<void> {
  const held = await Promise.all(MODEL_FILES.map((file) => sizeOf(path.join(folder, file))));
  const part = await Promise.all(MODEL_FILES.map((file) => sizeOf(path.join(folder, `${file}.part`))));
  const present = [...held, ...part].reduce<number>((sum, size) => sum + (size ?? 0), 0);
  const missingBytes = USUAL_MODEL.bytes - present - freeBytes;
  if (missingBytes > 0) throw new Problem('disk-full', { missingBytes });
}

type Origin = {
  readonly sums: ReadonlyMap<string, string>;
  readonly bring: (file: string, to: string) => Promise<void>;
};

async function originOf(source: string, { downloads, signal, tell }: Installation): Promise<Origin> {
  if (!/^https?:\/\//iu.test(source)) return localOrigin(path.resolve(source), tell);
  const base = source.endsWith('/') ? source : `${source}/`;
  const limit = { maxBytes: 100_000, signal };
  const sums =
    source === USUAL_MODEL.address
      ? USUAL_MODEL.sums
      : await downloads.bytes(`${base}SHA256SUMS`, limit).then(
          (bytes) => parseSums(new TextDecoder().decode(bytes)),
          () => new Map<string, string>(),
        );
  return {
    sums,
    bring: (file, to) =>
      downloads.file(`${base}${file}`, to, {
        maxBytes: MOST_BYTES,
        signal,
        progress: (receivedBytes, totalBytes) =>
          tell({ kind: 'fetching', file, receivedBytes, ...(totalBytes !== undefined && { totalBytes }) }),
      }),
  };
}

async function localOrigin(folder: string, tell: Installation['tell']): Promise<Origin> {
  const sums = await readFile(path.join(folder, 'SHA256SUMS'), 'utf8').then(
    parseSums,
    () => new Map<string, string>(),
  );
  return {
    sums,
    bring: async (file, to) => {
      const from = path.join(folder, file);
      const isThere = await stat(from).then(
        (found) => found.isFile(),
        () => false,
      );
      if (!isThere) throw new Problem('model-file-missing', { file, folder });
      tell({ kind: 'copying', file });
      await copyDurably(from, to);
    },
  };
}

async function installFile(
  file: string,
  { sums, bring }: Origin,
  { folder, tell }: Installation,
): Promise<void> {
  const to = path.join(folder, file);
  const sum = sums.get(file);
  if (sum !== undefined && (await sizeOf(to)) !== undefined && (await sha256Of(to)) === sum) {
    tell({ kind: 'present', file });
    return;
  }
  await bring(file, to);
  if (sum === undefined) {
    tell({ kind: 'unverified', file });
    return;
  }
  if ((await sha256Of(to)) !== sum) {
    await rm(to, { force: true });
    throw new Problem('model-file-damaged', { file });
  }
  tell({ kind: 'checked', file });
}
