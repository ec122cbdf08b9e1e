import { readFileSync, writeFileSync } from 'node:fs';
import type { TimedWord } from '../model/alignment.ts';
import type { ClipFacts } from '../model/clip-facts.ts';
import type { ClipScene } from '../model/clip-scene.ts';
import { Problem } from '../model/problem.ts';
import type { Recording, SourceFile } from '../model/recording.ts';
import type { SoundEdit } from '../model/sound-edit.ts';
import { editedMap } from '../model/time-map.ts';
import type { Archives } from '../ports/archives.ts';
import type { Folder } from '../ports/folder.ts';
import type { Images } from '../ports/images.ts';
import type { Ports } from '../ports/ports.ts';
import type { Recognition } from '../ports/recogniser.ts';
import type { Video } from '../ports/video.ts';
import { aMastering, aRecording } from './sound.ts';

/** Counts what the fake tools were asked to do. */
export type Tally = { checked: number; mastered: number; drawn: number; tagged: number };

const LOUDNESS = { integratedLufs: -16, integratedDualMonoLufs: -13, rangeLu: 5, truePeakDbtp: -1.2 };

/** Characters half as wide as they are high, as the fake typefaces have them. */
export function fakeInkWidthPx(element: string): number {
  const [, size = '0'] = /font-size="([\d.]+)"/.exec(element) ?? [];
  const [, text = ''] = />(.*)</.exec(element) ?? [];
  return (Number(size) * text.replace(/&#\d+;/gu, '.').length) / 2;
}

/** A clip with nothing wrong. */
export function goodFacts({ widthPx, heightPx, voiceSeconds, endCardSeconds }: ClipScene): ClipFacts {
  const durationSeconds = voiceSeconds + endCardSeconds;
  return {
    ...{ bytes: 2_000_000, indexFirst: true, hasEditList: false, captionDifference: 1 },
    video: {
      ...{ codec: 'h264', profile: 'Main', hasBFrames: false, pixelFormat: 'yuv420p' },
      ...{ colours: ['tv', 'bt709', 'bt709', 'bt709'], widthPx, heightPx },
      ...{ framesPerSecond: ['25/1', '25/1'], durationSeconds },
    },
    audio: { codec: 'aac', profile: 'LC', sampleRateHz: 48_000, durationSeconds },
    loudness: { ...LOUDNESS, integratedLufs: -14, truePeakDbtp: -1.6 },
  };
}

/** How the fake tools write a file. */
export type Write = (path: string, content: string) => void | Promise<void>;

const fakeArchivesWith = (write: Write): Archives => ({
  zip: async (entries, outputPath) => write(outputPath, JSON.stringify(entries)),
});

/** Writes the names and texts it is given. */
export const fakeArchives: Archives = fakeArchivesWith(writeFileSync);

const fakeVideoWith = (write: Write, filming: () => void = () => {}): Video => ({
  sound: async ({ outputPath }) => {
    await write(outputPath, 'sound');
    return LOUDNESS;
  },
  inspect: async (_, scene) => goodFacts(scene),
  film: async ({ scene, outputPath }) => {
    filming();
    await write(outputPath, JSON.stringify(scene));
  },
});

/** Writes what it is asked to film. */
export const fakeVideo: Video = fakeVideoWith(writeFileSync);

function fakeCheck({ name }: SourceFile, text: string): Recording {
  if (text.includes('panne')) throw new Error('expected a tool that works');
  if (!text.includes('coupé')) return aRecording();
  throw new Problem('audio-cut', { file: name, decodedSeconds: 60, declaredSeconds: 120 });
}

/** Pictures as texts, counting the covers. */
function fakeImages(tally: Tally, write: Write): Images {
  return {
    toolVersion: 'fake images',
    lettering: { widthEm: (text) => text.length / 2, canDraw: () => true },
    inkWidthPx: fakeInkWidthPx,
    drawSquares: async (svg, squares) => {
      tally.drawn += 1;
      for (const { path, sizePx } of squares) await write(path, `${sizePx} ${svg}`);
    },
    embeddedSquare: async () => 'data:image/jpeg;base64,photo',
    drawOutlined: async (svg, { svgPath, pngPath }) => {
      for (const path of [svgPath, pngPath]) writeFileSync(path, svg);
    },
    drawPicture: async (svg, { path }) => write(path, svg),
    cropSquares: async (_, squares) => {
      for (const { path, sizePx } of squares) await write(path, `${sizePx} photo`);
    },
  };
}

async function fakeNotice(outputPath: string): Promise<number> {
  writeFileSync(outputPath, 'notice');
  return 3;
}

/** Each word three tenths of a second after the one before. */
const heardWord = (text: string, rank: number): TimedWord => ({
  text,
  startSeconds: rank * 0.3,
  endSeconds: rank * 0.3 + 0.3,
  certainty: 'sure',
});

/** What a test does, or looks at, while a tool is at work. */
export type Moments = { mastering: () => void; filming: () => void };

/** What was asked to be taken out of each sound that was mastered. */
export type Edits = SoundEdit[];

/** What the fake engines of words do: what the recogniser answers, and whether the aligner hears each word it is given. */
export type Ears = { recognition?: Recognition; areOpen: boolean };

function fakeEngines(ears: Ears): Pick<Ports, 'aligner' | 'recogniser'> {
  return {
    aligner: {
      toolVersion: 'fake aligner',
      align: async ({ words }) => (ears.areOpen ? { words: words.map(heardWord), unwritten: [] } : undefined),
    },
    recogniser: {
      toolVersion: 'fake recogniser',
      recognise: async () => ears.recognition ?? { cues: [] },
    },
  };
}

export type FakePorts = {
  readonly ears: Ears;
  readonly ports: Ports;
  readonly tally: Tally;
  readonly moments: Moments;
  readonly edits: Edits;
};

/**
 * Tools that do nothing but write small recognisable files. The recordings are texts in `folder`; one that reads
 * « coupé » is refused as cut, « moitié » looks as if its copy went on, « panne » makes the tool fail.
 */
export function createFakePorts(folder: Folder, write: Write = writeFileSync): FakePorts {
  const ears: Ears = { areOpen: false };
  const moments: Moments = { mastering: () => {}, filming: () => {} };
  const edits: Edits = [];
  const tally: Tally = { checked: 0, mastered: 0, drawn: 0, tagged: 0 };
  const textOf = async ({ path }: Pick<SourceFile, 'path'>) =>
    (await folder.readText(path.slice(folder.path.length + 1))) ?? '';
  const ports: Ports = {
    audio: {
      toolVersion: 'fake audio',
      looksWhole: async (source) => !(await textOf(source)).includes('moitié'),
      check: async (source) => {
        tally.checked += 1;
        return fakeCheck(source, await textOf(source));
      },
      master: async ({ sources, edit, outputs }) => {
        edits.push(edit);
        tally.mastered += 1;
        moments.mastering();
        for (const { format, outputPath } of outputs) {
          const digests = sources.map(({ source }) => source.digest);
          await write(outputPath, `${format} ${digests.join(' ')}`);
        }
        const seconds = sources.map(({ recording }) => recording.durationSeconds);
        const isEdited = edit.removed.length + edit.masked.length > 0;
        return isEdited ? { ...aMastering(), timeMap: editedMap(seconds, edit) } : aMastering();
      },
      notice: fakeNotice,
      excerpt: async ({ outputPath, span }) => writeFileSync(outputPath, JSON.stringify(span)),
      compare: async ({ beforePath, afterPath }) => {
        for (const path of [beforePath, afterPath]) await write(path, 'stretch');
      },
      speech: async () => ({ lengths: [60], envelope: { stepSeconds: 1, levels: [] } }),
    },
    ...fakeEngines(ears),
    archives: fakeArchivesWith(write),
    images: fakeImages(tally, write),
    tags: {
      writeOpus: async (_, outputPath, tags) => write(outputPath, tags.title),
      write: async (soundPath, outputPath, tags) => {
        tally.tagged += 1;
        const sound = readFileSync(soundPath, 'utf8');
        await write(outputPath, JSON.stringify({ ...tags, coverPath: '', sound }));
      },
    },
    texts: { read: textOf },
    video: fakeVideoWith(write, () => moments.filming()),
  };
  return { ears, ports, tally, moments, edits };
}
