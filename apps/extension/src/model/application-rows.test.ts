import { describe, expect, it } from 'vitest';
import { applicationRows } from './application-rows.ts';
import { measure } from './testing.ts';

describe('dates of application', () => {
  const rule = (date: string, who: string) => ({ date, who: { en: who, vi: who }, article: null });
  it('stand in order, each begun or ahead, on an axis with room behind the last', () => {
    const { application } = measure({ application: [rule('2027-06-30', 'small'), rule('2026-11-22', 'large')] });
    const { rows, axis } = applicationRows({ application }, '2026-11-22');
    expect(rows).toMatchObject([
      { who: { en: 'large' }, begun: true, days: 0 },
      { who: { en: 'small' }, begun: false, days: 220 },
    ]);
    expect(axis).toEqual({ first: 2026, end: 2029, ticks: [2026, 2027, 2028] });
  });
  it('are none where the act has none', () => {
    expect(applicationRows({ application: [] }, '2026-11-22').rows).toEqual([]);
  });
});
