/** What a cell says: text, date, number, list, or both languages. Wrong cells pass through for the schema to name. */
import type { Bilingual } from '@luongxanh/core';
import type { Row } from './files.ts';

/** An empty cell means "not known". */
export const textOrNull = (row: Row, column: string): string | null => row.cell(column) || null;

/** Words separated by spaces. */
export const words = (row: Row, column: string): string[] => row.cell(column).split(/\s+/).filter(Boolean);

/** Both languages from `name_en` and `name_vi`; null where both are empty. One alone is kept, for the schema to refuse. */
export function bilingualOrNull(row: Row, name: string): Bilingual | null {
  const both = bilingual(row, name);
  return both.en === '' && both.vi === '' ? null : both;
}

export const bilingual = (row: Row, name: string): Bilingual => ({
  en: row.cell(`${name}_en`),
  vi: row.cell(`${name}_vi`),
});

/** A number; what is no number stays text, for the schema to refuse. */
export function numberOrNull(row: Row, column: string): number | null {
  const text = row.cell(column);
  if (text === '') return null;
  const value = Number(text);
  return Number.isFinite(value) && /^-?\d+(\.\d+)?$/.test(text) ? value : (text as unknown as number);
}

/** A period from two columns; null where neither is known. */
export function periodOrNull(row: Row): { from: string | null; to: string | null } | null {
  const from = textOrNull(row, 'period_from');
  const to = textOrNull(row, 'period_to');
  return from === null && to === null ? null : { from, to };
}

/** Only what is there: optional fields are absent, never empty. */
export function present<T extends Record<string, unknown>>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  ) as { [K in keyof T]?: NonNullable<T[K]> };
}
