/**
 * Numbers that carry the kind behind a hyphen: documents of the Party ("19-NQ/TW", "69-KH/ĐU"), laws and decrees of old
 * ("41-LCT/HĐNN8", "270B-NQ/HĐNN8", "Quyết định 1141-TC/QĐ/CĐKT"), and names of folders ("145-2020-NĐ-CP").
 */
import type { Candidate } from './candidate.ts';
import { isDigit, isLetter } from './chars.ts';
import type { Context } from './context.ts';
import { readOldNumber } from './vn-old.ts';
import { capitals } from './vn-tail.ts';
import { GLUED_TYPE, typeWord, yearBehind, yearOfHead } from './vn-type.ts';
import { isAgency, MIXED } from './vn-words.ts';

/** A letter of the number, a hyphen (or the space that stands for one), kind and issuer. */
const HYPHENED =
  /([A-Da-d]?)(\s?[-\u2010-\u2013]\s{0,3}| |(?=(?:QĐ|TT|CT|N[QĐ])\/))(QĐi|TTg|\p{Lu}{1,5}|TTr|CTr)(?:\s?\/\s{0,3}(TTg|T\.[ƯW]|\p{Lu}{2,9}\d{0,2}(?:-\p{Lu}{2,9}){0,3})(?:\/(\p{Lu}{2,6}))?|[-\u2010-\u2013](\p{Lu}{2,9}))(?![\p{Lu}\d]|\p{Ll}(?!\p{Ll}))/uy;
/** "18-LĐ/TT": the issuer came first. */
const REVERSED = /^(?:TT|QD|CT|ND)$/;
/** "362-QĐ/TTg": the form of the Party for a document of the State, whose own is "362/QĐ-TTg". */
const STATE = /^(?:TTG|CP)$/;
/** What needs no word before it: kinds of the Party and of the old State, issuers likewise. */
const KIND = /^(?:NQ|ND|CT|L|QDI|KL|QD|TB|HD|BC|TTR|KH|QC|CV|CTR|LCT|QYD|DA|TT)$/;
const ISSUER =
  /^(?:TW|TU|LB|CTN|BCT|BBT|DU|DUK|HU|QU|THU|TXU|TVTU|HDNN\d?|HDBT|TVQH|TWDTN|[A-Z]{2,6}T[WU](?:-[A-Z]{2,6}T[WU])*)$/;
const written = (part: string): string => MIXED[capitals(part)] ?? capitals(part);

/** Reads a number whose kind stands behind a hyphen; the digits run from `start` to `end`. */
export function readPartyDocument(context: Context, start: number, end: number): Candidate | null {
  const { text } = context;
  const before = text.charCodeAt(start - 1);
  if (before === 47 || isDigit(text.charCodeAt(end + 1))) return readHyphens(context, start, end);
  // "No.87-CP" is no decimal.
  if (before === 45 || (before === 46 && (text.charCodeAt(start - 2) | 32) !== 111)) return null;
  if (isLetter(before) && !GLUED_TYPE.test(text.slice(Math.max(0, start - 5), start))) return null;
  HYPHENED.lastIndex = end;
  const found = HYPHENED.exec(text);
  if (!found) return readOldNumber(context, start, end) ?? readHyphens(context, start, end);
  const [, letter = '', joint = '', first = '', issued, third, hyphened] = found;
  // "234-TB/T.Ư", "42-CT/TƯ": the Central Committee.
  // "66-NQ/TW1": the sign of a footnote.
  const second = issued && /^T(?:\.?Ư|\.W|W\d)$/.test(issued) ? 'TW' : issued;
  // "12-HĐ/…" is a contract.
  if (first === 'HĐ') return null;
  const kind = capitals(first);
  const issuer = capitals(second ?? hyphened ?? '');
  const type = typeWord(text, start);
  const typed = type !== null && type.folded !== '';
  // "Số: 947 QĐ/UB … ngày 24 tháng 4 năm 1993": the head of a document.
  const head = type?.folded === '' && yearOfHead(text, type.start, HYPHENED.lastIndex) !== undefined;
  if ((joint === ' ' || joint === '') && !((typed || head) && second)) return null;
  // "99-QĐ-HĐPH": only the letter Đ tells that it is Vietnamese where no type does.
  const known = hyphened
    ? (/Đ/.test(first) && KIND.test(kind)) || (KIND.test(kind) && typed)
    : KIND.test(kind) && (ISSUER.test(issuer) || (/Đ/.test(first + second) && issuer !== 'HD'));
  if (!known && !((typed || head) && !hyphened && (KIND.test(kind) || isAgency(kind) || REVERSED.test(issuer))))
    return null;
  const tail = hyphened
    ? `${isAgency(issuer) && !ISSUER.test(issuer) ? '/' : '-'}${written(first)}-${written(hyphened)}`
    : STATE.test(issuer) && /^(?:QD|CT|NQ)$/.test(kind) && !third
      ? `/${written(first)}-${written(second ?? '')}`
      : `-${written(first)}/${written(second ?? '')}${third ? `/${written(third)}` : ''}`;
  return numbered(context, start, end, type, `${letter.toLowerCase()}${tail}`, HYPHENED.lastIndex, 0.95);
}

function numbered(
  { text, settings }: Context,
  start: number,
  end: number,
  type: { start: number } | null,
  tail: string,
  stop: number,
  confidence: number,
): Candidate {
  const year = yearBehind(text, stop, settings.maxYear);
  return {
    kind: 'vn-instrument',
    id: `vn:${text.slice(start, end).padStart(2, '0')}${tail}`,
    start: type ? type.start : start,
    end: stop,
    confidence,
    ...(year === undefined ? {} : { year }),
  };
}

/** "145-2020-NĐ-CP": hyphens throughout, as in names of files and folders. */
const HYPHENS =
  /-((?:19|20)\d{2})-(?:(QH\d{1,2})|(N[ĐD]|NQ|TT|Q[ĐD])-(CP|TTg|[A-ZĐ]{3,12})|(TTLT)-([A-ZĐ]{2,10}(?:-[A-ZĐ]{2,10}){1,3}))(?![\p{L}\d])/iuy;

function readHyphens(context: Context, start: number, end: number): Candidate | null {
  const { text, settings } = context;
  // "12-2022-" alone is worth the pattern: a year of this century or the last.
  const century = text.charCodeAt(end + 1);
  if (century !== 49 && century !== 50) return null;
  HYPHENS.lastIndex = end;
  const found = HYPHENS.exec(text);
  const year = Number(found?.[1]);
  if (!found || year < 1945 || year > settings.maxYear || /[\p{L}\d-]/u.test(text[start - 1] ?? ' ')) return null;
  const [, , parliament, single = '', one = '', joint, several = ''] = found;
  const kind = joint ?? single;
  const agencies = (joint ? several : one).split('-').map(capitals);
  if (!parliament && !agencies.every(isAgency)) return null;
  const tail = parliament
    ? parliament.toUpperCase()
    : `${capitals(kind)}-${agencies.map((agency) => MIXED[agency] ?? agency).join('-')}`;
  return {
    kind: 'vn-instrument',
    id: `vn:${text.slice(start, end).padStart(2, '0')}/${year}/${tail}`,
    start,
    end: HYPHENS.lastIndex,
    confidence: 0.8,
    year,
  };
}

/** Whether kind or issuer may follow behind a hyphen, a space or the letter of a number. */
export function mayBeHyphened(text: string, end: number, next: number): boolean {
  if (next === 45 || next === 0x2010 || next === 0x2011 || next === 0x2013) return true;
  const second = text.charCodeAt(end + 1);
  if (next === 32)
    return (isUpperLetter(second) && isUpperLetter(text.charCodeAt(end + 2))) || second === 45 || second === 0x2013;
  // "Thông tư 08TT/LB", "Quyết định 947QĐ/UB"
  if (isUpperLetter(next) && isUpperLetter(second) && text.charCodeAt(end + 2) === 47) return true;
  // "Nghị định 64CP", "Quyết định 178TTg"
  if (next === 67) return second === 80 || second === 84 || second === 45;
  if (next === 84) return second === 84;
  if (next === 72) return second === 0x110 || second === 68;
  return (next | 32) >= 97 && (next | 32) <= 100 && (second === 45 || second === 0x2011 || second === 0x2013);
}

const isUpperLetter = (unit: number): boolean => (unit >= 65 && unit <= 90) || unit === 0x110;
