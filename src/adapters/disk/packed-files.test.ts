import { describe, expect, it } from 'vitest';
import { packed, unpacked } from './packed-files.ts';

describe('packed files', () => {
  it.each([0, 1, 3])('are unpacked as they were, be they %i', (count) => {
    const files = Array.from({ length: count }, (_, rank) => ({
      digest: String(rank).repeat(64),
      bytes: rank * 2 ** 33,
      extension: 'mp3',
    }));
    expect(unpacked(packed(files))).toEqual(files);
  });
});
