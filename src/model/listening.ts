/** Bytes of a sound that were handed over in one answer. */
export type Delivery = {
  /** Of the sound, relative to the public address: `media/2026-03-12-k7qd/episode-0123456789.mp3`. */
  readonly path: string;
  /** Positions in the file: of the first byte handed over, and of the one after the last. */
  readonly firstByte: number;
  readonly endByte: number;
  readonly fileBytes: number;
  /** Length of what stands before the sound: title, picture, chapters. */
  readonly tagBytes: number;
  /** Who asked, told from the others of the same day by a key that says nothing else. */
  readonly listener: string;
  readonly userAgent: string;
  /** Calendar day, `2026-03-12`. */
  readonly day: string;
};

/** A listen that was not counted yet. */
export type Listen = { readonly publicId: string; readonly day: string };

/** How much must have been received, in seconds of sound (IAB podcast measurement guidelines 2.1, 2021). */
const LEAST_SECONDS = 60;

/** Of the sounds that we publish: MP3 at 96 kb/s, light versions near 32 kb/s. */
const BYTES_PER_SECOND: Readonly<Record<string, number>> = {
  mp3: 12_000,
  m4a: 4_000,
  opus: 4_000,
  ogg: 4_000,
};

/** Against who invents listeners: beyond, the listeners of a day are not told apart, and not counted. */
const MOST_KEPT = 200_000;

/**
 * Programs that fetch without anyone listening: indexers, previews, checks, libraries, and watches, whose phone has
 * already fetched the same. Cubot is a make of phones.
 */
const ROBOTS =
  /(?<!cu)bot\b|bot[/_-]|crawl|spider|slurp|preview|facebookexternalhit|monitor|uptime|pingdom|validator|headless|curl|wget|^atc\/|watchos|python|libwww|java\/|go-http|node-fetch|axios|undici|ruby|php|scrapy|archive/i;

/** Bytes received, as spans that neither touch nor overlap, in order. */
type Spans = readonly (readonly [first: number, end: number])[];

/**
 * Counts listens as the IAB guidelines 2.1 do: at least 60 s of the sound (all of a shorter one) handed over to the same
 * listener in one day, in one or many answers; once per listener, episode and day; never for robots. Keeps one day, in
 * memory only.
 */
export class Listening {
  #day = '';
  #received = new Map<string, Spans | 'counted'>();

  /** Adds what was handed over. Gives the listen that it completes, once. */
  note(delivery: Delivery): Listen | undefined {
    const publicId = episodeOf(delivery.path);
    if (publicId === undefined || isRobot(delivery.userAgent)) return undefined;
    if (delivery.day !== this.#day) this.#begin(delivery.day);
    const key = `${delivery.listener} ${publicId}`;
    const before = this.#received.get(key) ?? [];
    if (before === 'counted' || (before.length === 0 && this.#received.size >= MOST_KEPT)) return undefined;
    const spans = withSpan(before, [Math.max(delivery.firstByte, delivery.tagBytes), delivery.endByte]);
    const isListen = lengthOf(spans) >= bytesOfListen(delivery);
    this.#received.set(key, isListen ? 'counted' : spans);
    return isListen ? { publicId, day: delivery.day } : undefined;
  }

  #begin(day: string): void {
    this.#day = day;
    this.#received = new Map();
  }
}

/** The episode whose sound stands at a path; nothing for what is no episode's sound. */
function episodeOf(path: string): string | undefined {
  return /^media\/(\d{4}-\d{2}-\d{2}-[a-z0-9]{4})\/[^/]+\.(?:mp3|m4a|opus|ogg)$/.exec(path)?.[1];
}

/** An app or a browser always says what it is. */
function isRobot(userAgent: string): boolean {
  return userAgent.trim() === '' || ROBOTS.test(userAgent);
}

function bytesOfListen({ path, fileBytes, tagBytes }: Delivery): number {
  const bytesPerSecond = BYTES_PER_SECOND[path.slice(path.lastIndexOf('.') + 1)] ?? 12_000;
  return Math.max(1, Math.min(fileBytes - tagBytes, LEAST_SECONDS * bytesPerSecond));
}

function withSpan(spans: Spans, [first, end]: Spans[number]): Spans {
  if (end <= first) return spans;
  const apart = spans.filter((span) => span[1] < first || span[0] > end);
  const joined = spans.filter((span) => span[1] >= first && span[0] <= end);
  const whole = [
    Math.min(first, ...joined.map((span) => span[0])),
    Math.max(end, ...joined.map((span) => span[1])),
  ] as const;
  return [...apart, whole].sort((one, other) => one[0] - other[0]);
}

function lengthOf(spans: Spans): number {
  return spans.reduce((sum, [first, end]) => sum + end - first, 0);
}
