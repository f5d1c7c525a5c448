/**
 * The watch list as a file: `code,note,added`. Reading takes any column order, or one column of codes without a header;
 * a line that is no code, or a code that the nomenclature cannot answer, comes back with its number, its text and the reason;
 * the others are kept. Codes of the Vietnamese tariff stay as they are: they are answered at six digits.
 */
import { type CodeTree, type Problem, parseCode, readCode } from '@luongxanh/core';
import type { WatchedCode } from '../storage.ts';
import { parseCsv, printCsv } from './csv.ts';

export const printWatchList = (list: readonly WatchedCode[]): string =>
  printCsv(
    ['code', 'note', 'added'],
    list.map(({ code, note, added }) => [code, note, added]),
  );

export interface WatchRead {
  readonly codes: readonly WatchedCode[];
  readonly refused: readonly { readonly line: number; readonly text: string; readonly problem: Problem }[];
}

const NAMES: Readonly<Record<string, readonly string[]>> = {
  code: ['code', 'cn', 'hs', 'hs code', 'cn code', 'mã', 'mã hs', 'mã hàng'],
  note: ['note', 'name', 'ghi chú', 'tên hàng'],
  added: ['added', 'date', 'ngày'],
};

export function readWatchList(text: string, today: string, tree: CodeTree): WatchRead {
  const rows = parseCsv(text);
  const head = (rows[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const column = (name: string) => head.findIndex((cell) => NAMES[name]?.includes(cell));
  const titled = column('code') >= 0;
  const at = titled
    ? { code: column('code'), note: column('note'), added: column('added') }
    : { code: 0, note: 1, added: 2 };
  const codes = new Map<string, WatchedCode>();
  const refused: { line: number; text: string; problem: Problem }[] = [];
  for (const [index, row] of rows.entries()) {
    if (titled && index === 0) continue;
    const input = (row[at.code] ?? '').replace(/^'/, '');
    const parsed = parseCode(input);
    const answered = readCode(input, tree);
    if (!parsed.ok || !answered.ok) {
      const problem = answered.ok ? null : answered.problem;
      if (problem) refused.push({ line: index + 1, text: row.join(';'), problem });
      continue;
    }
    const added = (row[at.added] ?? '').trim();
    codes.set(parsed.value.code, {
      code: parsed.value.code,
      note: (row[at.note] ?? '').trim(),
      added: /^\d{4}-\d{2}-\d{2}$/.test(added) ? added : today,
    });
  }
  return { codes: [...codes.values()], refused };
}

/** The list with the new codes; a code that is there keeps its day and takes a note only where it had none. */
export function mergeWatchList(list: readonly WatchedCode[], more: readonly WatchedCode[]): WatchedCode[] {
  const merged = new Map(list.map((one) => [one.code, one]));
  for (const one of more) {
    const known = merged.get(one.code);
    merged.set(one.code, known ? { ...known, note: known.note || one.note } : one);
  }
  return [...merged.values()];
}
