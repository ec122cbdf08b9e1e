import { describe, expect, it } from 'vitest';
import { findPrograms } from './programs.ts';

describe('finding ffmpeg', () => {
  it('the bundled programs tell their versions', async () => {
    expect((await findPrograms({})).version).toMatch(/^ffmpeg version \S+; ffprobe version \S+$/);
  });

  it('a program that does not start is a problem for a person', async () => {
    await expect(findPrograms({ FFMPEG_PATH: '/nowhere/ffmpeg' })).rejects.toMatchObject({
      code: 'sound-engine-missing',
    });
  });
});
