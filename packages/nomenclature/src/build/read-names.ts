/** Reads and checks the trade names: what people type for a code, one row a name. Faults name the file, the line and the fix. */
import Papa from 'papaparse';
import type { RecordFolder } from './read.ts';

export interface NameRow {
  readonly code: string;
  readonly lang: 'en' | 'vi';
  readonly name: string;
}

/** Reads every file of `trade-names/`; `known` holds all codes of the nomenclature. */
export function readNames(folder: RecordFolder, known: ReadonlySet<string>): { names: NameRow[]; faults: string[] } {
  const names: NameRow[] = [];
  const faults: string[] = [];
  const seen = new Map<string, string>();
  for (const file of folder
    .list('trade-names')
    .filter((name) => name.endsWith('.csv'))
    .sort()) {
    const path = `records/trade-names/${file}`;
    const { data, errors } = Papa.parse<Record<string, string>>(
      folder.read(`trade-names/${file}`).replace(/^\ufeff/, ''),
      {
        header: true,
        skipEmptyLines: true,
      },
    );
    for (const error of errors) faults.push(`${path}:${(error.row ?? 0) + 2}: ${error.message}`);
    for (const [at, row] of data.entries()) {
      const where = `${path}:${at + 2}`;
      const code = row.code ?? '';
      const name = row.name?.trim().normalize('NFC') ?? '';
      const { lang } = row;
      const id = `${code}\t${lang}\t${name.toLowerCase()}`;
      if (!known.has(code)) faults.push(`${where}: code: "${code}" is not in the nomenclature`);
      else if (!code.startsWith(file.slice(0, 2)))
        faults.push(`${where}: code: ${code} belongs in the file of its chapter`);
      else if (lang !== 'en' && lang !== 'vi') faults.push(`${where}: lang: expected en or vi, received "${lang}"`);
      else if (name === '') faults.push(`${where}: name: empty`);
      else if (seen.has(id)) faults.push(`${where}: "${name}" stands already in ${seen.get(id)}`);
      else names.push({ code, lang, name });
      seen.set(id, where);
    }
  }
  return { names, faults };
}
