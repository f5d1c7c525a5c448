/**
 * Short forms by number alone: "Thông tư 200" where the document cites "Thông tư 200/2014/TT-BTC", "Decree 06", "Nghị quyết số 57". The
 * number must be cited in full in the same document, before or behind, by one instrument of that type; of two it is nobody's.
 */
import type { Candidate } from './candidate.ts';
import { backOverSpaces, foldWord, isDigit, isLetter, isSpace } from './chars.ts';
import { type CitedNumber, type Context, hasInstrument, remember, type ShortNumber } from './context.ts';
import { bareTail, issuerBehind } from './vn-issuer.ts';
import { isVietnamese } from './vn-other.ts';
import { typeWord, yearBehind } from './vn-type.ts';

/** Kinds that types stand for. */
const KINDS: Readonly<Record<string, string>> = {
  'nghi dinh': 'ND',
  nd: 'ND',
  decree: 'ND',
  decrees: 'ND',
  'thong tu': 'TT',
  tt: 'TT',
  circular: 'TT',
  circulars: 'TT',
  'thong tu lien tich': 'TTLT',
  'joint circular': 'TTLT',
  'quyet dinh': 'QD',
  qd: 'QD',
  decision: 'QD',
  decisions: 'QD',
  'nghi quyet': 'NQ',
  nq: 'NQ',
  resolution: 'NQ',
  resolutions: 'NQ',
  'chi thi': 'CT',
  'cong dien': 'CD',
  'ket luan': 'KL',
  'ke hoach': 'KH',
  luat: 'L',
  'bo luat': 'L',
  law: 'L',
};
/** Types that are no verb and count nothing; the others need "số" before the number or a capital at their head. */
const PLAIN = /^(?:nghi dinh|thong tu(?: lien tich)?|nd)$/;
/** What a number counts, rather than names: "quyết định 15 trường hợp", "Luật 14 điều", "Kế hoạch 5 năm". */
const COUNTED =
  /^ ?(?:%|(?:(?:nam|thang|ngay|dieu|khoan|diem|chuong|muc|articles?|chapters?)(?! \d)|trang|ban|nguoi|truong hop|gio|vu|ty|trieu|nghin|dong|usd|lan|co quan|don vi|du an|tinh|bo|ha|km|m2|loai|hang|cap|buoc|noi dung|nhom|nhiem vu|giai phap|van ban|nghi dinh|thong tu|luat|years?|months?|days?|persons?|per cent|percent|points?)(?![a-z]))/;
/** Whose document it is, where the text says so behind the number. */
const LOCAL = /^ ?(?:cua|of|of the) (?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan|provincial|tinh (?!uy))/;
const PARTY =
  /^ ?(?:cua|of|of the) (?:bo chinh tri|ban bi thu|trung uong|bch|ban chap hanh|tinh uy|thanh uy|politburo|central)/;

/** "Decisions No. 3584 and No. 1105", "Nghị quyết 57, 59 và 66": the type is named once. */
const CONTINUED = /^(?:,\s|,?\s(?:và|and|&)\s)(?:(?:số|no\.?)\s?)?$/i;
const REACH = 12;

/** "NĐ", "NQ", "TT", "QĐ", with the mark or without. */
const isAbbreviation = (first: number, second: number): boolean =>
  (first === 78 && (second === 0x110 || second === 68 || second === 81)) ||
  (first === 84 && second === 84) ||
  (first === 81 && (second === 0x110 || second === 68));

/** Whether the word before may be such a type: asked at every number, so it is plain. */
export function mayBeShort(context: Context, start: number, end: number): boolean {
  const { text, memory, shortNumbers } = context;
  const previous = text.charCodeAt(start - 1);
  // "NQ131": an abbreviation may stand without a space.
  const glued = isAbbreviation(text.charCodeAt(start - 2), previous);
  // "No.3584"
  const signed = previous === 46 && (text.charCodeAt(start - 2) | 32) === 111;
  if (!glued && !signed && !isSpace(previous)) return false;
  const next = text.charCodeAt(end);
  if (isLetter(next) || next === 47 || next === 37 || next === 45 || next === 0x2026) return false;
  const second = text.charCodeAt(end + 1);
  if ((next === 46 || next === 44) && (isDigit(second) || second === 46)) return false;
  if (glued || start - (shortNumbers.at(-1)?.end ?? Number.NEGATIVE_INFINITY) < REACH) return true;
  const known = () => memory.numbers.size > 0 || hasInstrument(context);
  const stop = backOverSpaces(text, start, 3);
  const last = text.charCodeAt(stop - 1);
  // "tư", "thị", "số"; "định", "hoạch", "quyết", "luật", "luận", "điện": a Vietnamese letter stands before the last.
  if (last === 0x1b0 || last === 0x1ecb || last === 0x1ed1) return true;
  const before = text.charCodeAt(stop - 2);
  const small = last | 32;
  if (small === 104) return text.charCodeAt(stop - 3) === 0x1ecb || (before | 32) === 99;
  if ((small === 116 || small === 110) && before >= 0x1ea0 && before <= 0x1ef9) return true;
  // "Decree", "Circular", "Decision", "Resolution", "Law", "No.", "TT": only where instruments were cited.
  // "Decree 6 of the Government … dated": its issuer stands behind.
  if ((small === 101 || small === 114) && text.startsWith(' of the ', end)) return true;
  return (
    (small === 101 ||
      small === 114 ||
      small === 110 ||
      small === 119 ||
      small === 116 ||
      last === 46 ||
      last === 68 ||
      last === 81 ||
      last === 0x110) &&
    known()
  );
}

/** Reads a number that stands alone behind its type; nothing is decided yet. */
export function readShort(context: Context, start: number, end: number): ShortNumber | null {
  const { text, shortNumbers } = context;
  const last = shortNumbers.at(-1);
  if (last && start - last.end < REACH && CONTINUED.test(text.slice(last.end, start)))
    return { start, end, kind: last.kind, number: text.slice(start, end).padStart(2, '0') };
  const type = typeWord(text, start);
  const kind = KINDS[type?.folded ?? ''];
  if (!type || !kind) return null;
  const digits = text.slice(start, end);
  const signed = /\p{L}\.?\s{1,3}(?:số|so|no\.?)[:.]?\s{0,3}$/iu.test(text.slice(Math.max(0, start - 10), start));
  const head = text.charCodeAt(type.start);
  const capital = head === 0x110 || (head >= 65 && head <= 90);
  if (!signed && !PLAIN.test(type.folded) && !capital) return null;
  // "Kế hoạch 5 năm", "Luật 3": one digit is a count unless a sign says otherwise.
  if (!signed && digits.length === 1 && !text.startsWith(' of the ', end)) return null;
  if (!signed && kind === 'KH') return null;
  if (COUNTED.test(foldWord(text.slice(end, end + 16)).replace(/\s/g, ' '))) return null;
  return { start: type.start, end, kind, number: digits.padStart(2, '0') };
}

const NUMBER = /^vn:(\d+[a-z]?)[/-](?:(\d{4})\/)?([A-Za-z]+)/;

/** Kind under which an instrument is known, by its tail and, for acts of the National Assembly, by its type. */
function kindOf(tail: string, written: string): string {
  if (/^(?:UBTV)?QH$/.test(tail)) return /^(?:nghi quyet|resolution)/.test(foldWord(written.slice(0, 10))) ? 'NQ' : 'L';
  return tail;
}

/** Adds the short forms that the document settles; what is known survives to its next piece. */
export function resolveShort(context: Context): void {
  const { text, found, shortNumbers } = context;
  const { numbers, instruments } = context.memory;
  for (const { id, kind, start, end, year, short, rejected } of found) {
    if (kind !== 'vn-instrument' || short || rejected) continue;
    const parts = NUMBER.exec(id);
    // A circular without its issuer is no full citation.
    if (!parts || /\/TT(?:LT)?$/.test(id)) continue;
    const alone = `${kindOf(parts[3] ?? '', text.slice(start, end))}/${parts[1]}`;
    for (const key of parts[2] ? [alone, `${alone}/${parts[2]}`] : [alone]) {
      const known = numbers.get(key);
      const clash = known === null || (known && (known.id !== id || (year && known.year && known.year !== year)));
      remember(numbers, key, clash ? null : { id, year: year ?? known?.year });
    }
  }
  for (const { start, end, kind, number, year } of shortNumbers) {
    const behind = text.slice(end, end + 140);
    const key = year ? `${kind}/${number}/${year}` : `${kind}/${number}`;
    const cited =
      numbers.has(key) || year
        ? numbers.get(key)
        : (byIssuer(kind, number, behind) ??
          byEnglishIssuer(context, kind, number, start, behind) ??
          bySigner(kind, number, behind, text.slice(Math.max(0, start - 64), start)));
    if (!cited || !fits(cited, kind, number, behind)) continue;
    const candidate: Candidate = { kind: 'vn-instrument', id: cited.id, start, end, confidence: 0.7, short: true };
    if (cited.year) candidate.year = cited.year;
    found.push(candidate);
    const circular = /^vn:(\w+\/\d{4})\/(TT-.+)$/.exec(cited.id);
    if (circular && !instruments.has(`${circular[1]}/TT`))
      remember(instruments, `${circular[1]}/TT`, circular[2] ?? '');
  }
  for (const candidate of found) {
    // "Thông tư 40/2021" before its issuer is named.
    const bare =
      candidate.kind === 'vn-instrument' ? /^vn:(\w+\/\d{4}\/TT(?:LT)?)$/.exec(candidate.id)?.[1] : undefined;
    const tail = bare && instruments.get(bare);
    if (!tail) continue;
    candidate.id = candidate.id.replace(/TT(?:LT)?$/, tail);
    candidate.short = true;
  }
}

/** The last number that the Prime Minister's decisions and the Government's resolutions of legal norms reach, which bear a year. */
const LAST_OF_NORMS = 99;

/** "Quyết định 876 của Thủ tướng", "Nghị quyết số 57 của Bộ Chính trị": nobody was cited, and the issuer stands behind. */
function byIssuer(kind: string, number: string, behind: string): CitedNumber | null {
  const year = yearBehind(behind, 0, 2100);
  if (/^(?:NQ|KL|CT)$/.test(kind) && PARTY_BEHIND.test(foldWord(behind).replace(/\s/g, ' ')))
    return { id: `vn:${number}-${kind}/TW`, year };
  const tail = issuerBehind(kind, behind, Number.parseInt(number, 10), 2020)?.tail;
  // "Nghị định số 08 ngày 10/1/2022", "Luật số 72 ngày 17/11/2020": since 1998 the number bears the year.
  const named = /^\s?(?:ngày|NGÀY)\s/.test(behind) && year !== undefined && year > 1997;
  const normative =
    kind === 'TT' ? tail : kind === 'ND' || kind === 'L' ? bareTail(TYPE[kind], Number(number), year ?? 0) : null;
  if (named && normative) return { id: `vn:${number}/${year}/${normative}`, year };
  const plain = tail === 'CT-TTg' || tail === 'CD-TTg';
  const high = (tail === 'QD-TTg' || tail === 'NQ-CP') && Number.parseInt(number, 10) > LAST_OF_NORMS;
  return plain || high ? { id: `vn:${number}/${tail}`, year } : null;
}

const ENGLISH_DATED =
  /^ of the [A-Z][^;.]{2,100}?\bdated\b[^;.\d]{0,24}(?:\d{1,2} )?[A-Z]?[a-z]{0,9},? ?((?:19|20)\d{2})(?!\d)/;

/** "Decree 6 of the Government dated and effective from 7 January 2022", in a text about Viet Nam. */
function byEnglishIssuer(
  context: Context,
  kind: string,
  number: string,
  start: number,
  behind: string,
): CitedNumber | null {
  if (kind !== 'ND' && kind !== 'TT') return null;
  const year = Number(ENGLISH_DATED.exec(behind)?.[1] ?? 0);
  if (year < 1998 || !isVietnamese(context, String(Number(number)), start)) return null;
  const tail =
    kind === 'TT'
      ? issuerBehind(kind, behind, Number(number), year)?.tail
      : behind.startsWith(' of the Government')
        ? 'ND-CP'
        : undefined;
  return tail ? { id: `vn:${number}/${year}/${tail}`, year } : null;
}

/** "Thủ tướng Chính phủ Phạm Minh Chính vừa ký Chỉ thị số 01": the Prime Minister signs, and names stand at most between. */
const SIGNS =
  /[Tt]hủ tướng(?: [Cc]hính phủ)?(?: \p{Lu}\p{Ll}+){0,4}(?: (?:đã|vừa|mới|vừa mới|cũng))?(?: (?:ký|ban hành|ra|có|công bố)){1,3} $/u;

function bySigner(kind: string, number: string, behind: string, before: string): CitedNumber | null {
  const high = kind === 'QD' && Number(number) > LAST_OF_NORMS;
  if (!(high || kind === 'CT' || kind === 'CD') || !SIGNS.test(before)) return null;
  return { id: `vn:${number}/${kind}-TTg`, year: yearBehind(behind, 0, 2100) };
}

const TYPE = { ND: 'nghi dinh', L: 'luat' } as const;

const PARTY_BEHIND =
  /^ ?(?:ngay [\d/ .thangnm-]{5,26})?cua (?:bo chinh tri|ban bi thu|trung uong|bch trung uong|ban chap hanh trung uong)/;

/** Whether what stands behind the number speaks of the same instrument: its year and its issuer. */
function fits({ id, year }: CitedNumber, kind: string, number: string, behind: string): boolean {
  const written = /^\s(?:năm\s|of\s|\()?((?:19|20)\d{2})(?!\d)/.exec(behind)?.[1];
  if (year && written && year !== Number(written)) return false;
  const folded = foldWord(behind).replace(/\s/g, ' ');
  if (LOCAL.test(folded)) return /UBND|HDND/.test(id);
  if (PARTY.test(folded)) return /\/T[WU]$/.test(id);
  const named = issuerBehind(kind, behind, Number.parseInt(number, 10), year ?? 2000);
  return !named || id.endsWith(`/${named.tail}`) || (kind === 'ND' && named.tail.endsWith('CP'));
}
