import { sha256 } from '../engine/fingerprint.ts';
import type { Person, Scope } from '../model/accord.ts';
import { calendarDay, instantOf } from '../model/calendar.ts';
import type { Fiche } from '../model/fiche.ts';
import { askGate, type GateAnswer, type Output } from '../model/gate.ts';
import { unsaidNames } from '../model/public-name.ts';
import type { Testimony } from '../model/testimony.ts';
import type { TakenIn } from './intake/intake.ts';
import { spokenAccords } from './sound-edit.ts';

/**
 * What a witness validates: the digest of what is heard and read, whatever way it is encoded. Its first 12 hexadecimal
 * figures, to be copied by hand.
 */
export function contentCode(testimony: Testimony): string {
  const { recordings, transcript, review } = testimony;
  const digests = [...recordings, transcript, review].map((source) => source?.digest ?? '');
  return sha256([...digests, editCode(testimony)].join(' ')).slice(0, 12);
}

/** All that must not be heard, one text each: masks, and accords spoken in the recording. */
function hiddenItems({ fiche, people }: Pick<Testimony, 'fiche' | 'people'>): readonly string[] {
  return [...fiche.backstage.masks, ...spokenAccords({ people })].map((item) => JSON.stringify(item));
}

/**
 * All that is kept out of what is public of it, one text each, holding no name: what must not be heard, the uses that
 * somebody has not agreed to, the names that may not be said.
 */
export function withheldItems({ fiche, people }: Pick<Testimony, 'fiche' | 'people'>): readonly string[] {
  const refused = PARTIAL_SCOPES.filter((scope) => !people.every(({ accord }) => accord?.scopes[scope]));
  return [...hiddenItems({ fiche, people }), ...refused, ...people.flatMap(withheldNames)];
}

/** What one may say no to while the testimony stays public. */
const PARTIAL_SCOPES: readonly Scope[] = ['clips', 'press', 'image'];

function withheldNames({ witness, accord }: Person): readonly string[] {
  return unsaidNames(accord).flatMap((part) => {
    const name = witness[part];
    return name === undefined ? [] : [`${part} ${sha256(name).slice(0, 12)}`];
  });
}

/** Whether what is public of it still shows something that is to be withheld. */
export function revealsTooMuch({ entry, settings }: TakenIn): boolean {
  if (entry.firstPublishedAt === undefined) return false;
  return withheldItems(settings).some((item) => !(entry.withheld ?? []).includes(item));
}

/** Stands for all that must not be heard: masks, and accords spoken in the recording. Empty when there is nothing. */
function editCode({ fiche, people }: Pick<Testimony, 'fiche' | 'people'>): string {
  const hidden = hiddenItems({ fiche, people });
  return hidden.length === 0 ? '' : sha256(hidden.join(' ')).slice(0, 12);
}

/** Asks the gate about one output of a testimony on that calendar day. */
export function askAbout<Asked extends Output>(
  output: Asked,
  { entry, settings, testimony }: TakenIn,
  today: string,
): GateAnswer<Asked> {
  const contentDigest = testimony === undefined ? '' : contentCode(testimony);
  const { publicId } = entry;
  const voice = settings.isReading ? 're-read' : 'original';
  const accords = settings.people.map(({ accord }) => accord);
  return askGate(output, accords, { publicId, today, contentDigest, voice });
}

/** Whether the people concerned, witness and network, say it may be public at that instant. */
export function isEntitled(takenIn: TakenIn, nowMs: number): boolean {
  return saysReady(takenIn.settings.fiche, nowMs) && 'leave' in askAbout('feed', takenIn, calendarDay(nowMs));
}

/**
 * Whether the network said yes: in so many words, or by raising no objection until a moment it set. An objection holds it
 * in any case.
 */
export function saysReady({ readyToBroadcast, backstage }: Fiche, nowMs: number): boolean {
  const { objection, objectionUntil, heldBack } = backstage;
  if (objection !== undefined) return false;
  const wentUnopposed = objectionUntil !== undefined && !heldBack && instantOf(objectionUntil) <= nowMs;
  return readyToBroadcast || wentUnopposed;
}
