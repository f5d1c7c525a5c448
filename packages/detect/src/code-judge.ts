/**
 * Which shapes are product codes. A heading of four digits or a chapter needs a word, an "ex", a list or a column that says
 * so; groups joined by no-break spaces are how the Official Journal prints codes and need little more than a real heading.
 * Everything asked lies within 60 units before and 24 behind a code, or is kept while reading on; so time stays linear.
 */
import type { Candidate, Reason } from './candidate.ts';
import { backOverSpaces, foldWord, isDash, isDigit, isLetter, isSpace, wordStart } from './chars.ts';
import type { RawCode } from './code-scan.ts';
import { type CodeWord, codeWord, JOINER, RANGE, UNIT } from './code-words.ts';
import type { Context } from './context.ts';
import { isChapter, looksLikeYear } from './headings.ts';

/** How far a mention of a nomenclature makes cells that hold a code credible; a page of an annex, roughly. */
const ZONE = 3000;
/** How near another code makes a loosely written one credible. */
const NEAR = 400;

interface Trigger {
  readonly kind: CodeWord;
  /** Word of the Vietnamese tariff. */
  readonly national: boolean;
  readonly foreign: boolean;
  readonly ex: boolean;
  /** Where the code with its "ex" begins. */
  readonly start: number;
  /** Start of the trigger word itself. */
  readonly at: number;
}

/** Asks the words before a code. */
function triggerOf(text: string, start: number): Trigger {
  let i = start;
  let ex = false;
  let kind: CodeWord = '';
  let national = false;
  let foreign = false;
  let spanStart = start;
  let at = start;
  const floor = Math.max(0, start - 60);
  for (let words = 0; words < 6 && i > floor; ) {
    const unit = text.charCodeAt(i - 1);
    if (isSpace(unit)) {
      // A blank line or the end of a cell is where a header stops.
      if (unit === 9 || (unit === 10 && kind !== '')) break;
      if (unit === 10 && words > 0) break;
      i--;
    } else if (isLetter(unit)) {
      const from = wordStart(text, i);
      const word = text.slice(from, i);
      if (/^ex$/i.test(word)) {
        ex = true;
        spanStart = from;
        i = from;
        continue;
      }
      const found = codeWord(word);
      if (found === '') break;
      if (found === 'X') {
        foreign = kind === '' || kind === 'C' || kind === 'h';
        break;
      }
      if (found !== '-') {
        if (kind !== 'P' && (kind === '' || kind === 'C' || found === 'N' || found === 'V'))
          kind = found === 'C' && kind !== '' ? kind : found;
        at = from;
        // "mã HS", "mã số": Vietnamese words around an international name.
        if (found === 'V' || foldWord(word) === 'ma')
          national = word !== 'CN' && !text.slice(from, start).includes('CN');
      }
      words++;
      i = from;
    } else if (
      unit === 58 ||
      unit === 40 ||
      unit === 46 ||
      isDash(unit) ||
      unit === 0xba ||
      unit === 0xb0 ||
      unit === 34 ||
      (unit >= 0x2018 && unit <= 0x201d) ||
      unit === 91
    ) {
      i--;
    } else break;
  }
  return { kind, national, foreign, ex, start: spanStart, at };
}

/** Whether the code stands first in its line or cell, and whether only codes stand there. */
function placeInCell(text: string, start: number, end: number): { lead: boolean; alone: boolean } {
  let i = start;
  const floor = Math.max(0, start - 12);
  let lead = false;
  for (;;) {
    if (i === 0) {
      lead = true;
      break;
    }
    const unit = text.charCodeAt(i - 1);
    if (unit === 10 || unit === 9 || unit === 124 || unit === 13) {
      lead = true;
      break;
    }
    if (i <= floor || !(isSpace(unit) || isDash(unit) || unit === 0x2022 || unit === 42)) break;
    i--;
  }
  i = end;
  while (i < end + 6 && (isSpace(text.charCodeAt(i)) || /[,;.)]/.test(text[i] ?? '')) && !/[\n\t|]/.test(text[i] ?? ''))
    i++;
  const unit = text.charCodeAt(i);
  return { lead, alone: lead && (i >= text.length || unit === 10 || unit === 9 || unit === 124 || unit === 13) };
}

export function judgeCodes(context: Context, codes: readonly RawCode[], marks: readonly number[]): void {
  const { text, settings, memory } = context;
  let mark = 0;
  /** End of the zone in which cells are credible. */
  let zoneEnd = memory.tableLeft;
  let lastMark = memory.tableLeft > 0 ? 0 : Number.NEGATIVE_INFINITY;
  let last: { candidate: Candidate; digits: string; chapter: boolean; trigger: Trigger } | null = null;
  const whole = text.length <= 60 && /^\s*(?:ex\s*)?\d[\d\s.\u00a0-]*$/i.test(text);

  for (let n = 0; n < codes.length; n++) {
    const raw = codes[n];
    if (!raw) continue;
    while (mark < marks.length && (marks[mark] ?? 0) < raw.start) {
      lastMark = marks[mark] ?? 0;
      zoneEnd = Math.max(zoneEnd, lastMark + ZONE);
      memory.goods = true;
      mark++;
    }
    const trigger = triggerOf(text, raw.start);
    const gap =
      last && raw.start - last.candidate.end < 40 && raw.start >= last.candidate.end
        ? text.slice(last.candidate.end, raw.start)
        : null;
    const joined = gap !== null && JOINER.test(gap);
    const ranged = gap !== null && !joined && RANGE.test(gap);
    const nearCode = last !== null && raw.start - last.candidate.end < NEAR;
    const nearMark = raw.start - lastMark < NEAR || (marks[mark] ?? Number.POSITIVE_INFINITY) - raw.end < 120;
    const inZone = raw.start < zoneEnd;
    const previous = text.charCodeAt(trigger.start - 1);
    const chapter = raw.digits.length === 2;

    if (chapter) {
      const verdict = judgeChapter(context, raw, trigger, last?.chapter ? gap : null, inZone || nearCode, lastMark);
      if (verdict === null) continue;
      const candidate = make(raw, trigger, 'hs', raw.digits, verdict.confidence);
      if (verdict.ranged && last) {
        last.candidate.id = `${last.candidate.id}..${raw.digits}`;
        last.candidate.end = raw.end;
        last.digits = raw.digits;
        continue;
      }
      if (verdict.reason) {
        candidate.rejected = verdict.reason;
        context.found.push(candidate);
        continue;
      }
      context.found.push(candidate);
      last = { candidate, digits: raw.digits, chapter: true, trigger };
      continue;
    }

    const five = raw.shape === 'short';
    const digits = raw.digits;
    let reason: Reason | null = null;
    let confidence = 0;
    const glued = raw.shape === 'glued';
    const long = digits.length >= 8;
    const year = looksLikeYear(digits.slice(0, 4));
    const direct = trigger.kind === 'N' || trigger.kind === 'H' || trigger.kind === 'V';
    const continues = (joined || ranged) && last !== null && !last.chapter;
    const cell = placeInCell(text, trigger.start, raw.end);

    if (!continues && runsOn(text, trigger.start, previous)) reason = 'part_of_number';
    else if (trigger.foreign) reason = 'other_system';
    else if (!direct && !continues && !(glued && digits.length > 4) && UNIT.test(text.slice(raw.end, raw.end + 14)))
      reason = 'quantity';
    else if (five) {
      if (continues || direct || (cell.lead && inZone)) confidence = 0.8;
      else reason = 'no_context';
    } else if (direct) confidence = 0.97;
    else if (trigger.kind === 'h') {
      if (digits.length > 4 || (!year && (inZone || nearCode || memory.goods))) confidence = 0.85;
      else reason = 'no_context';
    } else if (continues && last) {
      confidence = Math.max(0.7, last.candidate.confidence - 0.01);
      // A list of headings may be followed by a year: "headings 4403 and 4406, 2005".
      if (year && digits.length === 4 && Math.abs(Number(digits.slice(0, 2)) - Number(last.digits.slice(0, 2))) > 12)
        reason = 'year';
    } else if (trigger.ex) {
      if (year && digits.length === 4 && !inZone && !memory.goods) reason = 'year';
      else confidence = 0.94;
    } else if (trigger.kind === 'C') {
      if (raw.shape !== 'solid' || long || inZone || memory.goods || nearCode)
        confidence = digits.length === 4 && !inZone ? 0.7 : 0.86;
      else reason = 'no_context';
    } else if (
      digits.length === 4 &&
      !year &&
      (nearCode || nearMark) &&
      previous === 40 &&
      text.charCodeAt(raw.end) === 41
    ) {
      // "coffee (0901), cocoa (1801)"
      confidence = 0.78;
    } else if (raw.shape === 'pair') {
      if (cell.lead && inZone && digits.length === 4 && trigger.national) confidence = 0.7;
      else reason = 'no_context';
    } else if (glued && digits.length > 4) confidence = long ? 0.94 : 0.88;
    else if (raw.shape === 'dotted' && digits.length > 4) {
      if (year && isDate(digits)) reason = 'date';
      else if (long || inZone || nearMark || nearCode || memory.goods || whole || settings.goods)
        confidence = long ? 0.88 : 0.8;
      else reason = 'no_context';
    } else if (raw.shape === 'spaced' && digits.length > 4) {
      if (/^0/.test(digits) && digits.length === 10 && !inZone && !nearMark) reason = 'telephone';
      else if (long || inZone || nearMark || nearCode || whole || settings.goods) confidence = long ? 0.88 : 0.8;
      else reason = 'no_context';
    } else if (raw.shape === 'dashed' && digits.length > 4) {
      if (inZone && cell.lead && !(year && isDate(digits))) confidence = 0.75;
      else reason = year ? 'date' : 'no_context';
    } else if (whole || settings.goods) confidence = 0.7;
    else if (inZone && cell.lead) {
      const neighbour = nearCode && last && Math.abs(Number(last.digits.slice(0, 2)) - Number(digits.slice(0, 2))) <= 3;
      if (year && digits.length === 4 && !neighbour) reason = 'year';
      else if (cell.alone || digits.length > 4) confidence = neighbour ? 0.9 : 0.8;
      else if (leadsText(text, raw.end)) confidence = neighbour ? 0.88 : 0.78;
      else reason = 'no_context';
    } else reason = 'no_context';

    const national =
      digits.length === 8 &&
      (settings.tariff === 'vn' ||
        (trigger.national && trigger.kind !== '') ||
        (continues && last?.candidate.id.startsWith('vnhs:') === true) ||
        (trigger.kind !== 'N' && memory.national));
    const system = digits.length === 10 ? 'taric' : digits.length === 8 ? (national ? 'vnhs' : 'cn') : 'hs';
    if (
      reason === null &&
      ranged &&
      last &&
      !last.chapter &&
      !last.candidate.id.includes('..') &&
      last.digits.length === digits.length &&
      last.digits < digits
    ) {
      last.candidate.id = `${last.candidate.id}..${digits}`;
      last.candidate.end = raw.end;
      last.digits = digits;
      zoneEnd = inZone ? Math.max(zoneEnd, raw.end + ZONE) : zoneEnd;
      continue;
    }
    if (
      reason === null &&
      ranged &&
      trigger.kind === '' &&
      !trigger.ex &&
      raw.shape === 'solid' &&
      last &&
      last.digits.length !== digits.length
    )
      reason = 'no_context';
    const id = five ? `${digits}0..${digits}9` : digits;
    const candidate = make(raw, trigger, system, id, confidence);
    if (reason) {
      candidate.rejected = reason;
      context.found.push(candidate);
      continue;
    }
    if (trigger.ex) candidate.ex = true;
    context.found.push(candidate);
    // A cell that surely holds a code opens the column to the loosely written ones below it.
    const surely = cell.lead && (trigger.ex || (glued && digits.length > 4));
    if ((inZone && (cell.lead || direct)) || surely) zoneEnd = Math.max(zoneEnd, raw.end + ZONE);
    if (direct || (glued && long)) memory.goods = true;
    last = { candidate, digits, chapter: false, trigger };
  }
  for (; mark < marks.length; mark++) {
    memory.goods = true;
    zoneEnd = Math.max(zoneEnd, (marks[mark] ?? 0) + ZONE);
  }
  memory.tableLeft = Math.max(0, zoneEnd - text.length);
}

function make(raw: RawCode, trigger: Trigger, system: string, digits: string, confidence: number): Candidate {
  return {
    kind: 'product-code',
    id: `${system}:${digits}`,
    // The span begins at the digits; "ex" is a field.
    start: raw.start,
    end: raw.end,
    confidence: Math.round(confidence * 100) / 100,
    ...(trigger.ex ? { ex: true } : {}),
  };
}

/** "2003.11.09" and the like. */
function isDate(digits: string): boolean {
  const month = Number(digits.slice(4, 6));
  const day = Number(digits.slice(6, 8));
  return month >= 1 && month <= 12 && (digits.length < 8 || (day >= 1 && day <= 31));
}

/** Whether the digits are the tail of a longer number, an amount or a telephone number. */
function runsOn(text: string, start: number, previous: number): boolean {
  if (Number.isNaN(previous)) return false;
  // "HS0901", "CN7318": the name of a nomenclature may be glued on.
  if (isLetter(previous)) return codeWord(text.slice(wordStart(text, start), start)) !== 'N';
  if (
    previous === 36 ||
    previous === 0x20ac ||
    previous === 0xa3 ||
    previous === 43 ||
    previous === 61 ||
    previous === 35 ||
    previous === 47 ||
    previous === 95
  )
    return true;
  if ((previous === 46 || previous === 44 || isDash(previous)) && isDigit(text.charCodeAt(start - 2))) return true;
  const before = backOverSpaces(text, start, 4);
  if (before < start) {
    const unit = text.charCodeAt(before - 1);
    const gap = text.slice(before, start);
    if (!/[\n\t]/.test(gap)) {
      // Digits or a bracketed area code before: "(024) 3825 12 34", "12 0901 11 00".
      if (isDigit(unit)) return true;
      if (unit === 43 || unit === 36 || unit === 0x20ac || unit === 0xa3) return true;
      if (
        unit === 41 &&
        /\(\+?\d{2,4}\)$/.test(text.slice(Math.max(0, before - 7), before)) &&
        !/\(\d{1,2}\)$/.test(text.slice(Math.max(0, before - 7), before))
      )
        return true;
    }
  }
  return false;
}

/** A heading at the head of a line is followed by its description. */
const leadsText = (text: string, end: number): boolean =>
  /^\s{0,3}(?:[–—:|-]\s{0,2})?\p{L}{2}/u.test(text.slice(end, end + 8)) ||
  /^\s{0,3}(?:[–—:|-]|\()/.test(text.slice(end, end + 6));

const FOREIGN_CHAPTER =
  /^\sVolume|^\s{0,2},?\s{0,2}(?:of|to|in|thereof|hereof|,)\s+(?:the\s)?(?:this|that|title|part|book|section|annex|regulation|directive|decision|treaty|agreement|convention|protocol|act|report|guidelines?|solas|marpol|law|code|volume|document|article)/i;
const GOODS_AFTER =
  /^[^.\n]{0,60}(?:nomenclature|harmoni[sz]ed|tariff|\bHS\b|\bCN\b|biểu thuế|nomenklatur|nomenclatur)/i;

function judgeChapter(
  context: Context,
  raw: RawCode,
  trigger: Trigger,
  gap: string | null,
  goodsNear: boolean,
  lastMark: number,
): { confidence: number; reason?: Reason; ranged?: boolean } | null {
  const { text, memory } = context;
  if (!isChapter(raw.digits)) return null;
  if (gap !== null) {
    if (RANGE.test(gap)) return { confidence: 0.9, ranged: true };
    if (JOINER.test(gap) && raw.end - raw.start === 2) return { confidence: 0.9 };
  }
  // "HS 03": two digits right behind the name of a nomenclature.
  if (trigger.kind === 'N' && raw.end - raw.start === 2 && /\p{Lu}\s$/u.test(text.slice(raw.start - 2, raw.start)))
    return { confidence: 0.82 };
  if (trigger.kind !== 'P' && !(trigger.ex && raw.end - raw.start === 2 && goodsNear)) {
    // A column of codes may hold whole chapters: "72 – Iron and steel".
    if (
      goodsNear &&
      raw.start - lastMark < ZONE &&
      raw.end - raw.start === 2 &&
      trigger.kind === '' &&
      context.memory.goods
    ) {
      const cell = placeInCell(text, raw.start, raw.end);
      if (cell.lead && /^\s{0,2}[–—-]\s{0,2}\p{Lu}\p{Ll}/u.test(text.slice(raw.end, raw.end + 8)))
        return { confidence: 0.75 };
    }
    return null;
  }
  const behind = text.slice(raw.end, raw.end + 70);
  if (GOODS_AFTER.test(behind)) return { confidence: 0.95 };
  if (FOREIGN_CHAPTER.test(behind)) return { confidence: 0, reason: 'article_number' };
  const before = text.slice(Math.max(0, trigger.at - 24), trigger.at);
  if (/(?:title|part|book|section|titre|titel|article|annex)\s[\w]{1,6},?\s*(?:and\s)?$/i.test(before))
    return { confidence: 0, reason: 'article_number' };
  // A line that opens with "CHAPTER 1" is the act's own division; tariffs print two digits.
  const heads = /(?:^|\n)[\s#*|]*$/.test(before);
  const written = text.charCodeAt(raw.end - 2) >= 48 && text.charCodeAt(raw.end - 2) <= 57 && raw.end - raw.start === 2;
  if (heads && !(written && goodsNear)) return { confidence: 0, reason: 'article_number' };
  if (!written && goodsNear && /^\s?(?:-|–|to|đến)\s?\d\d(?!\d)/.test(behind)) return { confidence: 0.8 };
  if (!written) return { confidence: 0, reason: 'article_number' };
  if (goodsNear) return { confidence: 0.92 };
  // "gồm 07 Chương 36 Điều": Vietnamese acts count their chapters; only talk of goods makes one a code.
  if (
    /^ch/i.test(text.slice(trigger.at, trigger.at + 2)) &&
    /ng$/i.test(text.slice(Math.max(0, raw.start - 4), raw.start).trimEnd())
  )
    return { confidence: 0, reason: 'no_context' };
  if (
    raw.end - raw.start === 2 &&
    (memory.goods || trigger.ex || raw.digits.startsWith('0') || Number(raw.digits) > 20)
  )
    return { confidence: 0.75 };
  return { confidence: 0, reason: 'no_context' };
}
