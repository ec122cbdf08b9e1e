import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { formatFeed } from '../formats/rss.ts';
import { parseShow } from '../formats/show-yaml.ts';
import { aCatalogue, aShow } from '../testing/catalogue.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { moveShow, writeOldAddress } from './moving.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

const OLD = 'https://ancien.example/podcast/';
const NEW = 'https://nouveau.example/';

let workspace: Workspace;

beforeEach(async () => {
  workspace = await openWorkspace(temporaryFolder());
});

const settings = () => readFileSync(path.join(workspace.assets, 'show.yaml'), 'utf8');
const write = (text: string) => writeFileSync(path.join(workspace.assets, 'show.yaml'), text);

describe('a podcast that moves', () => {
  it('takes its new address and remembers the old one', async () => {
    write(`# à nous\nadresse publique: ${OLD}\n`);
    expect(await moveShow(workspace, 'https://nouveau.example')).toEqual({
      from: OLD,
      to: NEW,
    });
    expect(parseShow(settings(), 'show.yaml')).toMatchObject({
      publicUrl: NEW,
      formerUrl: OLD,
    });
    expect(settings()).toContain('# à nous');
  });

  it('can be told twice to move', async () => {
    write(`adresse publique: ${OLD}\n`);
    await moveShow(workspace, NEW);
    expect(await moveShow(workspace, NEW)).toEqual({ from: OLD, to: NEW });
  });

  it('leaves the way to its new address at the old one', async () => {
    const show = aShow({ publicUrl: NEW, formerUrl: OLD });
    const feed = formatFeed(aCatalogue({ show }), { baseUrl: NEW });
    writeFileSync(path.join(workspace.feeds, 'feed.xml'), feed);
    const folder = await writeOldAddress(workspace, { from: OLD, to: NEW });
    const left = (name: string) => readFileSync(path.join(folder, name), 'utf8');
    expect(left('feed.xml')).toContain(`<itunes:new-feed-url>${NEW}feed.xml</itunes:new-feed-url>`);
    expect(left('feed.xml')).not.toContain('ancien.example');
    expect(left('.htaccess')).toContain(NEW);
  });

  it('leaves there the feeds of each theme and the older documents', async () => {
    const [older, theme] = ['feed-1.xml', 'themes/entraide/feed.xml'];
    mkdirSync(path.join(workspace.feeds, 'themes/entraide'), {
      recursive: true,
    });
    for (const name of ['feed.xml', older, theme]) writeFileSync(path.join(workspace.feeds, name), name);
    const folder = await writeOldAddress(workspace, { from: OLD, to: NEW });
    for (const name of ['feed.xml', older, theme])
      expect(readFileSync(path.join(folder, name), 'utf8')).toBe(name);
  });

  it('takes from there what was withdrawn since', async () => {
    for (const name of ['feed.xml', 'feed-1.xml']) writeFileSync(path.join(workspace.feeds, name), name);
    await writeOldAddress(workspace, { from: OLD, to: NEW });
    rmSync(path.join(workspace.feeds, 'feed-1.xml'));
    const folder = await writeOldAddress(workspace, { from: OLD, to: NEW });
    expect(existsSync(path.join(folder, 'feed-1.xml'))).toBe(false);
    expect(existsSync(path.join(folder, 'feed.xml'))).toBe(true);
  });

  it('says nothing of a move to applications when there is none', () => {
    expect(formatFeed(aCatalogue(), { baseUrl: OLD })).not.toContain('new-feed-url');
  });

  it.each([
    ['has no address yet', '', NEW, /pas encore d’adresse publique/],
    ['is already there', `adresse publique: ${NEW}`, 'https://nouveau.example', /est déjà à l’adresse/],
    ['goes to no address', `adresse publique: ${OLD}`, 'nouveau', /n’est pas une adresse/],
  ])('stays where it is when it %s', async (_, text, to, told) => {
    write(text);
    await expect(moveShow(workspace, to)).rejects.toThrow(told);
    expect(settings()).toBe(text);
  });
});
