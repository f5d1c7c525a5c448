import { describe, expect, it } from 'vitest';
import { byDue, nextDue } from './report-due.ts';

const open = { ended: null };

describe('the next day of a report', () => {
  it.each([
    ['11-30', '2026-11-22', '2026-11-30'],
    ['11-30', '2026-11-30', '2026-11-30'],
    ['11-30', '2026-12-01', '2027-11-30'],
    ['2025-06-30', '2026-11-22', '2025-06-30'],
    [null, '2026-11-22', null],
    ['02-30', '2026-11-22', null],
  ])('due %s, asked on %s', (due, on, next) => {
    expect(nextDue({ due }, open, on)).toBe(next);
  });

  it('is none after the document has ended', () => {
    expect(nextDue({ due: '11-30' }, { ended: '2026-10-01' }, '2026-11-22')).toBeNull();
    expect(
      nextDue({ due: '11-30' }, { ended: null, period: { from: null, to: '2026-12-31' } }, '2026-12-01'),
    ).toBeNull();
  });

  it('stands before those without a day', () => {
    expect(byDue([{ next: null }, { next: '2027-01-01' }, { next: '2026-11-30' }]).map(({ next }) => next)).toEqual([
      '2026-11-30',
      '2027-01-01',
      null,
    ]);
  });
});
