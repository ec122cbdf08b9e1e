import { closeSync, openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { openForWriting } from './open-files.ts';

describe.runIf(process.platform === 'linux')('files open for writing', () => {
  it('are those that a program may still add to', () => {
    const folder = temporaryFolder();
    for (const name of ['whole.wav', 'read.wav']) writeFileSync(path.join(folder, name), 'x');
    const written = openSync(path.join(folder, 'coming.wav'), 'a');
    const read = openSync(path.join(folder, 'read.wav'), 'r');
    expect([...openForWriting(folder)]).toEqual(['coming.wav']);
    closeSync(written);
    closeSync(read);
    expect([...openForWriting(folder)]).toEqual([]);
  });
});
