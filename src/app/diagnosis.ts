import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import path from 'node:path';
import { confinementOf } from '../adapters/ffmpeg/confinement.ts';
import { findPrograms } from '../adapters/ffmpeg/programs.ts';
import { Problem } from '../model/problem.ts';
import { diagnosis } from '../words/commands.ts';
import { modelFinding } from './model-installing.ts';
import { readWorkspaceShow } from './show-settings.ts';
import type { Workspace } from './workspace.ts';

/** One thing looked at, told in French. */
export type Finding = { readonly kind: 'good' | 'note' | 'bad'; readonly text: string };

const ENOUGH_BYTES = 2_000_000_000;
const OLD_YEARS = 4;

/** Looks at everything Passe-Parole needs. */
export async function inspect(workspace: Workspace): Promise<readonly Finding[]> {
  const parts = [
    node(),
    ...(await sound()),
    await disk(workspace.root),
    ...(await Promise.all([workspace.episodes, workspace.feeds, workspace.assets].map(rights))),
    ...(await show(workspace)),
    await modelFinding(workspace),
  ];
  return parts;
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isRecent = major > 20 || (major === 20 && minor >= 20);
  return isRecent
    ? good(diagnosis.node(process.versions.node))
    : bad(diagnosis.nodeOld(process.versions.node));
}

async function sound(): Promise<Finding[]> {
  try {
    const { version, copyrightYear, ffmpeg } = await findPrograms(process.env);
    const shutIn = await confinementOf(ffmpeg);
    const kept = shutIn === 'sandbox' ? good(diagnosis.shutIn) : note(diagnosis.notShutIn[shutIn]);
    const ageYears = copyrightYear === undefined ? 0 : new Date().getFullYear() - copyrightYear;
    const aged =
      copyrightYear !== undefined && ageYears > OLD_YEARS
        ? [note(diagnosis.soundAged(copyrightYear, ageYears))]
        : [];
    return [good(diagnosis.sound(version)), ...aged, kept];
  } catch (error) {
    return [explained(error)];
  }
}

async function disk(root: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(root);
  const freeBytes = bavail * bsize;
  const free = `${(freeBytes / 1e9).toFixed(1).replace('.', ',')} Go`;
  return freeBytes >= ENOUGH_BYTES ? good(diagnosis.disk(free)) : note(diagnosis.diskLow(free));
}

async function rights(folder: string): Promise<Finding> {
  const name = path.basename(folder);
  try {
    await access(folder, constants.R_OK | constants.W_OK);
    return good(diagnosis.writable(name));
  } catch {
    return bad(diagnosis.notWritable(name));
  }
}

async function show(workspace: Workspace): Promise<Finding[]> {
  try {
    const { title, publicUrl } = await readWorkspaceShow(workspace);
    const address =
      publicUrl === undefined ? note(diagnosis.noPublicUrl) : good(diagnosis.publicUrl(publicUrl));
    return [good(diagnosis.show(title)), address];
  } catch (error) {
    return [explained(error)];
  }
}

function explained(error: unknown): Finding {
  if (error instanceof Problem) return bad(`${error.fact} ${error.advice}`);
  throw error;
}

const good = (text: string): Finding => ({ kind: 'good', text });
const note = (text: string): Finding => ({ kind: 'note', text });
const bad = (text: string): Finding => ({ kind: 'bad', text });
