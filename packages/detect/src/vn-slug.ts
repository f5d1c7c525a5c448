/**
 * Numbers in addresses of pages and in names of files, where hyphens, underscores, dots, spaces or "%2F" stand for the slashes:
 * "nghi-dinh-08-2022-nd-cp-…", "nghi_dinh_24_2026", "01_2026_TT-BYT.pdf", "quyet dinh 431 qd bnn tccb", "2481-qd-ttg.pdf".
 */
import type { Candidate } from './candidate.ts';
import { foldLetter, foldWord, isDigit, isLetter, isSpace } from './chars.ts';
import type { Context } from './context.ts';
import { bareTail } from './vn-issuer.ts';
import { isVietnamese } from './vn-other.ts';
import { capitals } from './vn-tail.ts';
import { isAgency, MIXED } from './vn-words.ts';

/** The last type before the number; the title of the law may stand between, with the year in it. */
const SLUG_TYPE =
  /^(?:.*[^a-z0-9])?((?:van[-_]ban[-_]hop[-_]nhat|thong[-_]tu[-_]lien[-_]tich|nghi[-_]dinh|nghi[-_]quyet|quyet[-_]dinh|chi[-_]thi|thong[-_]tu|cong[-_]dien|cong[-_]van|ke[-_]hoach|chuong[-_]trinh|thong[-_]bao|phap[-_]lenh|huong[-_]dan|ket[-_]luan|quy[-_]dinh|bo[-_]luat|luat|law|code|ordinance|decree|(?:joint[-_])?circular|decision|resolution|directive|official[-_](?:letter|dispatch))(?:[-_][a-z]{1,12}|[-_](?:19|20)\d{2}(?=[-_])){0,28}?[-_])$/is;
/** The type just before the number, with "so" at most between. */
const NEXT_TYPE =
  /(?:^|[^\p{L}\d])((nghi.dinh|nghi.quyet|quyet.dinh|chi.thi|thong.tu.lien.tich|thong.tu|cong.dien|cong.van|ke.hoach|chuong.trinh|thong.bao|phap.lenh|huong.dan|ket.luan|quy.dinh|van.ban|bo.luat|luat|decree|circular|decision|resolution)[-_ ](?:(?:so|no)[-_ ])?)$/iu;
/** "Đ" in the address of a page may be written out: "TT-BKH%C4%90T". */
const SLUG_TAIL =
  /(?:(?:[-_. ]|%2F)((?:19|20)\d{2}))?(?:[-_. ]|%2F)(qh\d{1,2}|(?:pl.)?ubtvqh\d{1,2}|n(?:[dđ]|%c4%9[01])[-_. ]cp|nq[-_. ](?:cp|ubtvqh\d{1,2})|(?:q[dđ]|ct|c[dđ]|tb)[-_. ]ttg|(?:kl|nq|ct|q[dđ]|tb)[-_]tw|(?:ttlt|tt|q(?:[dđ]|%c4%9[01])|kh|nq|ctr?|c[dđ]|vbhn|tb|hd|nqlt)(?:[-_. &](?:[a-zđ]|%c4%9[01]){2,8}){1,5})(?![a-z0-9đ])/iuy;
/** A hyphen of the tail is lost as well: "24-2026ndcp", "1107cdttg", "1542005nd-cp". */
const GLUED_TAIL =
  /(?:[-_]((?:19|20)\d{2}))?[-_]?(n[dđq][-_ ]?cp|(?:q[dđ]|ct|c[dđ])[-_ ]?ttg|(?:q[dđ]|kh|ct)[-_ ]?ubnd|nq[-_ ]?h[dđ]nd|(?:tt|q[dđ])[-_ ]?b[a-zđ]{1,8}|(?:kl|nq|ct|q[dđ]|tb)[-_ ]?tw)(?![a-z0-9đ])/iuy;
const SPLIT = /^(n[dq]|qd|ct|cd|kh|tt|kl|tb)[-_ ]?(.+)$/i;
/** Number and year grown together: "082015ndcp". */
const GROWN = /^(\d{1,4})((?:19|20)\d{2})$/;
/** Official letters bear the agency and its department: "cong-van-373-tct-kk-nam-2017". */
const LETTER_TAIL = /[-_ ]?([a-z]{2,8})[-_ ]([a-z]{1,8})(?![a-z0-9])/iy;
const NO_DEPARTMENT = /^(?:v|ve|nam|ngay|cua|huong|gui|so|thang|tra|quy|y|kien|de|day|dn)$/i;
/** Issuers whose number needs neither type nor year beside it. */
const STRONG = /^(?:CP|TTG|UBND|HDND|VPQH|VPCP|TCHQ|TCT|B[A-Z]{2,})$/;
const BEHIND_YEAR = /-\d{1,3}(?=-)/y;
/** Numbers of old end in the issuer alone: "decision-no-212-ttg-dated", "nghi-dinh-27-hdbt". */
const OLD_TAIL = /[-_](cp|ttg|hdbt|ct(?=[-_]nam[-_]19))(?![a-z0-9/])/iy;
/** Departments behind a ministry: "431-qd-bnn-tccb". */
const DEPARTMENT = /^(?:TCCB|QLCL|TCTS|TCLN|TCTL|KHCN|BVTV|HTQT|KTHT|KHTC|GSQL|TXNK|CNTT)$/;
const YEAR_ALONE = /[-_]((?:19|20)\d{2})(?!\d|\.\d)/y;
/** Kinds that several bodies count, each its own. */
const OF_MANY: Readonly<Record<string, string>> = { 'quyet dinh': 'QD', 'nghi quyet': 'NQ' };
const YEAR_LATER = /^[-_ ](?:nam[-_ ]|ngay[-_ ]\d{1,2}[-_ ]\d{1,2}[-_ ])?((?:19|20)\d{2})(?!\d)/;

interface Tail {
  readonly year: number | undefined;
  readonly parts: readonly string[];
  readonly stop: number;
  /** Where it is not all digits. */
  readonly number?: string;
}

/** Year and tail at `end`; the words of a title follow without a mark, so only agencies belong to the tail. */
function tailAt(text: string, end: number): Tail | null {
  SLUG_TAIL.lastIndex = end;
  const tail = SLUG_TAIL.exec(text);
  if (!tail) return null;
  const pieces = (tail[2] ?? '').split(/[-_. &]/);
  const parts = pieces.map((piece) => capitals(piece.replace(/%c4%9[01]/gi, 'D')));
  const [kind = ''] = parts;
  const kept = [kind];
  for (const part of parts.slice(1)) {
    // "Quyet-dinh-20574-QD-CT-THNVDT-bang-gia": capitals where the title has none.
    const piece = pieces[kept.length] ?? '';
    if (kept.length === 2 && kept[1] === 'CT' && /^\p{Lu}{3,8}$/u.test(piece)) {
      kept.push(part);
      break;
    }
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
  if (year === undefined && lone) return null;
  return {
    year,
    parts: kept,
    stop: end + tail[0].length - (tail[2] ?? '').length + pieces.slice(0, kept.length).join('-').length,
  };
}

function gluedAt(text: string, start: number, end: number): Tail | null {
  GLUED_TAIL.lastIndex = end;
  const tail = GLUED_TAIL.exec(text);
  const [, kind = '', issuer = ''] = SPLIT.exec(capitals(tail?.[2] ?? '')) ?? [];
  if (!tail || !(isAgency(issuer) || /^(?:CP|TTG)$/.test(issuer))) return null;
  const grown = tail[1] ? null : GROWN.exec(text.slice(start, end));
  const year = tail[1] ?? grown?.[2];
  if (!year && end - start > 5) return null;
  return {
    year: year ? Number(year) : undefined,
    parts: [kind, issuer],
    stop: GLUED_TAIL.lastIndex,
    ...(grown ? { number: grown[1] ?? '' } : {}),
  };
}

function letterAt(text: string, end: number): Tail | null {
  LETTER_TAIL.lastIndex = end;
  const tail = LETTER_TAIL.exec(text);
  if (!tail || !isAgency(capitals(tail[1] ?? '')) || NO_DEPARTMENT.test(tail[2] ?? '')) return null;
  return { year: undefined, parts: [capitals(tail[1] ?? ''), capitals(tail[2] ?? '')], stop: LETTER_TAIL.lastIndex };
}

/** Folded where that keeps the length, so that marks do not matter. */
function foldedBefore(text: string, start: number): string {
  const written = text.slice(Math.max(0, start - 28), start);
  const folded = foldWord(written);
  return folded.length === written.length ? folded : written;
}

/** Where the type begins that the number belongs to, and whether it stands just before; -1 where there is none. */
function typeBefore(context: Context, start: number, far: boolean): { start: number; folded: string } {
  const { text } = context;
  // "ND_100_2019": the letters are those of many things, so the text must be Vietnamese.
  const short = /(?:^|[^\p{L}\d])(n[dđ][-_])$/iu.exec(text.slice(Math.max(0, start - 4), start));
  if (short && isVietnamese(context, '', start)) return { start: start - (short[1] ?? '').length, folded: 'nghi dinh' };
  const near = NEXT_TYPE.exec(foldedBefore(text, start));
  if (near)
    return { start: start - (near[1] ?? '').length, folded: (near[2] ?? '').toLowerCase().replace(/[-_ ]/g, ' ') };
  // Only a number with its tail is worth the look over the title.
  if (!far) return { start: -1, folded: '' };
  const from = Math.max(0, start - 170);
  const type = SLUG_TYPE.exec(text.slice(from, start));
  return { start: type ? from + type[0].length - (type[1] ?? '').length : -1, folded: '' };
}

/** Whether digits stand in an address or a name of a file; the digits run from `start` to `end`. */
export function readSlug(context: Context, from: number, end: number): Candidate | null {
  const { text, settings } = context;
  // "Decision%2013_2022_QD-UBND": the space of an address stands before the number.
  const start = text.charCodeAt(from - 1) === 37 && end - from > 2 ? from + 2 : from;
  const plausible = (year: number): boolean => year >= 1945 && year <= settings.maxYear;
  const tail = (isLetter(text.charCodeAt(end)) ? null : tailAt(text, end)) ?? gluedAt(text, start, end);
  const type = typeBefore(context, start, tail !== null);
  if (!tail && type.folded === 'cong van') {
    const letter = letterAt(text, end);
    if (letter) return numbered(context, start, end, type.start, letter);
  }
  if (!tail && /^(?:nghi dinh|quyet dinh|chi thi|decision|decree)$/.test(type.folded)) {
    OLD_TAIL.lastIndex = end;
    const old = OLD_TAIL.exec(text);
    if (old) {
      const stop = OLD_TAIL.lastIndex;
      return numbered(context, start, end, type.start, { year: undefined, parts: [capitals(old[1] ?? '')], stop }, '-');
    }
  }
  if (!tail) {
    // "Luat-Nha-o-2023-27-2023-QH15": the name of a law ends in its year, and the number follows.
    BEHIND_YEAR.lastIndex = end;
    const number = end - start === 4 ? BEHIND_YEAR.exec(text) : null;
    if (number) return readSlug(context, end + 1, end + number[0].length);
    YEAR_ALONE.lastIndex = end;
    // In English it may be any State's.
    const plain =
      /^[a-z]+ [a-z ]+$|^luat$/.test(type.folded) || (type.folded === 'decree' && isVietnamese(context, '', start));
    const year = plain ? YEAR_ALONE.exec(text)?.[1] : undefined;
    if (!year || !plausible(Number(year))) return null;
    const bare =
      bareTail(type.folded, Number(text.slice(start, end)), Number(year)) ??
      (isSpace(text.charCodeAt(end)) ? null : OF_MANY[type.folded]);
    return bare
      ? numbered(context, start, end, type.start, { year: Number(year), parts: [bare], stop: YEAR_ALONE.lastIndex })
      : null;
  }
  if (tail.year !== undefined && !plausible(tail.year)) return null;
  if (type.start >= 0) return numbered(context, start, end, type.start, tail);
  // "… thue nhap khau so 38 2015 tt btc": the type stands far before, "so" just before.
  if (tail.year !== undefined && / so $/i.test(text.slice(Math.max(0, start - 4), start)))
    return numbered(context, start, end, start, tail);
  return standsAlone(text, from, start, end) && (tail.year !== undefined || STRONG.test(tail.parts[1] ?? ''))
    ? numbered(context, start, end, start, tail)
    : null;
}

/** Without a type the number begins the name: "2481-qd-ttg.pdf", "VanBanGoc_02_2026_QD-UBND". */
function standsAlone(text: string, from: number, start: number, end: number): boolean {
  const before = text.charCodeAt(from - 1);
  const next = text.charCodeAt(end);
  if (end - start > 4 || next === 32 || (next === 46 && before !== 95)) return false;
  // "…13_2022_QD-UBND": a year is no number.
  if (before === 95 && /^(?:19|20)\d{2}$/.test(text.slice(start, end))) return false;
  return !isLetter(before) && !isDigit(before) && before !== 45 && before !== 46;
}

function numbered(
  context: Context,
  start: number,
  end: number,
  begin: number,
  { year, parts, stop, ...tail }: Tail,
  joint = '/',
): Candidate {
  const { text, settings } = context;
  const written = parts.map((part) => MIXED[part] ?? part).join('-');
  const party = parts[1] === 'TW';
  // "quyet-dinh-687-qd-ttg-2022": numbers without a year have it behind.
  const behind = year ?? Number(YEAR_LATER.exec(text.slice(stop, stop + 18))?.[1] ?? 0);
  const number = (tail.number ?? text.slice(start, end)).padStart(2, '0');
  return {
    kind: 'vn-instrument',
    id: `vn:${number}${party ? `-${parts[0]}/TW` : `${joint}${year ? `${year}/` : ''}${written}`}`,
    start: begin,
    end: stop,
    confidence: 0.85,
    ...(behind >= 1945 && behind <= settings.maxYear ? { year: behind } : {}),
  };
}

/** Letters that a type ends in where spaces stand for hyphens ("nghi dinh", "thong tu", "so"), marks folded. */
const ENDS: readonly number[] = [...'htuion'].map((letter) => letter.charCodeAt(0));
/** The last two letters of a type in `NEXT_TYPE`, or of the sign behind it. */
const LAST_TWO = 'nh et hi ch tu en an ao at on so no';

/** Letters that a kind begins with: n, q, t, c, k, h. */
const opens = (unit: number): boolean => {
  const small = unit | 32;
  return small === 116 || small === 110 || small === 113 || small === 99 || small === 107 || small === 104;
};

/** Whether a number stands where an address or the name of a file would have one. Asked at every number, so it is plain. */
export function mayBeSlug(text: string, start: number, end: number, next: number): boolean {
  if (next === 32) {
    const unit = text.charCodeAt(end + 1);
    // A year or a kind in small letters follows.
    // "258 QĐ-TTg": or a kind in capitals and its hyphen, the slash being lost.
    const kind = unit < 91 && text.charCodeAt(end + 3) === 45 && opens(unit);
    if (!(unit === 49 || unit === 50 || kind || (unit > 96 && opens(unit)))) return false;
    return (
      end - start <= 5 && mayFollowType(text, start) && LAST_TWO.includes(foldWord(text.slice(start - 3, start - 1)))
    );
  }
  const before = text.charCodeAt(start - 1);
  const joined = before === 45 || before === 95;
  if (isLetter(next)) return opens(next) && (joined || mayFollowType(text, start));
  if (end - start > 5) return false;
  if (next === 95) return true;
  if (next === 37) return text.charCodeAt(end + 1) === 50 && (text.charCodeAt(end + 2) | 32) === 102;
  const second = text.charCodeAt(end + 1);
  // "Nghị định số 13-2023", "Thông tư số 28.2015.TT-BLĐTBXH": a year follows, behind a type.
  if ((next === 45 || next === 46) && (second === 49 || second === 50) && isSpace(before))
    return mayFollowType(text, start) && (next === 45 || text.charCodeAt(end + 5) === 46);
  if (next === 45) return joined ? isLetter(text.charCodeAt(start - 2)) : isLetter(second);
  return next === 46 && (before === 95 || (before === 45 && isLetter(text.charCodeAt(start - 2))));
}

function mayFollowType(text: string, start: number): boolean {
  return isSpace(text.charCodeAt(start - 1)) && start > 1 && ENDS.includes(foldLetter(text.charCodeAt(start - 2)));
}
