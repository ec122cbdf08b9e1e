import { linkSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { OwnChanges } from '../adapters/disk/own-changes.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import type { JourneyEvent } from './events.ts';
import { canRest, type Rest, RestingPlace } from './rest.ts';
import type { SweepReport } from './sweep.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

const REPORT: SweepReport = {
  online: 1,
  waiting: 0,
  failed: 0,
  arriving: false,
  runs: {},
  written: 0,
  removed: 0,
};
const REST: Rest = { report: REPORT, events: [{ type: 'published', online: 1 }] };
/** Noon, an hour after everything was written. */
const NOON_MS = Date.parse('2126-03-12T12:00:00Z');

async function aWorkspace(): Promise<Workspace> {
  const workspace = await openWorkspace(temporaryFolder());
  mkdirSync(path.join(workspace.episodes, 'anne/brouillon'), { recursive: true });
  mkdirSync(path.join(workspace.feeds, 'media'));
  put(workspace, 'episodes/anne/accord.yaml', 'retiré le:           \n');
  put(workspace, 'episodes/anne/anne.m4a', 'la voix');
  put(workspace, 'episodes/anne/brouillon/page.html', 'la page');
  put(workspace, 'episodes/anne/À LIRE.txt', 'lettre');
  put(workspace, 'feeds/feed.xml', '<rss/>');
  return workspace;
}

const put = ({ root }: Workspace, file: string, text: string) => writeFileSync(path.join(root, file), text);

/** A workspace that a pass has just left at rest. */
async function atRest(rest = REST) {
  const workspace = await aWorkspace();
  const place = new RestingPlace(workspace);
  await place.remember(rest, place.begin(NOON_MS), new OwnChanges());
  return { workspace, place };
}

describe('a workspace at rest', () => {
  it('says again what the last pass said', async () => {
    const { place, workspace } = await atRest();
    expect(await place.recall(NOON_MS + 60_000)).toEqual(REST);
    expect(await new RestingPlace(workspace).recall(NOON_MS)).toEqual(REST);
  });

  it('wakes for an accord of the same size and date', async () => {
    const { place, workspace } = await atRest();
    const accord = path.join(workspace.episodes, 'anne/accord.yaml');
    writeFileSync(accord, 'retiré le: 2026-03-12\n'.padEnd(22));
    utimesSync(accord, new Date(0), new Date(0));
    expect(await place.recall(NOON_MS)).toBeUndefined();
  });

  it('sleeps on through an accord saved without a change', async () => {
    const { place, workspace } = await atRest();
    put(workspace, 'episodes/anne/accord.yaml', 'retiré le:           \n');
    expect(await place.recall(NOON_MS)).toEqual(REST);
  });

  it.each<[string, (workspace: Workspace) => void]>([
    ['a file dropped', (workspace) => put(workspace, 'episodes/paul.m4a', 'autre voix')],
    ['a recording replaced', (workspace) => put(workspace, 'episodes/anne/anne.m4a', 'la VOIX')],
    ['a folder taken away', ({ episodes }) => rmSync(path.join(episodes, 'anne'), { recursive: true })],
    ['a setting of the show', (workspace) => put(workspace, 'assets/show.yaml', 'titre: Autre')],
    ['a public file altered', (workspace) => put(workspace, 'feeds/feed.xml', '<RSS/>')],
    ['a public file deleted', ({ feeds }) => rmSync(path.join(feeds, 'feed.xml'))],
    ['a draft that lacks a file', ({ episodes }) => rmSync(path.join(episodes, 'anne/brouillon/page.html'))],
    ['a stranger in a draft', (workspace) => put(workspace, 'episodes/anne/brouillon/autre.html', '?')],
    ['a letter altered', (workspace) => put(workspace, 'episodes/anne/À LIRE.txt', 'autre')],
    ['the cache deleted', ({ store }) => rmSync(store, { recursive: true })],
  ])('wakes for %s', async (_, change) => {
    const { place, workspace } = await atRest();
    change(workspace);
    expect(await place.recall(NOON_MS)).toBeUndefined();
  });

  it('wakes when the day changes in Paris', async () => {
    const { place } = await atRest();
    expect(await place.recall(Date.parse('2126-03-12T23:00:00Z'))).toBeUndefined();
  });

  it('wakes when something is planned', async () => {
    const { place } = await atRest({ ...REST, report: { ...REPORT, nextChangeMs: NOON_MS + 60_000 } });
    expect(await place.recall(NOON_MS + 59_999)).toBeDefined();
    expect(await place.recall(NOON_MS + 60_000)).toBeUndefined();
  });

  it('wakes for another FFmpeg', async () => {
    const { place } = await atRest();
    vi.stubEnv('FFMPEG_PATH', '/autre/ffmpeg');
    expect(await place.recall(NOON_MS)).toBeUndefined();
    vi.unstubAllEnvs();
  });

  it('forgets what it said as soon as a pass begins', async () => {
    const { place } = await atRest();
    place.begin(NOON_MS);
    expect(await place.recall(NOON_MS)).toBeUndefined();
  });
});

describe('a pass', () => {
  it('may rest after writing a fiche itself', async () => {
    const workspace = await aWorkspace();
    const place = new RestingPlace(workspace);
    const beginning = place.begin(NOON_MS);
    put(workspace, 'episodes/anne/fiche.yaml', 'titre:\n');
    const own = new OwnChanges();
    own.noteWriting(path.join(workspace.episodes, 'anne/fiche.yaml'), 'titre:\n');
    await place.remember(REST, beginning, own);
    expect(await place.recall(NOON_MS)).toEqual(REST);
  });

  it('may rest after looking into a recording', async () => {
    const workspace = await aWorkspace();
    const place = new RestingPlace(workspace);
    const beginning = place.begin(NOON_MS);
    const [recording, elsewhere] = ['episodes/anne/anne.m4a', '.store/anne.m4a'].map((name) =>
      path.join(workspace.root, name),
    );
    linkSync(String(recording), String(elsewhere));
    rmSync(String(elsewhere));
    await place.remember(REST, beginning, new OwnChanges());
    expect(await place.recall(NOON_MS)).toEqual(REST);
  });

  it('may rest after giving a recording its folder', async () => {
    const workspace = await aWorkspace();
    put(workspace, 'episodes/paul.m4a', 'autre voix');
    const place = new RestingPlace(workspace);
    const beginning = place.begin(NOON_MS);
    const [from, to] = ['paul.m4a', 'paul/paul.m4a'].map((name) => path.join(workspace.episodes, name));
    mkdirSync(path.dirname(String(to)));
    renameSync(String(from), String(to));
    const own = new OwnChanges();
    await place.remember(REST, beginning, own);
    expect(await place.recall(NOON_MS)).toBeUndefined();
    own.noteMove(String(from), String(to));
    await place.remember(REST, beginning, own);
    expect(await place.recall(NOON_MS)).toEqual(REST);
  });

  it('does not rest when someone else edits meanwhile', async () => {
    const workspace = await aWorkspace();
    const place = new RestingPlace(workspace);
    const beginning = place.begin(NOON_MS);
    put(workspace, 'episodes/anne/accord.yaml', 'retiré le: 2026-03-12\n');
    await place.remember(REST, beginning, new OwnChanges());
    expect(await place.recall(NOON_MS)).toBeUndefined();
  });

  it('does not rest on a file changed a moment ago', async () => {
    const workspace = await aWorkspace();
    const place = new RestingPlace(workspace);
    await place.remember(REST, place.begin(Date.now()), new OwnChanges());
    expect(await place.recall(Date.now())).toBeUndefined();
  });

  it.each<[string, Partial<SweepReport>, JourneyEvent[]]>([
    ['something failed', { failed: 1 }, []],
    ['something arrives', { arriving: true }, []],
    [
      'a stage failed',
      {},
      [{ type: 'run-failed', stage: 'clips', subject: 'anne', cause: new Error('broken') }],
    ],
    ['a full disk may pass', {}, [refusal('disk-full')]],
  ])('does not rest when %s', (_, changes, events) => {
    expect(canRest({ ...REPORT, ...changes }, events)).toBe(false);
  });

  it('rests on a file that will stay refused', () => {
    expect(canRest(REPORT, [refusal('file-empty')])).toBe(true);
  });
});

function refusal(code: 'disk-full' | 'file-empty'): JourneyEvent {
  return { type: 'run-refused', stage: 'check', subject: 'anne', problem: { code, fact: '', advice: '' } };
}
