import { describe, expect, it } from 'vitest';
import { dayOfText, versionOf } from './act-version.ts';
import { catalogueOf, decision, instrument } from './testing.ts';

const act = instrument({ consolidations: ['02023R9001-20241226', '02023R9001-20260918'] });
const amends = (id: string, fields: Partial<typeof act>) =>
  instrument({ id, number: id, relations: [{ kind: 'amends', id: act.id }], ...fields });
const catalogue = catalogueOf({
  instruments: [
    act,
    decision,
    amends('eu:32024R3234', { date: '2024-12-19', inForce: '2024-12-26' }),
    amends('eu:32026R2102', { date: '2026-07-13', inForce: '2026-09-18' }),
    amends('eu:32027R0001', { date: '2027-01-13', inForce: '2027-02-01' }),
    amends('eu:52026PC0661', { kind: 'proposal', date: '2026-09-10', inForce: null }),
    instrument({ id: 'eu:32025R0001', relations: [{ kind: 'amends', id: 'eu:other' }] }),
  ],
});
const of = (celex: string, on = '2026-11-22') => versionOf(celex, act, catalogue, on);
const missing = (celex: string, on?: string) => of(celex, on).missing.map((one) => one.instrument.id);

describe('the version of an act', () => {
  it('as published lacks every amendment in force on the day', () => {
    expect(of('32023R9001')).toMatchObject({
      kind: 'published',
      date: '2023-05-31',
      newer: { celex: '02023R9001-20260918', date: '2026-09-18' },
    });
    expect(missing('32023R9001')).toEqual(['eu:32024R3234', 'eu:32026R2102']);
    expect(missing('32023R9001', '2025-01-01')).toEqual(['eu:32024R3234']);
  });
  it('as consolidated on a day lacks what came after it', () => {
    expect(of('02023R9001-20241226')).toMatchObject({ kind: 'consolidated', date: '2024-12-26' });
    expect(missing('02023R9001-20241226')).toEqual(['eu:32026R2102']);
    expect(of('02023R9001-20260918')).toMatchObject({ newer: null, missing: [] });
  });
  it('without a day is the latest that EUR-Lex shows: nothing is said to be missing', () => {
    expect(of('02023R9001')).toMatchObject({ kind: 'consolidated', date: null, newer: null, missing: [] });
  });
  it('tells proposals apart from amendments', () => {
    expect(of('02023R9001-20260918').proposed.map(({ id }) => id)).toEqual(['eu:52026PC0661']);
    expect(dayOfText('02023R9001-20261340')).toBeNull();
  });
});
