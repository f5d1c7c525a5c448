/**
 * Numbers that stand alone behind their type and are cited in full nowhere: what date, issuer or signer beside them settle ("Thông tư 200
 * ngày 22/12/2014 … của Bộ Tài chính"), and what can be said where nothing does ("Nghị quyết 54/2017" is of that number, year and kind).
 */
import { foldWord } from './chars.ts';
import type { CitedNumber, Context } from './context.ts';
import { bareTail, issuerBehind, ministryFar } from './vn-issuer.ts';
import { isVietnamese } from './vn-other.ts';
import { yearBehind } from './vn-type.ts';

/** Bodies whose decisions and resolutions are numbered alike and are no instruments: of agreements, courts, companies. */
const NO_STATE =
  /(?:^|[^\p{L}])(?:EU|EC|WTO|ASEAN|EVFTA|CPTPP|[Cc]hâu Âu|[Hh]ỗn hợp|Liên hợp quốc|Liên minh|T[oò]a án|Toà|bị cáo|bị đơn|nguyên đơn|[Cc]ông ty|HĐQT|ĐHĐCĐ|[Cc]ổ đông|[Hh]ội đồng quản trị)(?!\p{L})/u;

/** Decisions that bear a year are rarely counted further; "Quyết định số 1005/2008" in an article is a regulation of the Union. */
const LAST_OF_DECISIONS = 500;

/**
 * "Nghị quyết 54/2017", "Quyết định số 19/2018", cited in full nowhere: the National Assembly, its committee, the Government, the courts and the
 * provinces count their own, so the id ends in the kind, as that of a circular does.
 */
export function mayStandAlone(context: Context, kind: string, number: string, start: number, behind: string): boolean {
  const { text } = context;
  if (kind !== 'NQ' && kind !== 'QD') return false;
  if (
    !/^(?:NGHỊ QUYẾT|QUYẾT ĐỊNH|Nghị [Qq]uyết|Quyết [Đđ]ịnh|NQ|QĐ|(?:nghị quyết|quyết định) số)/u.test(
      text.slice(start, start + 16),
    )
  )
    return false;
  if (kind === 'QD' && Number.parseInt(number, 10) > LAST_OF_DECISIONS) return false;
  // The paragraph of the number only: the next one may be of the Union.
  const [after = ''] = behind.slice(0, 60).split('\n\n');
  const before = text.slice(Math.max(0, start - 60), start);
  return !NO_STATE.test(before.slice(before.lastIndexOf('\n\n') + 1)) && !NO_STATE.test(after);
}

/** The last number that the Prime Minister's decisions and the Government's resolutions of legal norms reach, which bear a year. */
const LAST_OF_NORMS = 99;

/** "Quyết định 876 của Thủ tướng", "Nghị quyết số 57 của Bộ Chính trị": nobody was cited, and the issuer stands behind. */
export function byIssuer(kind: string, number: string, behind: string): CitedNumber | null {
  const year = yearBehind(behind, 0, 2100);
  if (/^(?:NQ|KL|CT)$/.test(kind) && PARTY_BEHIND.test(foldWord(behind).replace(/\s/g, ' ')))
    return { id: `vn:${number}-${kind}/TW`, year };
  const near = issuerBehind(kind, behind, Number.parseInt(number, 10), 2020)?.tail;
  const far = kind === 'TT' && !near && year ? ministryFar(behind) : null;
  const tail = near ?? (far ? `TT-${far}` : undefined);
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
export function byEnglishIssuer(
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

export function bySigner(kind: string, number: string, behind: string, before: string): CitedNumber | null {
  const high = kind === 'QD' && Number(number) > LAST_OF_NORMS;
  if (!(high || kind === 'CT' || kind === 'CD') || !SIGNS.test(before)) return null;
  return { id: `vn:${number}/${kind}-TTg`, year: yearBehind(behind, 0, 2100) };
}

const TYPE = { ND: 'nghi dinh', L: 'luat' } as const;

const PARTY_BEHIND =
  /^ ?(?:ngay [\d/ .thangnm-]{5,26})?cua (?:bo chinh tri|ban bi thu|trung uong|bch trung uong|ban chap hanh trung uong)/;
