/** Writes down what is said, piece by piece; its parent replaces it when it ends before its answer. */
import { open } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { quietestCut } from '../../speech/quietest-cut.ts';
import { MODEL_FILES } from './model-folder.ts';
import type { PieceAnswer, PieceRequest } from './piece.ts';

const SAMPLE_RATE_HZ = 16_000;
const BYTES_PER_SAMPLE = 4;

/** The little that is used of sherpa-onnx-node, which has no types. */
type Engine = {
  readonly OfflineRecognizer: new (
    settings: object,
  ) => {
    createStream(): { acceptWaveform(sound: { samples: Float32Array; sampleRate: number }): void };
    decode(stream: object): void;
    getResult(stream: object): { readonly text: string };
  };
};

const [encoder, decoder, joiner, tokens] = MODEL_FILES.map((name) => path.join(process.argv[2] ?? '', name));
// A native addon, and optional: it can only be required.
const { OfflineRecognizer } = createRequire(import.meta.url)('sherpa-onnx-node') as Engine;
const recogniser = new OfflineRecognizer({
  featConfig: { sampleRate: SAMPLE_RATE_HZ, featureDim: 80 },
  modelConfig: {
    transducer: { encoder, decoder, joiner },
    tokens,
    modelType: 'nemo_transducer',
    provider: 'cpu',
    numThreads: 1,
    debug: 0,
  },
});

async function answerTo({
  soundPath,
  startSeconds,
  leastSeconds,
  mostSeconds,
}: PieceRequest): Promise<PieceAnswer> {
  const samples = await samplesFrom(soundPath, startSeconds, mostSeconds);
  const length = quietestCut(samples, SAMPLE_RATE_HZ, leastSeconds, mostSeconds);
  const stream = recogniser.createStream();
  stream.acceptWaveform({ samples: samples.slice(0, length), sampleRate: SAMPLE_RATE_HZ });
  recogniser.decode(stream);
  return { text: recogniser.getResult(stream).text, endSeconds: startSeconds + length / SAMPLE_RATE_HZ };
}

async function samplesFrom(soundPath: string, startSeconds: number, seconds: number): Promise<Float32Array> {
  const file = await open(soundPath);
  try {
    const bytes = new Uint8Array(Math.ceil(seconds * SAMPLE_RATE_HZ) * BYTES_PER_SAMPLE);
    const position = Math.round(startSeconds * SAMPLE_RATE_HZ) * BYTES_PER_SAMPLE;
    const { bytesRead } = await file.read(bytes, 0, bytes.length, position);
    return new Float32Array(bytes.buffer, 0, Math.floor(bytesRead / BYTES_PER_SAMPLE));
  } finally {
    await file.close();
  }
}

process.on('message', (request: PieceRequest) => {
  answerTo(request)
    .then((answer) => process.send?.({ answer }))
    .catch((error: unknown) => process.send?.({ failure: String(error) }));
});
process.once('disconnect', () => process.exit());
process.send?.({ ready: true });
