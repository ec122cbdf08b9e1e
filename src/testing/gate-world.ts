import fc from 'fast-check';
import type { Accord, Scope } from '../model/accord.ts';
import { asRemembered, type Declared, lapseOf, type Seen } from '../model/accord-memory.ts';
import { askGate, type Output } from '../model/gate.ts';
import { anAccord } from './catalogue.ts';

/** Everything that may leave. */
const OUTPUTS: readonly Output[] = [
  'feed',
  'page',
  'transcript',
  'fiche',
  'clip',
  'quote-card',
  'press-kit',
  'radio',
  'photo',
];

const SCOPES: readonly Scope[] = ['broadcast', 'clips', 'press', 'image'];
const DAY_MS = 24 * 3600 * 1000;

/** What happens to a testimony, one thing at a time. `who` is a rank among its witnesses, in a circle. */
export type GateEvent =
  | {
      readonly kind: 'agree' | 'withdraw' | 'erase-withdrawal' | 'lose-file' | 'listen';
      readonly who: number;
    }
  | { readonly kind: 'restrict'; readonly who: number; readonly scope: Scope }
  | { readonly kind: 'amend'; readonly who: number; readonly changes: Partial<Accord> }
  | { readonly kind: 'join'; readonly accord: Accord }
  | { readonly kind: 'days'; readonly count: number }
  | { readonly kind: 'new-content' };

/** After these, no channel may be open that was shut. */
const CLOSING: readonly GateEvent['kind'][] = [
  'withdraw',
  'erase-withdrawal',
  'lose-file',
  'restrict',
  'join',
  'days',
  'new-content',
];

const who = fc.nat(3);
const anyScope = fc.constantFrom(...SCOPES);
const changes: fc.Arbitrary<Partial<Accord>> = fc.record(
  {
    voice: fc.constantFrom('original', 're-read'),
    adult: fc.boolean(),
    legalRepresentatives: fc.nat(2),
    sensitiveSubject: fc.boolean(),
    sensitiveSubjectAgreed: fc.boolean(),
    wantsToListenFirst: fc.boolean(),
    copyGiven: fc.boolean(),
    until: fc.constantFrom('2026-03-20', '2027-03-12', '2036-03-12'),
    collectedOn: fc.constantFrom('2026-01-01', '2026-03-12'),
  },
  { requiredKeys: [] },
);
const scopes = fc.record({
  broadcast: fc.boolean(),
  clips: fc.boolean(),
  press: fc.boolean(),
  image: fc.boolean(),
});

/** Sequences of events, of which some open and some shut. */
export const eventSequences: fc.Arbitrary<readonly GateEvent[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('agree' as const), who }) },
    fc.record({ kind: fc.constantFrom('withdraw', 'erase-withdrawal', 'lose-file', 'listen'), who }),
    fc.record({ kind: fc.constant('restrict' as const), who, scope: anyScope }),
    fc.record({ kind: fc.constant('amend' as const), who, changes }),
    fc.record({
      kind: fc.constant('join' as const),
      accord: fc
        .tuple(changes, scopes)
        .map(([changed, some]) => anAccord({ collectedOn: '2026-01-01', ...changed, scopes: some })),
    }),
    fc.record({ kind: fc.constant('days' as const), count: fc.constantFrom(0, 1, 30, 400) }),
    fc.record({ kind: fc.constant('new-content' as const) }),
  ),
  { minLength: 1, maxLength: 9 },
);

/** A testimony as the gate sees it: files of its witnesses, and the journal of what was seen in them. */
export class GateWorld {
  readonly accords: Accord[] = [anAccord()];
  readonly journal: Seen[] = [];
  #contents = 0;
  #nowMs = Date.parse('2026-03-12T12:00:00Z');

  constructor() {
    this.#look();
  }

  get today(): string {
    return new Date(this.#nowMs).toISOString().slice(0, 10);
  }

  /** The outputs that have leave now, asked with the witnesses in that order. */
  open(order: (accords: readonly Accord[]) => readonly Accord[] = (accords) => accords): ReadonlySet<Output> {
    const counted = this.accords.map((accord, rank) =>
      asRemembered(accord, lapseOf(this.journal, String(rank))),
    );
    const facts = {
      publicId: '2026-03-12-k7qd',
      today: this.today,
      contentDigest: `d${this.#contents}`,
      voice: 'original',
    } as const;
    return new Set(OUTPUTS.filter((output) => 'leave' in askGate(output, order(counted), facts)));
  }

  /** Lets something happen, and the program look at it. */
  apply(event: GateEvent): void {
    if (event.kind === 'days') this.#nowMs += event.count * DAY_MS;
    else if (event.kind === 'new-content') this.#contents += 1;
    else if (event.kind === 'join') this.accords.push(event.accord);
    else {
      const rank = event.who % this.accords.length;
      this.accords[rank] = this.#changed(this.accords[rank] ?? anAccord(), event);
    }
    this.#look();
  }

  #changed(accord: Accord, event: Extract<GateEvent, { readonly who: number }>): Accord {
    const { withdrawnOn, ...standing } = accord;
    switch (event.kind) {
      case 'agree':
        return anAccord({ collectedOn: this.today, until: '2033-03-12' });
      case 'withdraw':
        return { ...accord, withdrawnOn: withdrawnOn ?? this.today };
      case 'erase-withdrawal':
        return standing;
      case 'lose-file':
        return { ...anAccord(), scopes: { broadcast: false, clips: false, press: false, image: false } };
      case 'listen':
        return { ...accord, validatedDigest: `d${this.#contents}` };
      case 'restrict':
        return { ...accord, scopes: { ...accord.scopes, [event.scope]: false } };
      case 'amend':
        return { ...accord, ...event.changes };
    }
  }

  #look(): void {
    const accords = this.accords.map((accord, rank): Declared => ({ ...accord, witness: String(rank) }));
    this.journal.push({ seenAt: new Date(this.#nowMs).toISOString(), accords });
  }
}

/** What a sequence came to. */
export type Course = {
  /** What it breaks, in words; nothing when all holds. */
  readonly faults: readonly string[];
  /** Whether anything could ever leave: a sequence that only shuts would prove nothing. */
  readonly wasOpen: boolean;
};

/**
 * Plays a sequence. It breaks the gate when a closing event opens a channel, when a withdrawal leaves one open, or when the
 * order of witnesses matters.
 */
export function play(events: readonly GateEvent[]): Course {
  const world = new GateWorld();
  const faults: string[] = [];
  let [before, wasOpen] = [world.open(), false];
  for (const event of events) {
    world.apply(event);
    const after = world.open();
    const opened = [...after].filter((output) => !before.has(output));
    if (CLOSING.includes(event.kind) && opened.length > 0)
      faults.push(`${event.kind} opens ${opened.join()}`);
    if (event.kind === 'withdraw' && after.size > 0) faults.push('a withdrawal leaves something open');
    wasOpen ||= opened.length > 0;
    before = after;
  }
  const reversed = world.open((accords) => accords.toReversed());
  if ([...reversed].join() !== [...before].join()) faults.push('the order of witnesses matters');
  return { faults, wasOpen };
}
