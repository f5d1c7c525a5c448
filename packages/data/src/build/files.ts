/** Reading the files of the records: CSV rows that know their line, YAML values that know the line of every path. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { isCollection, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { Findings, Place } from './findings.ts';
import { shown } from './findings.ts';

/** One data row of a CSV file. */
export interface Row {
  readonly file: string;
  readonly line: number;
  /** The trimmed cell; empty where the column or the cell is absent. */
  cell(column: string): string;
}

/** A YAML value with the line of any path in it. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  lineOf(path: readonly PropertyKey[]): number | null;
}

export interface RecordFolder {
  readonly root: string;
  readonly findings: Findings;
}

/** Files of one folder below the root whose name passes; an absent folder is empty. */
export function listFiles(folder: RecordFolder, below: string, passes: (name: string) => boolean): string[] {
  return entriesOf(join(folder.root, below))
    .filter((name) => passes(name) && statSync(join(folder.root, below, name)).isFile())
    .map((name) => join(below, name));
}

/** Folders directly below one folder. */
export function listFolders(folder: RecordFolder, below: string): string[] {
  return entriesOf(join(folder.root, below))
    .filter((name) => statSync(join(folder.root, below, name)).isDirectory())
    .map((name) => join(below, name));
}

function entriesOf(path: string): string[] {
  try {
    return readdirSync(path).sort();
  } catch (cause) {
    if (isAbsent(cause)) return [];
    throw cause;
  }
}

/** The text of a file, or null where there is none. */
export function readText(folder: RecordFolder, file: string): string | null {
  try {
    return readFileSync(join(folder.root, file), 'utf8').replace(/^\ufeff/, '');
  } catch (cause) {
    if (isAbsent(cause)) return null;
    throw cause;
  }
}

const isAbsent = (cause: unknown): boolean => (cause as NodeJS.ErrnoException).code === 'ENOENT';

/** Rows of a CSV with these columns, in any order, and the optional ones where they stand; an absent file has none. */
export function readCsv(
  folder: RecordFolder,
  file: string,
  columns: readonly string[],
  optional: readonly string[] = [],
): Row[] {
  const text = readText(folder, file);
  if (text === null) return [];
  const { findings } = folder;
  const parsed = Papa.parse<string[]>(text, { header: false, skipEmptyLines: false, delimiter: ',' });
  for (const error of parsed.errors) {
    findings.add(
      { file, row: (error.row ?? 0) + 1, column: null },
      { expected: 'well-formed CSV', received: error.message, fix: 'close the quotes of the cell' },
    );
  }
  const header = (parsed.data[0] ?? []).map((name) => name.trim());
  checkHeader(findings, file, header, columns, optional);
  const rows: Row[] = [];
  let line = 1;
  for (const [at, cells] of parsed.data.entries()) {
    const own = line;
    line += 1 + cells.join('').split('\n').length - 1;
    if (at === 0 || cells.every((cell) => cell.trim() === '')) continue;
    if (cells.length !== header.length) {
      findings.add(
        { file, row: own, column: null },
        {
          expected: `${header.length} cells, as in the header`,
          received: `${cells.length}`,
          fix: 'put a cell that holds a comma between double quotes, or add the missing commas',
        },
      );
      continue;
    }
    rows.push({ file, line: own, cell: (column) => (cells[header.indexOf(column)] ?? '').trim() });
  }
  return rows;
}

function checkHeader(
  findings: Findings,
  file: string,
  header: readonly string[],
  columns: readonly string[],
  optional: readonly string[],
): void {
  const missing = columns.filter((column) => !header.includes(column));
  const unknown = header.filter((column) => !columns.includes(column) && !optional.includes(column));
  if (missing.length === 0 && unknown.length === 0) return;
  findings.add(
    { file, row: 1, column: null },
    {
      expected: `the header ${columns.join(',')}`,
      received: [
        missing.length > 0 ? `no ${missing.join(', ')}` : '',
        unknown.length > 0 ? `unknown ${unknown.map(shown).join(', ')}` : '',
      ]
        .filter(Boolean)
        .join('; '),
      fix: 'name the columns as docs/records.md does',
    },
  );
}

/** A YAML file; null where it is absent or cannot be parsed. */
export function readYaml(folder: RecordFolder, file: string): YamlFile | null {
  const text = readText(folder, file);
  if (text === null) return null;
  const lines = new LineCounter();
  // Dates stay text: the core schema of YAML 1.2 has no timestamps.
  const document = parseDocument(text, { lineCounter: lines, schema: 'core' });
  const error = document.errors[0];
  if (error) {
    folder.findings.add(
      { file, row: lines.linePos(error.pos[0]).line, column: null },
      {
        expected: 'well-formed YAML',
        received: error.message.split('\n')[0] ?? '',
        fix: 'put texts that hold ": " or begin with a sign between quotes',
      },
    );
    return null;
  }
  const lineOf = (path: readonly PropertyKey[]): number | null => {
    let node: Node | null = document.contents;
    let at = node?.range?.[0] ?? 0;
    for (const step of path) {
      if (!isCollection(node)) break;
      const next: unknown = node.items.find((item, index) =>
        isPair(item) ? isScalar(item.key) && item.key.value === step : index === step,
      );
      if (next === undefined) break;
      if (isPair(next)) {
        at = (next.key as Node).range?.[0] ?? at;
        node = next.value as Node | null;
      } else {
        node = next as Node;
        at = node.range?.[0] ?? at;
      }
    }
    return lines.linePos(at).line;
  };
  // Records are our own: the lists of claims.yaml name one another more often than the guard against hostile files allows.
  return { file, value: document.toJS({ maxAliasCount: -1 }), lineOf };
}

/** The place of a row's column. */
export const placeOf = (row: Row, column: string | null = null): Place => ({
  file: row.file,
  row: row.line,
  column,
});
