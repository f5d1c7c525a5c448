/**
 * Second stage: passes over the text that stop only at cheap anchors - runs of digits, words that a short name or a
 * nomenclature begins with - and hand each to the recogniser that its neighbours call for. Nothing is copied.
 */
import { isDigit } from './chars.ts';
import { readColumns } from './code-column.ts';
import { judgeCodes } from './code-judge.ts';
import type { CodeFinds, RawCode } from './code-scan.ts';
import type { Context } from './context.ts';
import { readRun } from './digit-run.ts';
import { readNomenclatures } from './nomenclature-marks.ts';
import { readShortName } from './short-name.ts';
import { type Survey, survey } from './survey.ts';

const DIGITS = /[0-9]+/g;

export function scan(context: Context): void {
  const { text, settings } = context;
  const codes: CodeFinds = { raw: [], tariffActs: [] };
  readRuns(context, codes);
  if (!settings.acts && !settings.codes) return;
  const surveyed = survey(text);
  if (settings.acts) readNames(context, surveyed);
  if (!settings.codes) return;
  const marks = readNomenclatures(context, surveyed, codes.tariffActs);
  const columns = readColumns(text, marks.any, context.memory.columns);
  context.memory.columns = columns.open;
  judgeCodes(context, mergeCodes(codes.raw, columns.codes), marks, columns);
}

/** Hands on every run of digits. `test` builds no match: the run lies between where it began to look and where it stopped. */
function readRuns(context: Context, codes: CodeFinds): void {
  const { text } = context;
  let from = 0;
  DIGITS.lastIndex = 0;
  while (DIGITS.test(text)) {
    const end = DIGITS.lastIndex;
    let start = end - 1;
    while (start > from && isDigit(text.charCodeAt(start - 1))) start--;
    // A recogniser may have read further; the pass goes on behind it.
    from = Math.max(readRun(context, start, end, codes), end);
    DIGITS.lastIndex = from;
  }
}

function readNames(context: Context, { openings }: Survey): void {
  for (const at of openings) {
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
