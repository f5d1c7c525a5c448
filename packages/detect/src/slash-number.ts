/** Numbers joined by slashes: EU acts, Vietnamese instruments, addresses; dates and fractions are passed over. */
import { isDash, isDigit, isLetter, isSlash, isSpace, isUpper, skipDigits } from './chars.ts';
import { type CodeFinds, readShape } from './code-scan.ts';
import type { Context } from './context.ts';
import { readAct } from './eu-act.ts';
import { readEli } from './eu-identifier.ts';
import { readInstrument } from './vn-instrument.ts';
import { readBareInstrument } from './vn-other.ts';
import { overBreak } from './vn-tail.ts';

/** Regulation (EEC) No 2658/87 on the Combined Nomenclature. */
const TARIFF_REGULATION = 'eu:31987R2658';

/** A run with a slash behind it: EU act, Vietnamese instrument, date or fraction. */
export function readSlash(context: Context, start: number, runEnd: number, codes: CodeFinds): number {
  const { text, settings, found } = context;
  let slash = runEnd;
  while (slash < runEnd + 2 && !isSlash(text.charCodeAt(slash))) slash++;
  if (!isSlash(text.charCodeAt(slash))) return runEnd;
  // "…?Keyword=%2032/2019/TT-BYT": the space of an address.
  if (text.charCodeAt(start - 1) === 37 && text.startsWith('20', start) && slash - start > 2)
    return readSlash(context, start + 2, runEnd, codes);
  const first = text.slice(start, slash).trimEnd();
  let i = overBreak(text, slash + 1);
  // "64//2023/NĐ-CP"
  if (i === slash + 1 && isSlash(text.charCodeAt(i)) && isYearAt(text, i + 1)) i++;
  const number = numberStart(text, start);

  if (!isDigit(text.charCodeAt(i))) {
    if (settings.instruments && isLetter(text.charCodeAt(i)) && first.length <= 7) {
      const vn = readInstrument(context, {
        start: number,
        number: text.slice(number, start) + first,
        year: null,
        tailAt: i,
      });
      if (vn) {
        found.push(vn);
        return vn.end;
      }
    }
    return slash;
  }

  const secondEnd = skipDigits(text, i);
  const second = text.slice(i, secondEnd);
  const next = text.charCodeAt(secondEnd);
  // number/year/tail
  if (settings.instruments && (second.length === 4 || second.length === 2) && first.length <= 7) {
    let tail = secondEnd;
    if (isSpace(text.charCodeAt(tail)) && isSlash(text.charCodeAt(tail + 1))) tail++;
    // "38/2015TT-BTC": the slash was forgotten.
    const forgotten = second.length === 4 && isUpper(text.charCodeAt(tail));
    if (forgotten || isSlash(text.charCodeAt(tail))) {
      if (!forgotten) tail++;
      // "09/2024//QĐ-UBND"
      if (isSlash(text.charCodeAt(tail))) tail++;
      tail = overBreak(text, tail);
      if (isLetter(text.charCodeAt(tail)) && !isDomainAlone(text, tail)) {
        const vn = readInstrument(context, {
          start: number,
          number: text.slice(number, start) + first,
          year: second,
          tailAt: tail,
        });
        if (vn && !(forgotten && (vn.rejected || vn.confidence < 0.9))) {
          found.push(vn);
          return vn.end;
        }
      }
    }
  }
  if (isSlash(next) && isDigit(text.charCodeAt(secondEnd + 1))) {
    if (first.length === 4 && settings.acts) {
      const eli = readEli(context, start);
      if (eli) {
        found.push(eli);
        return eli.end;
      }
    }
    const third = skipDigits(text, secondEnd + 1);
    // "…/2025/11/2481-qd-ttg.pdf": the name of a file behind the folders of a date.
    return text.charCodeAt(third) === 45 && isLetter(text.charCodeAt(third + 1)) ? secondEnd : third;
  }
  // "1.303/2013" in Romanian law
  const whole = first.length === 5 && first[1] === '.' ? first.slice(2) : first;
  const at = start + first.length - whole.length;
  if (settings.acts && first.length <= 5 && second.length <= 7 && skipDigits(text, at) === at + whole.length) {
    if (first.length === 4) {
      const eli = readEli(context, start);
      if (eli) {
        found.push(eli);
        return eli.end;
      }
    }
    const act = readAct(context, { start: at, first: whole, second, end: secondEnd });
    if (act && !act.rejected) {
      found.push(act);
      if (act.id === TARIFF_REGULATION) codes.tariffActs.push(start);
      return Math.max(act.end, secondEnd);
    }
    if (act) found.push(act);
  }
  if (settings.instruments && second.length === 4) {
    const vn = readBareInstrument(context, {
      start: number,
      number: text.slice(number, start) + first,
      year: second,
      tailAt: secondEnd,
    });
    if (vn) {
      found.push(vn);
      return vn.end;
    }
  }
  // "4403/4406" in a list of headings.
  if (settings.codes && first.length === 4 && second.length === 4) {
    const code = readShape(text, start, runEnd);
    if (code) {
      codes.raw.push(code);
      return runEnd;
    }
  }
  // "…/Attachments/281/01-2022-TT-BTNMT.rar": the name of a file behind a folder.
  if (next === 45 && second.length < 5 && /^-(?:19|20)\d{2}-\p{L}/u.test(text.slice(secondEnd, secondEnd + 7)))
    return i;
  return secondEnd;
}

/** "2008/98/EC": two letters of which the first is E are no kind and no agency of Viet Nam where nothing may join another part to them. */
function isDomainAlone(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 69 || !isUpper(text.charCodeAt(at + 1))) return false;
  const behind = text.charCodeAt(at + 2);
  if (isSpace(behind)) return !isJoint(text.charCodeAt(at + 3));
  return !isLetter(behind) && !isDigit(behind) && !isJoint(behind);
}

/** Hyphen, ampersand, or the percent sign of a letter that an address writes out. */
const isJoint = (unit: number): boolean => isDash(unit) || unit === 38 || unit === 37;

/** Whether a year with a slash behind it begins at `at`. */
const isYearAt = (text: string, at: number): boolean =>
  skipDigits(text, at) === at + 4 && isSlash(text.charCodeAt(at + 4));

/** A number of a resolution may have two parts, "66.17"; "No.687" has not. */
function numberStart(text: string, start: number): number {
  if (text.charCodeAt(start - 1) !== 46 || !isDigit(text.charCodeAt(start - 2))) return start;
  let i = start - 2;
  while (i > 0 && start - i < 5 && isDigit(text.charCodeAt(i - 1))) i--;
  return i;
}
