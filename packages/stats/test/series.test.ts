/** The embedded figures, and what is computed from series: nothing stored that can be computed, nothing missing made zero. */
import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import {
  bestOf,
  comparePeriods,
  figuresFor,
  flagWords,
  growth,
  isPeriod,
  latestOf,
  membersOf,
  observationAt,
  periodWords,
  present,
  problemSentence,
  rank,
  readSeries,
  roundForReading,
  seriesAbout,
  seriesBelow,
  seriesFor,
  seriesFromRows,
  shareOf,
  type TradeRow,
  type TradeSeries,
  totalOf,
  unitWords,
  yearBefore,
} from '../src/index.ts';
import { conflicts, embedded, recordFile } from './records.ts';

const { series } = embedded;
const named = (id: string): TradeSeries => {
  const found = series.find((one) => one.id === id);
  if (!found) throw new Error(`no series ${id}`);
  return found;
};
const coffee = named('comext-090111-vn-value');

describe('embedded figures', () => {
  it('read without a problem', () => {
    expect(embedded.problems).toEqual([]);
    expect(conflicts.problems).toEqual([]);
    expect(series.length).toBeGreaterThan(250);
    expect(conflicts.conflicts).toHaveLength(9);
  });

  it('name a source that is described, and speak both languages', () => {
    const sources = new Set(
      Papa.parse<{ id: string }>(recordFile('sources-figures.csv'), { header: true }).data.map((one) => one.id),
    );
    for (const one of series) {
      expect(sources, one.id).toContain(one.source);
      expect(one.title.vi, one.id).not.toBe(one.title.en);
      expect(one.definition.vi, one.id).not.toBe(one.definition.en);
      expect(one.observations.length, one.id).toBeGreaterThan(0);
      expect(unitWords(one.unit).vi).not.toBe('');
      for (const seen of one.observations) {
        expect(isPeriod(seen.period), `${one.id} ${seen.period}`).toBe(true);
        for (const word of flagWords(seen.flag)) expect(word.vi).not.toBe('');
      }
    }
  });

  it('agree with the extract they come from, where it is at hand', () => {
    const path = new URL('../../../../shared/facts/comext_EU27_imports_from_VN_HS6_18products.csv', import.meta.url);
    if (!existsSync(path)) {
      console.log('ran without the extract of Comext');
      return;
    }
    const area: Record<string, string> = { VN: 'vn', EXT_EU27_2020: 'extra', INT_EU27_2020: 'intra' };
    const rows = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data;
    expect(rows).toHaveLength(250);
    for (const row of rows) {
      const base = `comext-${row.product}-${area[row.partner ?? '']}`;
      expect(observationAt(named(`${base}-value`), row.year ?? '')?.value).toBe(Number(row.value_eur));
      expect(observationAt(named(`${base}-quantity`), row.year ?? '')?.value).toBe(Number(row.quantity_kg));
    }
  });

  it('hold every press figure with its value, where the collection is at hand', () => {
    const path = new URL('../../../../shared/facts/vn_eu_trade_figures.json', import.meta.url);
    if (!existsSync(path)) {
      console.log('ran without the collection of figures');
      return;
    }
    const { records } = JSON.parse(readFileSync(path, 'utf8')) as {
      records: { source: string; value: number | null; quantity: number | null }[];
    };
    const press = records.filter((one) => one.source !== 'S01');
    const stored = series
      .filter((one) => !one.id.startsWith('comext-'))
      .flatMap((one) => one.observations.map((seen) => seen.value))
      .filter((value) => value !== null)
      .sort();
    const printed = press
      .flatMap((one) => [one.value, one.quantity])
      .filter((value) => value !== null)
      .sort();
    expect(stored).toEqual(printed);
  });

  it('keep a missing year missing', () => {
    const fresh = named('comext-030432-vn-value');
    expect(observationAt(fresh, '2023')).toMatchObject({ value: null });
    expect(growth(fresh, '2024')).toEqual({ ok: false, reason: 'missing_value' });
    expect(growth(fresh, '2023')).toEqual({ ok: false, reason: 'missing_value' });
  });

  it('never mix units or sources in a series, and keep the EU mirror apart from Vietnamese customs', () => {
    for (const one of series) {
      if (one.flow === 'import' && one.indicator !== 'share_reported')
        expect(one.definition.en).toContain('recorded by the EU');
      if (one.reporter === 'VN') expect(one.definition.en).not.toContain('CIF');
      expect(one.unit.startsWith('USD') && one.unit.startsWith('EUR')).toBe(false);
    }
  });
});

describe('which series speak for a code', () => {
  it('gives the value of the EU first, in EUR million', () => {
    expect(figuresFor(series, '090111')).toEqual([
      {
        series: 'comext-090111-vn-value',
        match: 'exact',
        latest: { period: '2025', value: 2846.5, unit: 'EUR million', exact: 2846498882, exactUnit: 'EUR', flag: 'p' },
      },
      {
        series: 'comext-090111-vn-quantity',
        match: 'exact',
        latest: { period: '2025', value: 570883.5, unit: 't', exact: 570883540, exactUnit: 'kg', flag: 'p' },
      },
    ]);
  });

  it('labels a wider code, and falls back to groups, then to nothing', () => {
    expect(figuresFor(series, '09011100').map((one) => [one.series, one.match])).toEqual([
      ['comext-090111-vn-value', 'wider'],
      ['comext-090111-vn-quantity', 'wider'],
    ]);
    const steel = seriesFor(series, '72081000');
    expect(steel.length).toBeGreaterThan(0);
    expect(new Set(steel.map((one) => one.match))).toEqual(new Set(['group']));
    expect(seriesFor(series, '930100')).toEqual([]);
    expect(figuresFor(series, '72081000')).toEqual([]);
  });

  it('lists the products of a heading beside what is known of the heading, without a sum', () => {
    const found = figuresFor(series, '0901');
    // Comext, verified and exact, before the rounded quantities that the press prints of the heading.
    expect(found[0]).toMatchObject({ series: 'comext-090111-vn-value', match: 'narrower' });
    expect(found.at(-1)).toMatchObject({ match: 'exact' });
    const grades = seriesAbout(series, '0901').map((one) => one.series.grade);
    expect(grades[0]).toBe('V2');
    expect(seriesAbout(series, '0901')[0]?.series.id).toBe('comext-090111-vn-value');
    expect(seriesAbout(series, '090111')).toEqual(seriesFor(series, '090111'));
    expect(found.filter((one) => one.match === 'narrower').map((one) => one.series)).toEqual([
      'comext-090111-vn-value',
      'comext-090111-vn-quantity',
      'comext-090121-vn-value',
      'comext-090121-vn-quantity',
    ]);
    expect(seriesBelow(series, '0901').every((one) => one.partner === 'VN')).toBe(true);
  });

  it('chooses among what several places put first', () => {
    const [comext] = seriesAbout(series, '0901');
    const press = seriesFor(series, '0901')[0];
    if (!comext || !press) throw new Error('no series');
    expect([comext.match, press.match]).toEqual(['narrower', 'exact']);
    expect(bestOf([press, comext])).toBe(comext);
    // The value of the code itself leads, though an answer or a file that nobody compared has a lower grade.
    const asked = { series: { ...comext.series, grade: 'V1' as const }, match: 'exact' as const };
    expect(bestOf([comext, asked])).toBe(asked);
    expect(bestOf([{ ...comext, match: 'group' }, press])).toBe(press);
    expect(bestOf([])).toBeUndefined();
  });

  it('puts an exact number before a rounded one of the same grade, whatever the names', () => {
    const [model] = series.filter((one) => one.id === 'comext-090111-vn-value');
    if (!model) throw new Error('no series');
    const made = (id: string, flag: string, grade: 'V1' | 'V2' = 'V1') => ({
      ...model,
      id,
      source: id,
      grade,
      observations: [{ period: '2024', value: 1, flag, note: null }],
    });
    const all = [made('a', 'rounded'), made('b', 'over'), made('c', 'p'), made('d', 'chart', 'V2')];
    expect(seriesFor(all, '090111').map((one) => one.series.id)).toEqual(['d', 'c', 'a', 'b']);
  });

  it('never shows what is kept only beside a contradiction', () => {
    const aside = series.filter((one) => one.aside);
    expect(aside.length).toBeGreaterThan(0);
    for (const code of ['TOTAL', '72', '7208']) {
      expect(seriesFor(series, code).some((one) => one.series.aside)).toBe(false);
    }
    expect(shareOf(aside[0] as TradeSeries, coffee, '2025')).toEqual({ ok: false, reason: 'aside' });
  });

  it('does not take Europe for the EU', () => {
    expect(seriesFor(series, 'TOTAL')[0]?.series.partner).toMatch(/^EU2/);
    for (const found of seriesFor(series, 'TOTAL').slice(0, 5)) expect(found.series.partner).not.toContain('EUROPE');
  });
});

describe('computed, never stored', () => {
  it('growth, share and rank of coffee in 2025', () => {
    const total = totalOf(series, coffee, 'extra') as TradeSeries;
    const grown = growth(coffee, '2025');
    expect(grown.ok && grown.value.percent).toBeCloseTo((2846498882 / 1861010735 - 1) * 100, 9);
    expect(grown.ok && grown.value.preliminary).toBe(true);
    const share = shareOf(coffee, total, '2025');
    expect(share.ok && share.value).toBeCloseTo(16.8389, 3);
    const ranking = rank(membersOf(series, coffee), '2025');
    expect(ranking.ok && ranking.value.ranks.map((one) => one.series.reporter)).toEqual([
      'DE',
      'IT',
      'ES',
      'NL',
      'FR',
      'PL',
      'GR',
    ]);
    const early = rank(membersOf(series, coffee), '2020');
    expect(early.ok && early.value.unknown.map((one) => one.reporter).sort()).toEqual(['FR', 'GR', 'NL', 'PL']);
  });

  it('refuses what does not compare', () => {
    expect(shareOf(coffee, named('comext-090111-vn-quantity'), '2025')).toEqual({
      ok: false,
      reason: 'other_indicator',
    });
    const customs = series.find(
      (one) => one.reporter === 'VN' && one.indicator === 'value' && !one.aside,
    ) as TradeSeries;
    expect(shareOf(coffee, customs, '2025')).toEqual({ ok: false, reason: 'other_source' });
    expect(rank([coffee, customs], '2025')).toEqual({ ok: false, reason: 'other_source' });
    expect(growth(coffee, '2020')).toEqual({ ok: false, reason: 'no_earlier_period' });
    expect(latestOf({ ...coffee, observations: [{ period: '2025', value: null, flag: '', note: null }] })).toBeNull();
  });
});

describe('periods and presentation', () => {
  it('orders by the end, an open year first', () => {
    const order = [
      'XXXX-01/XXXX-04',
      '2020',
      '2021-01/2021-06',
      '2020-08/2021-07',
      '2025-Q4',
      '2025',
      '2026-01/2026-06',
    ];
    expect([...order].reverse().sort(comparePeriods)).toEqual(order);
  });

  it('speaks both languages', () => {
    expect(periodWords('2026-01/2026-06')).toEqual({ en: 'Jan–Jun 2026', vi: '6 tháng đầu năm 2026' });
    expect(periodWords('2025-01-01/2025-12-15')).toEqual({ en: '1 Jan – 15 Dec 2025', vi: 'từ 1/1 đến 15/12/2025' });
    expect(periodWords('2020-08/2021-07').vi).toBe('từ tháng 8/2020 đến tháng 7/2021');
    expect(periodWords('2024-12')).toEqual({ en: 'Dec 2024', vi: 'tháng 12/2024' });
    expect(periodWords('XXXX-01/XXXX-04').en).toBe('Jan–Apr, year unclear');
    expect(yearBefore('2025-01/2025-06')).toBe('2024-01/2024-06');
  });

  it('rounds to be read and keeps small figures visible', () => {
    expect([2846.498882, 0.106788, 12.844804, 1, 0].map(roundForReading)).toEqual([2846.5, 0.1068, 12.84, 1, 0]);
    expect(present({ period: '2025', value: 31.786, flag: '', note: null }, 'USD billion')).toMatchObject({
      value: 31.786,
      unit: 'USD billion',
    });
    expect(present({ period: '2025', value: null, flag: '', note: null }, 'EUR')).toMatchObject({
      value: null,
      unit: 'EUR million',
    });
  });
});

describe('reading series', () => {
  const head =
    'id,source,reporter,partner,flow,code,nomenclature,covers,indicator,unit,definition_en,definition_vi,grade,title_en,title_vi,aside';
  const row = (cells: Record<string, string>) => {
    const base: Record<string, string> = {
      id: 'a',
      source: 's',
      reporter: 'DE',
      partner: 'VN',
      flow: 'import',
      code: '0901',
      indicator: 'value',
      unit: 'EUR',
      definition_en: 'd',
      definition_vi: 'đ',
      grade: 'V1',
      title_en: 't',
      title_vi: 'tt',
    };
    return head
      .split(',')
      .map((name) => cells[name] ?? base[name] ?? '')
      .join(',');
  };

  it('says which row is wrong and reads the others', () => {
    const seriesCsv = [
      head,
      row({}),
      row({}),
      row({ id: 'b', code: '901' }),
      row({ id: 'c', flow: 'in' }),
      row({ id: 'd', title_vi: '' }),
      row({ id: 'e', grade: 'A' }),
    ].join('\r\n');
    const observations =
      'series,period,value,flag\na,2024,1.5,p\na,2024,2,\na,2025,,\nx,2024,1,\na,24,1,\na,2023,"1,5",\n';
    const read = readSeries(seriesCsv, observations);
    expect(read.series.map((one) => one.id)).toEqual(['a']);
    expect(read.series[0]?.observations.map((one) => [one.period, one.value])).toEqual([
      ['2024', 1.5],
      ['2025', null],
    ]);
    expect(
      read.problems.map((one) => one.code === 'bad_row' && `${one.file} ${one.line} ${one.reason} ${one.field}`),
    ).toEqual([
      'series.csv 3 duplicate id',
      'series.csv 4 lost_zero code',
      'series.csv 5 flow flow',
      'series.csv 6 empty title_vi',
      'series.csv 7 word grade',
      'observations.csv 3 duplicate period',
      'observations.csv 5 unknown_series series',
      'observations.csv 6 period period',
      'observations.csv 7 value value',
    ]);
    for (const problem of read.problems) expect(problemSentence(problem).vi).not.toBe('');
    expect(readSeries('id,source\n', observations).problems[0]).toMatchObject({ code: 'missing_columns' });
  });
});

describe('series from rows', () => {
  const row = (fields: Partial<TradeRow>): TradeRow => ({
    source: 'eurostat:comext-bulk',
    reporter: 'DE',
    partner: 'VN',
    flow: 'import',
    nomenclature: 'CN2024',
    code: '09011100',
    period: '2024',
    indicator: 'value',
    value: 1,
    unit: 'EUR',
    flag: 'procedure_1',
    ...fields,
  });

  it('sums the procedures of one key and nothing else', () => {
    const { series: made, problems } = seriesFromRows(
      [
        row({}),
        row({ flag: 'procedure_2', value: 2 }),
        row({ partner: 'WORLD', value: 50, flag: 'aggregate procedure_1' }),
        row({ period: '2023', nomenclature: 'CN2023' }),
        row({ period: '2023', nomenclature: 'CN2023', flag: 'procedure_9', value: null }),
        row({ value: 7 }),
      ],
      'f',
    );
    expect(made).toHaveLength(2);
    expect(made[0]).toMatchObject({
      partner: 'VN',
      nomenclature: 'CN2023 CN2024',
      observations: [
        { period: '2023', value: null },
        { period: '2024', value: 3, flag: 'summed' },
      ],
    });
    expect(problems).toMatchObject([{ code: 'bad_row', reason: 'duplicate' }]);
    expect(figuresFor(made, '09011100')).toEqual([]);
  });
});
