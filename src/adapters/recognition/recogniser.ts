import { createRequire } from 'node:module';
import { sharedOut, type TimeSpan } from '../../model/alignment.ts';
import type { RecognitionFault } from '../../model/recognition.ts';
import { type Cue, wordsIn } from '../../model/transcript.ts';
import type { AudioControl } from '../../ports/audio.ts';
import type { Recogniser, Recognition, RecognitionOrder } from '../../ports/recogniser.ts';
import { sentencesOf } from '../../speech/sentences.ts';
import { AnsweringProcess, NoAnswer } from '../children/answering-process.ts';
import { modelIn } from './model-folder.ts';
import { type PieceAnswer, type PieceRequest, pieceAnswer } from './piece.ts';

/** Long enough for sentences, short enough for memory. */
const LEAST_SECONDS = 14;
const MOST_SECONDS = 28;
const ATTEMPTS = 2;

export type RecogniserSettings = {
  /** Absolute path of the folder that `installModel` fills. */
  readonly modelFolder: string;
  /** The child's module, without its extension; ours unless a test has another. */
  readonly module?: URL;
  readonly longestAnswerMs?: number;
};

/** Recognition by sherpa-onnx in a child process: a damaged model aborts the process, not the program. */
export async function openRecogniser(settings: RecogniserSettings): Promise<Recogniser> {
  const model = await modelIn(settings.modelFolder);
  if (model.kind === 'absent') return { toolVersion: undefined, recognise: async () => ({ cues: [] }) };
  const version = model.kind === 'ready' ? model.digest : model.kind;
  return {
    toolVersion: `passe-parole 1; sherpa-onnx 1.13.8; ${version}`,
    recognise: (order, control) => recognise(settings, order, control),
  };
}

async function recognise(
  settings: RecogniserSettings,
  order: RecognitionOrder,
  { signal, progress }: AudioControl,
): Promise<Recognition> {
  const { modelFolder, module, longestAnswerMs = 300_000 } = settings;
  if ((await modelIn(modelFolder)).kind !== 'ready') return { fault: 'model-incomplete' };
  if (module === undefined && !isEngineThere()) return { fault: 'engine-missing' };
  const engine = new AnsweringProcess<PieceRequest>({
    module: module ?? new URL('./recogniser.child', import.meta.url),
    args: [modelFolder],
    requestsPerProcess: 200,
    longestAnswerMs,
    signal,
  });
  try {
    return { cues: await cuesOf(engine, order, progress) };
  } catch (error) {
    signal.throwIfAborted();
    return { fault: faultOf(error) };
  } finally {
    engine.close();
  }
}

async function cuesOf(
  engine: AnsweringProcess<PieceRequest>,
  { soundPath, durationSeconds }: RecognitionOrder,
  progress: (fraction: number) => void,
): Promise<Cue[]> {
  const cues: Cue[] = [];
  for (let startSeconds = 0; startSeconds < durationSeconds - 0.1; ) {
    const request = { soundPath, startSeconds, leastSeconds: LEAST_SECONDS, mostSeconds: MOST_SECONDS };
    const { text, endSeconds } = await persevering(() => pieceOf(engine, request, durationSeconds));
    cues.push(...sentenceCues(text, { startSeconds, endSeconds }));
    startSeconds = endSeconds;
    progress(Math.min(1, startSeconds / durationSeconds));
  }
  return cues;
}

/** @throws Nonsense for an answer that does not go forward, or goes too far. */
async function pieceOf(
  engine: AnsweringProcess<PieceRequest>,
  request: PieceRequest,
  durationSeconds: number,
): Promise<PieceAnswer> {
  const read = pieceAnswer.safeParse(await engine.ask(request));
  const most = Math.min(request.startSeconds + request.mostSeconds, durationSeconds) + 0.1;
  const isSane = read.success && read.data.endSeconds > request.startSeconds && read.data.endSeconds <= most;
  if (!isSane)
    throw new Nonsense(`expected words up to ${most} s, got ${JSON.stringify(read.data ?? read.error)}`);
  return read.data;
}

class Nonsense extends Error {}

/** A process that ended is given a second chance on the same piece: memory may have been short for a moment. */
async function persevering<Out>(ask: () => Promise<Out>): Promise<Out> {
  for (let attempt = 1; ; attempt++)
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof NoAnswer) || error.why === 'silent' || attempt >= ATTEMPTS) throw error;
    }
}

function faultOf(error: unknown): RecognitionFault {
  if (error instanceof Nonsense) return 'nonsense';
  if (error instanceof NoAnswer) return error.why === 'silent' ? 'too-slow' : 'stopped';
  throw error;
}

/** A piece's sentences, placed by their length: the aligner finds their words. */
function sentenceCues(text: string, piece: TimeSpan): Cue[] {
  const sentences = sentencesOf(text.normalize('NFC').replace(/\p{Cc}/gu, ' '));
  const words = sharedOut(sentences.flatMap(wordsIn), piece);
  let next = 0;
  return sentences.map((sentence) => {
    const own = words.slice(next, next + wordsIn(sentence).length);
    next += own.length;
    const startSeconds = own[0]?.startSeconds ?? piece.startSeconds;
    return { text: sentence, startSeconds, endSeconds: own.at(-1)?.endSeconds ?? piece.endSeconds };
  });
}

function isEngineThere(): boolean {
  try {
    createRequire(import.meta.url).resolve('sherpa-onnx-node');
    return true;
  } catch {
    return false;
  }
}
