/**
 * Numbers of Vietnamese instruments: `N/YYYY/TAIL` and `N/TAIL`, in Vietnamese with or without marks and in English.
 * The tail decides (it tells a Vietnamese directive from an EU one); the type word before and the date behind belong to it.
 * Ids: `vn:` + number, marks folded, case as the State writes it, one-digit numbers with their leading zero.
 */
import type { Candidate, Reason } from './candidate.ts';
import { backOverSpaces, foldWord, isDash, isDigit, isLetter, isSpace } from './chars.ts';
import type { Context } from './context.ts';
import { FORM_WORD, isAgency, isKind, MIXED, VN_TYPES } from './vn-words.ts';

interface Tail {
  readonly parts: readonly string[];
  /** What joins each part to the one before: hyphen, slash, or nothing where "&" stood. */
  readonly joints: readonly string[];
  readonly end: number;
  /** Written in capitals throughout. */
  readonly capital: boolean;
}

/** Folds a part of a tail to capitals without marks; `Ð` (eth) is a common slip for `Đ`. */
export const capitals = (part: string): string => foldWord(part).toUpperCase();

/** Issuers and parliaments that a capital word may be glued to: "VPQHVăn bản", "QH14Hanoi". */
const COMPLETE =
  /^(?:CP|TTG|UBND|HDND|VPCP|VPQH|NHNN|TTCP|QH\d{1,2}|UBTVQH\d{1,2}|B(?:TC|CT|NN|NNPTNT|NNMT|TNMT|YT|XD|GTVT|KHCN|KHDT|LDTBXH|NV|TP|CA|QP|NG|VHTTDL|TTTT|GDDT))$/;

/** Words that a line begins with, glued on where a page lost its break: "THNVDTVăn bản liên quan". */
const NEXT_WORD = /(?<=\p{Lu}{2})(?:Văn|Quyết|Nghị|Thông|Luật|Căn|Điều|Ngày|Công|Chỉ|Kế|Tải|Tình|Hà)$/u;

/** A word glued to the tail ("NĐ-CPngày") begins with the first small letters that no known part has. */
function unglue(run: string): string {
  const known = /^(?:TTg|TTr|CTr|TTG)(?=\p{Ll}{2,}$)/u.exec(run);
  if (known) return known[0];
  if (/^(?:TTg|TTr|CTr)$/i.test(run)) return run;
  const glued = /^(\p{Lu}[\p{Lu}\d]+?)(\p{Ll}{2,})$/u.exec(run);
  if (!glued) return run;
  const word = NEXT_WORD.exec(run);
  if (word) return run.slice(0, word.index);
  const [, head = ''] = glued;
  const shorter = head.slice(0, -1);
  return !COMPLETE.test(capitals(head)) && COMPLETE.test(capitals(shorter)) ? shorter : head;
}

const PARLIAMENT_APART = /^ (\d{1,2})(?![\d/.]|\s?\p{L})/u;

/** Reads letters and digits joined by hyphens, with the spaces that typists leave: "NĐ- CP", "QĐ -TTg". */
function readTail(text: string, at: number): Tail | null {
  const parts: string[] = [];
  const joints: string[] = [];
  let joint = '';
  let i = at;
  let end = at;
  let capital = true;
  for (let n = 0; n < 10; n++) {
    let stop = i;
    while (stop - i < 24 && (isLetter(text.charCodeAt(stop)) || (stop > i && isDigit(text.charCodeAt(stop))))) stop++;
    if (stop === i) break;
    const run = text.slice(i, stop);
    const lower = run === run.toLowerCase();
    const part = lower ? run : unglue(run);
    if (lower && n > 0 && capital && !/^(?:ttg|ttr|cp)$/.test(run)) break;
    if (lower) capital = false;
    parts.push(part);
    joints.push(joint);
    end = i + part.length;
    if (part.length < run.length) break;
    // "45/2019/QH 14": a space slips in before the number of the parliament.
    const parliament =
      n === 0 && (part === 'QH' || part === 'UBTVQH') ? PARLIAMENT_APART.exec(text.slice(stop, stop + 6)) : null;
    if (parliament) {
      parts[0] = part + parliament[1];
      end += parliament[0].length;
      break;
    }
    let next = stop;
    if (isSpace(text.charCodeAt(next))) next++;
    const sign = text.charCodeAt(next);
    if (isDash(sign)) joint = '-';
    else if (sign === 38) joint = '';
    // "TTLT/BTC-BYT": joint circulars of old set a slash behind the kind.
    else if (sign === 47 && n === 0 && /^(?:TTLT|TTLB|TT|LB|CT|QĐ)$/i.test(part)) joint = '/';
    else break;
    next++;
    if (isSpace(text.charCodeAt(next))) next++;
    const spaced = next - stop > 1;
    const unit = text.charCodeAt(next);
    // "QĐ - Quyết định" is a dash, not a hyphen: after a space only capitals go on.
    if (!isLetter(unit)) break;
    if (spaced && !/^\p{Lu}(?:\p{Lu}|Tg|$|[^\p{L}])/u.test(text.slice(next, next + 3))) break;
    i = next;
  }
  return parts.length === 0 ? null : { parts, joints, end, capital };
}

/** Canonical writing of a tail. */
function canonicalTail({ parts, joints }: Tail): string {
  return parts
    .map((part, n) => {
      const before = joints[n] ?? '';
      const upper = capitals(part);
      const mixed = MIXED[upper];
      if (mixed) return before + mixed;
      // Units of ministries mix cases ("GDTrH"); anything else is capitals.
      if (/\p{Ll}/u.test(part) && /\p{Lu}.*\p{Ll}.*\p{Lu}/u.test(part)) return before + foldCase(part);
      return before + upper;
    })
    .join('');
}

const foldCase = (part: string): string =>
  [...part].map((letter) => (letter === letter.toUpperCase() ? capitals(letter) : foldWord(letter))).join('');

const DATE_BEHIND =
  /^[\s,(]*(?:của\s[^\d;]{2,70}?\s|of\s(?:the\s)?[A-Z][^\d;.]{2,60}?[\s,]{1,2})?[\s(]*(?:ký\s)?(?:ngày|ngay|dated|date|of|on|issued on|adopted on|năm)?\s*(?:(\d{1,2})\s*(?:tháng|thang)\s*(\d{1,2})\s*(?:năm|nam)\s*(\d{4})|(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?(\d{4})|(?:tháng|thang)\s\d{1,2}[/\s](?:năm\s)?(\d{4})|\(?((?:19|20)\d{2})\)?(?![\d/]))/iu;

/** Year of the date that follows a number, where one does. */
export function yearBehind(text: string, end: number, maxYear: number): number | undefined {
  const found = DATE_BEHIND.exec(text.slice(end, end + 120));
  if (!found) return undefined;
  const year = Number(found[3] ?? found[6] ?? found[7] ?? found[8] ?? found[9]);
  return year >= 1945 && year <= maxYear ? year : undefined;
}

/** The head of a document: "Số: 4519/VPCP-KTN … Hà Nội, ngày 17 tháng 06 năm 2015". */
function yearOfHead(text: string, start: number, end: number): number | undefined {
  if (!/^(?:Số|SỐ)\s?:/.test(text.slice(start, start + 6))) return undefined;
  const found = /,\s?ngày\s*\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*(\d{4})/i.exec(text.slice(end, end + 240));
  return found ? Number(found[1]) : undefined;
}

const ENGLISH_TYPE = /^(?:d[ei][a-z]+|re[a-z]+|documents?|instructions?|conclusions?)$/;

/** The type word (and "số", "No.") that ends just before the number; answers where it begins. */
export function typeWord(text: string, start: number): { start: number; folded: string } | null {
  const from = Math.max(0, start - 16);
  const window = text.slice(from, start);
  const sign = /(?:^|[\s(:])(?:(?:số|so|no|nos|nr|number|n°|nº|sô)\s*[.:]{0,2})\s*$/i.exec(window);
  let stop = sign ? from + sign.index : start;
  const signStart = sign ? stop + (sign[0].length - sign[0].trimStart().length) : start;
  const gap = backOverSpaces(text, stop, 6);
  const colon = text.charCodeAt(gap - 1) === 58;
  stop = colon ? backOverSpaces(text, gap - 1, 3) : gap;
  // A type ends in a letter; nothing else is worth folding.
  if (!isLetter(text.charCodeAt(stop - 1))) return sign ? { start: signStart, folded: '' } : null;
  const head = text.slice(Math.max(0, stop - 34), stop);
  const folded = foldWord(head).replace(/\s/g, ' ');
  // Folding keeps the length except for ligatures, which no Vietnamese or English type has.
  const found = folded.length === head.length ? VN_TYPES.exec(folded) : null;
  // "décision" is French: neither Vietnamese nor English writes it so.
  const foreign = found !== null && ENGLISH_TYPE.test(found[0]) && /[^\p{ASCII}\s]/u.test(head.slice(-found[0].length));
  if (found && !foreign && !isLetter(text.charCodeAt(stop - found[0].length - 1))) {
    return { start: stop - found[0].length, folded: found[0] };
  }
  return sign ? { start: signStart, folded: '' } : null;
}

/** Words that typists leave no space behind: "QĐ1390/QĐ-UBND", "TT97/2010/TT-BTC", "số12/2015/NĐ-CP", "No687". */
const GLUED_TYPE = /(?:^|[^\p{L}])(?:số|so|no|QĐ|TT|NĐ|NQ|CT|KH|CV|TTLT|định|luật|lệnh|tư)$/iu;

export interface VnNumber {
  /** Start of the number, a leading "66." included. */
  readonly start: number;
  readonly number: string;
  /** Year within the number, or null. */
  readonly year: string | null;
  /** Where the tail begins; equals the end of the number where there is none. */
  readonly tailAt: number;
}

/** Reads an instrument at its number; null where nothing Vietnamese is there. */
export function readInstrument(context: Context, vn: VnNumber): Candidate | null {
  const { text, settings } = context;
  const tail = readTail(text, vn.tailAt);
  if (!tail) return null;
  const parts = tail.parts.map(capitals);
  const first = parts[0] ?? '';
  const before = text.charCodeAt(vn.start - 1);
  let reason: Reason | undefined;
  // "/2024/QĐ-UBND", "…/2024/…": the number itself is missing; "QCVN 01:2009/BYT" is a technical standard.
  if (before === 47 || before === 0x2026 || before === 92) reason = 'template';
  else if (before === 58 && isDigit(text.charCodeAt(vn.start - 2))) reason = 'other_system';
  else if (before === 46 && text.charCodeAt(vn.start - 2) === 46) reason = 'template';
  else if (isLetter(before) && !GLUED_TYPE.test(text.slice(Math.max(0, vn.start - 5), vn.start)))
    reason = 'part_of_number';

  const type = typeWord(text, vn.start);
  const kind = isKind(first) || /^U?BTVQH\d|^QH\d/.test(first);
  const agency = isAgency(first);
  const last = parts.at(-1) ?? '';
  let sure = 0;
  if (kind && parts.length >= 2)
    sure = parts.slice(1).some((part) => isAgency(part) || part === 'TTG' || part === 'CP') ? 0.98 : 0.9;
  else if (kind && /^(?:QH|UBTVQH|PL|L$|LPL|LHC|NQLT|LCT|SL)/.test(first))
    sure = /\d/.test(first) || type?.folded ? 0.97 : 0.6;
  else if (agency && parts.length >= 2) sure = vn.year && !/HDND|UBND/.test(last) ? 0.75 : 0.93;
  else if (vn.year && parts.length === 1 && agency && (type?.folded || first === 'TTG')) sure = 0.8;
  else if (!vn.year && parts.length === 1 && (agency || kind) && type?.folded && first.length > 1) sure = 0.8;
  else if (parts.length >= 2 && type?.folded && first.length >= 2 && /^[A-Z]/.test(first)) sure = 0.75;
  // Working groups write official letters under signs of their own: "Công văn 285/CCTTHC".
  else if (!vn.year && parts.length === 1 && type?.folded === 'cong van' && /^[A-Z]{3,8}$/.test(first)) sure = 0.75;
  // "3/ L’article", "26/L-O": a letter alone is a kind only for orders of the President.
  if (/^[A-Z]$/.test(first) && parts[1] !== 'CTN') return null;
  // "decision 1/CP.16" is of a conference of parties.
  if (parts.length === 1 && text.charCodeAt(tail.end) === 46 && isDigit(text.charCodeAt(tail.end + 1))) return null;
  if (sure === 0 || (vn.number.charCodeAt(0) === 48 && Number(vn.number) === 0)) return null;
  // "décision n° 17/2022/SEAC-WF": the sign is French, and the issuer is nobody's that is known.
  if (sure < 0.9 && /n\s?[°º]\s?$/i.test(text.slice(Math.max(0, vn.start - 4), vn.start))) return null;
  if (!tail.capital) {
    // Small letters throughout ("687/qđ-ttg", addresses) count for the well-known kinds only.
    if (!kind || parts.length < 2) return null;
    sure -= 0.05;
  }
  if (vn.year) {
    const year = Number(vn.year);
    if (year < 1945 || year > settings.maxYear) reason ??= 'implausible_year';
  }
  if (!type?.folded && FORM_WORD.test(foldWord(text.slice(Math.max(0, vn.start - 24), vn.start)).replace(/\s+/g, ' ')))
    reason ??= 'form_number';
  // Forms are numbered "01/TB-ĐKT" with a unit that is nobody's.
  if (!reason && kind && !vn.year && !type?.folded && sure < 0.95 && /^0\d[a-z]?$/i.test(vn.number))
    reason = 'form_number';

  const number = /^\d(?!\d)/.test(vn.number) ? `0${vn.number}` : vn.number;
  const canonical = canonicalTail(tail);
  const year = vn.year
    ? Number(vn.year)
    : (yearBehind(text, tail.end, settings.maxYear) ??
      (type?.folded === '' ? yearOfHead(text, type.start, tail.end) : undefined));
  const candidate: Candidate = {
    kind: 'vn-instrument',
    id: `vn:${number.toUpperCase()}/${vn.year ? `${vn.year}/` : ''}${canonical}`,
    start: type ? type.start : vn.start,
    end: tail.end,
    confidence: Math.round(sure * 100) / 100,
  };
  if (/[A-Z]/.test(number.toUpperCase()))
    candidate.id = `vn:${number.toLowerCase()}/${vn.year ? `${vn.year}/` : ''}${canonical}`;
  if (year !== undefined) candidate.year = year;
  if (reason) candidate.rejected = reason;
  return candidate;
}
