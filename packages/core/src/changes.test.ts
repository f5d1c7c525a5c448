import { describe, expect, it } from 'vitest';
import { catalogueOf, entry, measure, treeOf } from '../test/fixture.ts';
import { lawChanges } from './changes.ts';

const tree = treeOf('01010000', '01020000', '02010000', '03010000', '04010000', '05010000', '05020000');
const catalogue = catalogueOf(
  measure('list', [
    entry('0101', { to: '2026-09-17' }),
    entry('0201', { from: '2026-09-18' }),
    entry('0301', { to: '2026-09-17' }),
    entry('0301', { from: '2026-09-18', part: true }),
    entry('0401', { to: '2026-09-17' }),
    entry('0401', { from: '2026-09-18' }),
    entry('05', { to: '2026-09-17' }),
    entry('0501', { from: '2026-09-18' }),
    entry('0102', { to: '2026-09-17', basis: 'indicative', grade: 'M' }),
  ]),
);
const changes = (from: string, to: string) =>
  lawChanges(catalogue, from, to, tree).map(({ code, change, before, after }) => [code, change, before, after]);

describe('lawChanges', () => {
  it('names what entered, left, narrowed and widened; a re-issued line is no change, a search aid no law', () => {
    expect(changes('2026-09-17', '2026-09-18')).toEqual([
      ['05', 'narrowed', 'listed', 'longer_code_needed'],
      ['0101', 'left', 'listed', 'not_listed'],
      ['0201', 'entered', 'later', 'listed'],
      ['0301', 'narrowed', 'listed', 'partial'],
    ]);
  });

  it('has nothing to tell of a day on which nothing begins or ends', () => {
    expect(changes('2026-09-18', '2026-12-31')).toEqual([]);
    expect(changes('2026-01-01', '2026-09-17')).toEqual([]);
    expect(changes('2026-09-17', '2026-09-17')).toEqual([]);
  });

  it('sees the same over a longer time', () => {
    expect(changes('2024-01-01', '2030-01-01')).toEqual(changes('2026-09-17', '2026-09-18'));
  });
});
