import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { filesUnder } from '../testing/files-under.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { deploy } from './deploying.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

const ID = '2026-03-12-k7qd';
const NEVER = new AbortController().signal;

let workspace: Workspace;
let destination: string;

beforeEach(async () => {
  workspace = await openWorkspace(temporaryFolder());
  destination = path.join(temporaryFolder(), 'site');
  put(workspace.assets, 'show.yaml', 'adresse publique: https://podcast.example/savoie/\n');
  put(workspace.feeds, 'feed.xml', 'flux');
  put(workspace.feeds, `media/${ID}/episode-abcdef0123.mp3`, 'son corrigé');
  const entry = {
    publicId: ID,
    guid: 'g',
    adoptedOn: '2026-03-12',
    recordingDigests: [],
    publicPaths: [`media/${ID}/episode-0123456789.mp3`, `recits/${ID}/transcription.srt`],
  };
  put(workspace.episodes, `_registre/${ID}.json`, JSON.stringify(entry));
});

function put(folder: string, name: string, content: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
}

describe('deploy', () => {
  it('sends the public folder with the rules of its host', async () => {
    await deploy(workspace, destination, NEVER);
    expect(Object.keys(filesUnder(destination))).toEqual([
      '.htaccess',
      '_headers',
      '_redirects',
      'feed.xml',
      `media/${ID}/episode-abcdef0123.mp3`,
    ]);
    const rules = readFileSync(path.join(destination, '.htaccess'), 'utf8');
    expect(rules).toMatch(/savoie\/recits.*transcription/);
    expect(rules).toContain('episode-0123456789');
  });

  it('keeps the rules of nginx out of what is served', async () => {
    const rules = readFileSync(await deploy(workspace, destination, NEVER), 'utf8');
    expect(rules).toMatch(/episode-0123456789.*return 301 \/savoie\/media\/.*episode-abcdef0123/);
    expect(rules).toMatch(/transcription.*return 410/);
    expect(Object.keys(filesUnder(destination)).filter((name) => name.includes('nginx'))).toEqual([]);
  });

  it('never empties a folder that holds something else', async () => {
    put(destination, 'thèse.odt', 'dix ans de travail');
    await expect(deploy(workspace, destination, NEVER)).rejects.toThrow(/contient autre chose/);
    expect(filesUnder(destination)).toHaveProperty('thèse.odt');
  });

  it('asks for the public address first', async () => {
    put(workspace.assets, 'show.yaml', '');
    await expect(deploy(workspace, destination, NEVER)).rejects.toThrow(/pas encore d’adresse publique/);
  });

  it('takes away at the host what has left the public folder', async () => {
    put(workspace.feeds, 'recits/x/index.html', 'page');
    await deploy(workspace, destination, NEVER);
    rmSync(path.join(workspace.feeds, 'recits'), { recursive: true });
    await deploy(workspace, destination, NEVER);
    expect(Object.keys(filesUnder(destination)).filter((name) => name.startsWith('recits'))).toEqual([]);
  });
});
