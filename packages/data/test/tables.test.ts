/** Every record comes out as a row, and reads back with a common CSV reader; nothing in a cell runs in a spreadsheet. */
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { cellText, readCsv, writeCsv } from '../src/tables/csv.ts';
import { tablesOf } from '../src/tables/tables.ts';
import { built } from './built.ts';

const { records, figures, contradictions } = built;
const tables = new Map(tablesOf(records, figures, contradictions).map((table) => [table.name, table]));
const rowsOf = (name: string) => {
  const table = tables.get(name)!;
  const parsed = Papa.parse<Record<string, string>>(writeCsv(table.columns, table.rows), {
    header: true,
    skipEmptyLines: true,
  });
  expect(parsed.errors, name).toEqual([]);
  expect(parsed.meta.fields, name).toEqual(table.columns);
  return parsed.data;
};
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const { measures, instruments } = records;

describe('tables', () => {
  test.each<readonly [name: string, count: number]>([
    ['sources', records.sources.length],
    ['bodies', records.bodies.length],
    ['instruments', instruments.length],
    ['relations', sum(instruments.map(({ relations }) => relations.length))],
    ['measures', measures.length],
    ['application', sum(measures.map(({ application }) => application.length))],
    ['scope', sum(measures.map(({ scope }) => scope.length))],
    ['duties', sum(measures.map(({ duties }) => duties.length))],
    ['obligations', records.obligations.length],
    ['targets', records.targets.length],
    ['reporting-duties', records.reportingDuties.length],
    ['projects', records.projects.length],
    ['figures', records.figures.length],
    ['links', records.links.length],
    ['no-counterparts', records.noCounterparts.length],
    ['criteria', records.criteria.length],
    ['criterion-facts', sum(records.criteria.map(({ facts }) => facts.length))],
    ['criterion-evidence', sum(records.criteria.map(({ evidence }) => evidence.length))],
    ['criterion-cases', sum(records.criteria.map(({ cases }) => cases.length))],
    ['claims', records.claims.length],
    ['contradictions', contradictions.length],
    ['contradiction-readings', sum(contradictions.map(({ readings }) => readings.length))],
    ...(['series', 'observations'] as const).map(
      (name) => [name, Papa.parse(figures[name], { skipEmptyLines: true }).data.length - 1] as const,
    ),
    ['figure-conflicts', 9],
    ['cbam-defaults', Papa.parse(figures.cbamDefaults, { skipEmptyLines: true }).data.length - 1],
  ])('%s has %i rows', (name, count) => {
    expect(rowsOf(name)).toHaveLength(count);
  });

  test('events of a measure and of its act stand once', () => {
    const own = new Set(measures.map(({ instrument }) => instrument));
    const others = instruments.filter(({ id }) => !own.has(id));
    expect(rowsOf('events')).toHaveLength(sum([...measures, ...others].map(({ events }) => events.length)));
  });

  test('every id, both languages and the sources read back', () => {
    for (const [name, kept] of [
      ['obligations', records.obligations],
      ['targets', records.targets],
      ['criteria', records.criteria],
      ['instruments', instruments],
    ] as const)
      expect(rowsOf(name).map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
    for (const [at, row] of rowsOf('obligations').entries()) {
      const { task, sources, deadline } = records.obligations[at]!;
      expect(row).toMatchObject({
        task_en: cellText(task.en),
        task_vi: cellText(task.vi),
        sources: sources.join(' '),
        deadline: deadline ?? '',
      });
    }
    for (const [name, { columns }] of tables)
      for (const column of columns.filter((one) => one.endsWith('_en')))
        expect(columns, name).toContain(`${column.slice(0, -3)}_vi`);
  });

  test('codes keep their zeros, numbers their value, trees their shape', () => {
    const scope = rowsOf('scope');
    expect(scope.find(({ measure, code }) => measure === 'eudr' && code === '0901')).toBeDefined();
    const [first] = records.criteria;
    expect(JSON.parse(rowsOf('criteria')[0]!.met!)).toEqual(first?.met);
    expect(rowsOf('figures').map(({ value }) => Number(value))).toEqual(records.figures.map(({ value }) => value));
  });

  test('no cell runs as a formula', () => {
    for (const { name, rows } of tables.values())
      for (const cell of rows.flat().map(cellText))
        if (/^[=+\-@\t\r]/.test(cell)) expect(cell, name).toMatch(/^-?\d+(\.\d+)?$/);
    expect(['=1+1', '+x', '-x', '@x', '\tx', '-1.5', '-', true, false, null].map(cellText)).toEqual([
      "'=1+1",
      "'+x",
      "'-x",
      "'@x",
      "'\tx",
      '-1.5',
      "'-",
      'yes',
      '',
      '',
    ]);
  });
});

describe('the CSV reader', () => {
  test('agrees with papaparse on everything that is kept as CSV', () => {
    for (const text of Object.values(figures))
      expect(readCsv(text)).toEqual(Papa.parse<string[]>(text, { skipEmptyLines: true, delimiter: ',' }).data);
  });

  test('reads what the writer writes', () => {
    const rows = [
      ['a', 'b"c', 'd,e', 'f\ng'],
      ['', 'ngày 30/12', '', ''],
    ];
    expect(readCsv(writeCsv(['1', '2', '3', '4'], rows))).toEqual([['1', '2', '3', '4'], ...rows]);
  });
});
