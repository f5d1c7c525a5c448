import { describe, expect, it } from 'vitest';
import { instrument, measure } from './testing.ts';
import { timelineOf } from './timeline.ts';

const event = (date: string) =>
  ({ date, what: { en: date, vi: date }, who: { en: 'all', vi: 'mọi' }, article: null, grade: 'V1' }) as const;

describe('timelineOf', () => {
  it('tells past, next and ahead, with the days to go', () => {
    const entries = timelineOf(
      instrument(),
      measure({ events: [event('2023-06-29'), event('2027-06-30')] }),
      '2026-11-22',
    );
    expect(entries.map((entry) => `${entry.date} ${entry.when} ${entry.days}`)).toEqual([
      '2023-06-29 past -1242',
      '2026-12-30 next 38',
      '2027-06-30 ahead 220',
    ]);
    expect(entries[1]?.what).toBeNull();
  });

  it('is empty for an act without dates', () => {
    expect(timelineOf(instrument(), null, '2026-11-22')).toEqual([]);
  });
});
