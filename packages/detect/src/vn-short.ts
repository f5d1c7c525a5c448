/**
 * Short forms by number alone: "Thông tư 200" where the document cites "Thông tư 200/2014/TT-BTC", "Decree 06", "Nghị quyết số 57". The
 * number must be cited in full in the same document, before or behind, by one instrument of that type; of two it is nobody's.
 */
import type { Candidate } from './candidate.ts';
import { backOverSpaces, foldWord, isDigit, isLetter, isSpace } from './chars.ts';
import { type CitedNumber, type Context, hasInstrument, remember, type ShortNumber } from './context.ts';
import { byEnglishIssuer, byIssuer, bySigner, mayStandAlone } from './vn-alone.ts';
import { issuerBehind } from './vn-issuer.ts';
import { typeWord } from './vn-type.ts';
import { isAgency } from './vn-words.ts';

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
  'cong van': 'CV',
  cv: 'CV',
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

const citesInstruments = (context: Context): boolean => context.memory.numbers.size > 0 || hasInstrument(context);

/** Whether the word before may be such a type: asked at every number, so it is plain. */
export function mayBeShort(context: Context, start: number, end: number): boolean {
  const { text, shortNumbers } = context;
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
  const stop = backOverSpaces(text, start, 3);
  const last = text.charCodeAt(stop - 1);
  // "văn", "CV"
  if (((last | 32) === 110 && text.charCodeAt(stop - 2) === 0x103) || (last === 86 && text.charCodeAt(stop - 2) === 67))
    return citesInstruments(context);
  // "tư", "thị", "số"; "định", "hoạch", "quyết", "luật", "luận", "điện": a Vietnamese letter stands before the last.
  if (last === 0x1b0 || last === 0x1ecb || last === 0x1ed1) return true;
  const before = text.charCodeAt(stop - 2);
  const small = last | 32;
  if (small === 104) return text.charCodeAt(stop - 3) === 0x1ecb || (before | 32) === 99;
  if ((small === 116 || small === 110) && before >= 0x1ea0 && before <= 0x1ef9) return true;
  // "Decree", "Circular", "Decision", "Resolution", "Law", "No.", "TT": only where instruments were cited.
  // "Decree 6 of the Government … dated": its issuer stands behind. "Decree", "Circular": the heading of a note may come before the citation.
  if (small === 101 && ((before | 32) === 101 || text.startsWith(' of the ', end))) return true;
  if (small === 114 && ((before | 32) === 97 || text.startsWith(' of the ', end))) return true;
  // "decision", "luan", "van", "dien": of the words in "n" few end so, and many are prepositions.
  const inN =
    small === 110 && (before | 32) !== 105 && !((before | 32) === 111 && (text.charCodeAt(stop - 3) | 32) !== 105);
  return (
    (inN ||
      small === 114 ||
      small === 119 ||
      small === 116 ||
      last === 46 ||
      last === 68 ||
      last === 81 ||
      last === 0x110) &&
    citesInstruments(context)
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
  // Official letters bear their agency where the others bear their kind.
  return isAgency(tail.toUpperCase()) && /^(?:cong van|cv)/.test(foldWord(written.slice(0, 8))) ? 'CV' : tail;
}

/** Adds the short forms that the document settles; what is known survives to its next piece. */
export function resolveShort(context: Context): void {
  const { text, found, shortNumbers } = context;
  const { numbers, instruments } = context.memory;
  for (const candidate of found) {
    if (candidate.kind !== 'vn-instrument' || candidate.short || candidate.rejected) continue;
    const { id, start, end, year } = candidate;
    const parts = NUMBER.exec(id);
    if (!parts) continue;
    const alone = `${kindOf(parts[3] ?? '', text.slice(start, end))}/${parts[1]}`;
    for (const key of parts[2] ? [alone, `${alone}/${parts[2]}`] : [alone]) {
      const known = numbers.get(key);
      // A circular without its issuer says less than one with it, and nothing against it.
      if (known?.id.startsWith(`${id}-`)) continue;
      const fuller = known && id.startsWith(`${known.id}-`);
      const clash =
        known === null || (known && !fuller && (known.id !== id || (year && known.year && known.year !== year)));
      remember(numbers, key, clash ? null : { id, year: year ?? known?.year });
    }
  }
  for (const { start, end, kind, number, year } of shortNumbers) {
    const behind = text.slice(end, end + 140);
    const key = year ? `${kind}/${number}/${year}` : `${kind}/${number}`;
    const known = numbers.get(key);
    // A circular that was cited without its issuer: here it may be named.
    const open = known === undefined || (known !== null && /\/TT(?:LT)?$/.test(known.id));
    const issued =
      year || !open
        ? null
        : (byIssuer(kind, number, behind) ??
          byEnglishIssuer(context, kind, number, start, behind) ??
          bySigner(kind, number, behind, text.slice(Math.max(0, start - 64), start)));
    const cited = issued ?? known;
    if (!cited && year && mayStandAlone(context, kind, number, start, behind))
      found.push({ kind: 'vn-instrument', id: `vn:${number}/${year}/${kind}`, start, end, confidence: 0.65, year });
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
