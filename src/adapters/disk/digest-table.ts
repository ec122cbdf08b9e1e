/** 16 bytes that name a file, then 32 of the SHA-256 of what it holds. */
export const KEY_BYTES = 16;
const ENTRY_BYTES = KEY_BYTES + 32;
const ROOM_AT_FIRST = 64;

/**
 * Digests by key, in one piece of memory: there may be hundreds of thousands, held as long as the program stays. Each
 * remembers whether it was asked for since the last `keep`. A key's first bytes say where it stands, so they must be as if
 * drawn at random: those of a digest.
 */
export class DigestTable {
  #entries: Buffer;
  #asked: Uint8Array;
  /** For each place a key may stand at, the rank of its entry from 1; 0 for none. A power of two, never over half full. */
  #places: Uint32Array;
  #count = 0;
  #askedCount = 0;
  #hasNew = false;

  private constructor(room: number) {
    this.#entries = Buffer.alloc(room * ENTRY_BYTES);
    this.#asked = new Uint8Array(room);
    this.#places = new Uint32Array(2 ** Math.ceil(Math.log2(2 * room)));
  }

  /** Those that `bytes` gave once; none when they are not whole. */
  static from(bytes: Buffer): DigestTable {
    const isWhole = bytes.length % ENTRY_BYTES === 0;
    const count = isWhole ? bytes.length / ENTRY_BYTES : 0;
    const table = new DigestTable(Math.max(ROOM_AT_FIRST, count));
    for (let rank = 0; rank < count; rank += 1) table.#append(bytes, rank * ENTRY_BYTES);
    return table;
  }

  /** The digest of a key, in 32 bytes that are the table's own. */
  get(key: Buffer): Buffer | undefined {
    const rank = this.#rankOf(key);
    if (rank === undefined) return undefined;
    this.#ask(rank);
    const at = rank * ENTRY_BYTES;
    return this.#entries.subarray(at + KEY_BYTES, at + ENTRY_BYTES);
  }

  set(key: Buffer, digest: Buffer): void {
    const known = this.get(key);
    if (known === undefined) {
      this.#append(Buffer.concat([key, digest]), 0);
      this.#ask(this.#count - 1);
    } else if (known.equals(digest)) return;
    else digest.copy(known);
    this.#hasNew = true;
  }

  /**
   * Keeps those asked for or set since the last time, or all; nothing counts as asked for any more.
   * @returns whether they are other ones than the last time.
   */
  keep(which: 'asked' | 'all'): boolean {
    const dropsSome = which === 'asked' && this.#askedCount < this.#count;
    const changed = this.#hasNew || dropsSome;
    if (dropsSome) this.#dropUnasked();
    this.#asked.fill(0);
    this.#askedCount = 0;
    this.#hasNew = false;
    return changed;
  }

  /** What `from` reads, each entry after the other. */
  get bytes(): Uint8Array {
    return this.#entries.subarray(0, this.#count * ENTRY_BYTES);
  }

  #ask(rank: number): void {
    if (this.#asked[rank] === 1) return;
    this.#asked[rank] = 1;
    this.#askedCount += 1;
  }

  #dropUnasked(): void {
    const [entries, count] = [this.#entries, this.#count];
    const asked = this.#asked;
    const kept = new DigestTable(Math.max(ROOM_AT_FIRST, this.#askedCount));
    for (let rank = 0; rank < count; rank += 1)
      if (asked[rank] === 1) kept.#append(entries, rank * ENTRY_BYTES);
    this.#takeFrom(kept);
  }

  #append(bytes: Buffer, at: number): void {
    if (this.#count === this.#asked.length) this.#grow();
    bytes.copy(this.#entries, this.#count * ENTRY_BYTES, at, at + ENTRY_BYTES);
    this.#places[this.#placeOf(bytes, at)] = this.#count + 1;
    this.#count += 1;
  }

  #grow(): void {
    const larger = new DigestTable(Math.ceil(this.#count * 1.5));
    for (let rank = 0; rank < this.#count; rank += 1) larger.#append(this.#entries, rank * ENTRY_BYTES);
    larger.#asked.set(this.#asked);
    this.#takeFrom(larger);
  }

  #takeFrom(other: DigestTable): void {
    this.#entries = other.#entries;
    this.#asked = other.#asked;
    this.#places = other.#places;
    this.#count = other.#count;
  }

  #rankOf(key: Buffer): number | undefined {
    const number = this.#places[this.#placeOf(key, 0)];
    return number === undefined || number === 0 ? undefined : number - 1;
  }

  /** Where a key stands, or would. */
  #placeOf(bytes: Buffer, at: number): number {
    const last = this.#places.length - 1;
    for (let place = bytes.readUInt32LE(at) & last; ; place = (place + 1) & last) {
      const number = this.#places[place];
      if (number === undefined || number === 0) return place;
      const entry = (number - 1) * ENTRY_BYTES;
      if (bytes.compare(this.#entries, entry, entry + KEY_BYTES, at, at + KEY_BYTES) === 0) return place;
    }
  }
}
