/**
 * Citations of EU acts by number, in every official language: the numbers come first, then the words around them are asked.
 * Looks at most 220 units back and 80 ahead of a number, so that time stays linear. Grammar: Interinstitutional Style
 * Guide 1.2.2 and the shapes counted in titles of acts.
 */
import { type ActNumber, celexOf, readActNumber } from './act-number.ts';
import { actWord, type Domain, domainOf, FRAMEWORK, NUMBER_SIGN } from './act-words.ts';
import type { Candidate, Reason } from './candidate.ts';
import {
  backOverSpaces,
  foldWord,
  isDigit,
  isLetter,
  isSpace,
  isUpper,
  skipLetters,
  skipSpaces,
  wordStart,
} from './chars.ts';
import { type Context, remember } from './context.ts';

export interface NumberPair {
  readonly start: number;
  readonly first: string;
  readonly second: string;
  /** Just after the second number. */
  readonly end: number;
}

interface TypeWord {
  readonly letter: string;
  readonly start: number;
  readonly end: number;
  /** Words between the type and the number other than institutions. */
  readonly strange: number;
}

const REACH = 130;
const DATED_REACH = 220;

/** Reads "/EC" behind the numbers; answers the domain and where it ends. */
function domainAfter(text: string, end: number): { domain: Domain; end: number } | null {
  let i = end;
  if (text.charCodeAt(i) === 47) {
    i++;
    if (isSpace(text.charCodeAt(i))) i++;
  } else if (!isUpper(text.charCodeAt(i))) return null;
  const stop = skipLetters(text, i);
  if (stop === i || stop - i > 9) return null;
  const domain = domainOf(text.slice(i, stop));
  if (!domain) return null;
  // "TT-BTC": a Vietnamese issuer, not a domain.
  if (text.charCodeAt(stop) === 45 && isUpper(text.charCodeAt(stop + 1))) return null;
  const comma = /^(?:,\s?(?:Euratom|ECSC|CECA|EGKS)(?![a-zà-ỹ])){1,2}/i.exec(text.slice(stop, stop + 22));
  return { domain, end: comma ? stop + comma[0].length : stop };
}

/** Reads "(EU)", "(EU, Euratom)" or a bare "EU" that ends at `end`. */
function domainBefore(text: string, end: number): { domain: Domain; start: number; bare: boolean } | null {
  const last = text.charCodeAt(end - 1);
  if (last === 41) {
    const open = text.lastIndexOf('(', end - 2);
    if (open < 0 || end - open > 30) return null;
    let domain: Domain | null = null;
    for (const part of text.slice(open + 1, end - 1).split(/[,/;\s]+/)) {
      if (part === '' || part === 'i' || part === 'et' || part === 'and') continue;
      const found = domainOf(part);
      if (!found) return null;
      domain ??= found;
    }
    return domain && { domain, start: open, bare: false };
  }
  let stop = end;
  if (last === 47) stop--;
  const start = wordStart(text, stop);
  if (start === stop || stop - start > 8) return null;
  const letters = text.slice(start, stop);
  if (letters !== letters.toUpperCase()) return null;
  const domain = domainOf(letters);
  return domain ? { domain, start, bare: true } : null;
}

/** The Vietnamese types are two words: "quy định", "chỉ thị", "quyết định". */
function vietnameseType(text: string, start: number, word: string): { letter: string; start: number } | null {
  const second = word.toLowerCase();
  if (!/^(?:định|dinh|thị|thi|chế|che|luật)$/.test(second)) return null;
  if (second === 'luật') return { letter: 'R', start };
  const end = backOverSpaces(text, start, 4);
  const before = wordStart(text, end);
  const first = text.slice(before, end).toLowerCase();
  const pair = `${first} ${second}`;
  if (/^(?:quy định|quy dinh|quy chế|quy che|qui định)$/.test(pair)) return { letter: 'R', start: before };
  if (/^(?:chỉ thị|chi thi)$/.test(pair)) return { letter: 'L', start: before };
  if (/^(?:quyết định|quyet dinh)$/.test(pair)) return { letter: 'D', start: before };
  return null;
}

/** Goes back word by word from `from` to the nearest type of act. */
function typeBefore(text: string, from: number, floor: number, dated: boolean, foreign: boolean): TypeWord | null {
  const stop = Math.max(floor, from - (dated ? DATED_REACH : REACH));
  let i = from;
  let words = 0;
  let strange = 0;
  while (i > stop) {
    const unit = text.charCodeAt(i - 1);
    if (isLetter(unit)) {
      const start = wordStart(text, i);
      const word = text.slice(start, i);
      const kind = actWord(word);
      if (kind !== '' && kind !== '+' && kind !== '*' && (kind !== 'E' || foreign)) {
        return { letter: kind, start: withQualifier(text, start, stop), end: i, strange };
      }
      if (i - start <= 4) {
        const two = vietnameseType(text, start, word);
        if (two) return { letter: two.letter, start: two.start, end: i, strange };
      }
      if (kind === '') strange++;
      words++;
      if (words > (dated ? 40 : 14)) return null;
      i = start;
    } else if (isSpace(unit) || unit === 40 || unit === 44 || (unit >= 0x2018 && unit <= 0x201f) || unit === 39) {
      i--;
    } else if (unit === 46 && !dated && words === 0) {
      // "Reg. (CE) 178/2002", "Dir. 2008/98": a point ends an abbreviation.
      const at = wordStart(text, i - 1);
      if (i - 1 - at > 5 || actWord(text.slice(at, i - 1)) === '') return null;
      i--;
    } else if (dated && (isDigit(unit) || unit === 46 || unit === 45)) {
      i--;
    } else if (unit === 45 || unit === 0x2011 || unit === 34 || unit === 171 || unit === 187) {
      i--;
    } else return null;
  }
  return null;
}

/** "Implementing Regulation": the qualifier belongs to the type. */
function withQualifier(text: string, start: number, floor: number): number {
  let at = start;
  for (let n = 0; n < 2; n++) {
    const end = backOverSpaces(text, at, 4);
    if (end === at || end <= floor) return at;
    const before = wordStart(text, end);
    if (before < floor || actWord(text.slice(before, end)) !== '+') return at;
    at = before;
  }
  return at;
}

const HUNGARIAN_TYPE =
  /\s+(?:[a-záéíóöőúüű]+\s+){0,7}?([a-záéíóöőúüű]*(?:rendelet|irányelv|határozat|ajánlás)[a-záéíóöőúüű]*)/iy;

/** Types that follow the number: Hungarian, and titles that open with the number ("2010/300/EU: Commission Decision"). */
function typeAfter(text: string, end: number): { letter: string; end: number; title: boolean } | null {
  if (text.charCodeAt(end) === 58) {
    let i = end + 1;
    for (let words = 0; words < 6; words++) {
      i = skipSpaces(text, i, end + 70);
      const stop = skipLetters(text, i);
      if (stop === i) break;
      const kind = actWord(text.slice(i, stop));
      if (kind !== '' && kind !== '+' && kind !== '*' && kind !== 'E') return { letter: kind, end, title: true };
      i = stop;
      if (text.charCodeAt(i) === 45) i++;
    }
  }
  // Only a line that holds a Hungarian type near by is worth the pattern.
  if (!isSpace(text.charCodeAt(end)) || !/rendelet|irányelv|határozat|ajánlás/i.test(text.slice(end, end + 90)))
    return null;
  HUNGARIAN_TYPE.lastIndex = end;
  const found = HUNGARIAN_TYPE.exec(text);
  if (!found) return null;
  const kind = actWord(found[1] ?? '');
  return kind === 'R' || kind === 'L' || kind === 'D' || kind === 'H' || kind === 'F'
    ? { letter: kind, end: HUNGARIAN_TYPE.lastIndex, title: false }
    : null;
}

/** TARIC and Access2Markets write number/year with a letter: "R2306/21" is Regulation (EU) 2021/2306. */
function readTaricStyle(context: Context, pair: NumberPair): Candidate | null {
  const { text, settings } = context;
  const letter = text[pair.start - 1];
  if (
    (letter !== 'R' && letter !== 'D') ||
    isLetter(text.charCodeAt(pair.start - 2)) ||
    isDigit(text.charCodeAt(pair.start - 2))
  )
    return null;
  if (pair.second.length !== 2 || pair.first.length < 4 || isLetter(text.charCodeAt(pair.end))) return null;
  const short = Number(pair.second);
  const year = short >= 52 ? 1900 + short : 2000 + short;
  const number = Number(pair.first);
  if (year > settings.maxYear || number === 0 || number > 9999) return null;
  return {
    kind: 'eu-act',
    id: `eu:${celexOf(letter, year, number)}`,
    start: pair.start - 1,
    end: pair.end,
    confidence: 0.85,
  };
}

/** Reads the citation around two numbers with a slash between; null where nothing speaks for an act at all. */
export function readAct(context: Context, pair: NumberPair): Candidate | null {
  const { text, settings } = context;
  const previous = text.charCodeAt(pair.start - 1);
  const after = domainAfter(text, pair.end);
  const end = after ? after.end : pair.end;
  if (!after) {
    // "2023/1115" must not run on into a word, another number or a date.
    const next = text.charCodeAt(pair.end);
    if (next === 47 && isDigit(text.charCodeAt(pair.end + 1))) return null;
    if (next === 37) return null;
  }

  let glued = '';
  if (isLetter(previous) && previous !== 0xba) {
    const taric = readTaricStyle(context, pair);
    if (taric) return taric;
    const start = wordStart(text, pair.start);
    const kind = actWord(text.slice(start, pair.start));
    if (kind === 'R' || kind === 'L' || kind === 'D') {
      glued = kind;
    } else if (!NUMBER_SIGN.test(text.slice(Math.max(0, pair.start - 8), pair.start))) return null;
  } else if (previous === 45 || previous === 0x2011 || previous === 46 || previous === 58 || previous === 0x2010) {
    // "C-123/12" is a case; "66.17/2026" is no EU number; "No.995/2010" is one.
    if (previous !== 46 || !isLetter(text.charCodeAt(pair.start - 2))) return null;
  }

  // The number sign, then the domain, each with its own start.
  let prefix = pair.start;
  let numberSign = false;
  const beforeNumber = backOverSpaces(text, pair.start);
  if (text.charCodeAt(beforeNumber - 1) !== 41) {
    const from = Math.max(0, beforeNumber - 9);
    const sign = NUMBER_SIGN.exec(text.slice(from, pair.start));
    if (sign) {
      numberSign = true;
      prefix = from + sign.index;
      // The guard before the sign is part of the match when it is no letter.
      if (prefix < pair.start && !/[№#a-zčšαбсαυ]/i.test(text[prefix] ?? '')) prefix++;
    }
  }
  let before: Domain | null = null;
  let bare = false;
  const beforeSign = backOverSpaces(text, prefix);
  const domain = domainBefore(text, beforeSign);
  if (domain) {
    before = domain.domain;
    bare = domain.bare;
    prefix = domain.start;
  } else if (previous === 47) return null;

  const floor = context.lastAct ? context.lastAct.end : 0;
  const dated = text.charCodeAt(pair.start - 1) === 40 && after !== null;
  const foreign = after?.domain === 'CFSP' || after?.domain === 'JHA' || before === 'CFSP';
  let letter = glued;
  let start = glued ? wordStart(text, pair.start) : prefix;
  let stop = end;
  let inherited = false;
  let strange = 0;
  let phrase = start;
  if (!letter) {
    const behind = typeAfter(text, end);
    if (behind) {
      letter = behind.letter;
      stop = behind.end;
    } else {
      const word = typeBefore(text, prefix, floor, dated, foreign);
      if (word) {
        letter = word.letter;
        strange = word.strange;
        phrase = word.start;
        if (!dated && prefix - word.end <= 75) start = word.start;
      } else if (context.lastAct && isList(text, context.lastAct.end, prefix)) {
        letter = context.lastAct.letter;
        inherited = true;
      }
    }
  }

  const number = readActNumber({
    first: pair.first,
    second: pair.second,
    type: letter,
    before,
    after: after?.domain ?? null,
    numberSign,
    maxYear: settings.maxYear,
  });
  const reject = (reason: Reason): Candidate => ({
    kind: 'eu-act',
    id: '',
    start,
    end: stop,
    confidence: 0,
    rejected: reason,
  });
  if (!number) return letter || before || after ? reject('implausible_year') : null;

  // A domain before number/year is a regulation, whatever the list was about.
  if (inherited && before && number.number === Number(pair.first)) letter = 'R';
  const key = `${number.year}/${number.number}`;
  const known = context.memory.acts.get(key);
  let confidence = number.sure;
  if (!before && !after) {
    if (!letter || strange > 0) {
      if (!known) return letter ? reject('no_type') : null;
      letter = known.letter;
      start = pair.start;
      confidence *= 0.75;
    } else if (isSeason(pair) || (letter !== 'R' && looseDecision(pair, letter, number, known !== undefined))) {
      return reject('other_system');
    } else confidence *= inherited ? 0.85 : 0.93;
  } else if (!letter) {
    if (known) letter = known.letter;
    else letter = defaultLetter(before, after?.domain ?? null, number.year);
    // A bare "EU 10/2014" or "ES 12/1999" is no citation without a type.
    if (bare && number.year < 2015 && !after) return reject('no_type');
    confidence *= known ? 0.9 : 0.75;
  }

  if (letter === 'E' || (after?.domain === 'JHA' && letter === 'D')) {
    if (after?.domain === 'JHA' && FRAMEWORK.test(foldWord(text.slice(Math.max(0, phrase - 24), pair.start))))
      letter = 'F';
  }
  if (after?.domain === 'ECSC') {
    if (letter === 'D' && numberSign) letter = 'S';
    else if (letter === 'H') letter = 'K';
  }

  const celex = celexOf(letter, number.year, number.number);
  if (!inherited || !known) remember(context.memory.acts, key, { celex, letter });
  context.lastAct = { end: stop, letter, hard: before !== null || after !== null };
  return { kind: 'eu-act', id: `eu:${celex}`, start, end: stop, confidence: round(confidence) };
}

/** Whether what stands between two numbers only joins them: at most a clause, no end of sentence. */
function isList(text: string, from: number, to: number): boolean {
  if (to - from > 200 || to < from) return false;
  const gap = text.slice(from, to);
  return !/[.!?]\s+\p{Lu}|\n\s*\n/u.test(gap);
}

/** "2005/2006", "1999/2000": marketing years and seasons. */
const isSeason = (pair: NumberPair): boolean =>
  (pair.second.length === 4 && Number(pair.second) === Number(pair.first) + 1) ||
  (pair.first.length === 4 && pair.second.length === 2 && Number(pair.second) === (Number(pair.first) + 1) % 100);

/** Decisions of joint committees are numbered like EU acts ("Decision No 2/2014"); without a domain only usual shapes count. */
const looseDecision = (pair: NumberPair, letter: string, number: ActNumber, known: boolean): boolean =>
  !known && letter === 'D' && pair.first.length < 3 && number.number === Number(pair.first);

function defaultLetter(before: Domain | null, after: Domain | null, year: number): string {
  if (before === 'CFSP' || after === 'CFSP') return year >= 2010 ? 'D' : 'E';
  if (before) return 'R';
  if (after === 'JHA') return year >= 2010 ? 'D' : 'F';
  if (after === 'ECSC' || after === 'EURATOM') return 'D';
  return 'L';
}

const round = (value: number): number => Math.round(value * 100) / 100;
