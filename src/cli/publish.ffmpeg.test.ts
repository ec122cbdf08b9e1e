import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMONSTRATION, newWorkspace, run, runAndKill } from '../../scripts/fixtures/program.ts';
import { faultsIn, filesBelow, itemsOf } from '../../scripts/fixtures/public-folder.ts';
import { generate, speechLike } from '../../scripts/fixtures/sounds.ts';

const GUID = 'b6f0c3de-52a1-4f0e-9d1c-7a5e0c1d2f34';

/** What a phone writes into a recording of its own accord. */
const OWNER = {
  title: 'Entretien Mme Secrètenom',
  artist: 'Zébulon Secrètenom',
  comment: '12 rue Cachée, Chambéry',
};
const POSITION = '+45.5646+005.9178/';

describe('the command line on real sound', () => {
  let workspace = '';
  const at = (...parts: readonly string[]) => path.join(workspace, ...parts);

  beforeAll(async () => {
    workspace = newWorkspace('demonstration');
    const sound = at('short.m4a');
    const tags = Object.entries(OWNER).flatMap(([name, value]) => ['-metadata', `${name}=${value}`]);
    const encoding = ['-t', '6', '-c:a', 'aac', '-b:a', '64k', '-metadata', `location=${POSITION}`, ...tags];
    await generate([
      '-f',
      'lavfi',
      '-i',
      speechLike(6),
      ...encoding,
      '-movflags',
      'use_metadata_tags',
      sound,
    ]);
    rmSync(at('episodes', DEMONSTRATION, 'demonstration.m4a'));
    cpSync(sound, at('episodes', DEMONSTRATION, 'Interview Mme Secrètenom.m4a'));
    rmSync(sound);
  });
  afterAll(() => rmSync(workspace, { recursive: true }));

  it('is killed, runs again and publishes a whole feed', { timeout: 180_000 }, async () => {
    for (const afterMs of [700, 2200]) {
      await runAndKill(workspace, afterMs, 'publier');
      expect(faultsIn(at('feeds'))).toEqual([]);
    }
    const { exitCode, output } = await run(workspace, 'publier');
    expect(output).toContain('en ligne');
    expect(exitCode).toBe(0);
    expect(faultsIn(at('feeds'))).toEqual([]);
    expect(itemsOf(readFileSync(at('feeds/feed.xml'), 'utf8')).map(({ guid }) => guid)).toEqual([GUID]);
    expect(filesBelow(at('.store')).filter((file) => file.startsWith('scratch'))).toEqual([]);
  });

  it('changes no byte and runs no stage the second time', { timeout: 180_000 }, async () => {
    // The memo of digests may complete itself: it is a cache of the file system's own dates.
    const files = () => filesBelow(workspace).filter((file) => file !== '.store/digests.bin');
    const bytes = () => files().map((file) => [file, readFileSync(at(file)).toString('base64')]);
    const before = bytes();
    const { output } = await run(workspace, 'publier', '--json');
    expect(output).toContain('"runs":{}');
    expect(bytes()).toEqual(before);
  });

  it('lets nothing the phone wrote into any public byte', () => {
    const found = filesBelow(at('feeds')).filter((file) => {
      const bytes = readFileSync(at('feeds', file));
      return [...Object.values(OWNER), POSITION, 'Secrètenom', '45.5646', 'Cachée'].some(
        (secret) =>
          file.includes(secret) || bytes.includes(secret) || bytes.includes(Buffer.from(secret, 'utf16le')),
      );
    });
    expect(filesBelow(at('feeds')).length).toBeGreaterThan(10);
    expect(
      readFileSync(at('episodes', DEMONSTRATION, 'Interview Mme Secrètenom.m4a')).includes('Secrètenom'),
    ).toBe(true);
    expect(found).toEqual([]);
  });

  it('encodes nothing when a title changes, and keeps the guid', { timeout: 180_000 }, async () => {
    const fiche = at('episodes', DEMONSTRATION, 'fiche.yaml');
    writeFileSync(fiche, readFileSync(fiche, 'utf8').replace(/^titre:.*$/m, 'titre: Un autre titre'));
    const { output } = await run(workspace, 'publier', '--json');
    expect(output).not.toContain('"stage":"mastering"');
    expect(readFileSync(at('feeds/feed.xml'), 'utf8')).toContain('Un autre titre');
    expect(itemsOf(readFileSync(at('feeds/feed.xml'), 'utf8'))[0]?.guid).toBe(GUID);
  });

  it('takes everything down when the accord is withdrawn', { timeout: 180_000 }, async () => {
    const accord = at('episodes', DEMONSTRATION, 'accord.yaml');
    writeFileSync(accord, readFileSync(accord, 'utf8').replace(/^retiré le:.*$/m, 'retiré le: 2026-11-03'));
    const { exitCode } = await run(workspace, 'publier');
    expect(exitCode).toBe(0);
    expect(filesBelow(at('feeds')).filter((file) => file.includes(DEMONSTRATION))).toEqual([]);
    expect(readFileSync(at('feeds/feed.xml'), 'utf8')).not.toContain('<item>');
    expect(filesBelow(at('.store/objects')).filter((file) => file.endsWith('.mp3'))).toEqual([]);
  });

  it('asks a person when a file is no recording', { timeout: 180_000 }, async () => {
    const other = newWorkspace('empty');
    writeFileSync(path.join(other, 'episodes/liste.m4a'), 'ceci n’est pas un son');
    const { exitCode, output } = await run(other, 'publier');
    expect(exitCode).toBe(1);
    expect(output).toContain('« liste.m4a » n’est pas un enregistrement');
    rmSync(other, { recursive: true });
  });
});
