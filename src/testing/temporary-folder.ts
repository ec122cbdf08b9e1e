import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A new empty folder, gone when the test that asked for it ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'passe-parole-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
