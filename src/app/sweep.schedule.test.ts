import { describe, expect, it } from 'vitest';
import { parseRhythm } from '../formats/rhythm-text.ts';
import { instantOf } from '../model/calendar.ts';
import { agree, approve, letterOf, online, withDraft } from '../testing/testimony-steps.ts';
import { Workbench } from '../testing/workbench.ts';

const DAY_MS = 24 * 3600 * 1000;
const publishedDates = (bench: Workbench) =>
  [...bench.public('feed.xml').matchAll(/<pubDate>([^<]+)<\/pubDate>/g)].map(([, date = '']) =>
    new Date(date).toISOString().slice(0, 16),
  );

/** Three testimonies, agreed and approved, in a network that publishes every Tuesday at seven. */
async function aSeason() {
  const bench = new Workbench();
  bench.nowMs = instantOf('2026-07-15T10:00');
  const rhythm = parseRhythm('chaque mardi à 7 h');
  bench.show = { ...bench.show, schedule: { ...(rhythm && { rhythm }) } };
  for (const rank of [1, 2, 3]) {
    bench.drop(`entretien ${rank}.m4a`);
    bench.drop(`entretien ${rank}.txt`, `Anne : Voilà le récit numéro ${rank}.`);
  }
  await bench.sweep();
  for (const folder of await bench.folders()) {
    agree(bench, folder);
    approve(bench, folder);
  }
  return bench;
}

describe('a season dropped in July', () => {
  it('goes online one by one in the order of numbers, with no action', async () => {
    const bench = await aSeason();
    expect(await bench.sweep()).toMatchObject({
      online: 0,
      waiting: 0,
      nextChangeMs: instantOf('2026-07-21T07:00'),
    });
    const [folder = ''] = await bench.folders();
    expect(letterOf(bench, folder)).toMatch(/Mise en ligne prévue : mardi \d+\D(?:juillet|août)\D2026 à 7 h/);
    for (const [day, count] of [
      ['2026-07-21', 1],
      ['2026-07-27', 1],
      ['2026-07-28', 2],
      ['2026-08-04', 3],
    ] as const) {
      bench.nowMs = instantOf(`${day}T07:05`);
      expect((await bench.sweep())?.online).toBe(count);
    }
    expect(publishedDates(bench)).toEqual(['2026-08-04T05:00', '2026-07-28T05:00', '2026-07-21T05:00']);
  });

  it('catches up in order, at its own dates, after weeks switched off', async () => {
    const bench = await aSeason();
    await bench.sweep();
    bench.nowMs = instantOf('2026-07-30T12:00');
    expect((await bench.sweep())?.online).toBe(2);
    expect(publishedDates(bench)).toEqual(['2026-07-28T05:00', '2026-07-21T05:00']);
  });
});

describe('the network’s silence', () => {
  it('is its yes once the delay is over, and never the witness’s', async () => {
    const { bench, folder } = await withDraft();
    bench.edit(`${folder}/fiche.yaml`, /^transcription relue:.*$/m, 'transcription relue: oui');
    bench.edit(`${folder}/fiche.yaml`, /^sans objection d'ici:.*$/m, "sans objection d'ici: vendredi 18 h");
    agree(bench, folder);
    expect((await bench.sweep())?.online).toBe(0);
    expect(bench.episodes.files.get(`${folder}/fiche.yaml`)?.text).toContain('2026-03-13 18:00');
    expect(letterOf(bench, folder)).toContain('vendredi 13');
    bench.nowMs = instantOf('2026-03-13T18:00');
    expect((await bench.sweep())?.online).toBe(1);
    bench.edit(`${folder}/fiche.yaml`, /^objection:.*$/m, 'objection: attendre la mairie');
    expect((await bench.sweep())?.online).toBe(0);
  });

  it('opens nothing without the witness’s accord', async () => {
    const { bench, folder } = await withDraft();
    bench.edit(`${folder}/fiche.yaml`, /^transcription relue:.*$/m, 'transcription relue: oui');
    bench.edit(`${folder}/fiche.yaml`, /^sans objection d'ici:.*$/m, "sans objection d'ici: 2026-03-01");
    expect((await bench.sweep())?.online).toBe(0);
  });
});

describe('an accord that ends', () => {
  it('is told sixty days before and taken down on the day', async () => {
    const { bench, folder } = await online();
    bench.nowMs = instantOf('2031-01-10T12:00');
    expect(await bench.sweep()).toMatchObject({ online: 1, waiting: 0 });
    bench.nowMs = instantOf('2031-01-11T12:00');
    expect(await bench.sweep()).toMatchObject({ online: 1, waiting: 1 });
    expect(letterOf(bench, folder)).toMatch(/mercredi 12\D+mars\D2031, dans 60 jours/);
    bench.nowMs = instantOf('2031-03-12T23:50');
    expect((await bench.sweep())?.online).toBe(1);
    bench.nowMs = instantOf('2031-03-13T00:01');
    expect((await bench.sweep())?.online).toBe(0);
    expect(letterOf(bench, folder)).toContain('arrivé à son terme');
  });
});

describe('what was taken down', () => {
  it('stands in the feed for ninety days as a neutral notice of the same identity', async () => {
    const { bench, folder } = await online();
    bench.edit(`${folder}/fiche.yaml`, /^titre:.*$/m, 'titre: On ne se parlait plus');
    await bench.sweep();
    const [guid, date] = [/<guid[^>]*>([^<]+)/, /<pubDate>([^<]+)/].map(
      (pattern) => bench.public('feed.xml').match(pattern)?.[1],
    );
    bench.edit(`${folder}/accord.yaml`, /^retiré le:.*$/m, 'retiré le: 2026-03-12');
    await bench.sweep();
    const feed = bench.public('feed.xml');
    expect(feed).toContain(`>${guid}<`);
    expect(feed).toContain(`<pubDate>${date}<`);
    expect(feed).toContain('Témoignage retiré');
    expect(feed).not.toMatch(/On ne se parlait plus|moitié/);
    const notice = feed.match(/<enclosure url="[^"]*?(media\/retrait\/[^"]+)"/)?.[1] ?? '';
    expect(bench.public(notice)).toBe('notice');
    expect(await bench.sweep()).toMatchObject({ written: 0, removed: 0 });
    bench.nowMs += 89 * DAY_MS;
    await bench.sweep();
    expect(bench.public('feed.xml')).toContain(`>${guid}<`);
    bench.nowMs += DAY_MS;
    await bench.sweep();
    expect(bench.public('feed.xml')).not.toContain(`>${guid}<`);
    expect([...bench.feeds.files.keys()].filter((path) => path.includes('retrait'))).toEqual([]);
  });

  it('leaves no notice when it was a pause of the network', async () => {
    const { bench, folder } = await online();
    bench.edit(`${folder}/fiche.yaml`, /^bon à diffuser:.*$/m, 'bon à diffuser: non');
    await bench.sweep();
    expect(bench.public('feed.xml')).not.toContain('<item>');
  });

  it('leaves even when the show could not be published anew', async () => {
    const { bench, folder } = await online();
    bench.show = { ...bench.show, category: { name: 'Société' } };
    bench.edit(`${folder}/accord.yaml`, /^retiré le:.*$/m, 'retiré le: 2026-03-12');
    await bench.sweep();
    const left = [...bench.feeds.files].filter(([path, { text }]) => `${path} ${text}`.includes(folder));
    expect(left).toEqual([]);
    expect(bench.public('feed.xml')).not.toContain('<item>');
  });
});
