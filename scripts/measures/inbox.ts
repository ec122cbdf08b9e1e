/**
 * A hostile inbox through the program as people run it: no leak, no request, every recording of good faith taken, every
 * refusal explained beside the file, in the terminal and as an event. Then a plain ffmpeg on the same payloads, to see that
 * they do leak.
 */
import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import ffmpeg from '@ffmpeg-installer/ffmpeg';
import { buildHostileInbox, CANARIES, type Inbox } from '../fixtures/hostile-inbox.ts';
import { payloads, type Targets } from '../fixtures/hostile-payloads.ts';
import { newWorkspace, run } from '../fixtures/program.ts';
import { itemsOf } from '../fixtures/public-folder.ts';
import { generate, speechLike } from '../fixtures/sounds.ts';
import { filesWritten, harms, kindsOf, leaksIn } from '../fixtures/written-files.ts';

/** Prints what became of each file, and throws when anything leaked, was lost or was not explained. */
export async function measureInbox(): Promise<void> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.end(readFileSync(targets.sound));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const outside = mkdtempSync(path.join(tmpdir(), 'passe-parole-private-'));
  const targets: Targets = {
    sound: path.join(outside, 'secret.wav'),
    text: path.join(outside, 'secret.txt'),
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  };
  await generate(['-f', 'lavfi', '-i', speechLike(3), targets.sound]);
  writeFileSync(targets.text, CANARIES[0]);
  const workspace = newWorkspace('empty');
  try {
    const inbox = await buildHostileInbox(path.join(workspace, 'episodes'), targets);
    age(path.join(workspace, 'episodes'));
    // What looks cut is waited for while its copy may go on.
    await pause(125_000);
    const wrong = [...(await dropped(workspace, inbox)), ...(await published(workspace))];
    wrong.push(...requests.map((url) => `a request to ${url}`));
    wrong.push(...leaksIn(workspace, CANARIES), ...(existsSync('pwned') ? ['a name ran a command'] : []));
    console.log(`requests to the listener: ${requests.length}`);
    const leaking = await plainly(targets, requests);
    console.log(`the same payloads in a plain ffmpeg: ${leaking} of ${payloads(targets).size} leak`);
    if (leaking === 0) wrong.push('no payload leaks in a plain ffmpeg: this measure proves nothing');
    if (wrong.length > 0) throw new Error(`expected nothing wrong, got\n${wrong.join('\n')}`);
  } finally {
    server.close();
    for (const folder of [workspace, outside]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Copied a while ago: settled. Links are left alone. */
function age(folder: string): void {
  const past = new Date(Date.now() - 60_000);
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isFile()) utimesSync(path.join(folder, entry.name), past, past);
}

type Told = { readonly fact: string; readonly advice: string };
type Event = {
  readonly type: string;
  readonly file?: string;
  readonly publicId?: string;
  readonly files?: readonly { readonly file: string; readonly problem: Told }[];
  readonly report?: { readonly folder: string; readonly problems: readonly Told[]; readonly failed: boolean };
};

const cleaned = (name: string) => name.normalize('NFC').replace(/[\p{Cc}\u202E]/gu, '\uFFFD');

async function dropped(workspace: string, { refused, accepted, companions }: Inbox): Promise<string[]> {
  const { output, seconds } = await run(workspace, 'publier', '--json');
  const events = output
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Event);
  const explained = explanations(workspace, events);
  const count = refused.length + accepted.length + companions.length;
  console.log(
    `${count} files in ${seconds.toFixed(0)} s: ${refused.length} to refuse, ${accepted.length} to take`,
  );
  for (const name of refused)
    console.log(`  ${cleaned(name)} | ${explained.get(cleaned(name)) ?? 'NOT EXPLAINED'}`);
  return [
    ...refused.filter((name) => !explained.has(cleaned(name))).map((name) => `${name} not explained`),
    ...accepted
      .filter((name) => !isDrafted(workspace, name))
      .map((name) => `${JSON.stringify(name)} not taken: ${explained.get(cleaned(name))}`),
    ...events.filter(({ report }) => report?.failed).map(({ report }) => `our own fault: ${report?.folder}`),
  ];
}

/** What is said of each file, where it is said three times: event, letter, and so terminal. */
function explanations(workspace: string, events: readonly Event[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const letter = (folder: string) => {
    const file = path.join(workspace, 'episodes', folder, 'À LIRE.txt');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  const note = (names: readonly string[], { fact, advice }: Told, folder: string) => {
    const isWritten = letter(folder).includes(fact) && letter(folder).includes(advice);
    for (const name of names) if (isWritten && fact.includes(name)) found.set(name, `${fact} ${advice}`);
  };
  for (const { files = [], report, type } of events) {
    if (type === 'left') for (const { file, problem } of files) note([file], problem, '.');
    for (const problem of report?.problems ?? []) {
      const names = readdirSync(path.join(workspace, 'episodes', report?.folder ?? '')).map(cleaned);
      note(names, problem, report?.folder ?? '');
    }
  }
  return found;
}

function isDrafted(workspace: string, name: string): boolean {
  const episodes = path.join(workspace, 'episodes');
  const folder = readdirSync(episodes, { withFileTypes: true }).find(
    (entry) => entry.isDirectory() && existsSync(path.join(episodes, entry.name, name)),
  );
  return folder !== undefined && existsSync(path.join(episodes, folder.name, 'brouillon', 'temoignage.mp3'));
}

/** A text of good faith, but for markup and characters that no feed may hold. */
const WORDS = `Anne : <script>alert(1)</script> ]]> \u0000\u0008\uFFFE =1+1. ${'Nous avons repris la fontaine. '.repeat(20)}`;

const YES =
  'diffusion: oui\nextraits: oui\npresse: oui\nmajeure: oui\nvoix: originale\ncopie remise: oui\nrecueilli le: 2026-03-12\n';

const PRESS = 'presse:\n  - "<script>alert(1)</script> ../../x"\nradio:\n  - "=1+1, \\b"\n';

/** Four testimonies of the strangest names go public, with titles of markup. */
async function published(workspace: string): Promise<string[]> {
  const episodes = path.join(workspace, 'episodes');
  const strange = [
    '<img src=x onerror=alert(1)>.m4a',
    "=cmd|' C calc'!A0.m4a",
    'étiquettes.mp3',
    'texte.m4a',
  ];
  for (const name of strange) {
    const folder = readdirSync(episodes).find((one) => existsSync(path.join(episodes, one, name))) ?? '';
    const at = (file: string) => path.join(episodes, folder, file);
    if (name !== 'texte.m4a') writeFileSync(at('mots.txt'), WORDS);
    age(path.join(episodes, folder));
    writeFileSync(at('accord.yaml'), YES);
    writeFileSync(at('presse.yaml'), PRESS);
    const fiche = readFileSync(at('fiche.yaml'), 'utf8')
      .replace(/^titre:.*$/m, `titre: "=<script>alert(1)</script> & ${strange.indexOf(name)} \\b\\uFFFE"`)
      .replace(/^transcription relue:.*$/m, 'transcription relue: oui')
      .replace(/^bon à diffuser:.*$/m, 'bon à diffuser: oui');
    writeFileSync(at('fiche.yaml'), fiche);
  }
  const { output } = await run(workspace, 'publier');
  const feeds = path.join(workspace, 'feeds');
  const items = itemsOf(readFileSync(path.join(feeds, 'feed.xml'), 'utf8')).length;
  const files = filesWritten(workspace, (name) => /^feeds\/|\/(?:pour la presse|à partager)\//.test(name));
  const bad = files.filter(harms);
  console.log(`published with such names and titles: ${items}, well formed; looked at ${kindsOf(files)}`);
  return [
    ...(items === strange.length ? [] : [`${items} published: ${output}`]),
    ...PUBLISHED.filter((one) => !files.some(({ name }) => one.test(name))).map(
      (one) => `no file like ${one}`,
    ),
    ...bad.map(({ name }) => `raw markup, illegal characters or a strange name: ${name}`),
    ...(/(?!\n)\p{Cc}|\u202E/u.test(output) ? ['control characters in the terminal'] : []),
  ];
}

/** One output of each kind: of what is not there, this measure would prove nothing. */
const PUBLISHED: readonly RegExp[] = [
  /^feeds\/feed\.xml$/,
  /^feeds\/sitemap\.xml$/,
  /^feeds\/recherche\/recits\.json$/,
  /^feeds\/recits\/fiches\.csv$/,
  /^feeds\/recits\/[^/]+\/lecteur\/index\.html$/,
  /^feeds\/recits\/[^/]+\/oembed\.json$/,
  /^feeds\/dossiers\/.+\.html$/,
  /\/pour la presse\/liens donnés\.txt$/,
  /\/à partager\/.+\.txt$/,
];

/** How many payloads make a plain ffmpeg read what they name. */
async function plainly(targets: Targets, requests: readonly string[]): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'passe-parole-plain-'));
  let leaking = 0;
  for (const [name, bytes] of payloads(targets)) {
    const file = path.join(folder, name);
    const output = path.join(folder, 'out.wav');
    writeFileSync(file, bytes);
    const before = requests.length;
    // Some fail, or wait for a network: what counts is what they wrote or asked.
    await promisify(execFile)(ffmpeg.path, ['-nostdin', '-v', 'quiet', '-y', '-i', file, output], {
      timeout: 8000,
    }).catch(() => undefined);
    if (existsSync(output) && readFileSync(output).length > 100_000) leaking += 1;
    else if (requests.length > before) leaking += 1;
    rmSync(output, { force: true });
  }
  rmSync(folder, { recursive: true });
  return leaking;
}
