import { describe, expect, it } from 'vitest';
import { aheadFor, changesSinceLook, countChanges, lookAt, lookWith } from './look.ts';
import { catalogueOf, entry, measure, tree } from './testing.ts';

const world = (on: string, catalogue = catalogueOf()) => ({ catalogue, tree, on });

describe('since the last look', () => {
  it('nothing changed where nothing did', () => {
    const look = lookAt(['4412', '6404'], world('2026-11-01'));
    expect(look).toMatchObject({ on: '2026-11-01', verdicts: { '6404': {}, '4412': { wood: { status: 'listed' } } } });
    expect(countChanges(['4412', '6404'], look, world('2026-11-22'))).toBe(0);
  });
  it('a duty has begun', () => {
    const look = lookAt(['4412'], world('2026-11-22'));
    expect(changesSinceLook('4412', look, world('2026-12-30'))).toMatchObject([{ measure: 'wood', began: true }]);
  });
  it('a new catalogue moved the date, took the goods out, or knows a measure that the old one did not', () => {
    const look = lookAt(['4412', '6404'], world('2026-11-22'));
    const later = catalogueOf({
      measures: [
        measure({ application: [{ date: '2027-12-30', who: { en: 'all', vi: 'tất cả' }, article: null }] }),
        measure({ id: 'shoes', instrument: 'eu:32027R0001', scope: [entry('6404')] }),
      ],
    });
    const on = world('2026-11-22', later);
    expect(changesSinceLook('4412', look, on)).toMatchObject([
      { before: { from: '2026-12-30' }, after: { from: '2027-12-30' }, began: false },
    ]);
    expect(changesSinceLook('6404', look, on)).toMatchObject([{ measure: 'shoes', before: null }]);
    const gone = world('2026-11-22', catalogueOf({ measures: [measure({ scope: [] })] }));
    expect(changesSinceLook('4412', look, gone)).toMatchObject([{ before: { status: 'listed' }, after: null }]);
  });
  it('a code that was added since has nothing to compare', () => {
    const look = lookAt(['4412'], world('2026-11-22'));
    expect(changesSinceLook('6404', look, world('2026-11-22'))).toBeNull();
    expect(countChanges(['6404'], look, world('2026-11-22'))).toBe(0);
    expect(countChanges(['4412'], null, world('2026-11-22'))).toBe(0);
  });
});

describe('a code that joins the list after the look', () => {
  const look = lookAt(['4412'], world('2026-11-01'));
  it('is compared from the day on which it came, and what was seen before stays', () => {
    const joined = lookWith(look, ['4412', '6404'], world('2026-11-22'));
    expect(joined).toEqual({ ...look, verdicts: { ...look.verdicts, '6404': {} } });
    const shoes = catalogueOf({ measures: [measure({ scope: [entry('6404')] })] });
    expect(changesSinceLook('6404', joined, world('2026-12-01', shoes))).toMatchObject([{ before: null }]);
  });
  it('leaves the look alone where there is none', () => {
    expect(lookWith(look, ['4412'], world('2026-11-22'))).toBe(look);
  });
});

describe('what is ahead', () => {
  it('stands in order of the day, each measure and day once with its codes', () => {
    const catalogue = catalogueOf({ measures: [measure({ scope: [entry('4412', { to: '2027-03-31' })] })] });
    const both = { measure: 'wood', codes: ['44121000', '44123100'] };
    expect(aheadFor(['44121000', '44123100', '6404'], world('2026-11-22', catalogue))).toEqual([
      { ...both, date: '2026-12-30', kind: 'duty', who: [{ en: 'large firms', vi: 'doanh nghiệp lớn' }] },
      { ...both, date: '2027-03-31', kind: 'leaves', who: [] },
    ]);
    expect(aheadFor(['4412'], world('2030-01-01', catalogue))).toEqual([]);
  });
});
