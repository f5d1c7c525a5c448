import { describe, expect, it } from 'vitest';
import { catalogueOf, entry, measure, treeOf } from '../test/fixture.ts';
import { assess } from './assess.ts';
import type { Measure } from './records.ts';
import type { CodeTree } from './tree.ts';
import { rankOf } from './verdict.ts';

const on = '2026-11-22';
const tree = treeOf(
  ...['09011100', '09011200', '21011100', '21011200', '31051000', '31056000', '31059000', '25231000', '25232100'],
  ...['41041100', '44011100', '44012200', '72011011', '72022100', '72051000', '27160000'],
);

function verdictOf(code: string, given: Measure, date = on, withTree: CodeTree | undefined = tree) {
  return assess(code, { catalogue: catalogueOf(given), on: date, ...(withTree ? { tree: withTree } : {}) })[0] ?? null;
}

describe('assess', () => {
  it('lists a code below an entry, before its duty begins', () => {
    const verdict = verdictOf('09011100', measure('m', [entry('0901')]));
    expect(verdict).toMatchObject({
      status: 'listed',
      appliesFrom: '2026-12-30',
      until: null,
      annexEntry: 'Annex I: 0901',
      basis: 'annex_text',
    });
  });

  it('says where the listed part seldom trades under the code, and ranks such a verdict after what is planned', () => {
    const rare = entry('0901', { part: true, seldom: true });
    const found = verdictOf('09011100', measure('m', [rare]));
    expect(found).toMatchObject({ status: 'partial', seldom: true });
    expect(rankOf(found!)).toBeGreaterThan(rankOf({ status: 'planned' }));
    expect(rankOf(found!)).toBeLessThan(rankOf({ status: 'excluded' }));
    // Another line that brings in what usually trades there decides.
    const usual = entry('09011100', { part: true, annexEntry: 'Annex II' });
    expect(verdictOf('09011100', measure('m', [rare, usual]))).toMatchObject({ status: 'partial', seldom: false });
    expect(verdictOf('09011100', measure('m', [entry('0901', { seldom: true })]))).toMatchObject({
      status: 'listed',
      seldom: false,
    });
  });

  it('says where only what seldom trades is outside, and ranks such a verdict behind what is listed', () => {
    const usual = entry('4401', { part: true, usual: true });
    const found = verdictOf('44011100', measure('m', [usual]));
    expect(found).toMatchObject({ status: 'partial', usual: true });
    expect(rankOf(found!)).toBeGreaterThan(rankOf({ status: 'listed' }));
    expect(rankOf(found!)).toBeLessThan(rankOf({ status: 'partial' }));
    expect(verdictOf('4401', measure('m', [usual]))).toMatchObject({ status: 'partial', usual: true });
    // A part that the act takes out, or another line, makes it a question again.
    const out = entry('44011100', { effect: 'out', part: true });
    expect(verdictOf('44011100', measure('m', [usual, out]))).toMatchObject({ status: 'partial', usual: false });
    const plain = entry('44011100', { part: true });
    expect(verdictOf('44011100', measure('m', [usual, plain]))).toMatchObject({ status: 'partial', usual: false });
  });

  it('answers by its definition where a search aid names nothing and the act bears on the chapter', () => {
    const aids = { scopeKind: 'definition', bearsOn: ['21'] } as const;
    const lines = [entry('09011100', { part: true, basis: 'indicative' })];
    const later = '2027-01-01';
    expect(verdictOf('21011100', { ...measure('m', lines), ...aids }, later)).toMatchObject({
      status: 'by_definition',
      basis: null,
    });
    expect(verdictOf('25231000', { ...measure('m', lines), ...aids }, later)).toBeNull();
  });

  it('says partial for an "ex" entry', () => {
    expect(verdictOf('44011100', measure('m', [entry('4401', { part: true })]))).toMatchObject({ status: 'partial' });
  });

  it('asks for a longer code where only some codes below are listed, and names them', () => {
    expect(verdictOf('2101', measure('m', [entry('21011100')]))).toMatchObject({
      status: 'longer_code_needed',
      codes: ['210111'],
    });
  });

  it('lists a wide code all of whose CN codes are listed', () => {
    expect(verdictOf('2523', measure('m', [entry('25231000'), entry('25232100')]))?.status).toBe('listed');
    expect(verdictOf('2716', measure('m', [entry('27160000')]))?.status).toBe('listed');
  });

  it('asks for a longer code where an exclusion lies below', () => {
    const given = measure('m', [entry('3105'), entry('31056000', { effect: 'out' })]);
    expect(verdictOf('3105', given)).toMatchObject({ status: 'longer_code_needed', codes: ['310510', '310590'] });
    expect(verdictOf('310560', given)?.status).toBe('excluded');
    expect(verdictOf('31056000', given)?.status).toBe('excluded');
    expect(verdictOf('31051000', given)?.status).toBe('listed');
  });

  it('reads five-digit exclusions', () => {
    const given = measure('m', [entry('72'), entry('72022', { effect: 'out' })]);
    expect(verdictOf('72022100', given)?.status).toBe('excluded');
    expect(verdictOf('72', given)).toMatchObject({ status: 'longer_code_needed', codes: ['7201', '7205'] });
  });

  it('lets an exclusion act only on what an entry matched', () => {
    expect(verdictOf('09011100', measure('m', [entry('72'), entry('0901', { effect: 'out' })]))?.status).toBe(
      'not_listed',
    );
  });

  it('depends where an exclusion is only of a part', () => {
    expect(
      verdictOf('44011100', measure('m', [entry('4401'), entry('4401', { effect: 'out', part: true })]))?.status,
    ).toBe('partial');
  });

  it('says later with the date, and which part of a wide code comes in', () => {
    const given = measure('m', [entry('21011100', { from: '2027-12-30' })]);
    expect(verdictOf('21011100', given)).toMatchObject({
      status: 'later',
      listedFrom: '2027-12-30',
      appliesFrom: '2027-12-30',
      codes: [],
    });
    expect(verdictOf('2101', given)).toMatchObject({ status: 'later', codes: ['21011100'] });
    expect(verdictOf('210111', given)).toMatchObject({ status: 'later', codes: [] });
    const inTurn = measure('m', [entry('21011100', { from: '2027-12-30' }), entry('21011200', { from: '2028-12-30' })]);
    expect(verdictOf('2101', inTurn)).toMatchObject({ status: 'later', codes: ['21011100', '21011200'] });
    expect(verdictOf('21011100', given, '2027-12-30')?.status).toBe('listed');
  });

  it('tells the last day of goods that left the list', () => {
    const given = measure('m', [
      entry('4104', { part: true, to: '2026-09-17' }),
      entry('4104', { effect: 'left', from: '2026-09-18', condition: { en: 'leather left', vi: 'da đã ra' } }),
    ]);
    expect(verdictOf('41041100', given)).toMatchObject({ status: 'not_listed', until: '2026-09-17' });
    expect(verdictOf('41041100', given, '2026-09-17')).toMatchObject({ status: 'partial', until: '2026-09-17' });
  });

  it('joins states of a list that follow on each other', () => {
    const given = measure('m', [entry('0901', { to: '2026-09-17' }), entry('0901', { from: '2026-09-18' })]);
    expect(verdictOf('0901', given, '2026-09-01')).toMatchObject({
      status: 'listed',
      until: null,
      listedFrom: '2023-06-29',
    });
    expect(verdictOf('0901', given)).toMatchObject({ until: null, listedFrom: '2023-06-29' });
  });

  it('never reads a search aid as law, and never says not listed outside of one', () => {
    const aid = measure('m', [entry('44', { basis: 'indicative', part: true })], { scopeKind: 'definition' });
    expect(verdictOf('44011100', aid)?.status).toBe('by_definition');
    expect(verdictOf('09011100', aid)).toBeNull();
    const assumed = measure('m', [entry('72011011', { basis: 'assumed' })]);
    expect(verdictOf('72011011', assumed)?.status).toBe('partial');
    expect(verdictOf('09011100', assumed)).toBeNull();
  });

  it('answers measures without a list', () => {
    const past = { application: [] };
    expect(verdictOf('0901', measure('m', [], { ...past, scopeKind: 'horizontal' }))?.status).toBe('horizontal');
    expect(verdictOf('0901', measure('m', [], { ...past, scopeKind: 'definition' }))?.status).toBe('by_definition');
    expect(verdictOf('0901', measure('m', [], { scopeKind: 'horizontal', bearsOn: ['72'] }))).toBeNull();
    expect(verdictOf('0901', measure('m', [], { status: 'proposal' }))?.status).toBe('planned');
  });

  it('says nothing before an act is known to exist', () => {
    const given = measure('m', [], {
      scopeKind: 'horizontal',
      application: [{ date: '2024-07-01', who: { en: 'all', vi: 'mọi' }, article: null }],
    });
    expect(verdictOf('0901', given, '2024-06-30')).toBeNull();
    expect(verdictOf('0901', given, '2024-07-01')?.status).toBe('horizontal');
  });

  it('takes the dates of the group of the entry', () => {
    const given = measure('m', [entry('4401', { group: 'wood' }), entry('0901')], {
      application: [
        { date: '2026-12-30', who: { en: 'all sizes', vi: 'mọi quy mô' }, article: null, group: 'wood' },
        { date: '2026-12-30', who: { en: 'large', vi: 'lớn' }, article: null },
        { date: '2027-06-30', who: { en: 'small', vi: 'nhỏ' }, article: null },
      ],
    });
    expect(verdictOf('44011100', given)?.dates.map((date) => date.who.en)).toEqual(['all sizes']);
    expect(verdictOf('09011100', given)?.dates.map((date) => date.date)).toEqual(['2026-12-30', '2027-06-30']);
  });

  it('needs the ten-digit code where the list goes that deep', () => {
    const given = measure('m', [entry('0901110010')]);
    expect(verdictOf('09011100', given)).toMatchObject({ status: 'longer_code_needed', codes: ['0901110010'] });
    expect(verdictOf('0901110010', given)?.status).toBe('listed');
    expect(verdictOf('0901110090', given)?.status).toBe('not_listed');
  });

  it('reads a TARIC code that is exactly the listed part as listed', () => {
    const given = measure('m', [entry('09011100', { part: true, taric: ['0901110080'] })]);
    expect(verdictOf('0901110080', given)?.status).toBe('listed');
    expect(verdictOf('0901110010', given)?.status).toBe('partial');
  });

  it('answers without a tree from the list alone', () => {
    const answer = assess('2523', { catalogue: catalogueOf(measure('m', [entry('25231000')])), on })[0];
    expect(answer).toMatchObject({ status: 'longer_code_needed', codes: ['25231000'] });
  });
});
