import { describe, expect, it } from 'vitest';
import { recordingDay } from './recording-date.ts';

const COPIED_AT = Date.parse('2026-05-02T08:00:00Z');

describe('recordingDay', () => {
  it.each([
    ['Interview 2026-03-12.m4a', '2026-03-12'],
    ['AUD-20260312-WA0007.opus', '2026-03-12'],
    ['20260312_143000.m4a', '2026-03-12'],
    ['mairie 12-03-2026.mp3', '2026-03-12'],
    ['mairie 1.3.26.mp3', '2026-03-01'],
  ])('reads the day in %s', (name, day) => expect(recordingDay(name, COPIED_AT)).toBe(day));

  it.each(['REC00042.WAV', 'appel 06.12.25.56.78.m4a', '2026-13-45.mp3', '99999999.mp3'])(
    'falls back on the copy of %s',
    (name) => expect(recordingDay(name, COPIED_AT)).toBe('2026-05-02'),
  );
});
