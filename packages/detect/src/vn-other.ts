/**
 * Vietnamese instruments by number and year, without their tail: "Nghị định 08/2022", "Luật 72/2020", "Thông tư 40/2021 của Bộ
 * Tài chính", "Nghị định số 38 năm 2019". Which tail belongs to them, `vn-issuer.ts` says.
 */
import type { Candidate } from './candidate.ts';
import { backOverSpaces, skipDigits } from './chars.ts';
import { type Context, hasInstrument } from './context.ts';
import type { VnNumber } from './vn-instrument.ts';
import { bareTail, issuerBefore, issuerBehind, kindOf } from './vn-issuer.ts';
import { readOrder } from './vn-old.ts';
import { typeWord } from './vn-type.ts';

const VIET_NAM =
  /vi[eệ]t ?nam|ban hành|thay thế|sửa đổi|quy định|hướng dẫn|kèm theo|ministry of public security|\btheo (?:TT|NĐ)|\b(?:MARD|MOIT|MONRE|MOLISA|SBV)\b|vietnamese|\bvnd\b|hanoi|hà nội|ha noi|nghi dinh|thong tu|quyet dinh|\/(?:(?:N[ĐD]|NQ|Q[ĐD]|TT)-[A-ZĐ]{2}|QH1\d)/i;
/** Letters that no other language has: three of them are a text in Vietnamese. */
const VIETNAMESE_LETTERS = /(?:[ạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉọỏốồổỗộớờởỡợụủứừửữựỵỷỹơư].{0,80}?){3}/is;

const plausible = (year: number, last: number): boolean => year >= 1945 && year <= last;

/** A decree in English may be any State's: a leading zero or Viet Nam in the text tells. */
export function isVietnamese(context: Context, number: string, start: number): boolean {
  const { text } = context;
  if (
    /(?:legislative|presidential|royal|law|ministerial|supreme|executive|imperial)\s$/i.test(
      text.slice(Math.max(0, start - 14), start),
    )
  )
    return false;
  if (/^0\d$/.test(number)) return true;
  if (hasInstrument(context)) return true;
  const around = text.slice(Math.max(0, start - 400), start + 400);
  return VIET_NAM.test(around) || VIETNAMESE_LETTERS.test(around);
}

const ENGLISH = /^(?:decree|law|code|ordinance|circular|joint circular|decision|resolution)/;

/** "Luật có hiệu lực từ 7/2020": a small number without a zero and without "số" may be a month. */
const mayBeMonth = (text: string, vn: VnNumber): boolean =>
  /^(?:[1-9]|1[0-2])$/.test(vn.number) &&
  !/(?:số|so|no)[.:]?\s{0,2}$/i.test(text.slice(Math.max(0, vn.start - 6), vn.start));

const PRIME_MINISTER = /(?:\bPM|Prime Minister(?:['’]s)?)\s$/;
const OTHER_SIGN = /^\/\s?(?!TT|NQ|Q[ĐD]|N[ĐD])\p{Lu}{2}/u;
const NAMED_LAW = /(?:^|[^\p{L}])((?:Bộ luật|Luật)\s\p{Lu}\p{L}*(?:,?\s\p{L}+){0,6}\*{0,2}\s)$/u;
const NO_NAME = /\s(?:có|từ|theo|ngày|tháng|của|tại|trong|năm)\s/;

/** "Luật Điện lực 61/2024": the name of the law stands between. */
function namedLaw(text: string, vn: VnNumber): { start: number; folded: string } | null {
  const found = NAMED_LAW.exec(text.slice(Math.max(0, vn.start - 60), vn.start));
  const [, name = ''] = found ?? [];
  if (!name || NO_NAME.test(name) || mayBeMonth(text, vn)) return null;
  return { start: vn.start - name.length, folded: 'luat' };
}

/** "NĐ 58/2025, 243/2026 và 57/2025": the type is named once. */
function listed({ text, found }: Context, vn: VnNumber): { start: number; folded: string } | null {
  const last = found.at(-1);
  if (last?.kind !== 'vn-instrument' || last.rejected || vn.start - last.end > 6) return null;
  if (!/^(?:,\s?|,?\s(?:và|and|&)\s)$/.test(text.slice(last.end, vn.start))) return null;
  if (!/\/(?:19|20)\d{2}$/.test(text.slice(last.start, last.end))) return null;
  const folded = /ND-CP$/.test(last.id)
    ? 'nghi dinh'
    : /\/QH\d+$/.test(last.id)
      ? 'luat'
      : /\/TT$/.test(last.id)
        ? 'thong tu'
        : '';
  return folded ? { start: vn.start, folded } : null;
}

/** "Decree 08/2022", "Luật 72/2020", "Resolution No. 66.17/2026": number and year without a tail. */
export function readBareInstrument(context: Context, vn: VnNumber): Candidate | null {
  const { text, settings, memory } = context;
  const year = Number(vn.year);
  if (!plausible(year, settings.maxYear)) return null;
  // "Decree No. 248/2021/GACC": what follows the year is of another State.
  if (text.charCodeAt(vn.tailAt) === 47 && OTHER_SIGN.test(text.slice(vn.tailAt, vn.tailAt + 8))) return null;
  const word = typeWord(text, vn.start);
  const type = word?.folded ? word : (namedLaw(text, vn) ?? listed(context, vn));
  if (!type) return null;
  const { folded } = type;
  const number = vn.number.length === 1 ? `0${vn.number}` : vn.number;
  let end = skipDigits(text, vn.tailAt - 4);
  let tail = bareTail(folded, Number(vn.number), year);
  // In a list the type stands before another number.
  let short = type.start === vn.start;
  let issued = false;
  if (!tail && /^\d+\.\d+$/.test(vn.number) && /^(?:nghi quyet|resolution)$/.test(folded)) tail = 'NQ-CP';
  const kind = kindOf(folded);
  if (kind && (!tail || tail === kind)) {
    const named = issuerBehind(kind, text.slice(end, end + 70), Number(vn.number), year);
    const before = kind === 'QD' && PRIME_MINISTER.test(text.slice(Math.max(0, type.start - 20), type.start));
    const issuer =
      named || before
        ? null
        : issuerBefore(kind, text.slice(Math.max(0, type.start - 100), type.start), Number(vn.number), year);
    const cited = memory.instruments.get(`${number}/${vn.year}/${kind}`);
    if (named) {
      tail = named.tail;
      end += named.length;
      issued = true;
    } else if (before) {
      tail = 'QD-TTg';
    } else if (issuer) {
      tail = issuer;
      issued = true;
    } else if (cited) {
      tail = cited;
      short = true;
    }
  }
  if (!tail) {
    // "Nghị quyết 326/2016", "Quyết định 39/2014": what the document cites in full elsewhere tells.
    if (kind && word?.folded && !/^decision/.test(folded) && !mayBeMonth(text, vn))
      context.shortNumbers.push({ start: type.start, end, kind, number, year });
    return null;
  }
  const decree = tail === 'ND-CP' || tail === 'NQ-CP';
  // No month follows "Circular".
  if (!decree && !issued && word?.folded && folded !== 'circular' && mayBeMonth(text, vn)) return null;
  if (
    (ENGLISH.test(folded) || folded === 'tt') &&
    tail !== 'NQ-CP' &&
    !short &&
    !isVietnamese(context, decree ? vn.number : '', type.start)
  )
    return null;
  return {
    kind: 'vn-instrument',
    id: `vn:${number}/${vn.year}/${tail}`,
    start: type.start,
    end,
    confidence: /^TT(?:LT)?$/.test(tail) ? 0.7 : 0.82,
    year,
    ...(short ? { short } : {}),
  };
}

const IN_YEAR = /\s(?:của Chính phủ\s)?(?:năm|nam)\s((?:19|20)\d{2})(?![\d/])/iy;

/** "Nghị định số 38 năm 2019", "Thông tư 200 năm 2014": the number, and the year behind a word. */
export function readNumberOfYear(context: Context, start: number, end: number): Candidate | null {
  const { text, settings, memory } = context;
  IN_YEAR.lastIndex = end;
  const found = IN_YEAR.exec(text);
  if (!found) return readOrder(context, start, end);
  const year = Number(found[1]);
  if (!plausible(year, settings.maxYear)) return null;
  const type = typeWord(text, start);
  if (!type || !/^(?:nghi dinh|thong tu(?: lien tich)?|(?:bo )?luat)$/.test(type.folded)) return null;
  const number = text.slice(start, end).padStart(2, '0');
  const bare = bareTail(type.folded, Number(number), year);
  if (!bare) return null;
  const tail = memory.instruments.get(`${number}/${year}/${bare}`) || bare;
  return {
    kind: 'vn-instrument',
    id: `vn:${number}/${year}/${tail}`,
    start: type.start,
    end: IN_YEAR.lastIndex,
    confidence: bare.startsWith('TT') ? 0.7 : 0.82,
    year,
    ...(tail === bare ? {} : { short: true }),
  };
}

/** Whether a word that ends just before may be such a type: "định", "dinh", "tư", "tu", "luật", "lệnh", "số", "so". */
export function mayHaveYear(text: string, start: number, end: number): boolean {
  const next = text.charCodeAt(end + 1);
  if (next !== 110 && next !== 78 && next !== 99) return false;
  const last = text.charCodeAt(backOverSpaces(text, start, 2) - 1);
  const small = last | 32;
  return (
    small === 104 ||
    small === 111 ||
    small === 116 ||
    small === 117 ||
    last === 0x1b0 ||
    last === 0x1af ||
    last === 0x1ed1 ||
    last === 0x1ed0 ||
    last === 46
  );
}
