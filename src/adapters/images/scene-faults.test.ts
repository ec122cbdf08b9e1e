import { describe, expect, it } from 'vitest';
import type { ClipShape } from '../../model/clip.ts';
import type { ClipFault } from '../../model/clip-facts.ts';
import type { ClipScene } from '../../model/clip-scene.ts';
import { aCaption, aClipScene } from '../../testing/clip-scenes.ts';
import { sceneFaults } from '../../web/pictures/clip/scene-faults.ts';
import { inkWidthPx } from './draw.ts';
import { lettering } from './fonts.ts';

const SHAPES: readonly ClipShape[] = ['vertical', 'portrait', 'square', 'wide'];
const captions = [
  aCaption('« Monsieur, je ne', 'reviendrai pas »'),
  aCaption('12\u00A0500\u00A0€ 😂', 'l’été À ÉVIAN'),
];
const good = aClipScene('square', { captions });
const faultsOf = (scene: ClipScene) => sceneFaults(scene, 'square', lettering, inkWidthPx);

const replaced = (found: RegExp | string, by: string): ClipScene => ({
  ...good,
  silent: good.silent.replace(found, by),
});

const PLANTED: readonly (readonly [ClipFault, string, ClipScene])[] = [
  ['captions-missing', 'no captions at all', { ...good, captions: { ...good.captions, states: [] } }],
  [
    'captions-missing',
    'captions without words',
    { ...good, captions: { ...good.captions, states: [{ fromSeconds: 0, svg: '<svg/>' }] } },
  ],
  ['wrong-font', 'a font that is not ours', replaced('font-family="Fraunces"', 'font-family="Arial"')],
  ['missing-character', 'a letter no font has', replaced(/Ce que ça change</u, 'Ce que ça 字change<')],
  ['outside-safe-zone', 'a text under the buttons', replaced(/<text x="72"/u, '<text x="900"')],
  [
    'outside-safe-zone',
    'a text above the column',
    replaced(/<text x="72" y="[\d.]+"/u, '<text x="72" y="20"'),
  ],
  [
    'texts-collide',
    'two texts in one place',
    replaced(/y="(?:[\d.]+)"( font-family="Atkinson)/u, 'y="96"$1'),
  ],
];

describe('sceneFaults', () => {
  it.each(SHAPES)('finds nothing in a good scene: %s', (shape) => {
    const long = {
      showTitle: 'Un podcast dont le nom est vraiment très, très long',
      title: 'Et puis '.repeat(40),
    };
    expect(sceneFaults(aClipScene(shape, { captions, ...long }), shape, lettering, inkWidthPx)).toEqual([]);
  });

  it.each(PLANTED)('finds %s: %s', (fault, _, scene) => {
    expect(faultsOf(scene)).toContain(fault);
  });

  it('sees that the bundled font was not used', () => {
    const fallback = (element: string) =>
      inkWidthPx(element.replace(/font-family="[^"]*"/u, 'font-family="Noto Emoji"'));
    expect(sceneFaults(good, 'square', lettering, fallback)).toContain('wrong-font');
  });
});
