import { describe, expect, it } from 'vitest';
import { letterOf, online } from '../testing/testimony-steps.ts';

describe('a testimony that is agreed and approved', () => {
  it('is online at the next sweep', async () => {
    const { bench, folder } = await online();
    expect(bench.public('feed.xml')).toContain('<item>');
    expect(bench.public(`recits/${folder}/index.html`)).toContain('moitié');
    expect(letterOf(bench, folder)).toContain('✓ En ligne');
  });

  it('follows its fiche without mastering anything again', async () => {
    const { bench, folder } = await online();
    const guid = bench.public('feed.xml').match(/<guid[^>]*>([^<]+)/)?.[1];
    bench.edit(`${folder}/fiche.yaml`, /^titre:.*$/m, 'titre: On ne se parlait plus');
    const report = await bench.sweep();
    expect(bench.public('feed.xml')).toContain('On ne se parlait plus');
    expect(bench.public('feed.xml')).toContain(`>${guid}<`);
    expect(bench.tally).toMatchObject({ checked: 1, mastered: 1 });
    expect(report?.runs).not.toHaveProperty('mastering');
  });

  it('invites to the next meeting until that day is over', async () => {
    const { bench } = await online();
    bench.show = { ...bench.show, nextMeeting: { day: '2026-03-14', place: 'Chambéry' } };
    await bench.sweep();
    expect(bench.public('index.html')).toContain('samedi 14 mars 2026');
    expect(bench.public('rencontre.ics')).toContain('LOCATION:Chambéry');
    bench.nowMs = Date.parse('2026-03-15T06:00:00Z');
    await bench.sweep();
    expect([...bench.feeds.files].filter(([, { text }]) => /14 mars|Chambéry/.test(text))).toEqual([]);
    expect(bench.feeds.files.has('rencontre.ics')).toBe(false);
  });

  it('changes nothing when nothing changed', async () => {
    const { bench } = await online();
    const before = new Map([...bench.feeds.files, ...bench.episodes.files]);
    expect(await bench.sweep()).toMatchObject({ runs: {}, written: 0, removed: 0, online: 1 });
    expect(new Map([...bench.feeds.files, ...bench.episodes.files])).toEqual(before);
  });

  it('leaves every public byte and the store when its accord is withdrawn', async () => {
    const { bench, folder } = await online();
    const digest = /episode-([0-9a-f]{10})\.mp3/.exec([...bench.feeds.files.keys()].join('\n'))?.[1];
    expect(bench.storedDigests().filter((stored) => stored.startsWith(digest ?? ''))).toHaveLength(1);
    bench.edit(`${folder}/accord.yaml`, /^retiré le:.*$/m, 'retiré le: 2026-03-12');
    expect((await bench.sweep())?.online).toBe(0);
    const left = [...bench.feeds.files].filter(([path, { text }]) => `${path} ${text}`.includes(folder));
    expect(digest).toBeDefined();
    expect(left).toEqual([]);
    expect([...bench.episodes.files.keys()].filter((path) => path.includes('/brouillon/'))).toEqual([]);
    expect(bench.storedDigests().filter((stored) => stored.startsWith(digest ?? ''))).toEqual([]);
    expect(letterOf(bench, folder)).toContain('La personne a retiré son accord');
  });

  it('goes off line while its accord cannot be read', async () => {
    const { bench, folder } = await online();
    bench.edit(`${folder}/accord.yaml`, /^diffusion:.*$/m, 'diffusion: peut-être');
    expect((await bench.sweep())?.online).toBe(0);
    expect(letterOf(bench, folder)).toMatch(/« accord\.yaml », ligne \d+/);
  });

  it('stays online while its fiche cannot be read', async () => {
    const { bench, folder } = await online();
    bench.edit(`${folder}/fiche.yaml`, /^transcription relue:.*$/m, 'transcription relue: bof');
    expect((await bench.sweep())?.online).toBe(1);
    expect(letterOf(bench, folder)).toContain('« fiche.yaml », ligne');
  });

  it('stays online as it was when a second recording is dropped beside it', async () => {
    const { bench, folder } = await online();
    const feed = bench.public('feed.xml');
    bench.drop(`${folder}/autre.m4a`);
    await bench.sweep();
    expect(bench.public('feed.xml')).toBe(feed);
    expect(letterOf(bench, folder)).toContain('Il y a 2 enregistrements');
  });

  it('pauses with its folder and comes back with the same guid and date', async () => {
    const { bench, folder } = await online();
    const item = bench.public('feed.xml').match(/<guid.*?<\/pubDate>|<pubDate.*?<\/guid>/s)?.[0];
    const away = [...bench.episodes.files].filter(([path]) => path.startsWith(`${folder}/`));
    bench.drop('autre.m4a');
    await bench.episodes.remove(folder);
    expect((await bench.sweep())?.online).toBe(0);
    for (const [path, { text }] of away) bench.drop(path.replace(folder, 'rangé autrement'), text);
    expect((await bench.sweep())?.online).toBe(1);
    expect(bench.public('feed.xml').match(/<guid.*?<\/pubDate>|<pubDate.*?<\/guid>/s)?.[0]).toBe(item);
  });

  it('is told apart from a copy of its folder', async () => {
    const { bench, folder } = await online();
    for (const [path, { text }] of [...bench.episodes.files]) {
      if (path.startsWith(`${folder}/`)) bench.drop(path.replace(folder, 'copie'), text);
    }
    expect((await bench.sweep())?.online).toBe(1);
    expect(letterOf(bench, 'copie')).toContain('portent la même identité');
  });
});
