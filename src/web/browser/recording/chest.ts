/** A recording as it is kept on this device until it has been received. */
export type Kept = { readonly startedAtMs: number; readonly mediaType: string; seconds: number };

const DATABASE = 'passe-parole-enregistrements';

/** Keeps recordings in the browser, piece by piece: what is kept survives a page that closes and a phone that sleeps. */
export class Chest {
  readonly #database: IDBDatabase;

  private constructor(database: IDBDatabase) {
    this.#database = database;
  }

  static async open(): Promise<Chest> {
    const asking = indexedDB.open(DATABASE, 1);
    asking.onupgradeneeded = () => {
      asking.result.createObjectStore('recordings', { keyPath: 'startedAtMs' });
      asking.result.createObjectStore('pieces', { autoIncrement: true }).createIndex('of', 'of');
    };
    return new Chest(await done(asking));
  }

  /** The recordings that were not received, the first begun first. */
  all(): Promise<readonly Kept[]> {
    return done(this.#store('recordings', 'readonly').getAll() as IDBRequest<Kept[]>);
  }

  /** Adds a piece to a recording, and says how long it is now. */
  async add(recording: Kept, piece: Blob): Promise<void> {
    const bytes = await piece.arrayBuffer();
    const writing = this.#database.transaction(['recordings', 'pieces'], 'readwrite', {
      durability: 'strict',
    });
    writing.objectStore('recordings').put(recording);
    writing.objectStore('pieces').add({ of: recording.startedAtMs, bytes });
    await ended(writing);
  }

  /** A recording as one file. */
  async file({ startedAtMs, mediaType }: Kept, name: string): Promise<File> {
    const asking = this.#store('pieces', 'readonly').index('of').getAll(startedAtMs);
    const pieces = (await done(asking)) as readonly { readonly bytes: ArrayBuffer }[];
    // The same file after a reload: what was sent of it is not sent again.
    return new File(
      pieces.map(({ bytes }) => bytes),
      name,
      { type: mediaType, lastModified: startedAtMs },
    );
  }

  async forget({ startedAtMs }: Kept): Promise<void> {
    const writing = this.#database.transaction(['recordings', 'pieces'], 'readwrite');
    writing.objectStore('recordings').delete(startedAtMs);
    const pieces = writing.objectStore('pieces');
    for (const key of await done(pieces.index('of').getAllKeys(startedAtMs))) pieces.delete(key);
    await ended(writing);
  }

  #store(name: string, mode: IDBTransactionMode): IDBObjectStore {
    return this.#database.transaction(name, mode).objectStore(name);
  }
}

function done<Result>(asking: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    asking.onsuccess = () => resolve(asking.result);
    asking.onerror = () => reject(asking.error ?? new Error('expected an answer of IndexedDB, got none'));
  });
}

function ended(writing: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    writing.oncomplete = () => resolve();
    writing.onabort = () => reject(writing.error ?? new Error('expected a whole write, it was aborted'));
  });
}
