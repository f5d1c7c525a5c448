import { describe, expect, it } from 'vitest';
import { changesTo } from './act-history.ts';
import { catalogueOf, decision, instrument } from './testing.ts';

const to = (kind: 'amends' | 'repeals' | 'based_on', id: string) => [{ kind, id }] as const;
const other = (id: string, fields: Parameters<typeof instrument>[0]) =>
  instrument({ id, number: id.slice(3), ...fields });

describe('what was done to an act', () => {
  const catalogue = catalogueOf({
    instruments: [
      instrument(),
      decision,
      other('eu:32025R0002', { relations: to('amends', 'eu:32023R9001'), inForce: '2025-12-26', date: '2025-12-19' }),
      other('eu:32024R0001', { relations: to('amends', 'eu:32023R9001'), inForce: null, date: '2024-12-19' }),
      other('eu:32026R0003', { relations: to('repeals', 'eu:32023R9001'), inForce: '2026-01-01' }),
      other('eu:52026PC0001', {
        relations: to('amends', 'eu:32023R9001'),
        kind: 'proposal',
        inForce: null,
        date: null,
      }),
      other('eu:32024R0004', { relations: to('based_on', 'eu:32023R9001') }),
    ],
  });
  const changes = changesTo('eu:32023R9001', catalogue);

  it('stands in order of the day, and leaves out acts that only rest on it', () => {
    expect(changes.map(({ by, kind, date }) => [by.id, kind, date])).toEqual([
      ['eu:32024R0001', 'amends', '2024-12-19'],
      ['eu:32025R0002', 'amends', '2025-12-26'],
      ['eu:32026R0003', 'repeals', null],
      ['eu:52026PC0001', 'amends', null],
    ]);
  });

  it('tells a proposal from a change', () => {
    expect(changes.filter(({ proposed }) => proposed).map(({ by }) => by.id)).toEqual(['eu:52026PC0001']);
    expect(changesTo(decision.id, catalogue)).toEqual([]);
  });
});
