import { expect, it } from 'vitest';
import { splitScope } from './standing-scope.ts';
import { entry } from './testing.ts';

const past = entry('4410', { to: '2026-09-17' });
const now = entry('4412', { from: '2026-09-18' });
const ahead = entry('4421', { from: '2027-12-30' });

it('puts apart what has left a list, the last day included in it', () => {
  expect(splitScope([past, now, ahead], '2026-11-22')).toEqual({ standing: [now, ahead], over: [past] });
  expect(splitScope([past, now], '2026-09-17')).toEqual({ standing: [past, now], over: [] });
});

it('shows the whole of a list that has ended', () => {
  expect(splitScope([past], '2026-11-22')).toEqual({ standing: [past], over: [] });
});
