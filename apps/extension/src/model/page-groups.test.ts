import { describe, expect, it } from 'vitest';
import type { PageReport } from '../messages.ts';
import { groupPage, PAGE_GROUPS } from './page-groups.ts';
import { catalogueOf, entry, instrument, measure, tree } from './testing.ts';

const found = (kind: PageReport['references'][number]['kind'], id: string, text: string, more = {}) => ({
  kind,
  id,
  text,
  mentions: 1,
  start: 0,
  ...more,
});

const report = {
  url: 'https://example.org/',
  title: 'Page',
  subject: null,
  outdated: [{ claim: 'no-such-claim', text: 'x' }],
  began: 0,
  truncated: false,
  references: [
    found('eu-act', 'eu:32023R9001', 'Regulation (EU) 2023/9001', { mentions: 3 }),
    found('eu-act', 'eu:32016R0679', 'Regulation (EU) 2016/679'),
    found('vn-instrument', 'vn:687/QD-TTg', '687/QĐ-TTg', { year: 2022 }),
    found('vn-instrument', 'vn:1/QD-TTg', '1/QĐ-TTg'),
    found('product-code', 'hs:6404', '6404'),
    found('product-code', 'hs:4412', '4412'),
    found('oj-reference', 'oj:L_2023150', 'OJ L 150'),
  ],
} satisfies PageReport;

describe('groupPage', () => {
  const groups = groupPage(report, catalogueOf(), tree, '2026-11-22');

  it('puts every reference in one group', () => {
    expect(PAGE_GROUPS.flatMap((group) => groups.rows[group])).toHaveLength(report.references.length);
    expect(groups.total).toBe(report.references.length);
  });

  it('says when an act binds next, and counts its mentions', () => {
    expect(groups.rows.binding).toMatchObject([
      {
        mark: 'applies',
        date: '2026-12-30',
        when: 'duty',
        mentions: 3,
        route: 'act/32023R9001',
        title: { en: 'Regulation (EU) 2023/9001' },
      },
    ]);
  });

  it('tells the day on which firms, goods or duties are added from the day on which the first are bound', () => {
    const who = { en: 'firms', vi: 'doanh nghiệp' };
    const [first, then] = [
      { date: '2026-07-19', who, article: null },
      { date: '2030-07-19', who, article: null },
    ];
    const rowOn = (day: string, brings: 'firms' | 'goods' | 'duties') =>
      groupPage(
        report,
        catalogueOf({ measures: [measure({ application: [first, { ...then, brings }], status: 'partly_applies' })] }),
        tree,
        day,
      ).rows.binding[0];
    expect(rowOn('2026-11-22', 'firms')).toMatchObject({ date: '2030-07-19', when: 'nextFirms' });
    // A later date need not be a matter of the size of firms.
    expect(rowOn('2026-11-22', 'duties')).toMatchObject({ date: '2030-07-19', when: 'nextDuties' });
    expect(rowOn('2026-11-22', 'goods')).toMatchObject({ date: '2030-07-19', when: 'nextGoods' });
    expect(rowOn('2026-06-01', 'firms')).toMatchObject({ date: '2026-07-19', when: 'duty' });
  });

  it('knows a Vietnamese document by number and year, and makes up none', () => {
    const [known, unknown] = groups.rows.vietnam;
    expect(known).toMatchObject({
      key: 'vn:687/QD-TTg@2022',
      mark: 'vietnam',
      route: 'instrument/687%2FQD-TTg?year=2022',
    });
    expect(unknown).toMatchObject({ mark: 'quiet', route: null });
  });

  it('shows listed codes before the others', () => {
    expect(groups.rows.codes.map((row) => row.title.en)).toEqual(['4412', '6404']);
    expect(groups.rows.codes[1]?.status.en).toBe('not listed');
  });

  it('leaves what it does not know quiet', () => {
    expect(groups.rows.known.map((row) => row.title.en)).toEqual(['Regulation (EU) 2016/679', 'OJ L 150']);
  });

  it('answers a code first as the act says that the page is the text of, and counts the others', () => {
    const older = { id: 'eu:32010R9002', celex: '32010R9002', number: '(EU) No 9002/2010' };
    const catalogue = catalogueOf({
      instruments: [instrument(), instrument(older)],
      measures: [
        measure(),
        measure({
          id: 'older',
          instrument: older.id,
          celex: older.celex,
          shortName: { en: 'OLD', vi: 'OLD' },
          status: 'in_force',
          application: [{ date: '2013-03-03', who: { en: 'all', vi: 'mọi' }, article: 'Art 21' }],
        }),
      ],
    });
    const statusOn = (subject: string | null) =>
      groupPage({ ...report, subject }, catalogue, tree, '2026-11-22').rows.codes[0];
    expect(statusOn(null)).toMatchObject({ status: { en: 'OLD: listed' }, ofPage: null, others: 1 });
    expect(statusOn('eu:02023R9001-20241226')).toMatchObject({
      status: { en: 'WR: listed' },
      date: '2026-12-30',
      others: 1,
    });
  });

  it('keeps the mark of the page where another act binds more, and says what the act of the page says too', () => {
    const other = { id: 'eu:32010R9002', celex: '32010R9002' };
    const catalogue = catalogueOf({
      measures: [
        measure({ scope: [entry('4412', { part: true, condition: { en: 'of oak', vi: 'bằng gỗ sồi' } })] }),
        measure({ id: 'other', instrument: other.id, celex: other.celex, shortName: { en: 'OLD', vi: 'OLD' } }),
      ],
    });
    const { rows } = groupPage({ ...report, subject: 'eu:32023R9001' }, catalogue, tree, '2026-11-22');
    expect(rows.codes[0]).toMatchObject({ mark: 'applies', status: { en: 'OLD: listed' }, others: 0 });
    expect(rows.codes[0]?.ofPage?.en).toMatch(/^WR: part/);
  });

  it('tells a consolidated text from the act as published', () => {
    const references = [found('eu-act', 'eu:02023R9001-20260918', '02023R9001-20260918')];
    const { rows } = groupPage({ ...report, references }, catalogueOf(), tree, '2026-11-22');
    expect(rows.binding[0]?.name).toEqual({
      en: 'Wood Regulation, text of 18 Sep 2026',
      vi: 'Quy định gỗ, bản hợp nhất 18/09/2026',
    });
  });
});
