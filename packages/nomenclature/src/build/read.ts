/** Reads and checks the CSV records of the nomenclature. Faults name the file, the line and the fix; all are collected. */
import Papa from 'papaparse';

export interface CodeRow {
  readonly code: string;
  readonly unit: string;
  /** First year of the nomenclature that has the code; null where the first year that was compared, 2023, had it already. */
  readonly since: number | null;
}
export interface ChangeRow {
  readonly code: string;
  readonly lastYear: number;
  readonly successors: readonly string[];
  readonly grade: 'V2' | 'V1' | 'M';
}
export interface LabelRow {
  readonly en: string;
  readonly vi: string;
}

export interface SectionRow {
  /** Roman number. */
  readonly section: string;
  /** Its first and last chapter. */
  readonly first: string;
  readonly last: string;
}

export interface RecordFolder {
  list(folder: string): readonly string[];
  read(file: string): string;
}

export interface NomenclatureRecords {
  readonly codes: readonly CodeRow[];
  readonly changes: readonly ChangeRow[];
  readonly sections: readonly SectionRow[];
  /** By code; sections by `section:I`. */
  readonly labels: ReadonlyMap<string, LabelRow>;
  /** Every code of the nomenclature, of any number of digits. */
  readonly known: ReadonlySet<string>;
  readonly faults: readonly string[];
}

/** The years of the nomenclature that were compared for `since`. */
const FIRST_YEAR = 2023;
const THIS_YEAR = 2026;

const GRADES = ['V2', 'V1', 'M'] as const;

/** Labels that name nothing: a reader sees a label alone. */
const EMPTY_LABELS = /^(other|others|parts|loại khác|khác|bộ phận)$/i;

/** Reads `cn2026.csv`, `changes.csv` and every file of `labels/`. */
export function readNomenclature(folder: RecordFolder): NomenclatureRecords {
  const faults: string[] = [];
  const table = (file: string, columns: readonly string[]): Record<string, string>[] => {
    const parsed = Papa.parse<Record<string, string>>(folder.read(file).replace(/^\ufeff/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    for (const error of parsed.errors) faults.push(`records/${file}:${(error.row ?? 0) + 2}: ${error.message}`);
    for (const column of columns) {
      if (!parsed.meta.fields?.includes(column))
        faults.push(`records/${file}:1: column "${column}" is missing; the header must hold ${columns.join(',')}`);
    }
    return parsed.data;
  };

  const codes: CodeRow[] = [];
  for (const [at, row] of table('cn2026.csv', ['code', 'unit', 'since']).entries()) {
    const where = `records/cn2026.csv:${at + 2}`;
    const since = row.since ? Number(row.since) : null;
    if (!/^\d{8}$/.test(row.code ?? '')) faults.push(`${where}: code: expected eight digits, received "${row.code}"`);
    else if (since !== null && !(since > FIRST_YEAR && since <= THIS_YEAR))
      faults.push(
        `${where}: since: expected nothing or a year from ${FIRST_YEAR + 1} to ${THIS_YEAR}, received "${row.since}"`,
      );
    else codes.push({ code: row.code ?? '', unit: row.unit ?? '', since });
  }
  codes.sort((a, b) => a.code.localeCompare(b.code));
  const known = new Set(codes.flatMap(({ code }) => [code, code.slice(0, 6), code.slice(0, 4), code.slice(0, 2)]));

  const changes: ChangeRow[] = [];
  for (const [at, row] of table('changes.csv', ['code', 'last_year', 'successors', 'grade']).entries()) {
    const successors = (row.successors ?? '').split(' ').filter(Boolean);
    const missing = successors.filter((code) => !known.has(code));
    const grade = GRADES.find((word) => word === row.grade);
    if (missing.length > 0)
      faults.push(`records/changes.csv:${at + 2}: successors: ${missing.join(' ')} not in the nomenclature`);
    else if (!grade)
      faults.push(`records/changes.csv:${at + 2}: grade: expected ${GRADES.join(', ')}, received "${row.grade}"`);
    else changes.push({ code: row.code ?? '', lastYear: Number(row.last_year), successors, grade });
  }

  const labels = new Map<string, LabelRow>();
  const seen = new Map<string, string>();
  const sections: SectionRow[] = [];
  for (const name of folder
    .list('labels')
    .filter((file) => file.endsWith('.csv'))
    .sort()) {
    const key = name === 'sections.csv' ? 'section' : 'code';
    for (const [at, row] of table(`labels/${name}`, [key, 'en', 'vi']).entries()) {
      const where = `records/labels/${name}:${at + 2}`;
      const id = key === 'section' ? `section:${row.section}` : (row.code ?? '');
      const en = row.en?.trim() ?? '';
      const vi = row.vi?.trim() ?? '';
      if (key === 'code' && !known.has(id)) faults.push(`${where}: code: "${id}" is not in the nomenclature`);
      if (en === '' || vi === '') faults.push(`${where}: ${id} needs a label in both languages`);
      if (EMPTY_LABELS.test(en) || EMPTY_LABELS.test(vi))
        faults.push(`${where}: "${en}" / "${vi}" says nothing by itself; name the goods`);
      if (labels.has(id)) faults.push(`${where}: ${id} has a label already, in ${seen.get(id)}`);
      if (key === 'section') {
        const { section = '', first = '', last = '' } = row;
        if (!/^\d\d$/.test(first) || !/^\d\d$/.test(last) || first > last)
          faults.push(`${where}: first,last: expected two chapters in order, received "${first}","${last}"`);
        else sections.push({ section, first, last });
      }
      labels.set(id, { en, vi });
      seen.set(id, where);
    }
  }
  return { codes, changes, sections, labels, known, faults };
}
