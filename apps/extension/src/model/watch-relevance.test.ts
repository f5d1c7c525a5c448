import { describe, expect, it } from 'vitest';
import type { PageReport, ReferenceKey } from '../messages.ts';
import { aheadFor, lookAt } from './look.ts';
import { catalogueOf, entry, measure, tree } from './testing.ts';
import { countTouched, entriesTouching, standingEntries, touched, watchedScope } from './watch-relevance.ts';

const world = { catalogue: catalogueOf(), tree, on: '2026-11-22' } as const;
/** A list that names one CN code of two below its subheading. */
const listed = catalogueOf({ measures: [measure({ scope: [entry('44123100')] })] });
const reference = (kind: ReferenceKey['kind'], id: string): ReferenceKey => ({ kind, id });

describe('what touches the watched products', () => {
  const scope = watchedScope(['44123100', '6404'], world);
  it('are codes at, above and below, and ranges around', () => {
    const of = (id: string) => touched(reference('product-code', id), scope, world);
    expect(of('hs:4412')).toEqual(['44123100']);
    expect(of('cn:64041100')).toEqual(['6404']);
    expect(of('hs:4410..4413')).toEqual(['44123100']);
    expect(of('hs:4413..4421')).toEqual([]);
    expect(of('hs:0901')).toEqual([]);
  });
  it('are acts whose list they stand in, not every act that is known', () => {
    expect(touched(reference('eu-act', 'eu:32023R9001'), scope, world)).toEqual(['44123100']);
    expect(touched(reference('eu-act', 'eu:32023R9001'), watchedScope(['6404'], world), world)).toEqual([]);
    expect(touched(reference('eu-act', 'eu:31999R0001'), scope, world)).toEqual([]);
  });
  it('are asked at six digits where they carry the digits of the Vietnamese tariff', () => {
    // 4412 31 90 is no code of the EU; its list has 4412 31 00; only six digits are the same in both.
    const national = watchedScope(['44123190'], { ...world, catalogue: listed });
    expect(national.measures.get('wood')).toEqual(['44123190']);
    expect(touched(reference('product-code', 'cn:44123100'), national, world)).toEqual(['44123190']);
    expect(entriesTouching([entry('44123100')], ['44123190'], tree)).toHaveLength(1);
    expect(lookAt(['44123190'], { ...world, catalogue: listed }).verdicts['44123190']).toMatchObject({
      wood: { status: 'listed' },
    });
    expect(aheadFor(['44123190'], { ...world, catalogue: listed })).toMatchObject([{ codes: ['44123190'] }]);
  });
  it('count once each', () => {
    const report: PageReport = {
      url: '',
      title: '',
      subject: null,
      began: 0,
      truncated: false,
      outdated: [],
      references: [
        { ...reference('product-code', 'hs:4412'), text: '4412', mentions: 9, start: 0 },
        { ...reference('eu-act', 'eu:32023R9001'), text: 'WR', mentions: 3, start: 5 },
        { ...reference('product-code', 'hs:0901'), text: '0901', mentions: 1, start: 9 },
      ],
    };
    expect(countTouched(report, scope, world)).toBe(2);
    expect(countTouched(report, watchedScope([], world), world)).toBe(0);
  });
  it('are entries of a list, each with the products that it is about', () => {
    expect(entriesTouching([entry('4412'), entry('0901')], scope.codes, tree)).toMatchObject([
      { entry: { code: '4412' }, codes: ['44123100'] },
    ]);
  });
});

describe('the entries of a list about watched products', () => {
  it('leave out what is over where something stands or is to come', () => {
    const entries = [
      entry('4412', { to: '2026-09-17' }),
      entry('4412', { from: '2026-09-18', part: true }),
      entry('6404', { to: '2026-09-17' }),
    ];
    const shown = standingEntries(entriesTouching(entries, ['44123100', '6404'], tree), '2026-11-22');
    expect(shown.map(({ entry: one }) => [one.code, one.to])).toEqual([
      ['4412', null],
      ['6404', '2026-09-17'],
    ]);
  });
});
