import type { Episode } from '../model/episode.ts';
import { askGate, type Leave } from '../model/gate.ts';
import type { PressLink } from '../model/press.ts';
import type { PressKit, PressLeaves } from '../model/press-kit.ts';
import { anAccord } from './catalogue.ts';

/** The link of an invented radio. */
export const aRadioLink = (): PressLink => ({
  recipient: 'Radio Inventée',
  kind: 'radio',
  token: '7b0cf5a2-6d1c-4c5e-9a53-0f7f6a1f2c11',
  givenOn: '2026-03-14',
});

/** A kit with all that one may hold. */
export function aPressKit(episode: Episode): PressKit {
  return {
    episode,
    verbatims: [
      {
        startSeconds: 4.8,
        endSeconds: 14.2,
        text: 'On ne se parlait plus. Les réunions duraient trois heures.',
        reasons: [],
      },
      { startSeconds: 36.8, endSeconds: 42.2, text: 'Après, on respire.', reasons: [] },
    ],
    extract: {
      file: { digest: 'a'.repeat(64), bytes: 184_000, extension: 'm4a' },
      durationSeconds: 9.4,
    },
    radio: {
      file: { digest: 'b'.repeat(64), bytes: 5_760_044, extension: 'wav' },
      durationSeconds: episode.enclosure.durationSeconds,
    },
    until: '2031-03-12',
  };
}

/** The gate's leave for the press and the radio, of one testimony. */
export function pressLeaves({ publicId }: Episode): PressLeaves {
  const facts = { publicId, today: '2026-03-14', contentDigest: '', voice: 'original' as const };
  return {
    press: leaveOf(askGate('press-kit', [anAccord()], facts)),
    radio: leaveOf(askGate('radio', [anAccord()], facts)),
  };
}

function leaveOf<Asked extends Leave>(
  answer: { readonly leave: Asked } | { readonly refusals: readonly string[] },
): Asked {
  if ('refusals' in answer) throw new Error(`expected a leave, got ${answer.refusals.join(', ')}`);
  return answer.leave;
}
