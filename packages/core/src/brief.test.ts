import { describe, expect, it } from 'vitest';
import { entry, measure, records, treeOf } from '../test/fixture.ts';
import { brief, newerText } from './brief.ts';
import { bodyOn, createCatalogue, statusOn } from './catalogue.ts';
import type { CatalogueRecords } from './catalogue-records.ts';
import { findOutdatedClaims } from './claims.ts';
import type { Body, Instrument } from './records.ts';
import type { Reference } from './reference.ts';

const both = (en: string) => ({ en, vi: en });
const sourced = { sources: ['s'], grade: 'V2' as const };
const instrument = (id: string, fields: Partial<Instrument> = {}): Instrument => ({
  id,
  jurisdiction: id.startsWith('eu:') ? 'eu' : 'vn',
  kind: 'regulation',
  number: id.startsWith('vn:') ? id.slice(3) : null,
  title: both(id),
  issuer: both('issuer'),
  date: null,
  inForce: null,
  ended: null,
  status: 'in_force',
  relations: [],
  events: [],
  ...sourced,
  ...fields,
});
const body = (id: string, successor?: string): Body => ({
  id,
  name: both(id),
  short: null,
  level: 'central',
  from: null,
  to: successor ? '2025-02-28' : null,
  successors: successor ? [{ body: successor, from: '2025-03-01', grade: 'V1' }] : [],
  ...sourced,
});
const reference = (kind: Reference['kind'], id: string, fields: Partial<Reference> = {}): Reference => ({
  kind,
  id,
  text: id,
  start: 0,
  end: 1,
  confidence: 1,
  ...fields,
});

const eudr = instrument('eu:32023R1115', { consolidations: ['02023R1115-20251226', '02023R1115-20260918'] });
const data: CatalogueRecords = records({
  measures: [measure('eudr', [entry('0901')], { instrument: 'eu:32023R1115', celex: '32023R1115' })],
  instruments: [
    eudr,
    instrument('vn:687/QD-TTg', { number: '687/QĐ-TTg', date: '2022-06-07', issuerBody: 'mard' }),
    instrument('vn:687/QD-TTg-2019', { number: '687/QĐ-TTg', date: '2019-06-04' }),
    instrument('vn:17/CD-TTg', { number: '17/CĐ-TTg', date: '2025-02-20' }),
  ],
  bodies: [body('mard', 'mae'), body('mae')],
  obligations: [
    {
      id: 'o1',
      instrument: 'vn:17/CD-TTg',
      place: both('point 1'),
      lead: 'mard',
      coordinating: [],
      task: both('do it'),
      period: null,
      deadline: null,
      theme: 'x',
      ...sourced,
    },
  ],
  links: [
    { measure: 'eudr', obligation: 'o1', instrument: 'vn:17/CD-TTg', kind: 'prepares', why: both('why'), ...sourced },
    {
      measure: 'eudr',
      obligation: null,
      instrument: 'vn:687/QD-TTg',
      kind: 'policy_goal',
      why: both('why'),
      codes: ['44'],
      ...sourced,
    },
  ],
  claims: [
    {
      id: 'late',
      measure: 'eudr',
      claim: both('applies from 30 December 2025'),
      correction: both('applies from 30 December 2026'),
      patterns: [{ all: [['eudr', 'deforestation'], ['30 december 2025'], ['appl*']], without: ['2026', 'postponed'] }],
      since: '2025-12-26',
      ...sourced,
    },
  ],
});
const catalogue = createCatalogue(data);
const tree = treeOf('09011100', '44011100');
const on = '2026-11-22';

describe('brief', () => {
  it('groups mentions and joins measure, dates and newer text', () => {
    const result = brief([reference('eu-act', 'eu:32023R1115'), reference('eu-act', 'eu:32023R1115')], {
      catalogue,
      on,
      tree,
    });
    expect(result.acts).toMatchObject([
      { id: 'eu:32023R1115', mentions: 2, measure: { id: 'eudr' }, newer: '02023R1115-20260918' },
    ]);
    expect(result.obligations.map(({ id, lead, leadNow }) => [id, lead?.id, leadNow?.id])).toEqual([
      ['o1', 'mard', 'mae'],
      ['vn:687/QD-TTg', 'mard', 'mae'],
    ]);
  });

  it('keeps ties to their products', () => {
    const result = brief([reference('product-code', 'cn:09011100')], { catalogue, on, tree });
    expect(result.codes).toMatchObject([
      { code: '09011100', mentions: 1, verdicts: [{ measure: 'eudr', status: 'listed' }] },
    ]);
    expect(result.obligations.map(({ id }) => id)).toEqual(['o1']);
  });

  it('asks for the year where a number repeats', () => {
    const ask = (year?: number) =>
      brief([reference('vn-instrument', 'vn:687/QD-TTg', year === undefined ? {} : { year })], { catalogue, on });
    expect(ask().instruments[0]).toMatchObject({ ambiguous: true, instrument: null });
    expect(ask().problems[0]).toMatchObject({ code: 'ambiguous_instrument' });
    expect(ask(2022).instruments[0]?.instrument?.id).toBe('vn:687/QD-TTg');
    expect(ask(2015).instruments[0]).toMatchObject({ ambiguous: false, instrument: null });
  });

  it('answers ranges, national codes and codes that do not exist', () => {
    const result = brief(
      [
        reference('product-code', 'hs:0901..0910'),
        reference('product-code', 'vnhs:09011110'),
        reference('product-code', 'cn:99999999'),
      ],
      { catalogue, on, tree },
    );
    expect(result.codes.map((finding) => finding.verdicts.length)).toEqual([1, 1, 0]);
  });

  it('knows the newest text only up to the date', () => {
    expect(newerText('32023R1115', eudr, '2026-01-01')).toBe('02023R1115-20251226');
    expect(newerText('02023R1115-20260918', eudr, on)).toBeNull();
    expect(newerText('02023R1115-20251226', eudr, on)).toBe('02023R1115-20260918');
    expect(newerText('32023R1115', eudr, '2020-01-01')).toBeNull();
  });

  it('tells the status of an act from its dates of application', () => {
    const act = instrument('eu:32023R1115', { status: 'applies_later', inForce: '2023-06-29' });
    const rules = measure('m', [], {
      application: ['2026-12-30', '2027-06-30'].map((date) => ({ date, who: both('x'), article: null })),
    });
    expect(['2020-01-01', on, '2027-01-01', '2027-06-30'].map((date) => statusOn(act, date, rules))).toEqual([
      'applies_later',
      'applies_later',
      'partly_applies',
      'in_force',
    ]);
  });

  it('takes a COM number for the proposal that is known', () => {
    const proposal = createCatalogue(records({ instruments: [instrument('eu:52023PC0166', { status: 'proposal' })] }));
    expect(brief([reference('eu-act', 'eu:52023DC0166')], { catalogue: proposal, on }).acts[0]).toMatchObject({
      id: 'eu:52023DC0166',
      status: 'proposal',
    });
  });

  it('follows bodies to their successors only from the day on', () => {
    expect(bodyOn(catalogue, 'mard', '2025-02-28')?.id).toBe('mard');
    expect(bodyOn(catalogue, 'mard', '2025-03-01')?.id).toBe('mae');
    expect(bodyOn(catalogue, 'nobody', on)).toBeNull();
  });
});

describe('findOutdatedClaims', () => {
  it('marks the sentence that makes the claim, and no other', () => {
    const text =
      'Coffee is grown here. The EUDR applies from 30 December 2025. It was postponed: the EUDR does not apply on 30 December 2025 but in 2026.';
    const found = findOutdatedClaims(text, catalogue, on);
    expect(found.map((finding) => finding.text)).toEqual(['The EUDR applies from 30 December 2025.']);
    expect(text.slice(found[0]?.start, found[0]?.end)).toBe(found[0]?.text);
    expect(findOutdatedClaims(text, catalogue, '2025-01-01')).toEqual([]);
  });
});
