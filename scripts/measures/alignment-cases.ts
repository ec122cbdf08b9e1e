/** Sounds and texts that an aligner meets, made from one recording whose words are known to the millisecond. */

/** A word as it was said. */
export type TrueWord = { readonly w: string; readonly start: number; readonly end: number };

export type AlignmentCase = {
  readonly name: string;
  readonly samples: Float32Array;
  /** The text, and for each of its words the word that was said there, if one was. */
  readonly words: readonly { readonly text: string; readonly truth?: TrueWord }[];
  /** Seconds put before the recording. */
  readonly offsetSeconds: number;
};

export const RATE_HZ = 8000;

/** Numbers that follow each other without order, the same at each run: 0 to 1. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

function speechPower(samples: Float32Array): number {
  const loud = samples.filter((sample) => Math.abs(sample) > 0.01);
  return loud.reduce((sum, sample) => sum + sample * sample, 0) / loud.length;
}

function mixed(samples: Float32Array, other: Float32Array, snrDb: number): Float32Array {
  const power = other.reduce((sum, sample) => sum + sample * sample, 0) / other.length;
  const gain = Math.sqrt(speechPower(samples) / 10 ** (snrDb / 10) / power);
  return samples.map((sample, index) => sample + (other[index] ?? 0) * gain);
}

const whiteNoise = (count: number) => {
  const next = chance(1);
  return Float32Array.from({ length: count }, () => next() + next() + next() - 1.5);
};

/** Three plucked notes every half second. */
function music(count: number): Float32Array {
  const next = chance(2);
  const sound = new Float32Array(count);
  for (let start = 0; start < count; start += RATE_HZ / 2)
    for (let voice = 0; voice < 3; voice++) {
      const hertz = 220 * 2 ** (Math.floor(next() * 15) / 12);
      for (let index = 0; index < RATE_HZ && start + index < count; index++) {
        const time = index / RATE_HZ;
        const tone = Math.sin(2 * Math.PI * hertz * time) + Math.sin(4 * Math.PI * hertz * time) / 2;
        sound[start + index] = (sound[start + index] ?? 0) + tone * Math.exp(-2 * time);
      }
    }
  return sound;
}

function withJingles(samples: Float32Array, seconds: number): Float32Array {
  const jingle = music(seconds * RATE_HZ).map((sample) => sample * 0.1);
  const joined = new Float32Array(samples.length + 2 * jingle.length);
  joined.set(jingle);
  joined.set(samples, jingle.length);
  joined.set(jingle, jingle.length + samples.length);
  return joined;
}

const OTHER_WORDS = 'maison toujours petit chemin montagne alors vraiment leur demande'.split(' ');

/** One word in ten replaced, left out or added. */
function edited(truth: readonly TrueWord[]): AlignmentCase['words'] {
  const next = chance(4);
  const other = () => ({ text: OTHER_WORDS[Math.floor(next() * OTHER_WORDS.length)] ?? 'maison' });
  return truth.flatMap((word) => {
    const draw = next();
    if (draw < 0.04) return [other()];
    if (draw < 0.07) return [];
    const kept = { text: word.w, truth: word };
    return draw < 0.1 ? [kept, other()] : [kept];
  });
}

/** The cases that the aligner is held to. */
export function casesOf(samples: Float32Array, truth: readonly TrueWord[]): AlignmentCase[] {
  const whole: { text: string; truth?: TrueWord }[] = truth.map((word) => ({ text: word.w, truth: word }));
  const never =
    'Ce paragraphe a été ajouté après coup par la rédactrice et ne figure pas du tout dans l’enregistrement parce que la personne l’a envoyé par courriel le lendemain avec quelques précisions'
      .split(' ')
      .map((text) => ({ text }));
  const plain = { samples, words: whole, offsetSeconds: 0 };
  return [
    { ...plain, name: 'clean' },
    { ...plain, name: 'white noise, 15 dB', samples: mixed(samples, whiteNoise(samples.length), 15) },
    { ...plain, name: 'music under the talk, 15 dB', samples: mixed(samples, music(samples.length), 15) },
    { ...plain, name: 'jingles of 12 s', samples: withJingles(samples, 12), offsetSeconds: 12 },
    { ...plain, name: 'a paragraph never spoken', words: whole.toSpliced(300, 0, ...never) },
    {
      ...plain,
      name: '20 s never written',
      words: whole.filter(({ truth: said }) => said !== undefined && (said.start < 100 || said.start >= 120)),
    },
    { ...plain, name: '10 % of words edited', words: edited(truth) },
  ];
}
