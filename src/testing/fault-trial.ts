import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { faultsIn, itemsOf } from '../../scripts/fixtures/public-folder.ts';
import { realFileSystem } from '../adapters/disk/file-system.ts';
import { faultyFileSystem } from './faulty-file-system.ts';
import { filesUnder } from './files-under.ts';
import type { Publisher } from './publishers.ts';

/** The way a call goes wrong: the process dies there, the disk is full, or the disk answers with an error. */
export const FAULT_KINDS = ['SIGKILL', 'ENOSPC', 'EIO'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** Relative path of each file → what it holds. */
type Tree = Readonly<Record<string, string>>;

/** A workspace before a pass of a publisher, and what that pass makes of it when nothing goes wrong. */
export type Scene = {
  readonly publisher: Publisher;
  /** Folder that each trial begins with a copy of. */
  readonly before: string;
  readonly after: Tree;
  /** How many calls the pass makes: a trial fails one of them. */
  readonly calls: number;
};

/** Sets a scene: what is written by `prepare`, then one undisturbed pass to know where it leads. */
export async function setScene(
  publisher: Publisher,
  place: string,
  prepare: (workspace: string) => Promise<void> | void,
): Promise<Scene> {
  const before = path.join(place, 'before');
  const calm = path.join(place, 'calm');
  for (const folder of [before, calm]) rmSync(folder, { recursive: true, force: true });
  await prepare(before);
  cpSync(before, calm, { recursive: true });
  const { fs, calls } = faultyFileSystem();
  await publisher(calm, fs);
  return { publisher, before, after: treeOf(calm), calls: calls() };
}

/**
 * One trial: a pass whose call number `at` goes wrong, then one that must mend everything, then one that must find nothing
 * to do.
 *
 * @returns what was wrong, in English; nothing when all held.
 */
export async function faultTrial(scene: Scene, kind: FaultKind, at: number): Promise<readonly string[]> {
  const workspace = path.join(mkdtempSync(path.join(inMemory(), 'passe-parole-trial-')), 'workspace');
  try {
    cpSync(scene.before, workspace, { recursive: true });
    const guidsBefore = guidsIn(workspace);
    const { fs } = faultyFileSystem({ at, code: kind, forGood: kind === 'SIGKILL' });
    // How it ends does not matter: only what it leaves.
    await scene.publisher(workspace, fs).catch(() => undefined);
    const wrong = publicFaults(workspace, guidsBefore, scene).map((one) => `after the fault: ${one}`);
    await scene.publisher(workspace, realFileSystem);
    const mended = treeOf(workspace);
    wrong.push(...finalFaults(workspace, mended, scene));
    const { idle } = await scene.publisher(workspace, realFileSystem);
    if (!idle || !sameTrees(mended, treeOf(workspace))) wrong.push('a further run had something to do');
    return wrong;
  } catch (error) {
    return [`the next run failed: ${String(error)}`];
  } finally {
    rmSync(path.dirname(workspace), { recursive: true, force: true });
  }
}

/** A trial writes hundreds of files: in memory where the system has a place for that. */
const inMemory = () => (existsSync('/dev/shm') ? '/dev/shm' : tmpdir());

/** What is wrong in public at the instant of the fault: nothing may be half there, nothing lost that was to stay. */
function publicFaults(workspace: string, guidsBefore: readonly string[], { after }: Scene): string[] {
  try {
    const expected = itemsIn(after['feeds/feed.xml']);
    const known = [...guidsBefore, ...expected.map(({ guid }) => guid)];
    // What is withdrawn goes at once, before the notice that takes its place if that cannot be written.
    const staying = expected.filter(({ guid, isNotice }) => !isNotice && guidsBefore.includes(guid));
    const now = guidsIn(workspace);
    return [
      ...faultsIn(path.join(workspace, 'feeds')),
      ...staying.filter(({ guid }) => !now.includes(guid)).map(({ guid }) => `lost ${guid}`),
      ...now.filter((guid) => !known.includes(guid)).map((guid) => `unknown ${guid}`),
    ];
  } catch (error) {
    return [`a truncated feed: ${String(error)}`];
  }
}

/** What differs from a pass that nothing disturbed: the dates of first publication may, by seconds. */
function finalFaults(workspace: string, found: Tree, { after }: Scene): string[] {
  const shapes = [shapeOf(found), shapeOf(after)] as const;
  const [names, expected] = shapes;
  const guids = guidsIn(workspace);
  return [
    ...faultsIn(path.join(workspace, 'feeds')),
    ...names.filter((name) => !expected.includes(name)).map((name) => `left over ${name}`),
    ...expected.filter((name) => !names.includes(name)).map((name) => `missing ${name}`),
    ...(String([...guids].sort()) === String([...guidsOf(after['feeds/feed.xml'])].sort())
      ? []
      : ['other guids']),
  ];
}

function guidsIn(workspace: string): readonly string[] {
  const feed = path.join(workspace, 'feeds', 'feed.xml');
  return guidsOf(existsSync(feed) ? readFileSync(feed, 'utf8') : undefined);
}

const itemsIn = (feed: string | undefined) => (feed === undefined ? [] : itemsOf(feed));

const guidsOf = (feed: string | undefined) => itemsIn(feed).map(({ guid }) => guid);

/** The names of all files; those of the store, which tell dates, by their number. */
function shapeOf(tree: Tree): string[] {
  const counts = new Map<string, number>();
  return Object.keys(tree).map((name) => {
    const group = name.replace(/^(\.store\/(?:objects|results))\/.*$/, '$1');
    counts.set(group, (counts.get(group) ?? 0) + 1);
    return `${group} ${counts.get(group)}`;
  });
}

/** Every file but the journal, which tells how often a thing was tried, and the memory of digests, which dates fill. */
function treeOf(workspace: string): Tree {
  const files = Object.entries(filesUnder(workspace));
  return Object.fromEntries(
    files.filter(([name]) => !/^(?:episodes\/_registre\/journal\.txt|\.store\/digests\.bin)$/.test(name)),
  );
}

const sameTrees = (one: Tree, other: Tree) => JSON.stringify(one) === JSON.stringify(other);
