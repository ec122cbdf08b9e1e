import { describe, expect, it } from 'vitest';
import type { Context } from '../engine/task.ts';
import { parseFiche } from '../formats/fiche-yaml.ts';
import type { Passage } from '../model/clip.ts';
import type { Testimony } from '../model/testimony.ts';
import type { Ports } from '../ports/ports.ts';
import { anAccord, aShow } from '../testing/catalogue.ts';
import { cuesOf } from '../testing/interviews/interview.ts';
import { nursingHome } from '../testing/interviews/nursing-home.ts';
import { cards } from './cards.ts';
import { proposePassages } from './passages/passages.ts';

const mastered = { envelope: { stepSeconds: 1, levels: [0.1, 0.9, 0.4] } };

async function cardsOf(fiche: string, proposed: readonly Passage[], changes: Partial<Testimony> = {}) {
  const svgs: string[] = [];
  const images = {
    lettering: { widthEm: (text: string) => text.length / 2, canDraw: () => true },
    drawPicture: async (svg: string) => void svgs.push(svg),
  };
  const context = {
    ports: { images } as unknown as Ports,
    scratch: (name: string) => name,
    keep: async (path: string) => ({ digest: path, bytes: 1, extension: 'jpg' }),
    progress: () => {},
  } as unknown as Context<Ports>;
  const task = cards({
    identity: { publicId: '2026-03-12-k7qd', guid: 'guid', adoptedOn: '2026-03-12' },
    folder: '/',
    recordings: [{ path: '/son.m4a', name: 'son.m4a', digest: 'son', bytes: 1 }],
    fiche: parseFiche(fiche, 'fiche.yaml'),
    people: [{ accord: anAccord(), witness: { firstName: 'Antoine', lastName: 'Martin' } }],
    show: aShow(),
    toolVersions: { audio: 'fake', images: 'fake', aligner: 'fake' },
    ...changes,
  });
  const { told, tool } = task.needs;
  const given = { told: told && 'value' in told ? told.value : undefined, tool };
  return { made: await task.run({ ...given, mastered, chosen: { passages: proposed } }, context), svgs };
}

describe('cards', () => {
  const proposed = proposePassages(cuesOf(nursingHome), 3);

  it('carry the chosen quote in four shapes, with a description', async () => {
    const { made, svgs } = await cardsOf('titre: On respire', proposed);
    expect(made.map(({ shape, widthPx, heightPx }) => `${shape} ${widthPx}×${heightPx}`)).toEqual([
      'portrait 1080×1350',
      'square 1080×1080',
      'wide 1200×627',
      'story 1080×1920',
    ]);
    expect(svgs.filter((svg) => svg.includes('respire'))).toHaveLength(4);
    expect(made[0]?.alt).toContain('«\u00A0On respire\u00A0» (Antoine)');
  });

  it('carry the best sentence of the passages while none is chosen', async () => {
    const { made } = await cardsOf('', proposed);
    expect(made[0]?.alt).toContain('Personne n’y croyait, moi le premier');
  });

  it('are none while there are no words to quote', async () => {
    expect((await cardsOf('', [])).made).toEqual([]);
  });

  it('say no name without an accord', async () => {
    const { made, svgs } = await cardsOf('titre: On respire', [], {
      people: [{ witness: { firstName: 'Antoine', lastName: 'Martin' } }],
    });
    expect(JSON.stringify([made, svgs])).not.toMatch(/Antoine|Martin/);
  });
});
