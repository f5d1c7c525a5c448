import { describe, expect, it } from 'vitest';
import type { PageReport } from '../messages.ts';
import { groupPage, PAGE_GROUPS } from './page-groups.ts';
import { catalogueOf, tree } from './testing.ts';

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
        mentions: 3,
        route: 'act/32023R9001',
        title: { en: 'Regulation (EU) 2023/9001' },
      },
    ]);
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
});
