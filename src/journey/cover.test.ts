import { describe, expect, it } from 'vitest';
import type { Context } from '../engine/task.ts';
import type { Accord } from '../model/accord.ts';
import type { Testimony } from '../model/testimony.ts';
import type { Images } from '../ports/images.ts';
import type { Ports } from '../ports/ports.ts';
import { cover, showCoverOf } from './cover.ts';

const accord = { scopes: { broadcast: true, clips: true, press: true, image: true } } as Accord;
const shut = { ...accord, scopes: { ...accord.scopes, image: false } };
const picture = { path: '/drop/photo.jpg', name: 'photo.jpg', digest: 'aa', bytes: 9 };
const show = { title: 'Ce que ça change', subtitle: 'Récits', author: 'Anima 2 Savoie' };

/** What covers look at in a testimony; nothing else of it is read. */
function testimony(rest: object = {}): Testimony {
  return {
    identity: { publicId: '2026-03-12-k7qd', adoptedOn: '2026-03-12' },
    recordings: [{ digest: 'bb' }],
    fiche: { story: { themes: [] }, backstage: { masks: [] } },
    people: [],
    show: { ...show, loudness: {} },
    toolVersions: { audio: '1', images: '1' },
    ...rest,
  } as unknown as Testimony;
}

/** Remembers what it is asked to draw or crop. */
function bench() {
  const asked: { drawn: string[]; linked: string[]; cropped: string[]; sizes: number[] } = {
    drawn: [],
    linked: [],
    cropped: [],
    sizes: [],
  };
  const images: Images = {
    toolVersion: '1',
    lettering: { widthEm: (text) => text.length * 0.5, canDraw: () => true },
    inkWidthPx: () => 0,
    drawSquares: async (svg, squares) => {
      asked.drawn.push(svg);
      asked.sizes.push(...squares.map(({ sizePx }) => sizePx));
    },
    embeddedSquare: async () => '',
    drawOutlined: async () => {},
    drawPicture: async (svg) => void asked.linked.push(svg),
    cropSquares: async ({ path }) => {
      asked.cropped.push(path);
    },
  };
  const context = {
    ports: { images } as Ports,
    scratch: (name: string) => name,
    keep: async (path: string) => ({ digest: path, bytes: 1, extension: 'jpg' }),
  } as unknown as Context<Ports>;
  return { asked, context };
}

const mastered = { durationSeconds: 754, envelope: { stepSeconds: 1, levels: [0.1, 0.9, 0.4] } };

async function coverOf(given: Testimony) {
  const { asked, context } = bench();
  const task = cover(given);
  const values = Object.entries(task.needs).map(([name, need]) => [
    name,
    'value' in need ? need.value : mastered,
  ]);
  return { asked, cover: await task.run(Object.fromEntries(values), context) };
}

describe('cover', () => {
  it('carries the quote, in three sizes drawn at once', async () => {
    const { asked, cover: made } = await coverOf(
      testimony({ fiche: { title: "J'ai osé", story: { themes: [] }, backstage: { masks: [] } } }),
    );
    expect(asked.drawn).toHaveLength(1);
    expect(asked.drawn[0]).toContain('«\u00A0J’ai osé\u00A0»');
    expect(asked.sizes).toEqual([3000, 1200, 600]);
    expect(made.alt).toContain('«\u00A0J’ai osé\u00A0»');
    expect(made.large.digest).toBe('large.jpg');
  });

  it('comes with what links show: the words, the name agreed to, the length', async () => {
    const people = [
      { witness: { firstName: 'Anne', lastName: 'Martin' }, accord: { ...shut, naming: 'first-name' } },
    ];
    const fiche = { title: "J'ai osé", story: { themes: [] }, backstage: { masks: [] } };
    const { asked, cover: made } = await coverOf(testimony({ people, fiche }));
    expect(asked.linked).toHaveLength(1);
    for (const part of ['1200', '630', 'J’ai osé', 'Anne', 'Ce que ça change', '13\u00A0min'])
      expect(asked.linked[0]).toContain(part);
    expect(asked.linked[0]).not.toContain('Martin');
    expect(made.preview).toMatchObject({
      file: { digest: 'preview.jpg' },
      alt: expect.stringContaining('J’ai osé'),
    });
  });

  it('carries the day while no quote is chosen', async () => {
    const { asked } = await coverOf(testimony());
    expect(asked.drawn[0]).toMatch(/12\u00A0mars/);
  });

  it.each([
    ['nobody has declared anything', []],
    ['one witness of two refuses', [accord, shut]],
  ])('leaves the dropped picture aside when %s', async (_, accords: readonly Accord[]) => {
    const { asked } = await coverOf(
      testimony({ picture, people: accords.map((one) => ({ witness: {}, accord: one })) }),
    );
    expect([asked.drawn.length, asked.cropped]).toEqual([1, []]);
  });

  it('is the dropped picture when every witness agrees to it', async () => {
    const { asked, cover: made } = await coverOf(
      testimony({ picture, people: [accord, accord].map((one) => ({ witness: {}, accord: one })) }),
    );
    expect([asked.drawn.length, asked.cropped]).toEqual([0, ['/drop/photo.jpg']]);
    expect(made.alt).toMatch(/^Photo/);
  });

  it('keeps one hour for one theme', async () => {
    const skyOf = async (publicId: string) => {
      const fiche = { title: 'Oui', story: { themes: ['Santé'] }, backstage: { masks: [] } };
      const { asked } = await coverOf(testimony({ identity: { publicId, adoptedOn: '2026-03-12' }, fiche }));
      return /id="sky".*?<\/linearGradient>/.exec(asked.drawn[0] ?? '')?.[0];
    };
    expect(await skyOf('2026-03-12-aaaa')).toBe(await skyOf('2026-03-12-bbbb'));
  });
});

describe('the show’s cover', () => {
  it('carries its title, and depends on its texts only', async () => {
    const { asked, context } = bench();
    const task = showCoverOf({ show: testimony().show, toolVersions: { images: '1' } });
    expect(Object.keys(task.needs)).toEqual(['said', 'tool']);
    const values = Object.entries(task.needs).map(([name, need]) => [
      name,
      'value' in need ? need.value : undefined,
    ]);
    const made = await task.run(Object.fromEntries(values), context);
    expect(asked.drawn[0]).toContain('Ce que');
    expect(made.alt).toContain('Ce que ça change');
  });
});
