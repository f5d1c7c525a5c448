import { catalogue, tradeObservationsCsv, tradeSeriesCsv } from '@luongxanh/data';
import { nomenclature } from '@luongxanh/nomenclature';
import { readSeries } from '@luongxanh/stats';
import { describe, expect, it } from 'vitest';
import { translator } from '../i18n/index.ts';
import type { ReferenceKey } from '../messages.ts';
import { countdown } from './countdown.ts';
import { annotateReference, describeClaimCard, describeReference } from './describe.ts';
import type { World } from './world.ts';

const { series } = readSeries(tradeSeriesCsv, tradeObservationsCsv);
const worldIn = (language: 'en' | 'vi', on = '2026-11-22'): World => ({
  catalogue,
  tree: nomenclature(),
  series,
  on,
  language,
  t: translator(language),
});
const en = worldIn('en');
const vi = worldIn('vi');
const act = (id: string): ReferenceKey => ({ kind: 'eu-act', id });
const code = (id: string, ex = false): ReferenceKey => ({ kind: 'product-code', id, ...(ex ? { ex } : {}) });

describe('the card of an act', () => {
  it('says what, since when, what to do and who in Viet Nam', () => {
    const card = describeReference(act('eu:32023R1115'), en);
    expect(card).toMatchObject({ mark: 'applies', title: 'Regulation (EU) 2023/1115', route: 'act/32023R1115' });
    // Beside "applies later" the word of the mark alone would say the contrary.
    expect(card.tag).toBe('applies from 30 Dec 2026');
    expect(describeReference(act('eu:32023R0956'), en).tag).toBe('');
    expect(card.dates.find(({ date }) => date === '30 December 2026')?.countdown).toBe('in 38 days');
    expect(card.duties.length).toBeGreaterThan(0);
    expect(card.tasks.some(({ instrument }) => instrument.includes('5179'))).toBe(true);
    // The page may be that very text: only a text of an earlier day is said to have a newer one.
    expect(card.newer).toBe('');
    expect(card.newest).toBe('The latest consolidated text known here: 02023R1115-20260918, of 18 September 2026.');
    expect(describeReference(act('eu:02023R1115-20241226'), en).newer).toMatch(/^A newer consolidated text is known/);
    expect(card.sources.length).toBeGreaterThan(0);
    expect(card.citation).toContain('CELEX 32023R1115');
  });

  it('speaks Vietnamese', () => {
    const card = describeReference(act('eu:32023R1115'), vi);
    expect(card.dates.find(({ countdown: left }) => left === 'còn 38 ngày')?.date).toBe('ngày 30 tháng 12 năm 2026');
    expect(card.name).toContain('Quy định chống phá rừng');
  });

  it('makes no statement about an act that it does not know', () => {
    const card = describeReference(act('eu:32016R0679'), en);
    expect(card).toMatchObject({
      mark: 'quiet',
      title: 'Regulation (EU) 2016/679',
      status: '',
      verdicts: [],
      tasks: [],
    });
  });
});

describe('the card of a code', () => {
  it('names what usually holds the goods, hands over for it, and does not call a licence to come a duty', () => {
    const card = describeReference(code('hs:4412'), en);
    expect(card.sentence).toMatch(/As a rule under EUDR\./);
    expect(card.duties.some(({ article }) => article.startsWith('EUDR'))).toBe(true);
    expect(card.duties.some(({ article }) => article.startsWith('FLEGT'))).toBe(false);
    expect(card.verdicts.find(({ measure }) => measure === 'flegt-regulation')?.mark).toBe('coming');
  });

  it('has verdicts, figures, the label and the official place', () => {
    const card = describeReference(code('cn:09011100'), en);
    expect(card).toMatchObject({ mark: 'applies', title: '0901\u00a011\u00a000', route: 'product/09011100' });
    expect(card.tag).toBe('applies from 30 Dec 2026');
    expect(describeReference(code('cn:09011100'), vi).tag).toBe('áp dụng từ 30/12/2026');
    expect(describeReference(code('hs:4412'), en).tag).toBe('');
    expect(card.verdicts[0]).toMatchObject({
      measure: 'eudr',
      mark: 'applies',
      status: 'listed',
      when: 'duty from 30 Dec 2026',
    });
    // Packaging bears on any goods: it stands behind the lists that name the code, and before what seldom concerns it.
    const order = card.verdicts.map(({ measure }) => measure);
    expect(order.indexOf('ppwr')).toBeGreaterThan(order.indexOf('organic'));
    expect(order.indexOf('plant-health')).toBeGreaterThan(order.indexOf('ppwr'));
    expect(card.figure?.text).toMatch(/EUR/);
    expect(card.figure?.points.length).toBeGreaterThan(2);
    expect(card.official).toContain('Taric=0901110000');
  });

  it('says in its line what the panel puts first: neither what seldom concerns the code nor what is no law', () => {
    const { sentence } = describeReference(code('cn:09011100'), en);
    expect(sentence).toBe('Listed under EUDR. As a rule under MRL. Depends on the goods: Organic, PPWR.');
    expect(describeReference(code('hs:4412'), en).verdicts.find(({ measure }) => measure === 'eutr')?.status).toBe(
      'listed',
    );
  });

  it('names the part that a figure is of, where no value of the whole is known', () => {
    expect(describeReference(code('hs:0901'), en).figure?.text).toMatch(/only the part 0901\u00a011: 2,846\.5 EUR/);
  });

  it('never calls a code exempt, safe or compliant', () => {
    for (const id of ['hs:4901', 'hs:8471', 'cn:73181542', 'hs:01', 'hs:7206..7229']) {
      for (const world of [en, vi]) {
        const said = JSON.stringify(describeReference(code(id), world));
        expect(said).not.toMatch(/\b(?:exempt|compliant)\b|miễn trừ hoàn toàn/i);
      }
    }
  });

  it('answers national digits at six and says so; a code that does not exist is named as such', () => {
    expect(describeReference(code('vnhs:09011110'), en).name).toContain('0901\u00a011');
    expect(describeReference(code('hs:7777'), en)).toMatchObject({ mark: 'quiet', verdicts: [] });
    expect(describeReference(code('hs:4412', true), en).title).toBe('ex 4412');
  });
});

describe('the card of a Vietnamese document', () => {
  it('names tasks with the body then and now', () => {
    const card = describeReference({ kind: 'vn-instrument', id: 'vn:17/CD-TTg' }, en);
    expect(card.mark).toBe('vietnam');
    expect(card.tasks.length).toBeGreaterThan(3);
    expect(card.tasks.some(({ leadNow }) => leadNow !== '')).toBe(true);
  });

  it('says that a number without an issuer may be that of several documents', () => {
    const circular: ReferenceKey = { kind: 'vn-instrument', id: 'vn:11/2020/TT' };
    expect(describeReference(circular, en).sentence).toMatch(/does not say who issued it.*11\/2020\/TT-BCT/);
    expect(describeReference({ ...circular, id: 'vn:9999/2021/TT' }, vi).sentence).toContain('chưa ghi nhận');
  });

  it('is quiet for an unknown number', () => {
    const card = describeReference({ kind: 'vn-instrument', id: 'vn:9999/QD-TTg', year: 2022 }, vi);
    expect(card).toMatchObject({ mark: 'quiet', title: '9999/QD-TTg (2022)' });
    expect(card.sentence).not.toBe('');
  });
});

describe('the card of a document that asks for a report', () => {
  const plan: ReferenceKey = { kind: 'vn-instrument', id: 'vn:6033/KH-UBND', year: 2022 };

  it('begins with the next day on which it is due', () => {
    expect(describeReference(plan, en).dates[0]).toMatchObject({
      date: '30 November 2026',
      countdown: 'in 8 days',
    });
    const later = describeReference(plan, worldIn('vi', '2026-12-01')).dates[0];
    expect(later?.date).toBe('Ngày 30 tháng 11 năm 2027'.toLowerCase());
    expect(later?.who).toContain('Vĩnh Long');
  });

  it('names no day after the document has ended', () =>
    expect(describeReference(plan, worldIn('en', '2040-01-01')).dates.every(({ countdown }) => countdown === '')).toBe(
      true,
    ));
});

describe('every record', () => {
  it('has a card and an annotation in both languages', () => {
    const keys: ReferenceKey[] = catalogue.records.instruments.map(({ id, date }) =>
      id.startsWith('eu:')
        ? { kind: 'eu-act', id }
        : { kind: 'vn-instrument', id, ...(date ? { year: Number(date.slice(0, 4)) } : {}) },
    );
    for (const world of [en, vi]) {
      for (const key of keys) {
        const card = describeReference(key, world);
        expect(card.title, key.id).not.toBe('');
        expect(card.mark, key.id).toBe(annotateReference(key, world).mark);
        expect(JSON.stringify(card), key.id).not.toMatch(/\{\w+\}|undefined|\[object/);
      }
      for (const claim of catalogue.records.claims) expect(describeClaimCard(claim, world).sentence).not.toBe('');
    }
  });
});

describe('countdown', () => {
  it('counts days, then months, then years, and says the near ones by name', () => {
    const en = (days: number) => countdown(days, 'en');
    expect([-1, 0, 1, 38, 403, 1500].map(en)).toEqual([
      'yesterday',
      'today',
      'tomorrow',
      'in 38 days',
      'in 13 months',
      'in 4 years',
    ]);
    expect([-38, 0, 1, 38, 403].map((days) => countdown(days, 'vi'))).toEqual([
      '38 ngày trước',
      'hôm nay',
      'ngày mai',
      'còn 38 ngày',
      'còn 13 tháng',
    ]);
  });
});
