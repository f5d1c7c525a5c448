/** The default values of embedded emissions, read from their CSV and found for a code. */
import Papa from 'papaparse';
import { parseDecimal } from './decimal.ts';
import { badRow, type StatsProblem } from './problem.ts';

export type CbamSector = 'cement' | 'fertilisers' | 'iron_steel' | 'aluminium' | 'hydrogen' | 'electricity';

/** One line of Annex I to Implementing Regulation (EU) 2025/2621. Tonnes of CO2 equivalent per tonne of goods. */
export interface CbamDefault {
  readonly sector: CbamSector;
  readonly code: string;
  /** `vn`: the table of Viet Nam. `other`: Viet Nam has no value, the table of other countries and territories applies. */
  readonly table: 'vn' | 'other';
  readonly direct: number | null;
  readonly indirect: number | null;
  /** What the obligation counts: direct and indirect for cement and fertilisers, direct alone otherwise. */
  readonly total: number;
  /** Production route as lettered in the annex; null where it names none. */
  readonly route: string | null;
}

const SECTORS: readonly CbamSector[] = ['cement', 'fertilisers', 'iron_steel', 'aluminium', 'hydrogen', 'electricity'];

/** Reads `cbam-defaults.csv`: `sector,code,table,direct,indirect,total,route`. */
export function readCbamDefaults(
  csv: string,
  file = 'cbam-defaults.csv',
): { readonly defaults: readonly CbamDefault[]; readonly problems: readonly StatsProblem[] } {
  const parsed = Papa.parse<Record<string, string>>(csv.trim(), { header: true, skipEmptyLines: true });
  const defaults: CbamDefault[] = [];
  const problems: StatsProblem[] = [];
  for (const [index, row] of parsed.data.entries()) {
    const line = index + 2;
    const number = (name: string) => (row[name] ? parseDecimal(row[name]) : null);
    const { sector = '', code = '', table = '' } = row;
    const [direct, indirect, total] = [number('direct'), number('indirect'), number('total')];
    if (!SECTORS.includes(sector as CbamSector)) problems.push(badRow(file, line, 'word', 'sector', sector));
    else if (!/^(?:\d\d){2,5}$/.test(code)) problems.push(badRow(file, line, 'code', 'code', code));
    else if (table !== 'vn' && table !== 'other') problems.push(badRow(file, line, 'word', 'table', table));
    else if (direct === undefined || indirect === undefined || typeof total !== 'number') {
      problems.push(badRow(file, line, 'value', 'total', row.total ?? ''));
    } else {
      defaults.push({ sector: sector as CbamSector, code, table, direct, indirect, total, route: row.route || null });
    }
  }
  return { defaults, problems };
}

/** The default of a code: the longest line at or above it; else the lines below it. */
export function findDefaults(defaults: readonly CbamDefault[], code: string): readonly CbamDefault[] {
  for (let length = code.length; length >= 4; length -= 2) {
    const found = defaults.filter((one) => one.code === code.slice(0, length));
    if (found.length > 0) return found;
  }
  return defaults.filter((one) => one.code.startsWith(code));
}
