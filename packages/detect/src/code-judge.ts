/**
 * Which shapes are product codes: reads on from one to the next, keeps what the text has said before, and has each weighed. A heading
 * of four digits or a chapter needs a word, an "ex", a list or a column that says so; groups joined by no-break spaces are how the
 * Official Journal prints codes and need little more than a real heading.
 * Everything asked lies within 60 units before and 40 behind a code, or is kept while reading on; so time stays linear.
 */
import type { Candidate } from './candidate.ts';
import { loneInColumns, placeInCell } from './code-cell.ts';
import { inContents, judgeChapter, ZONE } from './code-chapter.ts';
import type { Columns } from './code-column.ts';
import { linkOf } from './code-link.ts';
import type { RawCode } from './code-scan.ts';
import { nameOf, tariffsOf } from './code-tariff.ts';
import { type Trigger, triggerOf } from './code-trigger.ts';
import { weigh } from './code-weigh.ts';
import { isDirect, type Last } from './code-witness.ts';
import type { Context } from './context.ts';
import type { Marks } from './nomenclature-marks.ts';

/** So many codes in groups close to each other are talk of goods. */
const STREAK = 3;

/** How near another code makes a loosely written one credible. */
const NEAR = 400;

export function judgeCodes(
  context: Context,
  codes: readonly RawCode[],
  { any, tariffs: named }: Marks,
  { cells, tables }: Pick<Columns, 'cells' | 'tables'>,
): void {
  const { text, memory } = context;
  const { marks: tariffs, first } = tariffsOf(context, codes, named);
  // The name of another State's tariff makes digits near it credible as well.
  const others = tariffs.length > named.length ? tariffs.filter(({ tariff }) => tariff === 'other') : [];
  const marks = others.length > 0 ? [...any, ...others.map(({ at }) => at)].sort((a, b) => a - b) : any;
  if (memory.tariff === '') memory.tariff = first;
  let mark = 0;
  let tariff = 0;
  let cell = 0;
  let table = 0;
  /** End of the zone in which cells are credible. */
  let zoneEnd = memory.tableLeft;
  let lastMark = memory.tableLeft > 0 ? 0 : Number.NEGATIVE_INFINITY;
  let last: Last | null = null;
  /** How many codes in groups follow one another. */
  let inGroups = 0;
  /** Where the last code of four or more digits ended. */
  let lastCode = Number.NEGATIVE_INFINITY;
  const whole = text.length <= 60 && /^\s*(?:ex\s*)?\d[\d\s.\u00a0-]*$/i.test(text);
  const goods = memory.goods || marks.length > 0 || codes.some(isPrinted);
  const lone = loneInColumns(text, codes, goods);
  /** Headings behind a word that also means other things, until there are enough of them. */
  const held: Candidate[] = [];

  for (let n = 0; n < codes.length; n++) {
    let raw = codes[n];
    if (!raw) continue;
    const joined = joinFours(text, raw, codes[n + 1], last);
    if (joined) {
      raw = joined;
      n++;
    }
    while (mark < marks.length && (marks[mark] ?? 0) < raw.start) {
      lastMark = marks[mark] ?? 0;
      zoneEnd = Math.max(zoneEnd, lastMark + ZONE);
      memory.goods = true;
      mark++;
    }
    while (tariff < tariffs.length && (tariffs[tariff]?.at ?? 0) < raw.start) {
      memory.tariff = tariffs[tariff]?.tariff ?? memory.tariff;
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
      const chapter = last?.chapter ? { digits: last.digits, end: last.candidate.end } : null;
      const listed = inContents(text, raw, chapter) ? { confidence: 0.75 } : null;
      const judged = judgeChapter(
        context,
        raw,
        trigger,
        last?.chapter ? link : '',
        near,
        lastMark,
        lastCode,
        last?.digits ?? '',
      );
      const verdict: typeof judged = judged && !judged.reason ? judged : (listed ?? judged);
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
    const name = nameOf(context, raw, trigger, link === '' ? '' : (before?.candidate.id ?? ''));
    const id = five ? `${digits}0..${digits}9` : name.digits;
    const candidate = make(raw, trigger, name.system, id, accepted ? weight.confidence : 0);
    context.found.push(candidate);
    if (!accepted) {
      candidate.rejected = weight.reason;
      if (hold(held, candidate, text, raw)) {
        memory.goods = true;
        last = { candidate, digits, chapter: false };
      }
      continue;
    }
    // A cell that surely holds a code opens the column to the loosely written ones below it.
    const glued = raw.shape === 'glued' && digits.length > 4;
    const { lead } = placeInCell(text, trigger.start, raw.end);
    const direct = isDirect(trigger);
    if ((inZone && (lead || direct || trigger.ex)) || (lead && (trigger.ex || glued || trigger.kind === 'N')))
      zoneEnd = Math.max(zoneEnd, raw.end + ZONE);
    const plain = trigger.kind === 'C' && raw.shape !== 'solid' && digits.length >= 8;
    inGroups = digits.length >= 6 && raw.shape !== 'solid' && nearCode ? inGroups + 1 : 0;
    if (direct || plain || (glued && digits.length >= 8) || inGroups >= STREAK || trigger.kind === 'n')
      memory.goods = true;
    pushHalves(context, raw, candidate);
    last = { candidate, digits, chapter: false };
    lastCode = raw.end;
  }
  for (; mark < marks.length; mark++) {
    memory.goods = true;
    zoneEnd = Math.max(zoneEnd, (marks[mark] ?? 0) + ZONE);
  }
  memory.tariff = tariffs.at(-1)?.tariff ?? memory.tariff;
  memory.tableLeft = Math.max(0, zoneEnd - text.length);
}

/** Eight digits joined by no-break spaces, as only the Official Journal and those who copy it print them. */
const isPrinted = ({ shape, digits }: RawCode): boolean => shape === 'glued' && digits.length >= 8;

/** So many different headings behind "bij post" are talk of goods. */
const HELD = 3;
const DUTCH_POST = /(?:^|\s)(?:bij|van|onder|uit|in|of|dan)\s(?:de\s)?post(?:en)?[ \u00a0]$/u;

/** "bedoeld bij post 8431", and two more headings so in the same stretch: all three are taken back into the answer. */
function hold(held: Candidate[], candidate: Candidate, text: string, raw: RawCode): boolean {
  if (raw.digits.length !== 4 || candidate.rejected !== 'no_context') return false;
  if (!DUTCH_POST.test(text.slice(Math.max(0, raw.start - 16), raw.start))) return false;
  if (held.length > 0 && raw.start - (held.at(-1)?.end ?? 0) > ZONE) held.length = 0;
  if (held.some(({ id }) => id === candidate.id)) return false;
  held.push(candidate);
  const named = /geharmoniseerd/i.test(text.slice(Math.max(0, raw.start - ZONE), raw.start));
  if (held.length < HELD && !named) return false;
  for (const one of held) {
    delete one.rejected;
    one.confidence = 0.78;
  }
  return true;
}

/** Whether nothing but signs stands between the beginning of a cell and the code. */
const leadsCell = (text: string, from: number, at: number): boolean =>
  at - from < 12 && !/[\p{L}\d]/u.test(text.slice(from, at));

/** "7204 4199, 7204 4910": four digits behind a heading are no heading of their own where the code before was written so. */
function joinFours(text: string, raw: RawCode, next: RawCode | undefined, last: Last | null): RawCode | null {
  if (next === undefined || raw.digits.length !== 4 || next.digits.length !== 4 || next.start !== raw.end + 1)
    return null;
  if (last === null || last.digits.length < 6 || !last.digits.startsWith(raw.digits)) return null;
  const before = last.candidate;
  const alike = before.end - before.start === 9 && text[before.start + 4] === text[raw.end];
  // "2204·10, 2204·2106": a no-break space joins what is one code, and a comma parts two.
  if (!alike && !(text.charCodeAt(raw.end) === 160 && text.charCodeAt(before.start + 4) === 160)) return null;
  return { start: raw.start, end: next.end, digits: raw.digits + next.digits, shape: 'solid' };
}

/** "6815 11/19", "1104 22/23/29", "1701.1300/1400": the last pair of a code and those of its neighbours. */
function pushHalves({ text, found }: Context, raw: RawCode, whole: Candidate): void {
  if (text.charCodeAt(raw.end) !== 47 || raw.digits.length < 6) return;
  const more = HALVES.exec(text.slice(raw.end, raw.end + 12))?.[0] ?? '';
  const size = /^\/\d{4}/.test(more) ? 4 : 2;
  for (let at = 1; at < more.length; at += size + 1) {
    const start = raw.end + at;
    const [system = '', named = ''] = whole.id.split(':');
    const digits = raw.digits.slice(0, -size) + more.slice(at, at + size);
    const id = `${system}:${digits.slice(0, named.length)}`;
    found.push({ ...whole, id, start, end: start + size });
  }
}

const HALVES = /^(?:(?:\/\d\d){1,3}|\/\d{4})(?![\d/])/;

/** Makes the last code the beginning of a range. */
function extend(last: Last, raw: RawCode): void {
  const from = last.candidate.id.split(':')[1] ?? '';
  // Of another tariff only six digits are answered, which may be the same for both ends.
  const to = raw.digits.slice(0, from.length);
  if (to !== from) last.candidate.id = `${last.candidate.id}..${to}`;
  last.candidate.end = raw.end;
  last.digits = raw.digits;
}

function make(raw: RawCode, trigger: Trigger, system: string, digits: string, confidence: number): Candidate {
  const candidate: Candidate = {
    kind: 'product-code',
    id: `${system}:${digits}`,
    // The span begins at the digits; "ex" is a field.
    start: raw.start,
    end: raw.end,
    confidence: Math.round(confidence * 100) / 100,
  };
  if (trigger.ex) candidate.ex = true;
  return candidate;
}
