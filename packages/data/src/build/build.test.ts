/** The build on a small folder of records, whole and broken on purpose: every fault names file, row, column and the fix. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { nomenclature } from '@luongxanh/nomenclature';
import { afterEach, describe, expect, test } from 'vitest';
import { build } from './build.ts';
import { modulesOf } from './emit.ts';
import { wordFinding } from './findings.ts';
import { jsonSchemas } from './schemas.ts';

const SCOPE_HEADER =
  'effect,code,ex,condition_en,condition_vi,question_en,question_vi,from,to,annex_entry,basis,grade,category,group,taric,law_code,law_year,gases,check_percent,threshold_kg,quota_t';

const SCOPE = `${SCOPE_HEADER}
in,0901,,,,,,2023-06-29,,"Annex I, coffee",annex_text,V2,,,,,,,,,
in,4407,yes,of wood,bằng gỗ,Is it of wood?,Hàng có bằng gỗ không?,2023-06-29,,"Annex I, wood",annex_text,V2,,eutr,,,,,,,
out,72022,,,,,,,,,annex_text,V2,,,,,,,,,
`;

const MEASURE = `id: eudr
celex: "32023R1115"
theme: deforestation
status: applies_later
name: { en: Deforestation Regulation, vi: Quy định chống phá rừng }
shortName: { en: EUDR, vi: EUDR }
summary: { en: Only deforestation-free goods, vi: Chỉ hàng không gây mất rừng }
scopeKind: codes
definition: null
act:
  kind: regulation
  number: (EU) 2023/1115
  title: { en: Regulation on deforestation, vi: Quy định về phá rừng }
  issuer: { en: Parliament and Council, vi: Nghị viện và Hội đồng }
  date: 2023-05-31
  inForce: 2023-06-29
  ended: null
application:
  - { date: 2026-12-30, who: { en: all, vi: tất cả }, article: Art 38 }
events: []
duties: []
vietnam: null
caveats: []
sources: [ojeu]
grade: V2
asOf: 2026-11-21
`;

const CRITERION = `criteria:
  - id: eudr-plots
    measure: eudr
    instrument: eu:32023R1115
    title: { en: Plots, vi: Lô đất }
    question: { en: Are all plots known?, vi: Đã có tọa độ mọi lô đất chưa? }
    evidence: []
    facts:
      - { name: plots.known, kind: boolean, ask: { en: Are the plots known?, vi: Đã biết lô đất? } }
    met: { fact: plots.known, is: true }
    cases:
      - { name: a, on: 2026-11-21, facts: { plots.known: true }, answer: met }
      - { name: b, on: 2026-11-21, facts: { plots.known: false }, answer: not_met }
      - { name: c, on: 2026-11-21, facts: {}, answer: not_known }
    sources: [ojeu]
    grade: V2
`;

const SOURCE_HEADER =
  'id,publisher_en,publisher_vi,title_en,title_vi,lang,original_title,published,read,url,licence,grade';

const RECORDS: Readonly<Record<string, string>> = {
  'catalogue.yaml': 'version: "1"\nasOf: 2026-11-21\nnomenclature: CN2026\n',
  'sources.csv': `${SOURCE_HEADER}\nojeu,Publications Office,Văn phòng Xuất bản,Regulation,Quy định,en,,2023-06-09,2026-11-21,,,V1\n`,
  'measures/eudr/measure.yaml': MEASURE,
  'measures/eudr/scope.csv': SCOPE,
  'criteria/eudr.yaml': CRITERION,
};

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function buildWith(changes: Readonly<Record<string, string>> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'records-'));
  folders.push(root);
  for (const [file, text] of Object.entries({ ...RECORDS, ...changes })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return build(root, nomenclature());
}

const faults = (changes: Readonly<Record<string, string>>) => buildWith(changes).findings.map(wordFinding);
const scopeWith = (...rows: string[]) => ({ 'measures/eudr/scope.csv': `${SCOPE}${rows.join('\n')}\n` });

describe('build', () => {
  test('takes whole records, with what is absent as empty', () => {
    const { records, findings } = buildWith();
    expect(findings).toEqual([]);
    expect(records.measures[0]?.scope).toHaveLength(3);
    expect(records.measures[0]?.scope[1]).toMatchObject({ code: '4407', part: true, group: 'eutr' });
    expect(records.instruments[0]).toMatchObject({ id: 'eu:32023R1115', status: 'applies_later' });
    expect(records.obligations).toEqual([]);
  });

  test('a source in one language only, copied into the other, or without its own title', () => {
    const source = (row: string) =>
      faults({ 'sources-more.csv': `${SOURCE_HEADER}\n${row},2023-06-09,2026-11-21,,,V1\n` });
    expect(source('a,Eurostat,Eurostat,Trade,Thương mại,en,')).toEqual([]);
    expect(source('a,Eurostat,,Trade,Thương mại,en,').join()).toContain('sources-more.csv:2:publisher_vi');
    expect(source('a,Eurostat,Eurostat,Trade,,en,').join()).toContain('sources-more.csv:2:title_vi');
    expect(source('a,Eurostat,Eurostat,Trade,Trade,en,').join()).toContain('the title in the other language');
    expect(source('a,Eurostat,Eurostat,Trade,Thương mại,de,').join()).toContain('sources-more.csv:2:original_title');
    expect(source('a,Eurostat,Eurostat,Trade,Thương mại,de,Handel')).toEqual([]);
    expect(source('a,Eurostat,Eurostat,Trade,Thương mại,vi,Handel').join()).toContain('original_title');
  });

  test('a wrong code: file, row, column, what was received', () => {
    expect(
      faults(scopeWith('in,09019,,,,,,,,,annex_text,V2,,,,,,,,,', 'in,99990000,,,,,,,,,annex_text,V2,,,,,,,,,')),
    ).toEqual([
      'records/measures/eudr/scope.csv:6:code: expected a code of CN2026, received "99990000". Fix: correct the digits; keep leading zeros.',
    ]);
  });

  test('an old code of a list that is over may be gone', () => {
    expect(faults(scopeWith('in,44014010,,,,,,2013-03-03,2022-12-31,,mapped,V1,,,,44014010,2021,,,,'))).toEqual([]);
  });

  test('a later date of application that does not say what it adds', () => {
    const later = '  - { date: 2027-06-30, who: { en: small, vi: nhỏ }, article: Art 38 }\n';
    const withLater = (row: string) => ({
      'measures/eudr/measure.yaml': MEASURE.replace('events: []', `${row}events: []`),
    });
    expect(faults(withLater(later))[0]).toMatch(/measure\.yaml:\d+:.*what this later date adds.*brings: firms/);
    expect(faults(withLater(later.replace('{ date', '{ brings: firms, date')))).toEqual([]);
  });

  test('a ten-digit code stands on its first eight', () => {
    expect(faults(scopeWith('in,0901110010,,,,,,,,,annex_text,V2,,,,,,,,,'))).toEqual([]);
  });

  test('a missing translation', () => {
    expect(faults(scopeWith('in,1801,,waste is out,,,,,,,annex_text,V2,,,,,,,,,'))).toEqual([
      'records/measures/eudr/scope.csv:5:condition_vi: expected a text in Vietnamese, received nothing. Fix: write the Vietnamese text, in our own words.',
    ]);
    expect(
      faults({
        'measures/eudr/measure.yaml': MEASURE.replace('shortName: { en: EUDR, vi: EUDR }', 'shortName: { en: EUDR }'),
      })[0],
    ).toContain('records/measures/eudr/measure.yaml:6:shortName.vi: expected a text in Vietnamese');
  });

  test('an "ex" entry without its question', () => {
    expect(faults(scopeWith('in,1801,yes,beans,hạt,,,,,,annex_text,V2,,,,,,,,,'))[0]).toContain(
      'scope.csv:5:question_en: expected a question, because the entry is "ex"',
    );
  });

  test('dates that overlap for one code, annex entry and category', () => {
    expect(faults(scopeWith('in,0901,,,,,,2026-09-18,,"Annex I, coffee",derived,V2,,,,,,,,,'))[0]).toContain(
      'scope.csv:5:from: expected dates that do not overlap for one code, annex entry and category, received 2026-09-18 to … beside row 2 (2023-06-29 to …)',
    );
  });

  test('dates that run backwards or do not exist', () => {
    expect(faults(scopeWith('in,1801,,,,,,2026-09-18,2026-01-01,,derived,V2,,,,,,,,,'))[0]).toContain(
      'scope.csv:5:to: expected a date on or after 2026-09-18',
    );
    expect(faults(scopeWith('in,1801,,,,,,2026-02-30,,,derived,V2,,,,,,,,,'))[0]).toContain(
      'scope.csv:5:from: expected a calendar date YYYY-MM-DD, received "2026-02-30"',
    );
  });

  test('a word that no list knows', () => {
    expect(faults(scopeWith('in,1801,,,,,,,,,guessed,V2,,,,,,,,,'))[0]).toContain(
      'scope.csv:5:basis: expected one of annex_text, mapped, derived, reading, indicative, assumed, received "guessed"',
    );
    expect(faults(scopeWith('in,1801,maybe,,,,,,,,annex_text,V2,,,,,,,,,'))[0]).toContain(
      'scope.csv:5:ex: expected a boolean, received "maybe"',
    );
  });

  test('a dangling source and a dangling relation', () => {
    expect(faults({ 'measures/eudr/measure.yaml': MEASURE.replace('[ojeu]', '[nowhere]') })).toEqual([
      'records/measures/eudr/measure.yaml:24:sources: expected an id of sources, received "nowhere". Fix: add the source to sources*.csv, or correct the id.',
    ]);
    const related = MEASURE.replace(
      '  ended: null\n',
      "  ended: null\n  relations: [{ kind: repeals, id: 'eu:32010R0995' }]\n",
    );
    expect(faults({ 'measures/eudr/measure.yaml': related })[0]).toContain(
      'expected an id of instruments, received "eu:32010R0995"',
    );
  });

  test('no source at all', () => {
    expect(faults({ 'measures/eudr/measure.yaml': MEASURE.replace('[ojeu]', '[]') })[0]).toContain(
      'sources: expected at least 1',
    );
  });

  test('an id twice', () => {
    const twice = `${RECORDS['sources.csv']}ojeu,Publications Office,Văn phòng Xuất bản,Again,Lần nữa,en,,,2026-11-21,,,V1\n`;
    expect(faults({ 'sources.csv': twice })[0]).toContain(
      'sources.csv:3:id: expected an id of its own, received "ojeu", which records/sources.csv:2 has already',
    );
  });

  test('a row with a comma too many, a header with a wrong name, broken YAML', () => {
    expect(faults(scopeWith('in,1801,,,,,,,,Annex I, cocoa,annex_text,V2,,,,,,,,,'))[0]).toContain(
      'scope.csv:5: expected 21 cells, as in the header, received 22',
    );
    expect(faults({ 'sources.csv': RECORDS['sources.csv']!.replace('grade', 'degree') })[0]).toContain(
      'no grade; unknown "degree"',
    );
    expect(faults({ 'measures/eudr/measure.yaml': 'id: [eudr\n' }).join('\n')).toContain(
      'measures/eudr/measure.yaml:2: expected well-formed YAML',
    );
  });

  test('a criterion whose case answers otherwise, or that lacks a case', () => {
    expect(faults({ 'criteria/eudr.yaml': CRITERION.replace('answer: not_met', 'answer: met') }).join('\n')).toContain(
      'criteria/eudr.yaml:13:cases.1.answer: expected "not_met", which the condition gives, received "met"',
    );
    expect(faults({ 'criteria/eudr.yaml': CRITERION.replace(/ {6}- \{ name: c.*\n/, '') })[0]).toContain(
      'none for not_known',
    );
  });

  test('all faults at once, not the first alone', () => {
    const findings = faults({
      ...scopeWith('in,1801,,,,,,,,,guessed,V2,,,,,,,,,', 'in,99990000,,,,,,,,,annex_text,V2,,,,,,,,,'),
      'catalogue.yaml': 'version: "1"\n',
    });
    expect(findings).toHaveLength(4);
  });

  test('the module holds the records, whatever quotes and breaks are in them', async () => {
    const built = buildWith({
      'measures/eudr/measure.yaml': MEASURE.replace(
        'Only deforestation-free goods',
        '"it\'s \\"quoted\\" \\\\ and\\nbroken"',
      ),
    });
    const code = modulesOf(built)['catalogue.js'] ?? '';
    const module = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    expect(module.records).toEqual(built.records);
  });

  test('the JSON Schemas name every field of a scope entry, and what is optional', () => {
    const entry = jsonSchemas().scopeEntry as { required: string[]; properties: Record<string, unknown> };
    expect(entry.required).toContain('basis');
    expect(entry.required).not.toContain('thresholdKg');
    expect(Object.keys(entry.properties)).toContain('thresholdKg');
  });
});
