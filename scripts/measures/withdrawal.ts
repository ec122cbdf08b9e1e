import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bestLikeness, decoded } from '../fixtures/likeness.ts';
import { PROGRAM, run } from '../fixtures/program.ts';
import { digestsIn, filesIn, finderOf, textsOf, tracesIn } from '../fixtures/traces.ts';
import { addTheOther, tellTales, WITHDRAWN, workspaceOfOne } from '../fixtures/withdrawn-workspace.ts';

const PORT = 4397;
const BASE = `http://localhost:${PORT}/`;
const PATIENCE_MS = 60_000;
/** Two seconds of the person's voice, in the original, heard up to 1 kHz: many sounds are compared, at every millisecond. */
const VOICE = { startSeconds: 66, seconds: 2, rateHz: 2000 };
/** Where anything made of a testimony may lie; its own folder holds besides what people dropped. */
const MADE = ['feeds', '.store', `episodes/${WITHDRAWN}/brouillon`, `episodes/${WITHDRAWN}/à partager`];
const KIT = `episodes/${WITHDRAWN}/pour la presse`;

/**
 * Puts a testimony online with the real tools, then a second one: clips, press and radio kits, themes, an accord said
 * aloud; withdraws the second by the private link of its receipt while the program serves. Then looks for what is left of
 * it: words that stood nowhere before it came, files that came with it, its voice, an address that still answers.
 */
export async function measureWithdrawal(): Promise<void> {
  const workspace = await workspaceOfOne(BASE);
  await run(workspace, 'publier');
  const places = [...MADE, KIT].map((folder) => path.join(workspace, folder));
  const alone = digestsIn(...places);
  addTheOther(workspace);
  const saidAnyway = new Set(tracesIn(tellTales(workspace), ...places).map(({ word }) => word));
  const words = tellTales(workspace).filter((word) => !saidAnyway.has(word));
  const { seconds } = await run(workspace, 'publier');
  const came = [...digestsIn(...places).keys()].filter((digest) => !alone.has(digest));
  const look = () => leftIn(places, { words, came });
  const before = look();
  const published = soundsIn(path.join(workspace, 'feeds/media', WITHDRAWN));
  const voice = [await likestVoice(published, workspace)];
  const { online, gone, empty, overHttp } = await served(workspace, words, look);
  voice.push(await likestVoice(soundsIn(...places), workspace));
  const listing = listingOf(workspace);
  await run(workspace, 'publier');
  console.table({
    'seconds to put the second one online': Math.round(seconds),
    'addresses registered for it, all online': online,
    'seconds until every one answers 410': gone,
    'seconds until no word and no file of it is left': empty,
    'words of it found before, in so many places': before.filter((one) => one.startsWith('word')).length,
    'files that came with it': came.length,
    'words and files of it left': look().length,
    'words of it left over HTTP, private pages included': overHttp.length,
    'likeness of its voice with the sounds there, before and after': voice.join(', '),
    'files changed by a second run': listing === listingOf(workspace) ? 0 : 'some',
  });
  if (overHttp.length > 0) throw new Error(`expected nothing over HTTP, got ${overHttp.join('\n')}`);
  const [voiceBefore = 0, voiceAfter = 1] = voice;
  if (before.length === 0 || voiceBefore < 0.9 || voiceAfter > 0.5)
    throw new Error('expected it everywhere before, and its voice nowhere afterwards');
  if (listing !== listingOf(workspace)) throw new Error('expected a second run to change nothing');
  rmSync(workspace, { recursive: true });
}

/** Serves the workspace, withdraws by the private link, and waits until nothing is left; at most a minute each. */
async function served(workspace: string, words: readonly string[], look: () => readonly string[]) {
  const server = spawn(process.execPath, [PROGRAM, 'démarrer', '--port', `${PORT}`, '--dossier', workspace]);
  server.stdout.resume();
  try {
    await until(async () => ((await statusOf('feed.xml')) === 200 ? [] : ['no feed']));
    const { publicPaths, withdrawalLinks } = entryOf(workspace);
    const cookie = await entered(workspace);
    await until(() => others(publicPaths, 200));
    const startedAt = performance.now();
    const body = new URLSearchParams({ quoi: 'tout' });
    await fetch(`${BASE}mon-accord/${withdrawalLinks['']}`, { method: 'POST', body });
    await until(() => others(publicPaths, 410));
    const gone = secondsSince(startedAt);
    await until(async () => look());
    const empty = secondsSince(startedAt);
    const overHttp = await tracesOverHttp(workspace, words, cookie);
    return { online: publicPaths.length, gone, empty, overHttp };
  } finally {
    await stopped(server);
  }
}

async function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  server.kill('SIGINT');
  await once(server, 'close');
}

const secondsSince = (startedAt: number) => Math.round((performance.now() - startedAt) / 100) / 10;

/** Words of it, and files that came with it, that are there. */
function leftIn(
  places: readonly string[],
  { words, came }: { readonly words: readonly string[]; readonly came: readonly string[] },
): readonly string[] {
  const files = [...digestsIn(...places)].filter(([digest]) => came.includes(digest));
  return [
    ...tracesIn(words, ...places).map(({ file, word }) => `word in ${file}: ${word}`),
    ...files.map(([, file]) => `file ${file}`),
  ];
}

/** The best likeness of two seconds of its voice with any of these sounds. */
async function likestVoice(sounds: readonly string[], workspace: string): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'passe-parole-voice-'));
  const original = path.join(workspace, 'episodes', WITHDRAWN, 'demonstration.m4a');
  const { startSeconds, seconds, rateHz } = VOICE;
  const whole = await decoded(original, folder, rateHz);
  const voice = whole.subarray(startSeconds * rateHz, (startSeconds + seconds) * rateHz);
  let best = 0;
  for (const file of sounds) best = Math.max(best, bestLikeness(voice, await decoded(file, folder, rateHz)));
  rmSync(folder, { recursive: true });
  return best;
}

const soundsIn = (...folders: readonly string[]) =>
  [...digestsIn(...folders).values()].filter((file) => /\.(?:mp3|opus|wav|m4a|mp4|flac)$/.test(file));

/** A device of the network, let in by an invitation: what it is sent must be empty of it too. */
async function entered(workspace: string): Promise<string> {
  const { output } = await run(workspace, 'inviter', 'facilitation');
  const [address] = /https?:\S+\/espace\/entrer\/\S+/.exec(output) ?? [];
  if (address === undefined) throw new Error(`expected an invitation, got ${output}`);
  const path = new URL(address).pathname.slice(1);
  const answer = await fetch(BASE + path, { method: 'POST', redirect: 'manual', headers: { Origin: BASE } });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

/** Every file that is public now, asked of the server; and what the private space shows of it to the network. */
async function tracesOverHttp(workspace: string, words: readonly string[], cookie: string) {
  const feeds = path.join(workspace, 'feeds');
  const open = filesIn(feeds).map((file) => path.relative(feeds, file));
  const transcript = words.filter((word) => word.split(' ').length > 4);
  const room = `espace/temoignages/${WITHDRAWN}`;
  const closed = ['espace/', room, `${room}/temoignage.mp3`, `${room}/couverture.jpg`, `${room}/texte`];
  const found: string[] = [];
  for (const file of [...open, ...closed]) {
    const isPrivate = closed.includes(file);
    const answer = await fetch(BASE + file, { headers: isPrivate ? { Cookie: cookie } : {} });
    const texts = textsOf(Buffer.from(await answer.arrayBuffer()));
    const said = finderOf(isPrivate ? transcript : words)(texts);
    found.push(...said.map((word) => `${file}: ${word}`));
    if (isPrivate && answer.ok && /\.(?:mp3|jpg)$/.test(file)) found.push(`${file} is still sent`);
  }
  return found;
}

function entryOf(workspace: string) {
  const file = path.join(workspace, 'episodes/_registre', `${WITHDRAWN}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as {
    readonly publicPaths: readonly string[];
    readonly withdrawalLinks: Readonly<Record<string, string>>;
  };
}

async function statusOf(file: string): Promise<number> {
  const answer = await fetch(BASE + file, { method: 'HEAD', redirect: 'manual' }).catch(() => undefined);
  return answer?.status ?? 0;
}

/** Addresses that answer otherwise. */
async function others(paths: readonly string[], expected: number): Promise<readonly string[]> {
  const answers = await Promise.all(paths.map(async (file) => `${await statusOf(file)} ${file}`));
  return answers.filter((answer) => !answer.startsWith(`${expected} `));
}

/** Waits until nothing is told any more. */
async function until(tell: () => Promise<readonly string[]>): Promise<void> {
  const startedAt = performance.now();
  for (let told = await tell(); told.length > 0; told = await tell()) {
    if (performance.now() - startedAt > PATIENCE_MS)
      throw new Error(`expected nothing left within a minute, got\n${told.slice(0, 20).join('\n')}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

const listingOf = (workspace: string) =>
  JSON.stringify(
    [...digestsIn(path.join(workspace, 'feeds'))].map(([digest, file]) => [file, digest]).sort(),
  );
