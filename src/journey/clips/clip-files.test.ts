import { describe, expect, it } from 'vitest';
import type { Clip, ClipShape } from '../../model/clip.ts';
import { clipFiles, nameInZip } from './clip-files.ts';

const FILE = { digest: 'a', bytes: 1, extension: 'mp4' };
const clipIn = (...shapes: readonly ClipShape[]): Omit<Clip, 'zip'> => ({
  passage: { startSeconds: 0, endSeconds: 20, text: 'Nous étions douze.', reasons: [] },
  videos: shapes.map((shape) => ({ shape, file: FILE, durationSeconds: 21.5 })),
  ...{ leftOut: [], srt: FILE, vtt: FILE, alt: 'Une vidéo' },
  posts: { linkedin: '', facebook: '', instagram: '', mastodon: '', whatsapp: '', email: '' },
});
const GUIDE = 'quelle video pour quel reseau.txt';

/** The files that the guide of a folder names. */
function namedIn(files: ReturnType<typeof clipFiles>, guide: string): string[] {
  const text = files.get(guide);
  if (typeof text !== 'string') throw new Error('expected a guide');
  return [...text.matchAll(/[^«»:\n]+\.(?:mp4|txt)/gu)].map(([name]) => name.trim());
}

describe('the guide of the files of a passage', () => {
  it.each([[['vertical', 'portrait', 'square', 'wide']], [['vertical']], [['square', 'wide']]] as const)(
    'names only files that are there: %j',
    (shapes) => {
      for (const nameOf of [(name: string) => name, nameInZip]) {
        const files = clipFiles(clipIn(...shapes), nameOf);
        const named = namedIn(files, nameOf(GUIDE));
        expect(named.filter((name) => !files.has(name))).toEqual([]);
        expect(named.filter((name) => name.endsWith('.mp4')).length).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it('sends each network its own shape', () => {
    const guide = String(clipFiles(clipIn('vertical', 'portrait', 'square', 'wide')).get(GUIDE));
    expect(guide).toMatch(/Story ou reel.*\nvideo verticale/u);
    expect(guide).toMatch(/Fil Instagram.*\nvideo portrait/u);
    expect(guide).toMatch(/LinkedIn.*\nvideo carree/u);
    expect(guide).toContain('copiez');
  });

  it('is left out with no video to send', () => {
    expect(clipFiles(clipIn()).has(GUIDE)).toBe(false);
  });
});
