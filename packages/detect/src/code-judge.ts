/**
 * Which shapes are product codes. A heading of four digits or a chapter needs a word, an "ex", a list or a column that says
 * so; groups joined by no-break spaces are how the Official Journal prints codes and need little more than a real heading.
 * Everything asked lies within 60 units before and 40 behind a code, or is kept while reading on; so time stays linear.
 */
import type { Candidate, Reason } from './candidate.ts';
import { backOverSpaces, isDash, isDigit, isLetter, isSpace, wordStart } from './chars.ts';
import { leadsText, loneInColumns, placeInCell } from './code-cell.ts';
import { judgeChapter, ZONE } from './code-chapter.ts';
import type { Columns } from './code-column.ts';
import { type Link, linkOf } from './code-link.ts';
import type { RawCode } from './code-scan.ts';
import { type Trigger, triggerOf } from './code-trigger.ts';
import { codeWord, UNIT } from './code-words.ts';
import type { Context } from './context.ts';
import { hasHeading, looksLikeYear } from './headings.ts';
import type { Marks } from './nomenclature-marks.ts';

/** How near another code makes a loosely written one credible. */
const NEAR = 400;

interface Last {
  readonly candidate: Candidate;
  digits: string;
  readonly chapter: boolean;
}

/** What is known about a code when it is weighed. */
interface Witness {
  readonly context: Context;
  readonly raw: RawCode;
  readonly trigger: Trigger;
  readonly last: Last | null;
  readonly link: Link;
  /** Another code, or the name of a nomenclature, stands near. */
  readonly nearCode: boolean;
  readonly nearMark: boolean;
  /** In the reach of a table of codes. */
  readonly inZone: boolean;
  /** In a column whose head names a nomenclature, or that holds nothing but codes. */
  readonly inColumn: boolean;
  /** The text is this code and nothing else. */
  readonly whole: boolean;
}

type Weight = { readonly confidence: number } | { readonly reason: Reason };
const sure = (confidence: number): Weight => ({ confidence });
const no = (reason: Reason): Weight => ({ reason });

export function judgeCodes(
  context: Context,
  codes: readonly RawCode[],
  { any: marks, tariffs }: Marks,
  { cells, tables }: Pick<Columns, 'cells' | 'tables'>,
): void {
  const { text, memory } = context;
  let mark = 0;
  let tariff = 0;
  let cell = 0;
  let table = 0;
  /** End of the zone in which cells are credible. */
  let zoneEnd = memory.tableLeft;
  let lastMark = memory.tableLeft > 0 ? 0 : Number.NEGATIVE_INFINITY;
  let last: Last | null = null;
  /** Where the last code of four or more digits ended. */
  let lastCode = Number.NEGATIVE_INFINITY;
  const whole = text.length <= 60 && /^\s*(?:ex\s*)?\d[\d\s.\u00a0-]*$/i.test(text);
  const lone = loneInColumns(text, codes);

  for (let n = 0; n < codes.length; n++) {
    const raw = codes[n];
    if (!raw) continue;
    while (mark < marks.length && (marks[mark] ?? 0) < raw.start) {
      lastMark = marks[mark] ?? 0;
      zoneEnd = Math.max(zoneEnd, lastMark + ZONE);
      memory.goods = true;
      mark++;
    }
    while (tariff < tariffs.length && (tariffs[tariff]?.at ?? 0) < raw.start) {
      memory.national = tariffs[tariff]?.national ?? memory.national;
      tariff++;
    }
    while (cell < cells.length && (cells[cell]?.[1] ?? 0) < raw.end) cell++;
    const [cellFrom, cellTo] = cells[cell] ?? [1, 0];
    const trigger = triggerOf(text, raw.start, raw.end);
    const link = linkOf(text, last?.candidate ?? null, raw.start);
    const nearCode = last !== null && raw.start - last.candidate.end < NEAR;
    const nextMark = marks[mark] ?? Number.POSITIVE_INFINITY;
    while (table < tables.length && (tables[table]?.[1] ?? 0) <= raw.start) table++;
    const inTable = raw.start >= (tables[table]?.[0] ?? Number.POSITIVE_INFINITY);
    const inZone = raw.start < zoneEnd && !inTable;

    if (raw.digits.length === 2) {
      const near = inZone || nearCode || nextMark - raw.end < 160;
      const verdict = judgeChapter(
        context,
        raw,
        trigger,
        last?.chapter ? link : '',
        near,
        lastMark,
        lastCode,
        last?.digits ?? '',
      );
      if (verdict === null) continue;
      if (verdict.ranged && last) {
        extend(last, raw);
        continue;
      }
      const candidate = make(raw, trigger, 'hs', raw.digits, verdict.confidence);
      context.found.push(candidate);
      if (verdict.reason) candidate.rejected = verdict.reason;
      else last = { candidate, digits: raw.digits, chapter: true };
      continue;
    }

    const inColumn =
      (raw.start > cellFrom - 1 && raw.end <= cellTo && leadsCell(text, cellFrom, trigger.start)) || lone.has(raw);
    const nearMark = raw.start - lastMark < NEAR || nextMark - raw.end < 120;
    const weight = weigh({
      context,
      raw,
      trigger,
      last,
      link,
      nearCode,
      nearMark,
      inZone,
      inColumn,
      whole,
    });
    const { digits } = raw;
    const accepted = 'confidence' in weight;
    const before: Last | null = last !== null && !last.chapter ? last : null;
    if (accepted && link === 'range' && before && !before.candidate.id.includes('..')) {
      if (before.digits.length === digits.length && before.digits < digits) {
        extend(before, raw);
        if (inZone) zoneEnd = Math.max(zoneEnd, raw.end + ZONE);
        continue;
      }
    }
    const five = raw.shape === 'short';
    const system = systemOf(context, raw, trigger, link !== '' ? before : null);
    const id = five ? `${digits}0..${digits}9` : digits;
    const candidate = make(raw, trigger, system, id, accepted ? weight.confidence : 0);
    context.found.push(candidate);
    if (!accepted) {
      candidate.rejected = weight.reason;
      continue;
    }
    // A cell that surely holds a code opens the column to the loosely written ones below it.
    const glued = raw.shape === 'glued' && digits.length > 4;
    const { lead } = placeInCell(text, trigger.start, raw.end);
    const direct = isDirect(trigger);
    if ((inZone && (lead || direct || trigger.ex)) || (lead && (trigger.ex || glued)))
      zoneEnd = Math.max(zoneEnd, raw.end + ZONE);
    const plain = trigger.kind === 'C' && raw.shape !== 'solid' && digits.length >= 8;
    if (direct || plain || (glued && digits.length >= 8)) memory.goods = true;
    last = { candidate, digits, chapter: false };
    lastCode = raw.end;
  }
  for (; mark < marks.length; mark++) {
    memory.goods = true;
    zoneEnd = Math.max(zoneEnd, (marks[mark] ?? 0) + ZONE);
  }
  memory.national = tariffs.at(-1)?.national ?? memory.national;
  memory.tableLeft = Math.max(0, zoneEnd - text.length);
}

const isDirect = ({ kind }: Trigger): boolean => kind === 'N' || kind === 'H' || kind === 'V';

/** Whether nothing but signs stands between the beginning of a cell and the code. */
const leadsCell = (text: string, from: number, at: number): boolean =>
  at - from < 12 && !/[\p{L}\d]/u.test(text.slice(from, at));

/** Makes the last code the beginning of a range. */
function extend(last: Last, raw: RawCode): void {
  last.candidate.id = `${last.candidate.id}..${raw.digits}`;
  last.candidate.end = raw.end;
  last.digits = raw.digits;
}

/** Whose tariff the digits are of. */
function systemOf({ settings, memory }: Context, raw: RawCode, trigger: Trigger, before: Last | null): string {
  if (raw.digits.length === 10) return 'taric';
  if (raw.digits.length !== 8) return 'hs';
  const national =
    settings.tariff === 'vn' ||
    raw.national === true ||
    (trigger.national && trigger.kind !== '') ||
    before?.candidate.id.startsWith('vnhs:') === true ||
    (trigger.kind !== 'N' && memory.national && before?.candidate.id.startsWith('cn:') !== true);
  return national ? 'vnhs' : 'cn';
}

/** How sure a code of four or more digits is, or why it is none. The order of the questions is part of the rule. */
function weigh(witness: Witness): Weight {
  const { context, raw, trigger, last, link, nearCode, nearMark, inZone, inColumn, whole } = witness;
  const { text, settings, memory } = context;
  const { digits, shape } = raw;
  const previous = text.charCodeAt(trigger.start - 1);
  const heading = digits.length === 4;
  const glued = shape === 'glued' && !heading;
  const long = digits.length >= 8 || raw.end - raw.start >= 11;
  const year = looksLikeYear(digits.slice(0, 4));
  const goods = whole || settings.goods;
  const direct = isDirect(trigger);
  // "HS 03, 1604 and 1605": chapters and headings in one list.
  const continues = last !== null && (last.chapter ? link === 'list' && !year : link !== '');
  const cell = placeInCell(text, trigger.start, raw.end);

  if (!continues && !inColumn && runsOn(text, trigger.start, previous) && !follows(witness, previous))
    return no('part_of_number');
  if (inColumn) return sure(0.95);
  if (trigger.foreign) return no('other_system');
  const grouped = digits.length >= 8 && (shape === 'dotted' || shape === 'spaced');
  if (!direct && !continues && !glued && !grouped && UNIT.test(text.slice(raw.end, raw.end + 14)))
    return no('quantity');
  if (shape === 'short') return continues || direct || (cell.lead && inZone) ? sure(0.8) : no('no_context');
  if (shape === 'long') return direct || continues ? sure(0.85) : no('no_context');
  if (shape === 'german') {
    return direct || trigger.kind === 'C' || continues || settings.goods ? sure(0.9) : no('no_context');
  }
  if (direct) {
    if (trigger.kind === 'N' && isEdition(text, raw, trigger)) return no('year');
    // "nhóm" is any group of things, and groups have years.
    if (trigger.kind === 'V' && heading && year && shape === 'solid' && !inZone && !memory.goods) return no('year');
    return sure(0.97);
  }
  if (trigger.kind === 'h') {
    const spoken = inZone || nearCode || nearMark || memory.goods;
    return !heading || (!year && (spoken || codeFollows(text, raw))) ? sure(0.85) : no('no_context');
  }
  if (trigger.kind === 'n')
    return heading && !year && (inZone || nearCode || nearMark) ? sure(0.8) : no(year ? 'year' : 'no_context');
  if (continues) {
    // A list of headings may be followed by a year: "headings 4403 and 4406, 2005".
    const far = Math.abs(Number(digits.slice(0, 2)) - Number(last.digits.slice(0, 2))) > 12;
    if (year && heading && far && shape !== 'pair') return no('year');
    if (last.chapter && UNIT.test(text.slice(raw.end, raw.end + 14))) return no('quantity');
    if (
      link === 'range' &&
      trigger.kind === '' &&
      !trigger.ex &&
      shape === 'solid' &&
      last.digits.length !== digits.length
    )
      return no('no_context');
    return sure(Math.max(0.7, last.candidate.confidence - 0.01));
  }
  if (trigger.ex) return year && heading && !inZone && !memory.goods ? no('year') : sure(0.94);
  if (trigger.kind === 'C') {
    if (shape !== 'solid' || long || inZone || memory.goods || nearCode) return sure(heading && !inZone ? 0.7 : 0.86);
    return no('no_context');
  }
  // "coffee (0901), cocoa (1801)"
  if (heading && !year && (nearCode || nearMark) && previous === 40 && text.charCodeAt(raw.end) === 41)
    return sure(0.78);
  if (shape === 'pair') {
    const vietnamese = trigger.national || (memory.national && cell.alone);
    return cell.lead && inZone && heading && vietnamese ? sure(0.7) : no('no_context');
  }
  if (glued) return sure(long ? 0.94 : 0.88);
  if (shape === 'dotted' && !heading) {
    // No text dates anything to 1901 by points, and headings 1901 to 1905 are pastes and bread.
    const row = cell.lead && nearCode && last !== null && chaptersApart(last.digits, digits) <= 1;
    if (isDate(digits) && (digits.startsWith('20') || !memory.goods) && year && !row) return no('date');
    if (raw.end - raw.start === 9 && !inZone && !memory.goods && endsInYear(digits)) return no('date');
    return long || inZone || nearMark || nearCode || memory.goods || goods ? sure(long ? 0.88 : 0.8) : no('no_context');
  }
  if (shape === 'spaced' && !heading) {
    if (/^0/.test(digits) && raw.end - raw.start > 12 && !inZone && !nearMark && !goods) return no('telephone');
    if (long || inZone || nearMark || nearCode || goods) return sure(long ? 0.88 : 0.8);
    // Far from any other, but in a text about goods: alone in its cell, or between two rows of a table without lines.
    const opens = cell.lead || /[.;)]\s$/.test(text.slice(raw.start - 2, raw.start));
    const row = cell.alone || (opens && ROW.test(text.slice(raw.end, raw.end + 8)));
    return memory.goods && row && !year ? sure(0.72) : no('no_context');
  }
  if (shape === 'dashed' && !heading) {
    if (goods || (inZone && cell.lead && !(year && isDate(digits)))) return sure(0.75);
    return no(year ? 'date' : 'no_context');
  }
  if (goods) return sure(0.7);
  if (inZone && cell.lead) {
    const neighbour = nearCode && last !== null && chaptersApart(last.digits, digits) <= 3;
    // Nothing of 1901 to 1905 stands alone in a cell above words.
    const pastes = cell.alone && digits.startsWith('19') && ROW.test(text.slice(raw.end, raw.end + 8));
    if (year && heading && !neighbour && !pastes) return no('year');
    if (heading && cell.alone && !neighbour && isValue(text, raw, last)) return no('quantity');
    if (cell.alone || !heading) return sure(neighbour ? 0.9 : 0.8);
    if (leadsText(text, raw.end)) return sure(neighbour ? 0.88 : 0.78);
  }
  return no('no_context');
}

/** What follows the code of a row: its description, or the end of the line. */
const ROW = /^(?:\/\d\d)?\s{1,2}\p{Lu}\p{Ll}{2}/u;

const chaptersApart = (a: string, b: string): number => Math.abs(Number(a.slice(0, 2)) - Number(b.slice(0, 2)));

/** "Nomenclature 2002", "HS 2007", "CN2005-13": a year behind the name of a nomenclature is its edition, unless codes follow. */
const isEdition = (text: string, raw: RawCode, trigger: Trigger): boolean =>
  (text.startsWith('CN', trigger.at) ? /^20\d\d/ : /^200[27]/).test(raw.digits) &&
  (raw.shape === 'solid' ? raw.digits.length === 4 : raw.shape === 'dashed') &&
  !trigger.ex &&
  !/[ :(]|cod|kod|код/i.test(text.slice(trigger.at, raw.start).trim()) &&
  !/^\s?(?:,|and|or|to|và|hoặc|–|-)\s?\d{4}/.test(text.slice(raw.end, raw.end + 12));

/** A number alone in a cell that stands before the code of the next row is a value: "Coffee", "4403", "0902 10 00". */
function isValue(text: string, raw: RawCode, last: Last | null): boolean {
  const next = /^\s{1,4}(?:ex )?(\d{4})(?![\d,])/.exec(text.slice(raw.end, raw.end + 12))?.[1];
  if (!next || !last || !hasHeading(next)) return false;
  // In a column of codes one chapter follows another, and so does the next code.
  return chaptersApart(last.digits, raw.digits) > 3 && chaptersApart(next, raw.digits) > 3;
}

/** A word such as "voce" or "post" means a heading where a subheading of it, or a longer code, follows soon. */
const codeFollows = (text: string, raw: RawCode): boolean =>
  /\d{4}[ .\u00a0]\d\d(?!\d)/.test(text.slice(raw.end, raw.end + 50));

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

/** "40.000 2204.21.00": eight digits with their points begin anew behind the amount of another cell. */
const follows = ({ raw, inZone, nearCode }: Witness, previous: number): boolean =>
  raw.shape === 'dotted' && raw.digits.length >= 8 && isSpace(previous) && (inZone || nearCode);

/** "1511.2021": day and month, and a point that got lost. */
const endsInYear = (digits: string): boolean =>
  /^(?:19|20)\d\d$/.test(digits.slice(4)) && Number(digits.slice(0, 2)) <= 31 && Number(digits.slice(2, 4)) <= 12;

/** Whether the digits are the tail of a longer number, an amount or a telephone number. */
function runsOn(text: string, start: number, previous: number): boolean {
  if (Number.isNaN(previous)) return false;
  // "HS0901", "CN7318", "nhóm84.13": the name of a nomenclature or the word for heading may be glued on.
  if (isLetter(previous)) return !/[NHV]/.test(codeWord(text.slice(wordStart(text, start), start)));
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
