import { sha256 } from '../engine/fingerprint.ts';
import { calendarDay, instantOf } from '../model/calendar.ts';
import type { Fiche } from '../model/fiche.ts';
import { askGate, type GateAnswer, type Output } from '../model/gate.ts';
import type { Testimony } from '../model/testimony.ts';
import type { TakenIn } from './intake/intake.ts';

/**
 * What a witness validates: the digest of what is heard and read, whatever way it is encoded. Its first 12 hexadecimal
 * figures, to be copied by hand.
 */
export function contentCode({ recordings, transcript }: Testimony): string {
  return sha256(`${recordings.map(({ digest }) => digest).join(' ')} ${transcript?.digest ?? ''}`).slice(
    0,
    12,
  );
}

/** Asks the gate about one output of a testimony on that calendar day. */
export function askAbout<Asked extends Output>(
  output: Asked,
  { entry, settings, testimony }: TakenIn,
  today: string,
): GateAnswer<Asked> {
  const contentDigest = testimony === undefined ? '' : contentCode(testimony);
  const { publicId } = entry;
  const accords = settings.people.map(({ accord }) => accord);
  return askGate(output, accords, { publicId, today, contentDigest, voice: 'original' });
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
