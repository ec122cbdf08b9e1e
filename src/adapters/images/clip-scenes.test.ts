import { describe, expect, it } from 'vitest';
import type { ClipShape } from '../../model/clip.ts';
import type { ClipScene } from '../../model/clip-scene.ts';
import { aCaption, aClipScene } from '../../testing/clip-scenes.ts';
import { inkOf } from '../../testing/ink.ts';
import { shapes } from '../../web/pictures/clip/shapes.ts';
import { hours } from '../../web/pictures/hours.ts';

const SHAPES: readonly ClipShape[] = ['vertical', 'portrait', 'square', 'wide'];

/** A state of the captions over the part of the picture that is behind it. */
function captionInPlace({ silent, captions: { rect, states } }: ClipScene, state: number): string {
  const behind = silent
    .replace(/<text.*?<\/text>/gu, '')
    // The lake is below, out of the drawing: resvg 2.6.2 aborts on a translucent group that is wholly outside.
    .replace(/<g clip-path.*?<\/g>/u, '')
    .replace(/^<svg [^>]*>/u, `<g transform="translate(-${rect.x} -${rect.y})">`)
    .replace(/<\/svg>$/u, '</g>');
  return (states[state]?.svg ?? '').replace(/^<svg [^>]*>/u, (root) => root + behind);
}

describe('clip scene', () => {
  it.each(SHAPES)('keeps long texts out of the networks’ buttons: %s', async (shape) => {
    const scene = aClipScene(shape, {
      showTitle: 'Un podcast dont le nom est vraiment très, très long, pour voir',
      speaker: 'Une directrice de la coordination départementale des centres sociaux ruraux',
      title: `«\u00A0${'Et puis on a continué, '.repeat(20)}\u00A0»`,
      meeting:
        'Grande rencontre ouverte à toutes et à tous : mercredi 23 septembre, Maison des associations de Chambéry-le-Haut',
      address: 'un-domaine-tres-long.exemple.fr/un/chemin/tres/long/pour/le/podcast',
    });
    const { widthPx, heightPx, left, right, headerTop, shore } = shapes[shape];
    const scale = 216 / widthPx;
    for (const picture of [scene.silent, scene.endCard]) {
      const ink = await inkOf(picture, 216);
      expect(ink.left).toBeGreaterThanOrEqual(Math.floor(left * scale) - 1);
      expect(ink.right).toBeLessThanOrEqual(Math.ceil(right * scale) + 1);
      expect(ink.top).toBeGreaterThanOrEqual(Math.floor(headerTop * scale) - 1);
      expect(ink.bottom).toBeLessThanOrEqual(Math.ceil(Math.min(shore, heightPx) * scale));
    }
  });

  it('stays within x 65–900 and y 270–1248 in 9:16', () => {
    const { left, right, headerTop, shore } = shapes.vertical;
    expect([left >= 65, right <= 900, headerTop >= 270, shore - 58 + 34 <= 1248]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it.each(hours)('gives every text a contrast of 4.5 or more: %s', async (hour) => {
    const scene = aClipScene('square', { hour, meeting: 'Rencontre ouverte : vendredi 12 mars, Chambéry' });
    for (const picture of [scene.silent, scene.endCard, captionInPlace(scene, 2)])
      expect((await inkOf(picture, 240)).lowestContrast).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    'Anticonstitutionnellementhyperextraordinaire',
    'ÉÀÇ ŒUVRÉ À ÉVIAN-LES-BAINS',
    '12\u202F500\u202F€ 😂',
  ])('shrinks a caption rather than letting it out: %s', async (text) => {
    const scene = aClipScene('vertical', { captions: [aCaption(text)] });
    const { rect, states } = scene.captions;
    for (const { svg } of states) {
      const bare = svg.replace(
        /<rect[^>]*>/u,
        `<rect width="${rect.width}" height="${rect.height}" fill="#fff"/>`,
      );
      const ink = await inkOf(bare.replaceAll('#2A2420', '#000000'), rect.width);
      expect([ink.left > 0, ink.right < rect.width, ink.top > 0, ink.bottom < rect.height]).toEqual([
        true,
        true,
        true,
        true,
      ]);
    }
  });

  it('marks each word as it is said, from the first frame', () => {
    const { states } = aClipScene('vertical').captions;
    expect(states.map(({ fromSeconds }) => Math.round(fromSeconds * 10))).toEqual([0, 2, 4, 6, 8]);
    expect(states.map(({ svg }) => svg.split('fill="#2A2420"').length > 1)).not.toContain(false);
    expect(new Set(states.map(({ svg }) => /<rect x="([^"]+)" y="([^"]+)"/.exec(svg)?.[0])).size).toBe(5);
  });

  it('draws the passage’s crest only where it was heard', () => {
    const { silent, heard, endCard } = aClipScene('wide');
    expect([silent, heard, endCard].map((svg) => svg.includes('stroke-linejoin'))).toEqual([
      false,
      true,
      false,
    ]);
  });
});
