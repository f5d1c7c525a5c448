/**
 * Vietnamese instruments that are not written as number and tail: a decree by number and year ("Nghị định 08/2022", "Nghị định
 * số 38 năm 2019"), documents of the Party ("19-NQ/TW"), and numbers in addresses ("nghi-dinh-08-2022-nd-cp-…").
 */
import type { Candidate } from './candidate.ts';
import { backOverSpaces, isLetter, skipDigits } from './chars.ts';
import type { Context } from './context.ts';
import { capitals, typeWord, type VnNumber, yearBehind } from './vn-instrument.ts';
import { isAgency, MIXED } from './vn-words.ts';

/** Kinds that only one body issues: a number without its tail is still one document. */
const SOLE_ISSUER: Readonly<Record<string, string>> = {
  'nghi dinh': 'ND-CP',
  decree: 'ND-CP',
  decrees: 'ND-CP',
  nd: 'ND-CP',
};
const VIET_NAM = /vi[eệ]t ?nam|ministry of public security|vietnamese|hanoi|hà nội|ha noi|\/N[ĐD]-CP/i;
/** Letters that no other language has: three of them are a text in Vietnamese. */
const VIETNAMESE_LETTERS = /(?:[ạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉọỏốồổỗộớờởỡợụủứừửữựỵỷỹơư].{0,80}?){3}/is;

const plausible = (year: number, last: number): boolean => year >= 1945 && year <= last;

/** A decree in English may be any State's: a leading zero or Viet Nam in the text tells. */
function isVietnamese(context: Context, number: string, start: number): boolean {
  const { text } = context;
  if (
    /(?:legislative|presidential|royal|law|ministerial|supreme|executive|imperial)\s$/i.test(
      text.slice(Math.max(0, start - 14), start),
    )
  )
    return false;
  if (/^0\d$/.test(number)) return true;
  if (context.found.some((candidate) => candidate.kind === 'vn-instrument' && !candidate.rejected)) return true;
  const around = text.slice(Math.max(0, start - 400), start + 400);
  return VIET_NAM.test(around) || VIETNAMESE_LETTERS.test(around);
}

/** "Decree 08/2022", "Resolution No. 66.17/2026": number and year without a tail. */
export function readBareInstrument(context: Context, vn: VnNumber): Candidate | null {
  const { text, settings } = context;
  const year = Number(vn.year);
  if (!plausible(year, settings.maxYear)) return null;
  const type = typeWord(text, vn.start);
  if (!type) return null;
  let tail = SOLE_ISSUER[type.folded];
  if (!tail && /^\d+\.\d+$/.test(vn.number) && /^(?:nghi quyet|resolution)$/.test(type.folded)) tail = 'NQ-CP';
  if (!tail) return null;
  if (type.folded.startsWith('decree') && !isVietnamese(context, vn.number, type.start)) return null;
  const end = skipDigits(text, vn.tailAt - 4);
  const number = vn.number.length === 1 ? `0${vn.number}` : vn.number;
  return {
    kind: 'vn-instrument',
    id: `vn:${number}/${vn.year}/${tail}`,
    start: type.start,
    end,
    confidence: 0.82,
    year,
  };
}

const IN_YEAR = /\s(?:của Chính phủ\s)?(?:năm|nam)\s((?:19|20)\d{2})(?![\d/])/iy;

/** "Nghị định số 38 năm 2019": a decree by its number, the year behind a word. */
export function readDecreeOfYear(context: Context, start: number, end: number): Candidate | null {
  const { text, settings } = context;
  IN_YEAR.lastIndex = end;
  const found = IN_YEAR.exec(text);
  if (!found || !plausible(Number(found[1]), settings.maxYear)) return null;
  const type = typeWord(text, start);
  if (type?.folded !== 'nghi dinh') return null;
  return {
    kind: 'vn-instrument',
    id: `vn:${text.slice(start, end).padStart(2, '0')}/${found[1]}/ND-CP`,
    start: type.start,
    end: IN_YEAR.lastIndex,
    confidence: 0.82,
    year: Number(found[1]),
  };
}

const PARTY = /-\s?(NQ|CT|KL|QĐ|QD|TB|HD|BC|TTr|KH|QC|CV)\s?\/\s?(TW|TƯ|BCT|BBT|TU|TWĐTN|\p{Lu}{2,6}TW)(?![\p{L}\d])/uy;
/** "145-2020-NĐ-CP": hyphens throughout, as in names of files and folders. */
const HYPHENS = /-((?:19|20)\d{2})-(?:(QH\d{1,2})|(N[ĐD]|NQ|TT|Q[ĐD])-(CP|TTg|[A-ZĐ]{3,12}))(?![\p{L}\d-])/iuy;

function readHyphens(context: Context, start: number, end: number): Candidate | null {
  const { text, settings } = context;
  // "12-2022-" alone is worth the pattern: a year of this century or the last.
  const century = text.charCodeAt(end + 1);
  if (century !== 49 && century !== 50) return null;
  HYPHENS.lastIndex = end;
  const found = HYPHENS.exec(text);
  if (!found || !plausible(Number(found[1]), settings.maxYear) || /[\p{L}\d-]/u.test(text[start - 1] ?? ' '))
    return null;
  const [, year, parliament, kind = '', issuer = ''] = found;
  const agency = capitals(issuer);
  if (!parliament && !isAgency(agency)) return null;
  const tail = parliament ? parliament.toUpperCase() : `${capitals(kind)}-${MIXED[agency] ?? agency}`;
  return {
    kind: 'vn-instrument',
    id: `vn:${text.slice(start, end).padStart(2, '0')}/${year}/${tail}`,
    start,
    end: HYPHENS.lastIndex,
    confidence: 0.8,
    year: Number(year),
  };
}

/** Documents of the Party carry the kind behind a hyphen: "Nghị quyết số 19-NQ/TW". Else names of files are tried. */
export function readPartyDocument(context: Context, start: number, end: number): Candidate | null {
  const { text, settings } = context;
  PARTY.lastIndex = end;
  const found = PARTY.exec(text);
  if (!found) return readHyphens(context, start, end);
  if (isLetter(text.charCodeAt(start - 1)) || text.charCodeAt(start - 1) === 47) return null;
  const type = typeWord(text, start);
  const number = text.slice(start, end).padStart(2, '0');
  const year = yearBehind(text, PARTY.lastIndex, settings.maxYear);
  return {
    kind: 'vn-instrument',
    id: `vn:${number}-${capitals(found[1] ?? '').replace('TTR', 'TTr')}/${found[2] === 'TU' ? 'TU' : capitals(found[2] ?? '').replace(/^TU$/, 'TW')}`,
    start: type ? type.start : start,
    end: PARTY.lastIndex,
    confidence: 0.95,
    ...(year === undefined ? {} : { year }),
  };
}

/** The last type before the number; the title of the law may stand between, with the year in it. */
const SLUG_TYPE =
  /^(?:.*[^a-z0-9])?((?:van-ban-hop-nhat|thong-tu-lien-tich|nghi-dinh|nghi-quyet|quyet-dinh|chi-thi|thong-tu|cong-dien|cong-van|ke-hoach|thong-bao|phap-lenh|huong-dan|ket-luan|bo-luat|luat|law|code|ordinance|decree|(?:joint-)?circular|decision|resolution|directive|official-(?:letter|dispatch))(?:-[a-z]{1,12}|-(?:19|20)\d{2}(?=-)){0,28}?-)$/is;
const SLUG_TAIL =
  /(?:-((?:19|20)\d{2}))?-(qh\d{1,2}|(?:pl-)?ubtvqh\d{1,2}|nd-cp|nq-cp|(?:qd|ct|cd|tb)-ttg|(?:kl|nq|ct|qd|tb)-tw|(?:ttlt|tt|qd|kh|nq|ct|vbhn|tb|hd|nqlt)(?:-[a-z]{2,8}){1,5})(?![a-z0-9])/iy;
const BEHIND_YEAR = /-\d{1,3}(?=-)/y;
/** Departments behind a ministry: "431-qd-bnn-tccb". */
const DEPARTMENT = /^(?:TCCB|QLCL|TCTS|TCLN|TCTL|KHCN|BVTV|HTQT|KTHT|KHTC|GSQL|TXNK|CNTT)$/;

/** "nghi-dinh-08-2022-nd-cp-huong-dan-…" in the address of a page; the digits run from `start` to `end`. */
export function readSlug(context: Context, start: number, end: number): Candidate | null {
  const { text, settings } = context;
  SLUG_TAIL.lastIndex = end;
  const tail = SLUG_TAIL.exec(text);
  if (!tail) {
    // "Luat-Nha-o-2023-27-2023-QH15": the name of a law ends in its year, and the number follows.
    BEHIND_YEAR.lastIndex = end;
    const number = end - start === 4 ? BEHIND_YEAR.exec(text) : null;
    return number ? readSlug(context, end + 1, end + number[0].length) : null;
  }
  const from = Math.max(0, start - 170);
  const type = SLUG_TYPE.exec(text.slice(from, start));
  if (!type) return null;
  const parts = (tail[2] ?? '').toUpperCase().split('-');
  const [kind = ''] = parts;
  const kept = [kind];
  // The words of the title follow without a mark: only what is an agency belongs to the number.
  for (const part of parts.slice(1)) {
    if (kept.length > 1 && !/^(?:TTLT|NQLT)$/.test(kind)) {
      if (DEPARTMENT.test(part)) kept.push(part);
      break;
    }
    if (!isAgency(part) && !/^(?:TTG|CP|TW|UBTVQH\d+)$/.test(part)) break;
    kept.push(part);
  }
  const lone = /^(?:QH|UBTVQH)\d/.test(kind);
  if (kept.length < 2 && !lone) return null;
  const year = tail[1] ? Number(tail[1]) : undefined;
  if (year !== undefined && !plausible(year, settings.maxYear)) return null;
  if (year === undefined && lone) return null;
  const written = kept.map((part) => MIXED[part] ?? part).join('-');
  const length = kept.join('-').length;
  const stop = end + (year ? 5 : 0) + 1 + length;
  // "quyet-dinh-687-qd-ttg-2022": numbers without a year have it behind.
  const behind = year ?? Number(/^-((?:19|20)\d{2})(?!\d)/.exec(text.slice(stop, stop + 6))?.[1] ?? 0);
  const begin = from + type[0].length - (type[1] ?? '').length;
  const party = kept[1] === 'TW';
  return {
    kind: 'vn-instrument',
    id: `vn:${text.slice(start, end).padStart(2, '0')}${party ? `-${kind}/TW` : `/${year ? `${year}/` : ''}${written}`}`,
    start: begin,
    end: stop,
    confidence: 0.85,
    ...(plausible(behind, settings.maxYear) ? { year: behind } : {}),
  };
}

/** Whether a number stands where an address would have one: "nghi-dinh-08-2022-…". */
export const mayBeSlug = (text: string, start: number): boolean =>
  text.charCodeAt(start - 1) === 45 && isLetter(text.charCodeAt(start - 2));

/** Whether a word that ends just before may be the type of a decree: "định", "dinh", "số", "so". */
export function mayBeDecree(text: string, start: number, end: number): boolean {
  const next = text.charCodeAt(end + 1);
  if (next !== 110 && next !== 78 && next !== 99) return false;
  const last = text.charCodeAt(backOverSpaces(text, start, 2) - 1);
  return (last | 32) === 104 || (last | 32) === 111 || last === 0x1ed1 || last === 0x1ed0 || last === 46;
}
