import fc from 'fast-check';
import type { Store } from '../engine/store.ts';
import { yearsAfter } from '../formats/calendar-date.ts';
import { calendarDay } from '../model/calendar.ts';
import { Workbench } from './workbench.ts';

/** What people do to one testimony beside agreeing and approving. */
const CHANGE_KINDS = [
  'withdraw',
  'erase-withdrawal',
  'restrict',
  'name',
  'anonymous',
  'mask',
  'break-accord',
  'second-witness',
  'retitle',
  'lose-folder',
] as const;

type Change = 'agree' | 'approve' | (typeof CHANGE_KINDS)[number];

/** What people, time and machines do to a workspace. `who` is a rank among its testimonies, in a circle. */
type JourneyEvent =
  | { readonly kind: Change; readonly who: number }
  | { readonly kind: 'drop' | 'crash' }
  | { readonly kind: 'days'; readonly count: number };

const who = fc.nat(1);
const of = (kind: Change) => fc.record({ kind: fc.constant(kind), who });

/** What happens before the program looks again. */
type Happenings = readonly JourneyEvent[];

const happenings: fc.Arbitrary<Happenings> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: of('agree') },
    { weight: 4, arbitrary: of('approve') },
    ...CHANGE_KINDS.map(of),
    fc.record({ kind: fc.constantFrom('drop' as const, 'crash' as const) }),
    fc.record({ kind: fc.constant('days' as const), count: fc.constantFrom(1, 30, 2000) }),
  ),
  { minLength: 1, maxLength: 3 },
);

/** Sequences in which a good part of the testimonies are public at some time. */
export const journeys: fc.Arbitrary<readonly Happenings[]> = fc.array(happenings, {
  minLength: 1,
  maxLength: 3,
});

/** What a careful person knows of one testimony, apart from the program. */
type Known = {
  readonly folder: string;
  readonly marker: string;
  agreedOn?: string;
  /** The day that stands at « retiré le ». */
  withdrawnOn?: string;
  /** The last withdrawal that the program had an occasion to read. */
  withdrawn?: { readonly on: string; readonly agreedOn: string };
  isWithdrawn: boolean;
  isRestricted: boolean;
  isBroken: boolean;
  hasSilentWitness: boolean;
  isMasked: boolean;
  mayBeNamed: boolean;
  isLost: boolean;
  until?: string;
};

export type Journey = { readonly faults: readonly string[]; readonly wasPublic: boolean };

/** A workspace from which many sequences start: two testimonies, the first one public. */
export type Start = { readonly bench: Workbench; readonly known: readonly Known[] };

/** Makes the workspace from which sequences start. */
export async function startOfJourneys(store: Store): Promise<Start> {
  const player = new Player(new Workbench(store), []);
  for (const kind of ['drop', 'drop'] as const) await player.live([{ kind }]);
  await player.live([
    { kind: 'agree', who: 0 },
    { kind: 'approve', who: 0 },
  ]);
  return { bench: player.bench, known: player.known };
}

/** Plays a sequence on fakes, a look of the program after some events, and tells every public byte about a testimony that may not be. */
export async function playJourney(
  sequence: readonly Happenings[],
  { bench, known }: Start,
): Promise<Journey> {
  const player = new Player(
    bench.copy(),
    known.map((one) => ({ ...one })),
  );
  for (const events of sequence) await player.live(events);
  return { faults: player.faults, wasPublic: player.wasPublic };
}

/** Changes that are lines of a settings file, and what a careful person then knows. */
const CHANGES: Readonly<
  Partial<Record<Change, { file: string; lines: readonly string[]; known?: Partial<Known> }>>
> = {
  agree: {
    file: 'accord.yaml',
    lines: ['diffusion: oui', 'majeure: oui', 'voix: originale', 'copie remise: oui'],
    known: { isRestricted: false, isBroken: false },
  },
  approve: { file: 'fiche.yaml', lines: ['transcription relue: oui', 'bon à diffuser: oui'] },
  'erase-withdrawal': { file: 'accord.yaml', lines: ['retiré le:'] },
  restrict: { file: 'accord.yaml', lines: ['diffusion: non'], known: { isBroken: false } },
  'break-accord': { file: 'accord.yaml', lines: ['diffusion: peut-être'] },
  name: { file: 'accord.yaml', lines: ['nommée comme: prénom'] },
  anonymous: { file: 'accord.yaml', lines: ['nommée comme: anonyme'] },
  mask: { file: 'fiche.yaml', lines: ['passages masqués: 0:00 à 1:00'] },
};

/** What is known after a change. */
const OUTCOMES: Readonly<Partial<Record<Change, Partial<Known>>>> = {
  withdraw: { isWithdrawn: true },
  'erase-withdrawal': { isWithdrawn: false },
  restrict: { isRestricted: true },
  'break-accord': { isBroken: true },
  name: { mayBeNamed: true },
  anonymous: { mayBeNamed: false },
  mask: { isMasked: true },
  'second-witness': { hasSilentWitness: true },
  'lose-folder': { isLost: true },
};

class Player {
  readonly faults: string[] = [];
  wasPublic = false;
  readonly bench: Workbench;
  readonly known: Known[];
  #crashesNext = false;

  constructor(bench: Workbench, known: Known[]) {
    this.bench = bench;
    this.known = known;
  }

  async live(events: Happenings): Promise<void> {
    for (const event of events) await this.#apply(event);
    if (this.#crashesNext) await this.#crash();
    await this.bench.sweep();
    for (const one of this.known) this.#remember(one);
    this.#look(events);
  }

  /** A date written and erased between two looks is known to nobody. */
  #remember(one: Known): void {
    const { agreedOn = '', withdrawnOn: on } = one;
    if (on !== undefined && one.isWithdrawn && !one.isBroken && !one.isLost) one.withdrawn = { on, agreedOn };
  }

  async #apply(event: JourneyEvent): Promise<void> {
    if (event.kind === 'drop') await this.#drop();
    else if (event.kind === 'crash') this.#crashesNext = true;
    else if (event.kind === 'days') this.bench.nowMs += event.count * 24 * 3600 * 1000;
    else if ('who' in event) {
      const one = this.known[event.who % this.known.length];
      if (one !== undefined && !one.isLost) await this.#change(one, event.kind);
    }
  }

  /** The machine stops in the middle of a pass, a few files into the public folder. */
  async #crash(): Promise<void> {
    this.#crashesNext = false;
    this.bench.crashAfter = 3;
    await this.bench.sweep().catch((error: unknown) => {
      if (!String(error).includes('crash')) throw error;
    });
    this.bench.crashAfter = undefined;
  }

  async #drop(): Promise<void> {
    if (this.known.length === 3) return;
    const marker = `kumquat${this.known.length}`;
    const before = new Set(await this.bench.folders());
    this.bench.drop(`entretien ${marker}.m4a`);
    this.bench.drop(`entretien ${marker}.txt`, `Voilà comment ${marker} a tout changé chez nous.`);
    await this.bench.sweep();
    const folder = (await this.bench.folders()).find((name) => !before.has(name)) ?? '';
    this.bench.edit(`${folder}/temoin.yaml`, /^prénom:.*$/m, `prénom: Hippolyte${marker}`);
    const states = { isWithdrawn: false, isRestricted: false, isBroken: false, hasSilentWitness: false };
    this.known.push({ folder, marker, ...states, isMasked: false, mayBeNamed: false, isLost: false });
  }

  async #change(one: Known, kind: Change): Promise<void> {
    const today = calendarDay(this.bench.nowMs);
    const change = CHANGES[kind];
    if (change !== undefined) {
      for (const line of change.lines) this.#write(`${one.folder}/${change.file}`, line);
      Object.assign(one, change.known);
    }
    if (kind === 'agree') {
      this.#write(`${one.folder}/accord.yaml`, `recueilli le: ${today}`);
      [one.agreedOn, one.until] = [today, yearsAfter(today, 5)];
    } else if (kind === 'withdraw') {
      this.#write(`${one.folder}/accord.yaml`, `retiré le: ${today}`);
      one.withdrawnOn = today;
    } else if (kind === 'retitle') {
      this.#write(`${one.folder}/fiche.yaml`, `description: Hippolyte${one.marker} raconte.`);
    } else if (kind === 'second-witness') {
      this.bench.drop(`${one.folder}/accord-2.yaml`, 'diffusion: non');
    } else if (kind === 'lose-folder') {
      await this.bench.episodes.remove(one.folder);
      this.bench.drop('_autre/vide.txt', '');
    }
    Object.assign(one, OUTCOMES[kind]);
  }

  /** Writes a line in place of the one that has its field. */
  #write(path: string, line: string): void {
    const text = this.bench.episodes.files.get(path)?.text ?? '';
    const [field = ''] = line.split(':');
    this.bench.drop(path, text.replace(new RegExp(`^${field}:.*$`, 'm'), line));
  }

  /** Whether the person says yes today, by the rules a person would state. */
  #saysYes(one: Known): boolean {
    const today = calendarDay(this.bench.nowMs);
    const { agreedOn, until = '', withdrawn } = one;
    if (agreedOn === undefined || one.isWithdrawn || one.isRestricted || one.isBroken) return false;
    if (one.hasSilentWitness || one.isLost || today > until) return false;
    return withdrawn === undefined || (agreedOn > withdrawn.agreedOn && agreedOn >= withdrawn.on);
  }

  #look(events: Happenings): void {
    const after = events.map(({ kind }) => kind).join(', ');
    const files = [...this.bench.feeds.files];
    const shows = (words: string) =>
      files.some(([path, { text }]) => path.includes(words) || text.includes(words));
    for (const one of this.known) {
      const tell = (what: string) => this.faults.push(`after ${after}: ${what} of ${one.marker}`);
      const isPublic = shows(one.folder) || shows(`${one.marker} a tout`);
      if (isPublic) this.wasPublic = true;
      if (isPublic && !this.#saysYes(one)) tell('something public');
      if (one.isMasked && shows(`${one.marker} a tout`)) tell('the masked words');
      if (!one.mayBeNamed && shows(`Hippolyte${one.marker}`)) tell('the name');
    }
  }
}
