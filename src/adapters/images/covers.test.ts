import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { inkOf } from '../../testing/ink.ts';
import { type RidgeCover, ridgeCover, showCover } from '../../web/pictures/covers.ts';
import { drawable } from '../../web/pictures/drawn-text.ts';
import { hours } from '../../web/pictures/hours.ts';
import { draw } from './draw.ts';
import { fontFiles, lettering } from './fonts.ts';

const voice = {
  stepSeconds: 1,
  levels: Array.from({ length: 300 }, (_, second) => ((second * 37) % 101) / 100),
};

const AWKWARD = {
  short: 'Oui !',
  long: 'En deux mois, nous avons réduit nos réunions de moitié, et douze habitants ont rejoint le projet. Personne ne voudrait revenir en arrière, non.',
  endless: 'Et puis voilà, '.repeat(60),
  'one long word': 'Anticonstitutionnellementhyperextraordinairementinterminable',
  'accented capitals': 'ÉÂÊ : À L’ÉCOLE DE ÇA, L’ÉTÉ OÙ TOUT A CHANGÉ À ÉVIAN',
  emoji: 'J’ai ri 😂 puis pleuré 🌧️ 👩‍🌾 👍🏽',
  'narrow spaces': 'Il restait 12\u202F500\u202F€, et on a dit\u202F: «\u202Foui\u202F»\u202F!',
  'markup and foreign letters': 'Un <b>& "deux"</b> 漢字 \u0007',
};

function coverOf(text: string, rest: Partial<RidgeCover> = {}): string {
  const always = { envelope: voice, quote: text, workingTitle: 'Témoignage du 12 mars 2026', number: 128 };
  const show = { showTitle: 'Ce que ça change', author: 'Anima 2 Savoie', hour: 'evening' as const };
  return ridgeCover({ ...always, ...show, ...rest }, lettering);
}

describe('cover', () => {
  it.each(Object.entries(AWKWARD))(
    'keeps a text in its margins and above Apple’s fifth: %s',
    async (_, text) => {
      const ink = await inkOf(coverOf(text), 250);
      expect(ink.left).toBeGreaterThanOrEqual(250 * 0.06);
      expect(ink.right).toBeLessThanOrEqual(250 * 0.94);
      expect(ink.top).toBeGreaterThanOrEqual(250 * 0.06);
      expect(ink.bottom).toBeLessThanOrEqual(250 * 0.8);
    },
  );

  it.each(hours)('gives every letter a contrast of 4.5 or more: %s', async (hour) => {
    const covers = [
      coverOf(AWKWARD.long, { hour }),
      showCover({ title: 'Ce que ça change', subtitle: 'Récits', author: 'Anima 2 Savoie', hour }, lettering),
    ];
    for (const svg of covers) expect((await inkOf(svg, 200)).lowestContrast).toBeGreaterThanOrEqual(4.5);
  });

  it('draws the same for the same voice and another for another', () => {
    expect(coverOf('Oui')).toBe(coverOf('Oui'));
    const softer = { stepSeconds: 1, levels: voice.levels.map((level, at) => (at === 7 ? 0.9 : level)) };
    expect(coverOf('Oui', { envelope: softer })).not.toBe(coverOf('Oui'));
  });

  it.each([{ levels: [] }, { levels: [0.5] }, { levels: Array.from({ length: 50 }, () => 0) }])(
    'is whole for a voice of no relief: $levels.length levels',
    ({ levels }) => {
      expect(coverOf('Oui', { envelope: { stepSeconds: 1, levels } })).not.toMatch(/NaN|Infinity|undefined/);
    },
  );

  it('falls back on the working title when no letter of the quote can be drawn', () => {
    expect(coverOf('漢字')).toContain('Témoignage');
  });

  it('has only characters that our fonts draw', () => {
    const texts = Object.values(AWKWARD).map((text) => drawable(text, lettering));
    expect(texts.flatMap((text) => [...text]).filter((character) => !lettering.canDraw(character))).toEqual(
      [],
    );
    expect(drawable('a\u2011b漢\u0007 \u200Dc', lettering)).toBe('a-b c');
  });

  it.each([
    ['title', 'font-family="Fraunces" font-weight="600"'],
    ['quote', 'font-family="Fraunces" font-weight="600" font-style="italic"'],
    ['text', 'font-family="Atkinson Hyperlegible Next" font-weight="400"'],
    ['label', 'font-family="Atkinson Hyperlegible Next" font-weight="600"'],
    ['strong', 'font-family="Atkinson Hyperlegible Next" font-weight="700"'],
  ] as const)('measures a line as it is drawn, in the font it names: %s', (typeface, font) => {
    const text = 'Avec «\u00A0ça\u00A0», 12 été';
    const drawn = drawnWidth(`H${text}H`, font) - drawnWidth('HH', font);
    const measured = lettering.widthEm(`H${text}H`, typeface) - lettering.widthEm('HH', typeface);
    expect(Math.abs(measured * 100 - drawn)).toBeLessThan(drawn * 0.012);
  });

  it('draws the same pixels where no system font is found', async () => {
    // A letter that only system fonts have, asked for in one of them.
    const foreign = '<text x="600" y="700" font-size="300" font-family="DejaVu Sans">Ж</text>';
    const svg = coverOf(AWKWARD.emoji).replace(/<\/svg>$/u, `${foreign}</svg>`);
    const here = createHash('sha256')
      .update((await draw(svg, 300)).bytes)
      .digest('hex');
    const elsewhere = await digestWithoutSystemFonts(svg);
    expect(elsewhere).toBe(here);
  });
});

/** Width of the ink of a line, in px, at 100 px. */
function drawnWidth(text: string, font: string): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="200"><text y="100" ${font} font-size="100">${text}</text></svg>`;
  const box = new Resvg(svg, { font: { fontFiles: [...fontFiles], loadSystemFonts: false } }).getBBox();
  return box?.width ?? 0;
}

/** Draws in a process whose font settings point nowhere. */
async function digestWithoutSystemFonts(svg: string): Promise<string> {
  const script = `
    import { createHash } from 'node:crypto';
    import { draw } from ${JSON.stringify(fileURLToPath(new URL('./draw.ts', import.meta.url)))};
    const { bytes } = await draw(${JSON.stringify(svg)}, 300);
    console.log(createHash('sha256').update(bytes).digest('hex'));`;
  const env = { PATH: process.env['PATH'], HOME: '/nonexistent', FONTCONFIG_FILE: '/nonexistent' };
  const options = ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', script];
  const { stdout } = await promisify(execFile)(process.execPath, options, { env });
  return stdout.trim();
}
