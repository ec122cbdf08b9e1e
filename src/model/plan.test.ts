import { describe, expect, it } from 'vitest';
import { parseRhythm } from '../formats/rhythm-text.ts';
import { instantOf, momentOf } from './calendar.ts';
import { type Awaiting, planOf } from './plan.ts';
import type { Schedule } from './rhythm.ts';

const NOW = instantOf('2026-07-15T10:00');
const season: readonly Awaiting[] = [1, 2, 3].map((number) => ({ publicId: `n${number}`, number }));
const schedule = (rhythm: string, pause?: Schedule['pause']): Schedule => {
  const parsed = parseRhythm(rhythm);
  return { ...(parsed && { rhythm: parsed }), ...(pause && { pause }) };
};

function momentsOf(awaiting: readonly Awaiting[], given: Schedule, nowMs = NOW) {
  const plan = planOf(awaiting, given, nowMs);
  return awaiting.map(({ publicId }) => {
    const moment = plan.get(publicId);
    return moment === undefined ? undefined : momentOf(moment);
  });
}

describe('the plan of what is ready', () => {
  it('is now without a rhythm', () => {
    expect(momentsOf(season, {})).toEqual(Array(3).fill('2026-07-15T10:00'));
  });

  it.each([
    ['chaque mardi à 7 h', ['2026-07-21T07:00', '2026-07-28T07:00', '2026-08-04T07:00']],
    ['un mardi sur deux à 7:00', ['2026-07-28T07:00', '2026-08-11T07:00', '2026-08-25T07:00']],
    ['le premier jeudi du mois à 18h30', ['2026-08-06T18:30', '2026-09-03T18:30', '2026-10-01T18:30']],
    ['le dernier lundi du mois à 7 h', ['2026-07-27T07:00', '2026-08-31T07:00', '2026-09-28T07:00']],
    ['chaque jour à 12 h', ['2026-07-15T12:00', '2026-07-16T12:00', '2026-07-17T12:00']],
  ])('follows « %s » in the order of numbers', (rhythm, moments) => {
    expect(momentsOf(season, schedule(rhythm))).toEqual(moments);
  });

  it('keeps seven o’clock on both sides of a change of hour', () => {
    const before = instantOf('2026-10-20T12:00');
    expect(momentsOf(season, schedule('chaque mardi à 7 h'), before)).toEqual([
      '2026-10-27T07:00',
      '2026-11-03T07:00',
      '2026-11-10T07:00',
    ]);
  });

  it('leaves out the days of a pause', () => {
    const pause = { from: '2026-07-20', until: '2026-08-05' };
    expect(momentsOf(season, schedule('chaque mardi à 7 h', pause))[0]).toBe('2026-08-11T07:00');
    expect(momentsOf(season, schedule('chaque mardi à 7 h', { from: '2026-07-01' }))).toEqual([
      ...[undefined, undefined, undefined],
    ]);
    expect(momentsOf(season, { pause: { until: '2026-07-16' } })[0]).toBe('2026-07-17T00:00');
  });

  it('keeps the date that was missed while the program was away', () => {
    const missed = season.map((one, rank) => ({
      ...one,
      plannedMs: instantOf(['2026-07-07T07:00', '2026-07-14T07:00', '2026-07-21T07:00'][rank] ?? ''),
    }));
    expect(momentsOf(missed, schedule('chaque mardi à 7 h'))).toEqual([
      '2026-07-07T07:00',
      '2026-07-14T07:00',
      '2026-07-21T07:00',
    ]);
  });

  it('takes a date chosen by hand, now when it is past already', () => {
    const chosen = (moment: string, planned?: string) => [
      { publicId: 'a', chosen: moment, ...(planned && { plannedMs: instantOf(planned) }) },
    ];
    const rhythm = schedule('chaque mardi à 7 h');
    expect(momentsOf(chosen('2026-12-24T08:00'), rhythm)).toEqual(['2026-12-24T08:00']);
    expect(momentsOf(chosen('2026-07-01T08:00'), rhythm)).toEqual(['2026-07-15T10:00']);
    expect(momentsOf(chosen('2026-07-15T08:00', '2026-07-15T08:00'), rhythm)).toEqual(['2026-07-15T08:00']);
  });
});
