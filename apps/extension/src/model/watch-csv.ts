/**
 * The watch list as a file: `code,note,added`. Reading takes any column order, or one column of codes without a header;
 * a line that is no code comes back as a problem with its line, the others are kept.
 */
import { type Problem, parseCode } from '@luongxanh/core';
import type { WatchedCode } from '../storage.ts';
import { parseCsv, printCsv } from './csv.ts';

export const printWatchList = (list: readonly WatchedCode[]): string =>
  printCsv(
    ['code', 'note', 'added'],
    list.map(({ code, note, added }) => [code, note, added]),
  );

export interface WatchRead {
  readonly codes: readonly WatchedCode[];
  readonly problems: readonly { readonly line: number; readonly problem: Problem }[];
}

const NAMES: Readonly<Record<string, readonly string[]>> = {
  code: ['code', 'cn', 'hs', 'hs code', 'cn code', 'mã', 'mã hs', 'mã hàng'],
  note: ['note', 'name', 'ghi chú', 'tên hàng'],
  added: ['added', 'date', 'ngày'],
};

export function readWatchList(text: string, today: string): WatchRead {
  const rows = parseCsv(text);
  const head = (rows[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const column = (name: string) => head.findIndex((cell) => NAMES[name]?.includes(cell));
  const titled = column('code') >= 0;
  const at = titled
    ? { code: column('code'), note: column('note'), added: column('added') }
    : { code: 0, note: 1, added: 2 };
  const codes = new Map<string, WatchedCode>();
  const problems: { line: number; problem: Problem }[] = [];
  for (const [index, row] of rows.entries()) {
    if (titled && index === 0) continue;
    const parsed = parseCode((row[at.code] ?? '').replace(/^'/, ''));
    if (!parsed.ok) {
      problems.push({ line: index + 1, problem: parsed.problem });
      continue;
    }
    const added = (row[at.added] ?? '').trim();
    codes.set(parsed.value.code, {
      code: parsed.value.code,
      note: (row[at.note] ?? '').trim(),
      added: /^\d{4}-\d{2}-\d{2}$/.test(added) ? added : today,
    });
  }
  return { codes: [...codes.values()], problems };
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
