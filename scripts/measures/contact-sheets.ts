/** Contact sheets: first, middle and last frames of clips of short, long and awkward words, in four shapes, to be looked at. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import sharp, { type OverlayOptions } from 'sharp';
import { frameCount, framesOf } from '../../src/adapters/video/frames.ts';
import { captionsOf, sentencesIn } from '../../src/journey/clips/captions.ts';
import type { ClipShape } from '../../src/model/clip.ts';
import type { ClipScene } from '../../src/model/clip-scene.ts';
import { aClipScene } from '../../src/testing/clip-scenes.ts';
import type { ClipToDraw } from '../../src/web/pictures/clip/clip-scene.ts';
import { pixelsOf } from '../fixtures/yuv-pixels.ts';

const SHAPES: readonly ClipShape[] = ['vertical', 'portrait', 'square', 'wide'];
const SECONDS = 5;
const ROW_PX = 560;
const GAP_PX = 8;

type Kind = { readonly said: string } & Partial<ClipToDraw>;

const KINDS: Readonly<Record<string, Kind>> = {
  ordinaire: {
    hour: 'evening',
    said: 'On ne se parlait plus. Et puis un jour, quelqu’un a osé dire que ça n’allait pas.',
  },
  court: { hour: 'dawn', said: 'Oui. On a osé.', title: '«\u00A0On a osé\u00A0»', notice: 'Extrait monté' },
  long: {
    hour: 'night',
    said: 'Nous avons, pendant plus de deux ans, cherché ensemble comment redonner à chacune et à chacun la possibilité de décider sans attendre la réunion du lundi.',
    title:
      '«\u00A0Nous avons, pendant plus de deux ans, cherché ensemble comment redonner à chacune et à chacun la possibilité de décider\u00A0»',
  },
  difficile: {
    hour: 'morning',
    said: 'L’anticonstitutionnellement-responsabilisation 👩‍🌾 À ÉTÉ ÇA : « Œuvrer », dit-elle, coûte 1\u202F250\u202F€ — ÎLE D’ÂMES !',
    showTitle: 'Ce que ça change à l’intercommunalité, ÉTÉ comme hiver 🌲',
    speaker: 'Marie-Élisabeth de La Tour-Maubourg-Vaux, présidente de l’association des habitants',
    notice: 'Extrait monté',
  },
};

const levels = Array.from(
  { length: 2200 },
  (_, at) =>
    (at % 37 < 5 ? 0.08 : 0.55) + 0.25 * Math.sin(at / 90) + 0.2 * Math.sin(at * 1.7) * Math.sin(at / 7),
);

function sceneOf({ said, ...shown }: Kind, shape: ClipShape): ClipScene {
  const cue = { startSeconds: 0, endSeconds: SECONDS, text: said };
  const captions = captionsOf(sentencesIn([cue], { ...cue, reasons: [] }), shape);
  return aClipScene(shape, {
    ...{ captions, voiceSeconds: SECONDS, levels, passageLevels: levels.slice(400, 700) },
    ...shown,
  });
}

async function* momentsOf(scene: ClipScene): AsyncGenerator<Uint8Array> {
  const wanted = [0, Math.floor(SECONDS * scene.framesPerSecond * 0.6), frameCount(scene) - 1];
  let at = 0;
  for await (const frame of framesOf(scene, new AbortController().signal)) {
    if (wanted.includes(at)) yield frame;
    at += 1;
  }
}

/** Writes one sheet for each kind of words, and says whether system fonts change a single pixel. */
export async function drawContactSheets(
  folder = mkdtempSync(path.join(tmpdir(), 'planches-')),
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const name of Object.keys(KINDS)) console.log(await sheetOf(name, folder));
  const [here, elsewhere] = [await framesDigest(), await digestWithoutSystemFonts()];
  console.log(`avec les polices du système ${here.slice(0, 16)}, sans aucune ${elsewhere.slice(0, 16)} :`);
  console.log(here === elsewhere ? 'mêmes images' : 'IMAGES DIFFÉRENTES');
}

async function sheetOf(name: string, folder: string): Promise<string> {
  const kind = KINDS[name] ?? { said: '' };
  const tiles: OverlayOptions[] = [];
  let left = 0;
  for (const shape of SHAPES) {
    const scene = sceneOf(kind, shape);
    const width = Math.round((scene.widthPx / scene.heightPx) * ROW_PX);
    let row = 0;
    for await (const frame of momentsOf(scene)) {
      const { widthPx, heightPx } = scene;
      const raw = { width: widthPx, height: heightPx, channels: 3 as const };
      const input = await sharp(pixelsOf(frame, widthPx, heightPx), { raw })
        .resize(width, ROW_PX)
        .png()
        .toBuffer();
      tiles.push({ input, left, top: row * (ROW_PX + GAP_PX) });
      row += 1;
    }
    left += width + GAP_PX;
  }
  const sheet = path.join(folder, `planche-${name}.png`);
  const size = { width: left - GAP_PX, height: 3 * (ROW_PX + GAP_PX) - GAP_PX };
  await sharp({ create: { ...size, channels: 3, background: '#8a7d70' } })
    .composite(tiles)
    .png()
    .toFile(sheet);
  return sheet;
}

/** Prints the digest of the same frames, for a process that finds no system font. */
export async function tellFramesDigest(): Promise<void> {
  console.log(await framesDigest());
}

/** SHA-256 of three frames of every kind of words, upright. */
async function framesDigest(): Promise<string> {
  const hash = createHash('sha256');
  for (const kind of Object.values(KINDS))
    for await (const frame of momentsOf(sceneOf(kind, 'vertical'))) hash.update(frame);
  return hash.digest('hex');
}

async function digestWithoutSystemFonts(): Promise<string> {
  const program = path.join(import.meta.dirname, '../measures.ts');
  const env = { PATH: process.env['PATH'], HOME: '/nonexistent', FONTCONFIG_FILE: '/nonexistent' };
  const words = ['--import', import.meta.resolve('tsx'), program, 'contact-digest'];
  const { stdout } = await promisify(execFile)(process.execPath, words, { env });
  return stdout.trim().split('\n').at(-1) ?? '';
}
