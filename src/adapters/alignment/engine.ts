import { createRequire } from 'node:module';
import path from 'node:path';
import createModule, { type Decoder, type SoundSwallowerModule } from 'soundswallower';
import type { Grammar } from '../../speech/grammar.ts';
import type { SearchWidth } from '../../speech/search.ts';

/** Samples a second. The French model was trained for the telephone: more gives nothing. */
export const SAMPLE_RATE_HZ = 8000;

const require = createRequire(import.meta.url);

/** Where soundswallower keeps its acoustic models. */
export const MODELS = path.join(path.dirname(require.resolve('soundswallower')), 'model/');

/** Parts of the engine that its types leave out. */
type Engine = SoundSwallowerModule & {
  _s3file_init(address: number, bytes: number): number;
  _decoder_init_dict_s3file(decoder: number, dictionary: number, fillers: number): number;
  _decoder_init_grammar_s3file(decoder: number, automaton: number, jsgf: number): number;
};
type OpenDecoder = Decoder & {
  readonly cdecoder: number;
  init_dict(): Promise<void>;
  init_grammar(): Promise<void>;
};

/** More than any reader looks past the end: the engine's own loader is one byte short. */
const PADDING_BYTES = 16;

/** Starts the engine; nothing is downloaded. */
export async function loadEngine(): Promise<SoundSwallowerModule> {
  return createModule({ modelBase: MODELS } as Parameters<typeof createModule>[0]); // its types forget this option
}

/** A decoder that looks for one grammar. It must be deleted after use. */
export async function openDecoder(
  module: SoundSwallowerModule,
  { dictionary, fillers, automaton }: Grammar,
  { beam, wordBeam }: SearchWidth,
): Promise<Decoder> {
  const engine = module as Engine;
  const decoder = new engine.Decoder({
    hmm: engine.get_model_path('fr-fr'),
    samprate: SAMPLE_RATE_HZ,
    // Digital silence would give infinities.
    dither: true,
    beam,
    pbeam: beam,
    wbeam: wordBeam,
    lw: 1,
    wip: 1,
    pip: 1,
    bestpath: false,
    fsgusefiller: false,
    loglevel: 'FATAL',
  }) as OpenDecoder;
  // From memory rather than from files, with room for the byte that the engine writes past the end.
  decoder.init_dict = async () => {
    const [words, silences] = [inMemory(engine, dictionary), inMemory(engine, fillers)];
    const made = engine._decoder_init_dict_s3file(decoder.cdecoder, words, silences);
    if (made === 0) throw new Error(`Expected a dictionary, got none from ${dictionary.slice(0, 200)}`);
  };
  decoder.init_grammar = async () => {
    const made = engine._decoder_init_grammar_s3file(decoder.cdecoder, inMemory(engine, automaton), 0);
    if (made < 0) throw new Error(`Expected a grammar, got ${made} from ${automaton.slice(0, 200)}`);
  };
  await decoder.initialize();
  return decoder;
}

function inMemory(engine: Engine, text: string): number {
  const bytes = new TextEncoder().encode(text);
  const address = engine._malloc(bytes.length + PADDING_BYTES);
  if (address === 0) throw new Error(`Expected ${bytes.length} bytes of memory, got none`);
  engine.HEAPU8.fill(0, address, address + bytes.length + PADDING_BYTES);
  engine.HEAPU8.set(bytes, address);
  return engine._s3file_init(address, bytes.length);
}
