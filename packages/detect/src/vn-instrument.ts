/**
 * Numbers of Vietnamese instruments: `N/YYYY/TAIL` and `N/TAIL`, in Vietnamese with or without marks and in English.
 * The tail decides (it tells a Vietnamese directive from an EU one); the type word before and the date behind belong to it.
 * Ids: `vn:` + number, marks folded, case as the State writes it, one-digit numbers with their leading zero.
 */
import type { Candidate, Reason } from './candidate.ts';
import { backOverSpaces, foldWord, isDigit, isLetter } from './chars.ts';
import { type Context, remember } from './context.ts';
import { canonicalTail, capitals, parted, readTail, type Tail } from './vn-tail.ts';
import { FORM_WORD, isAgency, isKind, VN_TYPES } from './vn-words.ts';

const DATE_BEHIND =
  /^[\s,(*_"”]*(?:của\s[^\d;]{2,70}?\s|of\s(?:the\s)?[A-Z][^\d;.]{2,60}?[\s,]{1,2})?[\s(]*(?:ký\s)?(?:ngày|ngay|dated|date|of|on|issued on|adopted on|năm)?\s*(?:(\d{1,2})\s*(?:tháng|thang)\s*(\d{1,2})\s*(?:năm|nam)\s*(\d{4})|(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?(\d{4})|(?:tháng|thang)\s\d{1,2}[/\s](?:năm\s)?(\d{4})|\(?((?:19|20)\d{2})\)?(?![\d/]))/iu;

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
export const GLUED_TYPE = /(?:^|[^\p{L}])(?:số|so|no|QĐ|TT|NĐ|NQ|CT|KH|CV|HD|KL|TTLT|định|luật|lệnh|tư)$/iu;

export interface VnNumber {
  /** Start of the number, a leading "66." included. */
  readonly start: number;
  readonly number: string;
  /** Year within the number, or null. */
  readonly year: string | null;
  /** Where the tail begins; equals the end of the number where there is none. */
  readonly tailAt: number;
}

const CONTRACT = /(?:hợp đồng|hop dong|HĐ)(?:\s?(?:số|so))?[:.\s]{0,3}$/i;

/** Contracts, minutes, permits and registers are numbered alike and are no instruments. */
const PAPERS = /^(?:HD|BB|GP|DK|GCN|PL|PYC|GD|DN|DT|DV|DVT|DD)/;

/** Agencies that no list holds, in letters that only Vietnamese has: "4588/ĐHKT-TCNS". */
const ownSign = ({ parts, capital }: Tail, number: string): boolean =>
  capital &&
  parts.length === 2 &&
  parts.every((part) => /^[A-ZĐ]{2,8}$/.test(part)) &&
  (parts[0] ?? '').includes('Đ') &&
  !PAPERS.test(capitals(parts[0] ?? '')) &&
  !number.startsWith('0');

/** Reads an instrument at its number; null where nothing Vietnamese is there. */
export function readInstrument(context: Context, vn: VnNumber): Candidate | null {
  const { text, settings } = context;
  const read = readTail(text, vn.tailAt);
  if (!read) return null;
  const tail = parted(read);
  const parts = tail.parts.map(capitals);
  const first = parts[0] ?? '';
  const before = text.charCodeAt(vn.start - 1);
  let reason: Reason | undefined;
  // "/2024/QĐ-UBND", "…/2024/…": the number itself is missing; "QCVN 01:2009/BYT" is a technical standard.
  if (before === 47 || before === 0x2026 || before === 92) reason = 'template';
  else if (before === 58 && isDigit(text.charCodeAt(vn.start - 2))) reason = 'other_system';
  else if (before === 46 && text.charCodeAt(vn.start - 2) === 46) reason = 'template';
  else if (
    isLetter(before) &&
    !GLUED_TYPE.test(text.slice(Math.max(0, vn.start - 5), vn.start)) &&
    // A line break that a program wrote out: "Số:\\n45/TB-VPCP".
    !/\\[nrt]$/.test(text.slice(Math.max(0, vn.start - 2), vn.start))
  )
    reason = 'part_of_number';
  // "HĐ" is a contract ("hợp đồng"), "HD" a guidance.
  if (
    (tail.parts[0] === 'HĐ' && !/^huong dan|^hd/.test(typeWord(text, vn.start)?.folded ?? '')) ||
    CONTRACT.test(text.slice(Math.max(0, vn.start - 16), vn.start))
  )
    return null;

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
  else if (parts.length === 1 && /^(?:cong van|cv|chi thi|ct)$/.test(type?.folded ?? '') && /^[A-Z]{3,8}$/.test(first))
    sure = 0.75;
  // The Council of Ministers of before 1992 is nobody else; "ĐHKT-TCNS": no other State writes "Đ".
  else if (!vn.year && first === 'HDBT' && parts.length === 1) sure = 0.8;
  else if (ownSign(tail, vn.number)) sure = 0.75;
  // "Quyết định số 41/TCCB ngày 13/3/1991": type and date vouch for a sign that no list holds.
  else if (
    !vn.year &&
    parts.length === 1 &&
    /^(?:quyet dinh|thong tu|chi thi|thong bao)$/.test(type?.folded ?? '') &&
    /^[A-Z]{2,8}$/.test(first) &&
    yearBehind(text, tail.end, settings.maxYear) !== undefined
  )
    sure = 0.75;
  // "3/ L’article", "26/L-O": a letter alone is a kind only for orders of the President.
  if (/^[A-Z]$/.test(first) && parts[1] !== 'CTN') return null;
  // "… 72⏎2025/QH15": a year without its number.
  if (!vn.year && /^(?:19|20)\d{2}$/.test(vn.number) && /^(?:UBTV)?QH\d/.test(first)) return null;
  // "decision 1/CP.16" is of a conference of parties.
  if (parts.length === 1 && text.charCodeAt(tail.end) === 46 && isDigit(text.charCodeAt(tail.end + 1))) return null;
  if (sure === 0 || (vn.number.charCodeAt(0) === 48 && Number(vn.number) === 0)) return null;
  // "décision n° 17/2022/SEAC-WF": the sign is French, and the issuer is nobody's that is known.
  if (sure < 0.9 && /n\s?[°º]\s?$/i.test(text.slice(Math.max(0, vn.start - 4), vn.start))) return null;
  if (!tail.capital) {
    // Small letters throughout ("687/qđ-ttg", addresses) count for the well-known kinds only.
    // A text without capitals: "cong van so 572/tng-qldn2".
    const letter = type?.folded === 'cong van' && parts.length === 2;
    if (!letter && (!kind || (parts.length < 2 && !(vn.year && /^(?:UBTV)?QH\d/.test(first))))) return null;
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
  else if (vn.year && kind) {
    const key = `${number}/${vn.year}/${first}`;
    const known = context.memory.instruments.get(key);
    remember(context.memory.instruments, key, known === undefined || known === canonical ? canonical : '');
  }
  return candidate;
}
