/**
 * Where a text names a nomenclature of goods: the marks that make digits near them credible, and heads of columns of codes.
 */
import { NOMENCLATURE, OF_GOODS } from './anchors.ts';
import { backOverSpaces, isLetter, skipLetters, skipSpaces, wordStart } from './chars.ts';
import { codeWordAt } from './code-words.ts';
import type { Context, Tariff } from './context.ts';
import { hadHeading } from './headings.ts';

/** Where a text names a nomenclature, and where it begins to speak of the Vietnamese tariff or of that of the Union. */
export interface Marks {
  readonly any: number[];
  readonly tariffs: TariffMark[];
}

/** Where a text names the tariff of a State or union. */
export interface TariffMark {
  readonly at: number;
  readonly tariff: Tariff;
}

/** How far back in its line a mention of the Vietnamese tariff reaches. */
const LINE = 400;

/** The marks of a text; where it cites the regulation on the tariff, it speaks of codes too. */
export function readNomenclatures(
  { text, survey: { nomenclatures, vietnamese } }: Context,
  tariffActs: readonly number[],
): Marks {
  const marks: Marks = { any: [...tariffActs], tariffs: [] };
  for (const at of nomenclatures) {
    NOMENCLATURE.lastIndex = at;
    const name = NOMENCLATURE.exec(text)?.[0];
    if (name) markName(text, at, name, vietnamese, marks);
  }
  if (tariffActs.length > 0) marks.any.sort((a, b) => a - b);
  marks.tariffs.sort((a, b) => a.at - b.at);
  return marks;
}

/** The head of a column speaks of what is below it; prose speaks of its line. */
const lineOf = (text: string, at: number): number => {
  const from = Math.max(0, at - LINE);
  return from + Math.max(0, text.slice(from, at).lastIndexOf('\n'));
};

/** Weighs one name; that a Vietnamese one without letters of its own is one, other words of the text must tell. */
function markName(text: string, at: number, name: string, vietnamese: boolean, { any: marks, tariffs }: Marks): void {
  const end = at + name.length;
  // The Globally Harmonised System classifies dangers of chemicals.
  if (/^harm/i.test(name) && /globally\s$/i.test(text.slice(Math.max(0, at - 9), at))) return;
  if (STEM.test(name)) {
    if (OF_GOODS.test(text.slice(Math.max(0, at - 24), end + 30))) marks.push(at);
    return;
  }
  if (isLetter(text.charCodeAt(end))) return;
  if (/^head/i.test(name)) {
    if (headsRows(text, at, end)) marks.push(at);
    return;
  }
  if (/^m/i.test(name)) {
    if (!vietnamese || !isCell(text, at, end)) return;
    tariffs.push({ at, tariff: 'vn' });
  }
  if (name === 'AHTN' || name.endsWith('thuế')) tariffs.push({ at: lineOf(text, at), tariff: 'vn' });
  if (name === 'HS' && saidInVietnamese(text, at, vietnamese)) tariffs.push({ at, tariff: 'vn' });
  if (name.length <= 3 && !besideCode(text, at, end)) return;
  marks.push(at);
  if (OF_THE_UNION.test(name)) tariffs.push({ at, tariff: 'cn' });
}

/** "Mã hàng" alone in its line or cell. */
const isCell = (text: string, at: number, end: number): boolean =>
  /(?:^|[\n\t|])\s{0,2}$/.test(text.slice(Math.max(0, at - 3), at)) &&
  /^(?: h[óo][aá])?\s{0,2}(?:[\n\t|]|$)/.test(text.slice(end, end + 8));

/** "Heading", alone in its cell, beside a column of descriptions or above a heading. */
const headsRows = (text: string, at: number, end: number): boolean =>
  /(?:^|[\n\t|])\s?(?:(?:tariff|HS|CN) )?$/i.test(text.slice(Math.max(0, at - 9), at)) &&
  /^\s{0,2}[\n\t|]\s{0,2}(?:[Dd]escription|[Pp]roduct|[Gg]oods|(?:ex )?(?:\d{4}|\d\d\.\d\d)(?!\d))/.test(
    text.slice(end, end + 20),
  );

/** "Mã HS" in a Vietnamese text; where no other word tells the language, alone in its line or cell. */
const saidInVietnamese = (text: string, at: number, vietnamese: boolean): boolean => {
  const before = text.slice(Math.max(0, at - 10), at);
  if (!/(?:^|\P{L})mã (?:số )?$/iu.test(before)) return false;
  return (
    vietnamese ||
    (/(?:^|[\n\t|])\s{0,2}mã (?:số )?$/iu.test(before) && /^.{2}\s{0,2}(?:[\n\t|]|$)/.test(text.slice(at, at + 6)))
  );
};

const OF_THE_UNION = /^(?:TARIC|CN|KN|NC|GN|КН|ΣΟ|ТАРИК|COMBINED)/;

/** "Nomenclature" in all its endings: of goods only where a word near says so. */
const STEM = /^.{1,3}(?:men[ck]lat|менклат|οματολ)/;

/** "CN code", "code NC", "mã HS", "HS 2022", a cell that holds nothing else. */
export function besideCode(text: string, at: number, end: number): boolean {
  // "HS6", "CN8": heads of columns.
  if (/^(?:[4-8]|10)(?![\p{L}\p{N}])/u.test(text.slice(end, end + 3))) return true;
  // "code NC0070": the row of a form, for no heading has that number.
  const row = /^\d{4}/.exec(text.slice(end, end + 4))?.[0];
  if (row && !hadHeading(row)) return false;
  // "NCM/SH", "(SA/NC)": two names of nomenclatures.
  if (text.charCodeAt(at - 1) === 47 && /(?:^|[^\p{L}])(?:SA|SH|HS|GS)\/$/u.test(text.slice(Math.max(0, at - 4), at)))
    return true;
  if (text.charCodeAt(end) === 47 && codeWordAt(text, end + 1, skipLetters(text, end + 1)) === 'N') return true;
  const next = skipSpaces(text, end, end + 3);
  const hyphen = text.charCodeAt(next) === 45 ? skipSpaces(text, next + 1, next + 2) : next;
  // "KN-nr", "följande KN- nr".
  if (/^[Nn]rs?[.: \u00a0]/.test(text.slice(hyphen, hyphen + 4))) return true;
  const kind = codeWordAt(text, hyphen, skipLetters(text, hyphen));
  if (kind === 'C' || kind === 'H' || kind === 'P' || kind === 'h') return true;
  const gap = backOverSpaces(text, at, 3);
  // "COD. NCM".
  const back = /(?:^|\P{L})c[oó]d\.$/iu.test(text.slice(Math.max(0, gap - 5), gap)) ? gap - 1 : gap;
  let from = wordStart(text, back);
  // "код по КН": a short word may stand between.
  if (back - from <= 3 && codeWordAt(text, from, back) === '') {
    const further = backOverSpaces(text, from, 2);
    from = wordStart(text, further);
    if (codeWordAt(text, from, further) === 'C') return true;
  }
  const before = codeWordAt(text, wordStart(text, back), back);
  if (before === 'C' || before === 'H' || before === 'P' || before === 'N') return true;
  const opens = at === 0 || /[\n\t|]/.test(text[back - 1] ?? '\n') || /[\n\t|]/.test(text.slice(back, at));
  const closes = end >= text.length || /^\s{0,3}(?:[\n\t|]|$)/.test(text.slice(end, end + 4));
  return opens && closes;
}
