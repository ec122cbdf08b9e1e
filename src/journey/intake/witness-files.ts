import type { DroppedFile } from './contents.ts';

/** A settings file: its name as the file system has it, and its text. */
export type SettingsFile = { readonly name: string; readonly text: string };

/** The two settings files of one witness: `accord-2.yaml` goes with `temoin-2.yaml`. */
export type WitnessFiles = {
  /** What follows « accord » or « temoin » in their names, in lower case; empty for the first witness. */
  readonly suffix: string;
  readonly accord?: SettingsFile;
  readonly witness?: SettingsFile;
};

/**
 * Reads the settings files of every witness of a folder. Two accords of one suffix, as a sync program leaves them when it
 * cannot bring two answers together, are two declarations: only what both allow is allowed.
 */
export async function readWitnessFiles(
  files: readonly DroppedFile[],
  read: (path: string) => Promise<string | undefined>,
): Promise<readonly WitnessFiles[]> {
  const opened = async ({ path, entry, kind, stem }: DroppedFile) => {
    const text = (await read(path)) ?? '';
    return { kind, suffix: suffixOf(stem), file: { name: entry.name, text } };
  };
  const isSettings = ({ kind }: DroppedFile) => kind === 'accord' || kind === 'witness';
  const found = await Promise.all(files.filter(isSettings).map(opened));
  const identities = found.filter(({ kind }) => kind === 'witness');
  const accords = found.filter(({ kind }) => kind === 'accord');
  const ofSuffix = (suffix: string) => identities.find((one) => one.suffix === suffix)?.file;
  const declared = accords.map(({ suffix, file }) => ({
    suffix,
    accord: file,
    ...identity(ofSuffix(suffix)),
  }));
  const silent = identities.filter((one) => !accords.some(({ suffix }) => suffix === one.suffix));
  return [...declared, ...silent.map(({ suffix, file }) => ({ suffix, witness: file }))];
}

const identity = (witness: SettingsFile | undefined) => (witness === undefined ? {} : { witness });

/** What tells the files of a witness from those of others. */
export const suffixOf = (stem: string) =>
  stem
    .normalize('NFC')
    .toLowerCase()
    .replace(/^(?:accord|t[ée]moin)[ _-]*/u, '');

/** The names of new settings files for a witness. */
export const accordFileOf = (suffix: string): string => `accord${dashed(suffix)}.yaml`;
export const witnessFileOf = (suffix: string): string => `temoin${dashed(suffix)}.yaml`;

const dashed = (suffix: string) => (suffix === '' ? '' : `-${suffix}`);
