/**
 * Numbers of the State before 1996 that end in the issuer alone ("Nghị định 50-CP", "Quyết định 245-TTg", "98-HĐBT", "Số: 302-CP")
 * or in nothing ("Sắc lệnh số 63 ngày 22-11-1945"). Ids keep the hyphen: `vn:50-CP`; orders of the President without a tail are `…/SL`.
 */
import type { Candidate } from './candidate.ts';
import { type Context, hasInstrument } from './context.ts';
import { capitals } from './vn-tail.ts';
import { typeWord, yearBehind, yearOfHead } from './vn-type.ts';
import { isAgency, MIXED } from './vn-words.ts';

const ISSUER_ALONE = /([A-Da-d]?)(?:(\s?[-\u2010-\u2013]\s?)| |)(CP|TTg|H[ĐD]BT|CTN|CT|SL)(?![\p{L}\d/-])/uy;
/** Joint circulars that name their issuers first: "01-TANDTC-VKSNDTC/TTLT". */
const JOINT = /-((?:[A-ZĐ]{2,9}-){1,4}[A-ZĐ]{2,9})\/(TTLT|TTLB|TTLN|TT|NQLT)(?![\p{L}\d])/uy;
/** The last year in which numbers were written so. */
const LAST = 1997;

/** Whether type, sign or date vouch for an issuer that stands alone behind a hyphen. */
function vouched(issuer: string, type: string | undefined, dated: boolean, known: () => boolean): boolean {
  if (issuer === 'SL') return type === 'sac lenh' || dated;
  // "147-CT" is of the chairman of the Council of Ministers.
  if (issuer === 'CT') return /^(?:quyet dinh|chi thi)$/.test(type ?? '') || (type === '' && dated);
  // Nobody else writes "HĐBT" and "TTg".
  if (type || issuer === 'HDBT' || issuer === 'TTG') return true;
  return issuer === 'CP' && (type === '' || known());
}

/** Reads a number with its issuer alone; the digits run from `start` to `end`. */
export function readOldNumber(context: Context, start: number, end: number): Candidate | null {
  const { text, settings } = context;
  ISSUER_ALONE.lastIndex = end;
  const found = ISSUER_ALONE.exec(text);
  if (!found) return readJoint(context, start, end);
  const [, letter = '', hyphen, written = ''] = found;
  // "Q%C4%90-TTg" in an address.
  if (text.charCodeAt(start - 1) === 37) return null;
  const stop = ISSUER_ALONE.lastIndex;
  const type = typeWord(text, start);
  const issuer = capitals(written);
  // "Nghị định 64 CP", "Decision No 280 TTg", "Quyết định 327CT": without the hyphen only a decree and the Prime Minister are plain.
  const glued = stop - end === letter.length + written.length;
  if (
    !hyphen &&
    type?.folded !== 'nghi dinh' &&
    !(type?.folded && /^(?:TTG|HDBT)$/.test(issuer)) &&
    !(glued && issuer === 'CT' && /^(?:quyet dinh|chi thi)$/.test(type?.folded ?? ''))
  )
    return null;
  const year =
    yearBehind(text, stop, settings.maxYear) ?? (type?.folded === '' ? yearOfHead(text, type.start, stop) : undefined);
  if (!vouched(issuer, type?.folded, year !== undefined && year <= LAST, () => hasInstrument(context))) return null;
  return {
    kind: 'vn-instrument',
    id: `vn:${text.slice(start, end).padStart(2, '0')}${letter.toLowerCase()}-${MIXED[issuer] ?? issuer}`,
    start: type ? type.start : start,
    end: stop,
    confidence: type?.folded ? 0.85 : 0.75,
    ...(year === undefined ? {} : { year }),
  };
}

function readJoint({ text, settings }: Context, start: number, end: number): Candidate | null {
  JOINT.lastIndex = end;
  const found = JOINT.exec(text);
  const issuers = (found?.[1] ?? '').split('-').map(capitals);
  if (!found || !issuers.every(isAgency)) return null;
  const type = typeWord(text, start);
  const stop = JOINT.lastIndex;
  const year = yearBehind(text, stop, settings.maxYear) ?? (type ? yearOfHead(text, type.start, stop) : undefined);
  return {
    kind: 'vn-instrument',
    id: `vn:${text.slice(start, end).padStart(2, '0')}-${issuers.join('-')}/${found[2]}`,
    start: type ? type.start : start,
    end: stop,
    confidence: 0.9,
    ...(year === undefined ? {} : { year }),
  };
}

/** "Sắc lệnh số 63 ngày 22-11-1945 và số 77 ngày 21-12-1945": the date makes the number one order's. */
export function readOrder(context: Context, start: number, end: number): Candidate | null {
  const { text, settings, found } = context;
  const type = typeWord(text, start);
  if (type?.folded !== 'sac lenh') {
    const last = found.at(-1);
    if (type?.folded !== '' || !last?.id.endsWith('/SL') || last.rejected) return null;
    if (!/^[^;:]{8,44}(?:,|và)\s$/.test(text.slice(last.end, type.start))) return null;
  }
  const year = yearBehind(text, end, settings.maxYear);
  if (year === undefined || year > LAST) return null;
  return {
    kind: 'vn-instrument',
    id: `vn:${text.slice(start, end).padStart(2, '0')}/SL`,
    start: type.start,
    end,
    confidence: 0.75,
    year,
  };
}
