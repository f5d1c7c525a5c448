/**
 * What is wrong in the records, collected and worded once: file, row, column, what was expected, what was received, the fix.
 * Nothing throws on bad data, so that one run shows everything.
 */

/** Where a value stands: the file below `records/`, the line in it, and the column or path. */
export interface Place {
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
}

export interface Finding extends Place {
  readonly expected: string;
  readonly received: string;
  readonly fix: string;
}

export class Findings {
  readonly #all: Finding[] = [];

  add(place: Place, wrong: Pick<Finding, 'expected' | 'received' | 'fix'>): void {
    this.#all.push({ file: place.file, row: place.row, column: place.column, ...wrong });
  }

  /** In the order of the files and lines, so that a person can walk through them. */
  get all(): readonly Finding[] {
    return this.#all.toSorted((a, b) => a.file.localeCompare(b.file) || (a.row ?? 0) - (b.row ?? 0));
  }
}

/** One finding in one line. */
export function wordFinding({ file, row, column, expected, received, fix }: Finding): string {
  const where = [`records/${file}`, row, column].filter((part) => part !== null).join(':');
  return `${where}: expected ${expected}, received ${received}. Fix: ${fix}.`;
}

const LONGEST = 80;

/** A value as an error shows it: short, and empty said as such. */
export function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
