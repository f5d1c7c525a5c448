/**
 * Numbers of Vietnamese instruments: `N/YYYY/TAIL` and `N/TAIL`, in Vietnamese with or without marks and in English.
 * The tail decides (it tells a Vietnamese directive from an EU one); the type word before and the date behind belong to it.
 * Ids: `vn:` + number, marks folded, case as the State writes it, one-digit numbers with their leading zero.
 */
import type { Candidate, Reason } from './candidate.ts';
import { foldWord, isDigit, isLetter } from './chars.ts';
import { type Context, remember } from './context.ts';
import { type Sign, signOf } from './vn-sign.ts';
import { readTail } from './vn-tail.ts';
import { GLUED_TYPE, typeWord, yearBehind, yearOfHead } from './vn-type.ts';
import { FORM_WORD, isAgency, isKind } from './vn-words.ts';

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

/** Kinds that a number may bear alone behind its type, among those that have a type of their own. */
const COMMON = ['QD', 'TT', 'ND', 'NQ'];
const notOf = (kind: string): readonly string[] => COMMON.filter((other) => other !== kind);
const OTHER_KIND: Readonly<Record<string, readonly string[]>> = {
  'thong tu': notOf('TT'),
  'quyet dinh': notOf('QD'),
  'nghi dinh': notOf('ND'),
  'nghi quyet': notOf('NQ'),
};

/** Two digits are of the last century: "01/98/TTLT/TANDTC-VKSNDTC". */
const yearOf = (written: string): number => Number(written) + (written.length === 2 ? 1900 : 0);

const LICENCE = /^(?:GP|GCN|GPXD|GPHD|CCHN)$/;
/** Decisions and notices of one case: "45/2018/QĐST-HNGĐ", "12/TB-TLVA". */
const COURT_CASE = /^(?:QDST|QDPT|TLVA|QDXXST)$/;
/** "103/LĐVL-Sở", "808/PC-Bộ": reports of statistics name who fills them in. */
const FILLED_BY = /^(?:Sở|Bộ|Cục|Huyện|Xã)$/;
/** Indictments and the findings of experts: "Cáo trạng số 36/CT-VKSBT-P1", "Kết luận định giá số 32/KL-ĐG". */
const COURT_KIND = /^(?:CT|B?KL|KLHD)$/;
const COURT_PAPER = /(?:cao trang|giam dinh|dinh gia)[^.;]{0,30}$/;
/** Judgments: "Bản án 223/2019/HC-PT", "10/2022/DS-ST". */
const JUDGMENT = /^(?:HC|DS|HS|LD|HNGD|HNGDST|KDTM|TLPT|TLST)$/;
const INSTANCE = /^(?:ST|PT|GDT)$/;
const PROSECUTOR = /^VKS(?!TC|NDTC)/;
/** Contracts, minutes, permits and registers are numbered alike and are no instruments. */
const PAPERS = /^(?:HD|BB|GP|DK|GCN|PL|PYC|GD|DN|DT|DV|DVT|DD)/;

/** Agencies that no list holds, in letters that only Vietnamese has: "4588/ĐHKT-TCNS". */
const ownSign = ({ written, first, capital }: Sign, number: string): boolean =>
  capital &&
  written.length === 2 &&
  written.every((part) => /^[A-ZĐ]{2,8}$/.test(part)) &&
  (written[0] ?? '').includes('Đ') &&
  !PAPERS.test(first) &&
  !number.startsWith('0');

/** "Nghị quyết 390-395/NQ-HĐND": from one number to another, of an issuer that is known. */
function isRange(text: string, vn: VnNumber, parts: readonly string[]): boolean {
  const first = /(\d{1,5})-$/.exec(text.slice(Math.max(0, vn.start - 6), vn.start))?.[1];
  return isKind(parts[0] ?? '') && isAgency(parts[1] ?? '') && Number(first) < Number(vn.number);
}

/** "Nghị quyết 19-2018/NQ-CP": resolutions of some years join number and year by a hyphen. */
function withYear(text: string, vn: VnNumber): VnNumber {
  if (vn.year || !/^20\d{2}$/.test(vn.number) || text.charCodeAt(vn.start - 1) !== 45) return vn;
  const number = /(?:^|[^\p{L}\d/.-])(\d{1,3})-$/u.exec(text.slice(Math.max(0, vn.start - 6), vn.start))?.[1];
  return number && /^\/NQ-CP(?!\p{L})/u.test(text.slice(vn.tailAt - 1, vn.tailAt + 6))
    ? { ...vn, start: vn.start - number.length - 1, number: `${number.padStart(2, '0')}-${vn.number}` }
    : vn;
}

/** Whether a number of the same issuer stands just before. */
function continues({ text, found }: Context, start: number, issuer: string): boolean {
  const last = found.at(-1);
  if (!last || last.rejected || !/^(?:CP|TTG)$/.test(issuer)) return false;
  return (
    last.id.toUpperCase().endsWith(`/${issuer}`) &&
    /^(?:,\s?|,?\s(?:và|and)\s)(?:số\s)?$/.test(text.slice(last.end, start))
  );
}

/** Reads an instrument at its number; null where nothing Vietnamese is there. */
export function readInstrument(context: Context, written: VnNumber): Candidate | null {
  const { text, settings } = context;
  const vn = withYear(text, written);
  const read = readTail(text, vn.tailAt);
  if (!read) return null;
  const { end } = read;
  const sign = signOf(text, vn.tailAt, read);
  const { parts, first, last, kind, agency } = sign;
  // "2008/98/EC": two letters that are neither stand behind a year in many numbers, and in none of Viet Nam.
  if (vn.year && parts.length === 1 && first.length < 3 && !kind && !agency) return null;
  const before = text.charCodeAt(vn.start - 1);
  let reason: Reason | undefined;
  // "/2024/QĐ-UBND", "…/2024/…": the number itself is missing; "QCVN 01:2009/BYT" is a technical standard.
  if (before === 47 || before === 0x2026 || before === 92) reason = 'template';
  else if (before === 58 && isDigit(text.charCodeAt(vn.start - 2))) reason = 'other_system';
  else if (before === 46 && text.charCodeAt(vn.start - 2) === 46) reason = 'template';
  // "801-802/TTr-Sở", "28-2024/CTHĐQT-DA": the second half of a number.
  else if (before === 45 && !vn.year && isDigit(text.charCodeAt(vn.start - 2)) && !isRange(text, vn, parts))
    reason = 'part_of_number';
  else if (
    isLetter(before) &&
    !GLUED_TYPE.test(text.slice(Math.max(0, vn.start - 11), vn.start)) &&
    // A line break that a program wrote out: "Số:\\n45/TB-VPCP".
    !/\\[nrt]$/.test(text.slice(Math.max(0, vn.start - 2), vn.start))
  )
    reason = 'part_of_number';
  // "HĐ" is a contract ("hợp đồng"), "HD" a guidance.
  if (
    (sign.written[0] === 'HĐ' && !/^huong dan|^hd/.test(typeWord(text, vn.start)?.folded ?? '')) ||
    // "Luật Người lao động … theo hợp đồng số 69/2020/QH14": the name of the law ends in the word.
    (!sign.parliament && CONTRACT.test(text.slice(Math.max(0, vn.start - 16), vn.start)))
  )
    return null;

  const type = typeWord(text, vn.start);
  let sure = 0;
  if (kind && parts.length >= 2) sure = sign.issued ? 0.98 : 0.9;
  // "Nghị định số 131/2021/NĐ-": the page breaks, and decrees have one issuer.
  else if (vn.year && first === 'ND' && parts.length === 1) sure = 0.85;
  // Courts and prosecutors of before 1998: no form bears that.
  else if (/^TTL[BN]$/.test(first)) sure = 0.95;
  else if (kind && /^(?:QH|UBTVQH|PL|L$|LPL|LHC|NQLT|LCT|SL)/.test(first))
    sure = /\d/.test(first) || type?.folded ? 0.97 : 0.6;
  else if (agency && parts.length >= 2) sure = vn.year && !/HDND|UBND/.test(last) ? 0.75 : 0.93;
  else if (vn.year && parts.length === 1 && agency && (type?.folded || first === 'TTG')) sure = 0.8;
  else if (!vn.year && parts.length === 1 && (agency || kind) && type?.folded && first.length > 1) sure = 0.8;
  else if (parts.length >= 2 && type?.folded && first.length >= 2 && /^[A-Z]/.test(first)) sure = 0.75;
  // Working groups write official letters under signs of their own: "Công văn 285/CCTTHC".
  else if (parts.length === 1 && /^(?:cong van|cv|chi thi|ct)$/.test(type?.folded ?? '') && /^[A-Z]{3,8}$/.test(first))
    sure = 0.75;
  // "Nghị định 05/CP, 06/CP": the type is named once.
  else if (!vn.year && parts.length === 1 && continues(context, vn.start, first)) sure = 0.8;
  // The Council of Ministers of before 1992 is nobody else; "ĐHKT-TCNS": no other State writes "Đ".
  else if (!vn.year && first === 'HDBT' && parts.length === 1) sure = 0.8;
  else if (ownSign(sign, vn.number)) sure = 0.75;
  // "Quyết định số 41/TCCB ngày 13/3/1991": type and date vouch for a sign that no list holds.
  else if (
    !vn.year &&
    parts.length === 1 &&
    /^(?:quyet dinh|thong tu|chi thi|thong bao)$/.test(type?.folded ?? '') &&
    /^[A-Z]{2,8}$/.test(first) &&
    yearBehind(text, end, settings.maxYear) !== undefined
  )
    sure = 0.75;
  // "Thông tư 200/QĐ 15" names two, each by its number.
  if (parts.length === 1 && OTHER_KIND[type?.folded ?? '']?.includes(first)) return null;
  // "3/ L’article", "26/L-O": a letter alone is a kind only for orders of the President.
  if (/^[A-Z]$/.test(first) && parts[1] !== 'CTN') return null;
  // "… 72⏎2025/QH15": a year without its number.
  if (!vn.year && /^(?:19|20)\d{2}$/.test(vn.number) && /^(?:UBTV)?QH\d/.test(first)) return null;
  // "decision 1/CP.16" is of a conference of parties.
  if (parts.length === 1 && text.charCodeAt(end) === 46 && isDigit(text.charCodeAt(end + 1))) return null;
  // The head of a document vouches for a sign that no list holds: "Số: 152/ĐMDN … Hà Nội, ngày 29 tháng 11 năm 2004".
  if (
    sure === 0 &&
    !vn.year &&
    type?.folded === '' &&
    parts.every((part) => /^[A-Z]{2,8}$/.test(part)) &&
    !PAPERS.test(first) &&
    yearOfHead(text, type.start, end) !== undefined
  )
    sure = 0.75;
  // Forms of reports are numbered "011.5N/BCB-NNMT".
  if (/\.\d*[a-z]/i.test(vn.number) || FILLED_BY.test(sign.written.at(-1) ?? '')) reason ??= 'form_number';
  else if (LICENCE.test(last) || LICENCE.test(first) || COURT_CASE.test(first) || COURT_CASE.test(last))
    reason ??= 'other_system';
  else if (INSTANCE.test(last) && JUDGMENT.test(first)) reason ??= 'other_system';
  else if (
    COURT_KIND.test(first) &&
    ((first === 'CT' && PROSECUTOR.test(parts[1] ?? '')) ||
      COURT_PAPER.test(foldWord(text.slice(Math.max(0, vn.start - 48), vn.start)).replace(/\s+/g, ' ')))
  )
    reason ??= 'other_system';
  if (sure === 0 || (vn.number.charCodeAt(0) === 48 && Number(vn.number) === 0)) return null;
  // "décision n° 17/2022/SEAC-WF": the sign is French, and the issuer is nobody's that is known.
  if (sure < 0.9 && /n\s?[°º]\s?$/i.test(text.slice(Math.max(0, vn.start - 4), vn.start))) return null;
  if (!sign.capital) {
    // Small letters throughout ("687/qđ-ttg", addresses) count for the well-known kinds only.
    // A text without capitals: "cong van so 572/tng-qldn2".
    const letter = type?.folded === 'cong van' && parts.length === 2;
    if (!letter && (!kind || (parts.length < 2 && !(vn.year && /^(?:UBTV)?QH\d/.test(first))))) return null;
    sure -= 0.05;
  }
  if (vn.year) {
    const year = yearOf(vn.year);
    if (year < 1945 || year > settings.maxYear) reason ??= 'implausible_year';
  }
  const full = vn.year !== null && kind && sure > 0.97;
  if (
    !full &&
    !type?.folded &&
    FORM_WORD.test(foldWord(text.slice(Math.max(0, vn.start - 24), vn.start)).replace(/\s+/g, ' '))
  )
    reason ??= 'form_number';
  // Forms are numbered "01/TB-ĐKT" with a unit that is nobody's.
  if (
    !reason &&
    kind &&
    !vn.year &&
    !type?.folded &&
    sure < 0.95 &&
    /^0\d[a-z]?$/i.test(vn.number) &&
    !(type && yearOfHead(text, type.start, end) !== undefined)
  )
    reason = 'form_number';

  const number = /^\d(?!\d)/.test(vn.number) ? `0${vn.number}` : vn.number;
  const canonical = vn.year ? sign.canonicalOfYear : sign.canonical;
  const year = vn.year
    ? yearOf(vn.year)
    : (yearBehind(text, end, settings.maxYear) ??
      (type?.folded === '' ? yearOfHead(text, type.start, end) : undefined));
  const candidate: Candidate = {
    kind: 'vn-instrument',
    id: `vn:${number.toUpperCase()}/${vn.year ? `${vn.year}/` : ''}${canonical}`,
    start: type ? type.start : vn.start,
    end,
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
