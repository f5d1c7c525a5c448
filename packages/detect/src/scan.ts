/**
 * Second stage: one pass over the text that stops only at cheap anchors - a run of digits, the head of a word - and hands
 * each to the recogniser that its neighbours call for. Nothing is copied, no position is visited twice by the pass.
 */

import {
  backOverSpaces,
  isDigit,
  isLetter,
  isSlash,
  isSpace,
  skipDigits,
  skipLetters,
  skipSpaces,
  wordStart,
} from './chars.ts';
import { judgeCodes } from './code-judge.ts';
import { type RawCode, readShape } from './code-scan.ts';
import { codeWord } from './code-words.ts';
import type { Context } from './context.ts';
import { readAct } from './eu-act.ts';
import { readCelex, readEli, readPreparatory } from './eu-identifier.ts';
import { readJournal } from './oj.ts';
import { readOldAct } from './old-act.ts';
import { readShortName } from './short-name.ts';
import { mayOpenName } from './short-names.ts';
import { readBareInstrument, readInstrument, readPartyDocument } from './vn-instrument.ts';

interface Collected {
  readonly raw: RawCode[];
  /** Where the text names a nomenclature. */
  readonly marks: number[];
}

/** Regulation (EEC) No 2658/87 on the Combined Nomenclature. */
const TARIFF_REGULATION = 'eu:31987R2658';

export function scan(context: Context): void {
  const { text } = context;
  const codes: Collected = { raw: [], marks: [] };
  const length = text.length;
  let i = 0;
  let previous = 10;
  while (i < length) {
    const unit = text.charCodeAt(i);
    if (unit >= 48 && unit <= 57) {
      const end = skipDigits(text, i);
      const next = readRun(context, i, end, codes);
      // A recogniser may have read further; the pass goes on behind it.
      i = Math.max(next, end);
      previous = 48;
      continue;
    }
    const letter = (unit | 32) >= 97 && (unit | 32) <= 122;
    if (letter) {
      if (!isLetter(previous) && mayOpen(text, i, unit)) openWord(context, i, unit, codes.marks);
      i++;
      // The rest of the word cannot open anything.
      while (i < length) {
        const inner = text.charCodeAt(i) | 32;
        if (inner < 97 || inner > 122) break;
        i++;
      }
      previous = 97;
      continue;
    }
    previous = unit;
    i++;
  }
  if (context.settings.codes) judgeCodes(context, codes.raw, codes.marks);
}

const isCapitalPair = (a: number, b: number): boolean => a >= 65 && a <= 90 && b >= 65 && b <= 90;
const mayOpen = (text: string, at: number, unit: number): boolean => {
  const second = text.charCodeAt(at + 1);
  if (mayOpenName(unit, second) || isCapitalPair(unit, second)) return true;
  // combined nomenclature, commodity code; harmonised system; biểu thuế; nomenclature combinée
  const first = unit | 32;
  return (
    (first === 99 && second === 111) ||
    (first === 104 && second === 97) ||
    (first === 98 && second === 105) ||
    (first === 110 && second === 111 && text.charCodeAt(at + 2) === 109)
  );
};

/** Names of nomenclatures in capitals; the short ones need "code" or the like beside them. */
const NOMENCLATURE =
  /(?:TARIC|AHTN|HTSUS|CN|HS|KN|NC|GN|SH|[Cc]ombined [Nn]omenclature|[Hh]armoni[sz]ed (?:[Ss]ystem|[Cc]ommodity)|[Cc]ommodity codes?|[Nn]omenclatur[ae] combin\p{Ll}{3}|[Bb]iểu thuế|COMBINED NOMENCLATURE)(?!\p{L})/uy;

function openWord(context: Context, at: number, unit: number, marks: number[]): void {
  const { text, settings } = context;
  if (settings.acts && mayOpenName(unit, text.charCodeAt(at + 1))) {
    const name = readShortName(context, at);
    if (name) context.found.push(name);
  }
  if (!settings.codes) return;
  NOMENCLATURE.lastIndex = at;
  const found = NOMENCLATURE.exec(text);
  if (!found) return;
  const name = found[0];
  const end = at + name.length;
  if (name === 'AHTN' || name.endsWith('thuế')) context.memory.national = true;
  if (name.length > 3 || besideCode(text, at, end)) marks.push(at);
}

/** "CN code", "code NC", "mã HS", "HS 2022", a cell that holds nothing else. */
function besideCode(text: string, at: number, end: number): boolean {
  const next = skipSpaces(text, end, end + 3);
  const hyphen = text.charCodeAt(next) === 45 ? next + 1 : next;
  const after = text.slice(hyphen, skipLetters(text, hyphen));
  const kind = codeWord(after);
  if (kind === 'C' || kind === 'H' || kind === 'P' || kind === 'h') return true;
  const back = backOverSpaces(text, at, 3);
  const before = codeWord(text.slice(wordStart(text, back), back));
  if (before === 'C' || before === 'H' || before === 'P' || before === 'N') return true;
  const opens = at === 0 || /[\n\t|]/.test(text[back - 1] ?? '\n') || /[\n\t|]/.test(text.slice(back, at));
  const closes = end >= text.length || /^\s{0,3}(?:[\n\t|]|$)/.test(text.slice(end, end + 4));
  return opens && closes;
}

/** One run of digits: asks the recognisers in the order in which their marks are plain. Answers where to go on. */
function readRun(context: Context, start: number, end: number, codes: Collected): number {
  const { text, settings, found } = context;
  const size = end - start;
  const next = text.charCodeAt(end);

  if (size === 5 && isLetter(next) && settings.acts) {
    const celex = readCelex(context, start);
    if (celex) {
      found.push(celex);
      return celex.end;
    }
  }
  if (size === 7 && isLetter(next) && settings.acts && text.slice(start - 1, start + 2).toUpperCase() === '%3A')
    return start;
  if (size > 13) return end;

  const previous = text.charCodeAt(start - 1);
  if (settings.journals && size <= 5 && mayBeJournal(text, start, previous)) {
    const journal = readJournal(context, start, end);
    if (journal) {
      found.push(journal);
      return journal.end;
    }
  }
  if (settings.acts && size === 4 && (previous === 40 || previous === 47 || previous === 58 || isSpace(previous))) {
    const paper = readPreparatory(context, start);
    if (paper) {
      found.push(paper);
      return paper.end;
    }
  }

  if (isSlash(next) || (isLetter(next) && size <= 5 && isSlash(text.charCodeAt(end + 1)))) {
    return readSlash(context, start, end, codes);
  }
  // "01a/NQ-CP" is above; "66.17/2026/NQ-CP" begins with its first run.
  if (next === 46 && settings.instruments && size <= 3) {
    const stop = skipDigits(text, end + 1);
    if (stop > end + 1 && stop - end <= 5 && text.charCodeAt(stop) === 47) {
      const to = readSlash(context, start, stop, codes);
      if (to > stop) return to;
    }
  }
  if (settings.instruments && size <= 4 && (next === 45 || next === 0x2011)) {
    const party = readPartyDocument(context, start, end);
    if (party) {
      found.push(party);
      return party.end;
    }
  }
  // A space slips in before the slash: "2023 /1115", "687 /QĐ-TTg".
  if (isSpace(next) && isSlash(text.charCodeAt(end + 1)) && size <= 5) {
    const to = readSlash(context, start, end, codes);
    if (to > end) return to;
  }
  if (settings.acts && size <= 3) {
    const old = readOldAct(context, start, end);
    if (old) {
      found.push(old);
      return end;
    }
  }
  if (settings.codes && (size === 4 || size === 6 || size === 8 || size === 10 || size <= 2)) {
    const last = codes.raw.at(-1);
    if (size <= 2 && !shortIsAsked(text, start, end, last)) return end;
    const code = readShape(text, start, end);
    if (code) {
      codes.raw.push(code);
      return code.end;
    }
  }
  return end;
}

const mayBeJournal = (text: string, start: number, previous: number): boolean => {
  if (previous === 95 || previous === 58 || previous === 65) return true;
  if (!isSpace(previous) && previous !== 47) return false;
  const back = backOverSpaces(text, start, 3);
  const unit = text.charCodeAt(back - 1);
  return unit === 76 || unit === 67 || unit === 44 || unit === 73 || unit === 69 || unit === 65 || unit === 47;
};

/** Two digits are worth a look only behind a word for chapter or code, or in a list of such. */
function shortIsAsked(text: string, start: number, end: number, last: RawCode | undefined): boolean {
  if (last && start - last.end < 24 && (last.digits.length === 2 || last.shape === 'pair')) return true;
  let back = start;
  while (back > 0 && start - back < 4 && isSpace(text.charCodeAt(back - 1)) && text.charCodeAt(back - 1) !== 10) back--;
  const unit = text.charCodeAt(back - 1);
  if (isLetter(unit)) {
    const kind = codeWord(text.slice(wordStart(text, back), back));
    if (kind === 'P' || (kind === 'N' && end - start === 2) || /^ex$/i.test(text.slice(back - 2, back))) return true;
    return end - start === 2 && text.charCodeAt(end) === 46 && kind !== '' && kind !== 'X';
  }
  // "72 – Iron and steel" at the head of a cell.
  if (end - start === 2 && (unit === 10 || unit === 9 || unit === 124 || back === 0)) {
    return /^\s{0,2}[–—-]\s/.test(text.slice(end, end + 4));
  }
  return (unit === 58 || unit === 46) && end - start === 2 && text.charCodeAt(end) === 46;
}

/** A run with a slash behind it: EU act, Vietnamese instrument, date or fraction. */
function readSlash(context: Context, start: number, runEnd: number, codes: Collected): number {
  const { text, settings, found } = context;
  let slash = runEnd;
  while (slash < runEnd + 2 && !isSlash(text.charCodeAt(slash))) slash++;
  if (!isSlash(text.charCodeAt(slash))) return runEnd;
  const first = text.slice(start, slash).trimEnd();
  let i = slash + 1;
  if (isSpace(text.charCodeAt(i))) i++;
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
    if (isSlash(text.charCodeAt(tail))) {
      tail++;
      if (isSpace(text.charCodeAt(tail))) tail++;
      if (isLetter(text.charCodeAt(tail))) {
        const vn = readInstrument(context, {
          start: number,
          number: text.slice(number, start) + first,
          year: second,
          tailAt: tail,
        });
        if (vn) {
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
    return skipDigits(text, secondEnd + 1);
  }
  if (settings.acts && first.length <= 5 && second.length <= 5 && /^\d+$/.test(first)) {
    if (first.length === 4) {
      const eli = readEli(context, start);
      if (eli) {
        found.push(eli);
        return eli.end;
      }
    }
    const act = readAct(context, { start, first, second, end: secondEnd });
    if (act && !act.rejected) {
      found.push(act);
      // The tariff regulation speaks of codes in every language.
      if (act.id === TARIFF_REGULATION) codes.marks.push(start);
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
  return secondEnd;
}

/** A number of a resolution may have two parts, "66.17"; "No.687" has not. */
function numberStart(text: string, start: number): number {
  if (text.charCodeAt(start - 1) !== 46 || !isDigit(text.charCodeAt(start - 2))) return start;
  let i = start - 2;
  while (i > 0 && start - i < 5 && isDigit(text.charCodeAt(i - 1))) i--;
  return i;
}
