/**
 * What the reasoning needs to know of a nomenclature. The nomenclature package implements it; without one, `assess` still
 * answers, only less exactly for codes wider than the list.
 */
import { type CodeLevel, levelOf, type ParsedCode, parseCode } from './code.ts';
import { fail, type Problem, type Result, succeed } from './problem.ts';
import type { Bilingual, Grade } from './records.ts';

export interface CodeSuccession {
  /** The last nomenclature year that knew the code. */
  readonly lastYear: number;
  readonly successors: readonly string[];
  readonly grade: Grade;
}

export interface CodeTree {
  /** `CN2026`. */
  readonly nomenclature: string;
  has(code: string): boolean;
  /** Direct children that exist, in order: chapter -> headings -> subheadings -> CN codes. */
  children(code: string): readonly string[];
  /** CN codes (eight digits) at or below. */
  leaves(code: string): readonly string[];
  label(code: string): Bilingual | null;
  /** What became of a code of an earlier year; null where it never existed or still does. */
  succession(code: string): CodeSuccession | null;
}

export interface ResolvedCode {
  readonly input: string;
  readonly code: string;
  readonly level: CodeLevel;
  readonly problems: readonly Problem[];
}

/**
 * Finds the code that can be answered. A code that left the nomenclature is answered by what followed it. Eight digits that the CN lacks are national digits (the Vietnamese tariff follows
 * AHTN): the two tariffs agree only to six, so the answer stands at six. Ten digits need a known CN code above them.
 * `national` says that the code stands in a Vietnamese tariff, whatever the CN knows.
 */
export function resolveCode(input: string, parsed: ParsedCode, tree: CodeTree, national = false): Result<ResolvedCode> {
  const { code } = parsed;
  const at = (answer: string, problems: Problem[] = []) =>
    succeed<ResolvedCode>({ input, code: answer, level: levelOf(answer) ?? parsed.level, problems });
  const hs6 = code.slice(0, 6);
  if (code.length <= 8 && !national && tree.has(code)) return at(code);
  if (code.length === 10 && !national && tree.has(code.slice(0, 8))) return at(code);
  const replaced = (digits: string): Result<ResolvedCode> | null => {
    const old = tree.succession(digits);
    if (!old) return null;
    const only = old.successors.length === 1 ? old.successors[0] : undefined;
    const above = only ?? commonAncestor(old.successors);
    // Goods that spread over chapters: answered at the nearest code of old that still holds some of them.
    const answeredAs = [above, hs6, code.slice(0, 4)].find((one) => one && tree.has(one));
    return answeredAs ? at(answeredAs, [{ code: 'code_replaced', input, digits, ...old, answeredAs }]) : null;
  };
  if (code.length >= 8) {
    const old = national ? null : replaced(code.slice(0, 8));
    if (old) return old;
    if (tree.has(hs6)) return at(hs6, [{ code: 'national_digits', input, digits: code, answeredAs: hs6 }]);
  }
  if (code.length <= 6 && tree.has(code)) return at(code);
  // A subheading or heading of an earlier Harmonized System, with or without the digits of a country behind it.
  const wide = replaced(hs6);
  if (wide) return wide;
  const filled = withoutFilling(code, tree);
  // A heading that left, filled up to the length of a longer code.
  const gone = filled || !/^\d{4}(?:00)+$/.test(code) ? null : replaced(code.slice(0, 4));
  if (gone) return gone;
  if (filled) return at(filled, [{ code: 'zero_padded', input, digits: code, answeredAs: filled }]);
  const nearest = [code.slice(0, 6), code.slice(0, 4), code.slice(0, 2)].find(
    (c) => c.length < code.length && tree.has(c),
  );
  return fail({ code: 'unknown_code', input, digits: code, nearest: nearest ?? null, nomenclature: tree.nomenclature });
}

/** What a person typed as the code that can be answered. Of codes that may have been meant only those that exist are named. */
export function readCode(input: string, tree: CodeTree): Result<ResolvedCode> {
  const parsed = parseCode(input);
  if (parsed.ok) return resolveCode(input, parsed.value, tree);
  const { problem } = parsed;
  return problem.code === 'invalid_code'
    ? fail({ ...problem, suggestions: existingCodes(problem.suggestions, tree) })
    : parsed;
}

/** Codes as far as they exist: one that does not gives way to the nearest code above it. */
function existingCodes(codes: readonly string[], tree: CodeTree): readonly string[] {
  const found = codes.flatMap((code) => {
    for (let end = code.length; end >= 2; end--) if (tree.has(code.slice(0, end))) return [code.slice(0, end)];
    return [];
  });
  return [...new Set(found)];
}

/** The code that pairs of zeros at the end only fill up, or null. */
function withoutFilling(code: string, tree: CodeTree): string | null {
  let short = code;
  while (short.length > 4 && short.endsWith('00')) {
    short = short.slice(0, -2);
    if (tree.has(short)) return short;
  }
  return null;
}

/** The narrowest code that stands above all of them, or null. */
function commonAncestor(codes: readonly string[]): string | null {
  for (const digits of [6, 4, 2]) {
    const heads = new Set(codes.map((code) => code.slice(0, digits)));
    if (heads.size === 1) return [...heads][0] ?? null;
  }
  return null;
}
