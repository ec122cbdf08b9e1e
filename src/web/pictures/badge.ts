import type { Lettering } from '../../model/lettering.ts';
import { SIGNATURE } from '../../model/signature.ts';
import { badgeWords } from '../../words/signature.ts';
import { block } from './block.ts';
import { palettes } from './hours.ts';
import { landscape } from './landscape.ts';
import { svg } from './svg.ts';

const PICTURE = 108;
const MARGIN = 16;

/** What a member shows on its site: that it is part of the network, beside the network's landscape in a round window. */
export function memberBadge(
  { author, levels }: { readonly author: string; readonly levels: readonly number[] },
  lettering: Lettering,
): string {
  const { badgeWidthPx: width, badgeHeightPx: height } = SIGNATURE;
  const { ink, accent, sun } = palettes.evening;
  const scene = landscape({
    ...{ width: PICTURE, height: PICTURE, crestTop: 34, shore: 84, levels, hour: 'evening' },
  });
  const half = PICTURE / 2;
  const left = MARGIN * 2 + PICTURE;
  const column = { x: left, width: width - left - MARGIN * 1.5, leading: 1.12, smallest: 16 };
  const member = block(
    badgeWords.member,
    { ...column, typeface: 'text', top: 30, height: 26, largest: 24, fill: ink },
    lettering,
  );
  const name = block(
    author,
    { ...column, typeface: 'title', top: 62, height: 56, largest: 40, fill: accent },
    lettering,
  );
  return svg(
    width,
    height,
    [
      `<rect x="1.5" y="1.5" width="${width - 3}" height="${height - 3}" rx="22" fill="#FBF6EE" stroke="${sun}" stroke-width="3"/>`,
      `<clipPath id="window"><circle cx="${half}" cy="${half}" r="${half}"/></clipPath>`,
      `<g transform="translate(${MARGIN} ${MARGIN})"><g clip-path="url(#window)">${scene}</g></g>`,
      member.svg,
      name.svg,
    ].join(''),
  );
}
