/** The exports of a page against the real records: complete, citable, and harmless whatever the page holds. */
import { printCode } from '@luongxanh/core';
import { catalogue } from '@luongxanh/data';
import { nomenclature } from '@luongxanh/nomenclature';
import { describe, expect, it } from 'vitest';
import type { PageReport } from '../messages.ts';
import { speechOf } from '../ui/speech.tsx';
import { parseCsv } from './csv.ts';
import { printPageCsv } from './page-csv.ts';
import { printPageJson } from './page-json.ts';
import { printPageMemo } from './page-memo.ts';

const world = { catalogue, tree: nomenclature(), on: '2026-11-22' };
const found = (kind: PageReport['references'][number]['kind'], id: string, text: string, more = {}) => ({
  kind,
  id,
  text,
  mentions: 1,
  start: 0,
  ...more,
});
const report: PageReport = {
  url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32023R1115',
  title: 'A [page] | with <signs>',
  subject: 'eu:32023R1115',
  references: [
    found('eu-act', 'eu:32023R1115', 'Regulation (EU) 2023/1115', { mentions: 3, place: 'Article 5(2)' }),
    found('eu-act', 'eu:31999R0001', 'Regulation (EC) No 1/1999'),
    found('vn-instrument', 'vn:687/QD-TTg', '687/QĐ-TTg', { year: 2022 }),
    found('product-code', 'cn:09011100', '0901 11 00'),
  ],
  outdated: [{ claim: catalogue.records.claims[0]?.id ?? '', text: '*old* text' }],
  began: 0,
  truncated: false,
};

describe('the memo', () => {
  it('names the number before the CELEX, and the dates of an act from the earliest on', () => {
    const memo = printPageMemo(report, world, speechOf('en'));
    expect(memo).toContain('Regulation (EU) 2023/1115, CELEX 32023R1115');
    const dates = [...memo.matchAll(/^- (30 (?:December 2026|June 2027)): /gm)].map(([, date]) => date);
    expect(dates).toEqual(['30 December 2026', '30 December 2026', '30 June 2027']);
  });

  it('tells the tasks behind what the page names, and only names the documents behind rules for any goods', () => {
    const memo = printPageMemo(report, world, speechOf('en'));
    const [, tasks = ''] = memo.split('## What Viet Nam has undertaken');
    const [own = '', others = ''] =
      tasks.split('## ')[0]?.split('Documents behind other rules that bear on these goods: ') ?? [];
    expect(own).toContain('Complete and publish the provincial forest-boundary database');
    expect(own).not.toContain('EUR.1');
    expect(others).toMatch(/Circular 11\/2020\/TT-BCT/);
  });

  it.each(['en', 'vi'] as const)('cites acts, dates, articles and numbered sources in %s', (language) => {
    const speech = speechOf(language);
    const memo = printPageMemo(report, world, speech);
    for (const part of [
      'CELEX 32023R1115',
      'CELEX 31999R0001',
      language === 'en' ? 'Art 38(2)' : 'Điều 38(2)',
      'Article 5(2)',
      '687/QĐ-TTg',
      speech.day('2026-12-30'),
    ])
      expect(memo).toContain(part);
    expect(memo).not.toContain('ngày ngày');
    expect(memo).toMatch(/ELI <https?:/);
    expect(memo).toContain(speech.t('notLegalAdvice'));
    expect(memo).toContain('\\[page\\] \\| with \\<signs\\>');
    expect(memo).toContain('> \\*old\\* text');
    // Every number that is cited stands in the list of sources.
    const cited = [...memo.matchAll(/(?<!\\)\[(\d+(?:, \d+)*)\]/g)].flatMap(([, numbers]) =>
      (numbers ?? '').split(', '),
    );
    const listed = [...memo.matchAll(/^(\d+)\. /gm)].map(([, number]) => number);
    expect(cited.length).toBeGreaterThan(3);
    expect(cited.filter((number) => !listed.includes(number))).toEqual([]);
    expect(memo).not.toMatch(/\{\w+\}|undefined|\[object/);
  });
  it('warns of a newer text for the act of the page, and only names it for one that is cited', () => {
    const cited = found('eu-act', 'eu:32010R0995', 'Regulation (EU) No 995/2010');
    const memo = printPageMemo({ ...report, references: [cited, ...report.references] }, world, speechOf('en'));
    const page = memo.split('\n### ')[1]?.split('\n## ')[0] ?? '';
    const timber = memo.split('\n').find((line) => line.startsWith('- **Timber Regulation')) ?? '';
    expect(page).toMatch(/^Deforestation Regulation/);
    expect(page).toContain('**A newer consolidated text is known, of 18 September 2026**');
    expect(page).toContain('Regulation (EU) 2025/2650 (since 26 Dec 2025)');
    expect(page).toContain(
      'change proposed, not law: Proposal COM(2026) 661 (10 Sep 2026)'.replace('change', 'Change'),
    );
    expect(timber).not.toContain('**A newer');
    expect(timber).toContain('Newest consolidated text known: 02010R0995-20200101, of 1 Jan 2020.');
    expect(timber).toContain('Last day in force: **29 December 2026**');
    expect(timber).toContain('Repealed by: Regulation (EU) 2023/1115');
    expect(timber).toContain('Amended by: Regulation (EU) 2019/1010 (since 26 Jun 2019)');
  });

  it('joins many codes of which the same is said, loses none, and gives rules for any goods once', () => {
    const headings = Array.from({ length: 21 }, (_, at) => String(4401 + at));
    const references = headings.map((code) => found('product-code', `hs:${code}`, code));
    const memo = printPageMemo({ ...report, references }, world, speechOf('en'));
    const rows = memo.split('\n').filter((line) => /^\| (?:EUDR|EUTR): \*\*/.test(line));
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.length).toBeLessThan(headings.length / 2);
    for (const code of headings) expect(rows.filter((row) => row.includes(`${code} `))).toHaveLength(1);
    expect(rows[0]).toMatch(/\(Annex I, wood\): of wood; .*; duty from 30 Dec 2026 \[\d/);
    // What other acts say of them: one line an answer, with the codes it is about.
    expect(memo).toMatch(/^- EUTR: listed, duty since 3 Mar 2013 \(4401, 4403, .*\) \[\d/m);
    expect(memo.match(/^- PPWR: /gm)).toHaveLength(1);
  });

  it('stays short for an act with all the codes of its list: what it cites in a line, tasks behind its own rules alone', () => {
    const eudr = catalogue.measures.get('eudr');
    const codes = [...new Set(eudr?.scope.filter(({ effect }) => effect === 'in').map(({ code }) => code))].slice(
      0,
      82,
    );
    const acts = ['32023R1115', '32010R0995', '32005R2173', '32024R3084', '32022L2464', '32008L0098'];
    const references = [
      ...acts.map((celex) => found('eu-act', `eu:${celex}`, celex)),
      ...codes.map((code) => found('product-code', `cn:${code}`, code)),
    ];
    for (const language of ['en', 'vi'] as const) {
      const memo = printPageMemo({ ...report, references }, world, speechOf(language));
      for (const code of codes) expect(memo, code).toContain(printCode(code));
      expect(memo.match(/^### /gm)).toHaveLength(1);
      for (const celex of acts) expect(memo).toContain(`CELEX ${celex}`);
      expect(memo.length).toBeLessThan(30_000);
    }
  });

  it('says where reading stopped', () => {
    const speech = speechOf('en');
    expect(printPageMemo({ ...report, truncated: true }, world, speech)).toContain(speech.t('pageTruncated'));
  });
});

describe('the data', () => {
  const data = JSON.parse(printPageJson(report, world));
  it('holds every finding with its identity, and every source that it names', () => {
    expect(data).toMatchObject({
      format: 1,
      on: '2026-11-22',
      page: { url: report.url, complete: true, subject: { celex: '32023R1115' } },
      acts: [
        { celex: '32023R1115', measure: 'eudr', mentions: 3, places: ['Article 5(2)'], ended: null },
        { known: false, changes: [] },
      ],
      instruments: [{ id: 'vn:687/QD-TTg', number: '687/QĐ-TTg' }],
      codes: [{ code: '09011100' }],
    });
    expect(data.acts[0].changes).toContainEqual({
      kind: 'amends',
      by: 'eu:32025R2650',
      date: '2025-12-26',
      proposed: false,
    });
    const eudr = data.codes[0].verdicts.find((one: { measure: string }) => one.measure === 'eudr');
    expect(eudr).toMatchObject({ status: 'listed', appliesFrom: '2026-12-30' });
    const named = JSON.stringify(data).match(/"sources":\[[^\]]*\]/g) ?? [];
    const ids = new Set(named.flatMap((list) => JSON.parse(list.slice('"sources":'.length)) as string[]));
    expect(ids.size).toBeGreaterThan(2);
    expect([...ids].filter((id) => !(id in data.sources))).toEqual([]);
  });
});

describe('the table', () => {
  it('has one line a finding, with CELEX, ELI and address', () => {
    const rows = parseCsv(printPageCsv(report, world, speechOf('en')));
    expect(rows).toHaveLength(1 + report.references.length + report.outdated.length);
    expect(rows.find((row) => row[7] === '32023R1115')?.[8]).toMatch(/^https?:.*eli/);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([10]));
  });
});
