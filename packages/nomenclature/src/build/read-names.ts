/** Reads and checks the trade names: what people type for a code, one row a name. Faults name the file, the line and the fix. */
import Papa from 'papaparse';
import type { RecordFolder } from './read.ts';

export interface NameRow {
  readonly code: string;
  readonly lang: 'en' | 'vi';
  readonly name: string;
}

const FILE = 'trade-names.csv';
const COLUMNS = ['code', 'lang', 'name'] as const;

/** Reads `trade-names.csv`, in any order of rows; `known` holds all codes of the nomenclature. */
export function readNames(folder: RecordFolder, known: ReadonlySet<string>): { names: NameRow[]; faults: string[] } {
  const path = `records/${FILE}`;
  const { data, errors, meta } = Papa.parse<Record<string, string>>(folder.read(FILE).replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  const names: NameRow[] = [];
  const faults = errors.map((error) => `${path}:${(error.row ?? 0) + 2}: ${error.message}`);
  for (const column of COLUMNS)
    if (!meta.fields?.includes(column))
      faults.push(`${path}:1: column "${column}" is missing; the header must hold ${COLUMNS.join(',')}`);
  const seen = new Map<string, number>();
  for (const [at, row] of data.entries()) {
    const line = at + 2;
    const where = `${path}:${line}`;
    const code = row.code ?? '';
    const name = row.name?.trim().normalize('NFC') ?? '';
    const { lang } = row;
    const id = `${code}\t${lang}\t${name.toLowerCase()}`;
    if (!known.has(code) || code.length < 4 || code.length > 6)
      faults.push(
        /^\d{1,5}$/.test(code) && known.has(`0${code}`)
          ? `${where}: code: "${code}" has lost its leading zero; write 0${code} and keep the column as text`
          : `${where}: code: "${code}" is no heading or subheading of the nomenclature (four or six digits)`,
      );
    else if (lang !== 'en' && lang !== 'vi') faults.push(`${where}: lang: expected en or vi, received "${lang}"`);
    else if (name === '') faults.push(`${where}: name: empty`);
    else if (seen.has(id))
      faults.push(`${where}: "${name}" stands already in line ${seen.get(id)}; leave one of them out`);
    else names.push({ code, lang, name });
    seen.set(id, seen.get(id) ?? line);
  }
  return { names, faults };
}
