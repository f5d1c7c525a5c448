/**
 * Product codes as shapes: digits in the groups that codes are written in, before anything is said about their meaning.
 * Reads `0901 11 00` (ordinary, no-break and thin spaces), `0901.11.00`, `0901-11-00`, `44.03`, solid 4, 6, 8 or 10 digits and
 * `7202 2` (one dash of the HS: a range of six-digit codes) and the eleven digits of the German tariff, `9503 9032 00 0`.
 */
import { isDash, isDigit, isGlue, isLetter, isSpace, skipDigits } from './chars.ts';
import { beginsPlainly, gluedOn, hasNationalMark } from './code-glue.ts';
import { nationalEnd } from './code-nines.ts';
import { hadHeading, hasHeading, looksLikeYear } from './headings.ts';

export type Shape =
  | 'spaced'
  | 'glued'
  | 'dotted'
  | 'dashed'
  | 'solid'
  | 'pair'
  | 'short'
  | 'german'
  | 'long'
  | 'torn'
  | 'cell';

export interface RawCode {
  start: number;
  end: number;
  digits: string;
  shape: Shape;
  /** Stands in a column of the Vietnamese tariff. */
  national?: boolean;
}

/** What the pass over the digits gathers about codes. */
export interface CodeFinds {
  readonly raw: RawCode[];
  /** Where the regulation on the tariff is cited, which speaks of codes in every language. */
  readonly tariffActs: number[];
}

/** The rest of a CAS number, which may be broken over lines: "110925-\n64-9". */
const NUMBERED_SUBSTANCE = /^-\s?\d\d-\s?\d(?!\d)/;

/** Reads the code that begins with the run of digits `start`..`runEnd`; null where no code has that shape. */
export function readShape(text: string, start: number, runEnd: number): RawCode | null {
  const length = runEnd - start;
  if (length === 4) return readGroups(text, start, runEnd);
  if (length === 6 || length === 8 || length === 10) {
    const digits = text.slice(start, runEnd);
    if (!hasHeading(digits) || !endsWell(text, runEnd)) return null;
    return NUMBERED_SUBSTANCE.test(text.slice(runEnd, runEnd + 8))
      ? null
      : { start, end: runEnd, digits, shape: 'solid' };
  }
  // Twelve digits are of another State's tariff; the first six are common ground.
  if (length === 12) {
    const digits = text.slice(start, start + 6);
    return hasHeading(digits) && endsWell(text, runEnd) ? { start, end: runEnd, digits, shape: 'long' } : null;
  }
  // Eleven digits of the German tariff: the last is national.
  if (length === 11) {
    const digits = text.slice(start, runEnd - 1);
    return hasHeading(digits) && endsWell(text, runEnd) ? { start, end: runEnd, digits, shape: 'german' } : null;
  }
  if (length <= 2) return readShort(text, start, runEnd);
  return null;
}

function readGroups(text: string, start: number, runEnd: number): RawCode | null {
  const heading = text.slice(start, runEnd);
  if (!hadHeading(heading)) return null;
  let digits = heading;
  let end = runEnd;
  let shape: Shape = 'solid';
  const cells =
    text.charCodeAt(start - 1) === 10 && isSpace(text.charCodeAt(end))
      ? IN_CELLS.exec(text.slice(end, end + 12))
      : null;
  if (cells && hasHeading(heading)) {
    const rest = (cells[1] ?? '') + (cells[2] ?? '');
    const stop = end + cells[0].lastIndexOf(cells[2] ?? cells[1] ?? '') + 2;
    return { start, end: stop, digits: digits + rest, shape: 'torn' };
  }
  const broken = INDENTED.exec(text.slice(end, end + 24));
  if (broken && /[\p{L},(] $/u.test(text.slice(start - 2, start))) {
    digits += broken.slice(1).join('');
    return { start, end: end + broken[0].length, digits, shape: 'spaced' };
  }
  for (let group = 0; group < 3; group++) {
    const unit = text.charCodeAt(end);
    let kind: Shape;
    if (unit === 46) kind = 'dotted';
    else if (isDash(unit)) kind = 'dashed';
    else if (isGlue(unit)) kind = 'glued';
    else if (unit === 32) kind = 'spaced';
    else if (unit === 10 && !looksLikeYear(heading) && wrapped(text, start, end)) kind = 'spaced';
    else break;
    const stop = skipDigits(text, end + 1);
    // "4407 1190", "4407.1190", "9403.60.8081": the rest in one group, unless it is a heading of its own.
    if (stop - end === 5 && digits.length <= 6) {
      const rest = text.slice(end + 1, stop);
      const tail = group === 0 && kind !== 'dotted' ? GERMAN_TAIL.exec(text.slice(stop, stop + 6)) : null;
      if (tail) return { start, end: stop + 5, digits: digits + rest + tail[1], shape: 'german' };
      if (kind === 'dotted' || (kind !== 'dashed' && group === 0 && !hasHeading(rest))) {
        digits += rest;
        end = stop;
        shape = kind === 'dotted' ? kind : 'solid';
        break;
      }
    }
    const torn = stop - end === 2 && kind === 'spaced' ? TORN.exec(text.slice(end, end + 8)) : null;
    if (torn) return { start, end: end + 7, digits: digits + torn.slice(1).join(''), shape: 'spaced' };
    if (stop - end !== 3) {
      // "7202 2": one more digit, and nothing behind it.
      if (
        stop - end === 2 &&
        group === 0 &&
        kind !== 'dashed' &&
        endsWell(text, stop) &&
        !isDash(text.charCodeAt(stop)) &&
        !THOUSANDS.test(text.slice(stop, stop + 5))
      )
        return { start, end: stop, digits: digits + text.slice(end + 1, stop), shape: 'short' };
      break;
    }
    if (shape !== 'solid' && kind !== shape && !(isSpaced(kind) && isSpaced(shape))) break;
    // "0305·69·80 61": joined by no-break spaces, and a plain one parts the next cell of a table that lost its lines.
    if (shape === 'glued' && kind === 'spaced' && digits.length >= 8) break;
    // "0901 11 2024": the group must not be the head of a longer number, decimal or date.
    if (text.charCodeAt(stop) === 37) break;
    if (
      isLetter(text.charCodeAt(stop)) &&
      !(gluedOn(text, stop) && (group >= 1 || beginsPlainly(text, start, kind))) &&
      !(group === 1 && hasNationalMark(text, stop))
    )
      break;
    if (shape === 'solid' || kind === 'spaced') shape = kind;
    digits += text.slice(end + 1, stop);
    end = stop;
  }
  if (digits.length === 10 && shape !== 'solid') {
    // Tariffs of other countries go on to twelve digits; only the first six are common ground.
    const stop = skipDigits(text, end + 1);
    if (
      stop - end === 3 &&
      (isSpace(text.charCodeAt(end)) || text.charCodeAt(end) === 46) &&
      text.charCodeAt(end) !== 10 &&
      endsWell(text, stop)
    ) {
      digits = digits.slice(0, 6);
      end = stop;
    }
  }
  // "SKO 4810.54.2025": the number of a file and its year.
  if (shape === 'dotted' && isFileOfYear(text, start, end)) return null;
  // "4301-50-2" in a column of CAS numbers.
  if (shape === 'dashed' && SUBSTANCE.test(text.slice(start, end + 3))) return null;
  // "2710 12 21 20 1.000 kg": the last two digits are the amount of the next column.
  if (digits.length === 10 && shape === 'spaced' && AMOUNT.test(text.slice(end, end + 7))) {
    digits = digits.slice(0, 8);
    end -= 3;
  }
  const glued = gluedOn(text, end) && (digits.length >= 8 || beginsPlainly(text, start, shape));
  const marked = digits.length === 8 && isSpaced(shape) && hasNationalMark(text, end);
  if ((!glued && !marked && !endsWell(text, end)) || (digits.length < 8 && !hadHeading(digits))) return null;
  // "1201 10 000": thousands in groups of three are an amount.
  const gap = text.charCodeAt(end);
  // "2713·11 432 Ton": a plain space parts the cells of a table that lost its lines.
  const parted = shape === 'glued' && gap === 32;
  if (isSpaced(shape) && !parted && digits.length < 8 && isSpace(gap) && gap !== 10) {
    const next = skipDigits(text, end + 1);
    // "8407 33 005", "| 0102 90 350 |": the nine digits of former tariffs, which no amount rounds to or which fill a cell.
    const national = next - end === 4 && digits.length === 6 && shape === 'spaced' ? nationalEnd(text, start, end) : 0;
    if (national > 0) return { start, end: national, digits, shape };
    if (next - end === 4) return null;
  }
  return { start, end, digits, shape };
}

const SUBSTANCE = /^\d{4}[-\u2010\u2011]\d\d[-\u2010\u2011]\d(?!\d)/;
const FILE_OF_YEAR = /^\d{4}\.\d\d\.(?:199\d|20[0-3]\d)$/;
const CODE_BEFORE = /(?:\b(?:TARIC|CN|HS|KN|NC|GN|SH)|[Cc]od|[Kk]od|[Kk]ód|[Mm]ã|[Nn]hóm|[Hh]eading)[^\d\n]{0,8}$/u;
const isFileOfYear = (text: string, start: number, end: number): boolean =>
  FILE_OF_YEAR.test(text.slice(start, end)) && !CODE_BEFORE.test(text.slice(Math.max(0, start - 16), start));
const AMOUNT = /^ \d{1,3}\.000(?!\d)/;

/** "2710\n        19 25 der Kombinierten Nomenklatur": a line of an indented paragraph breaks inside the code. */
const INDENTED = /^(?: (\d\d))?\n {2,12}(\d\d)(?: ?(\d\d))?(?= \p{Ll}|[,;)])/u;

/** "8704 \n90 \n50 \n": heading and subheadings in a column each, as Vietnamese lists of goods print them. */
const IN_CELLS = /^ ?\n(\d\d) ?\n(?:(\d\d) ?\n| {1,2}\n)(?!\d)/;

/** Behind eight digits in two groups: two more of TARIC and one of the German tariff. */
const GERMAN_TAIL = /^[ \u00a0](\d\d)[ \u00a0]\d(?!\d)/;

/** "2918 3\n0 00": a narrow cell breaks its line inside a group. */
const TORN = /^ (\d)\n(\d) (\d\d)(?!\d)/;
/** "2710 1 000 l": an amount begins with the one digit. */
const THOUSANDS = /^[ \u00a0\u202f]\d{3}(?!\d)/;

/** A line of running text that breaks inside a code: words before it on its line, more behind the group on the next. */
function wrapped(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end + 3);
  return (
    (before === 32 || before === 160) &&
    /[\p{L},(]/u.test(text[start - 2] ?? '') &&
    (after === 32 || after === 44 || after === 41 || after === 46 || after === 59)
  );
}

const isSpaced = (shape: Shape): boolean => shape === 'spaced' || shape === 'glued';

/** "КН 27 10", "NC 22 03 00 10": all groups of two, behind the name of the nomenclature. */
const TWOS_APART = /^(?:[ \u00a0]\d\d){1,3}(?![ \u00a0]?[\d%]|,\d)/;
const NAMED = /(?:^|[^\p{L}])(?:КН|ΣΟ|Σ\.Ο\.|NC|CN|KN|GN|HS|SH|PCN)[ \u00a0]$/u;

/** "ex  02·01": how the Official Journal aligns headings in its lists, with no-break spaces. */
const PAIRS_JOINED = /^(?:[\u00a0\u202f]\d\d){1,3}(?![\d%]|,\d)/;
const EX_BEFORE = /(?:^|[^\p{L}])ex[ \u00a0\u202f]{0,3}$/iu;

/** How many pairs a code has at most: "27.10.19.85". */
const PAIRS = 4;

/** `44.03`, `44.03.11` and bare chapters: two digits, read only where a word before them says so. */
function readShort(text: string, start: number, runEnd: number): RawCode | null {
  if (runEnd - start === 2) {
    const apart = TWOS_APART.exec(text.slice(runEnd, runEnd + 11));
    if (apart && NAMED.test(text.slice(Math.max(0, start - 9), start))) {
      const digits = text.slice(start, runEnd) + apart[0].replace(/\D/g, '');
      if (hasHeading(digits)) return { start, end: runEnd + apart[0].length, digits, shape: 'spaced' };
    }
    const joined = PAIRS_JOINED.exec(text.slice(runEnd, runEnd + 11));
    if (joined && EX_BEFORE.test(text.slice(Math.max(0, start - 6), start))) {
      const digits = text.slice(start, runEnd) + joined[0].replace(/\D/g, '');
      if (hasHeading(digits)) return { start, end: runEnd + joined[0].length, digits, shape: 'glued' };
    }
    const unit = text.charCodeAt(runEnd);
    const stop = skipDigits(text, runEnd + 1);
    if (unit === 46 && stop - runEnd === 3) {
      let digits = text.slice(start, runEnd) + text.slice(runEnd + 1, stop);
      let end = stop;
      for (let pair = 2; pair < PAIRS && text.charCodeAt(end) === 46; pair++) {
        const next = skipDigits(text, end + 1);
        if (next - end !== 3) break;
        digits += text.slice(end + 1, next);
        end = next;
      }
      const real =
        digits.length > 4 || EX_BEFORE.test(text.slice(Math.max(0, start - 6), start))
          ? hadHeading(digits)
          : hasHeading(digits);
      return real && endsWell(text, end) ? { start, end, digits, shape: 'pair' } : null;
    }
  }
  if (!endsWell(text, runEnd)) return null;
  return { start, end: runEnd, digits: text.slice(start, runEnd).padStart(2, '0'), shape: 'solid' };
}

/** A code whose last two digits may be followed by those of its neighbour: "6815 11/19", "2402 20 10/90". */
const IN_GROUPS = /(?:^|\D)\d{4}(?:[ .\u00a0]\d\d){1,2}$/;

/** "300420xx": all lines below. */
const OPEN_END = /^[xX]{2,4}(?![\p{L}\p{N}])/u;

/** Whether a number may end here: no letter, no further digits behind a point or comma, no sign of another notation. */
function endsWell(text: string, end: number): boolean {
  const unit = text.charCodeAt(end);
  if (
    (isLetter(unit) && !OPEN_END.test(text.slice(end, end + 5))) ||
    isDigit(unit) ||
    unit === 37 ||
    unit === 47 ||
    unit === 58 ||
    unit === 64 ||
    unit === 95 ||
    unit === 0xb0
  ) {
    // "4403/4406" and "0901: coffee" are codes; "10:30" and "8/2022" are not.
    if (unit === 58) return !isDigit(text.charCodeAt(end + 1));
    // "6815 11/19": two subheadings of one heading.
    if (unit === 47 && skipDigits(text, end + 1) - end === 3 && IN_GROUPS.test(text.slice(Math.max(0, end - 10), end)))
      return true;
    if (unit === 47 && skipDigits(text, end + 1) - end === 5)
      return hasHeading(text.slice(end + 1, end + 5)) || /\d{4}\.\d{4}$/.test(text.slice(Math.max(0, end - 9), end));
    if (unit === 47) return false;
    return false;
  }
  if (unit === 46) return !isDigit(text.charCodeAt(end + 1));
  if (unit === 44 && isDigit(text.charCodeAt(end + 1))) {
    const stop = skipDigits(text, end + 1);
    const length = stop - end - 1;
    return (length === 4 || length === 6 || length === 8 || length === 10) && hasHeading(text.slice(end + 1, end + 5));
  }
  return true;
}
