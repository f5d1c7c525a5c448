/**
 * Second stage: stops only at what the survey noted - runs of digits, words that a short name or a nomenclature begins with - and
 * hands each to the recogniser that its neighbours call for. Nothing is copied.
 */
import { skipDigits } from './chars.ts';
import { readColumns } from './code-column.ts';
import { judgeCodes } from './code-judge.ts';
import type { CodeFinds, RawCode } from './code-scan.ts';
import type { Context } from './context.ts';
import { readRun } from './digit-run.ts';
import { readNomenclatures } from './nomenclature-marks.ts';
import { readShortName } from './short-name.ts';

export function scan(context: Context): void {
  const { text, settings } = context;
  const codes: CodeFinds = { raw: [], tariffActs: [] };
  readRuns(context, codes);
  if (settings.acts) readNames(context);
  if (!settings.codes) return;
  const marks = readNomenclatures(context, codes.tariffActs);
  const columns = readColumns(text, marks.any, context.memory.columns);
  context.memory.columns = columns.open;
  judgeCodes(context, mergeCodes(codes.raw, columns.codes), marks, columns);
}

/** Hands on every run of digits, or what a recogniser that read further has left of it. */
function readRuns(context: Context, codes: CodeFinds): void {
  const { text, survey } = context;
  let from = 0;
  for (const begin of survey.runs) {
    const start = Math.max(begin, from);
    const end = skipDigits(text, start);
    if (end > start) from = Math.max(readRun(context, start, end, codes), end);
  }
}

function readNames(context: Context): void {
  for (const at of context.survey.names) {
    const name = readShortName(context, at);
    if (name) context.found.push(name);
  }
}

/** What fills a cell of a column of codes stands for whatever the pass read there. */
function mergeCodes(raw: readonly RawCode[], cells: readonly RawCode[]): readonly RawCode[] {
  if (cells.length === 0) return raw;
  const merged: RawCode[] = [];
  let at = 0;
  for (const cell of cells) {
    for (; at < raw.length; at++) {
      const code = raw[at];
      if (!code || code.start >= cell.start) break;
      if (code.end <= cell.start) merged.push(code);
    }
    merged.push(cell);
    while (at < raw.length && (raw[at]?.start ?? 0) < cell.end) at++;
  }
  return [...merged, ...raw.slice(at)];
}
