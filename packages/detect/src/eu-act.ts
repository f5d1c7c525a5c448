/**
 * Citations of EU acts by number, in every official language: the numbers come first, then the words around them are asked.
 * A bounded stretch is looked at on either side, so that time stays linear. Grammar: Interinstitutional Style Guide 1.2.2
 * and the shapes counted in titles of acts, in laws and in judgments of the Member States.
 */
import {
  type ActNumber,
  beyondSeries,
  celexOf,
  isNewOrder,
  isOldYear,
  readActNumber,
  withoutFootnote,
  withoutPoints,
} from './act-number.ts';
import { actWord, type Domain, NUMBER_SIGN } from './act-words.ts';
import type { Candidate, Reason } from './candidate.ts';
import { isDigit, isLetter, wordStart } from './chars.ts';
import { type Context, remember } from './context.ts';
import { isOfGovernments, readOfBody } from './eu-author.ts';
import { celexOfBank, readBank } from './eu-bank.ts';
import { celexOfResolution, isBudget } from './eu-budget.ts';
import {
  celexOfConvention,
  defaultLetter,
  isNotified,
  isSecond,
  numberFirstKind,
  numbersFirst,
  ofSteel,
} from './eu-default.ts';
import { domainAfter } from './eu-domain.ts';
import { withFramework } from './eu-framework.ts';
import { colonBehind } from './eu-head.ts';
import { joinsLoosely, joinsStrictly } from './eu-list.ts';
import { clings, inCollection, isElsewhere, isFamous, letterOfFamous, near, ofHighAuthority } from './eu-national.ts';
import { type Prefix, readPrefix } from './eu-prefix.ts';
import { greekNext, letterOfCorrigendum, namesUnion, typeNext, typeOfTitle } from './eu-title.ts';
import { type TypeWord, typeAfter, typeBefore, typeOfDated } from './eu-type.ts';
import { readTaricStyle } from './taric-style.ts';

export interface NumberPair {
  readonly start: number;
  readonly first: string;
  readonly second: string;
  /** Just after the second number. */
  readonly end: number;
}

/** Type of act and where the citation begins and ends. */
interface Typed {
  readonly letter: string;
  readonly start: number;
  readonly end: number;
  /** Where the words of the citation begin. */
  readonly phrase: number;
  readonly word: TypeWord | null;
  readonly listed: '' | 'loose' | 'strict';
}

function readType(context: Context, pair: NumberPair, prefix: Prefix, end: number, after: Domain | null): Typed {
  const { text, lastAct } = context;
  const floor = lastAct ? lastAct.end : 0;
  const none: Typed = { letter: '', start: prefix.start, end, phrase: prefix.start, word: null, listed: '' };
  const behind = typeAfter(context, end);
  if (behind) return { ...none, letter: behind.letter, end: behind.end, word: behind.word };
  const inBrackets = text.charCodeAt(pair.start - 1) === 40;
  const dated = inBrackets && (after !== null || followsItsYear(text, pair));
  const foreign = after === 'CFSP' || after === 'JHA' || prefix.domain === 'CFSP';
  const also = foreign ? 'E' : !after && prefix.domain && !prefix.bare && isNewOrder(pair.first) ? 'B' : '';
  const ordered = after !== null && !prefix.numberSign && isOldYear(pair.first) && !isOldYear(pair.second);
  const word = dated ? typeOfDated(text, prefix.start, floor, ordered) : typeBefore(text, prefix.start, floor, also);
  // The noun behind the number counts where none stands just before it, and without a domain only those of the Union's own types.
  const next = dated || (word && prefix.start - word.end < 4) ? '' : greekNext(text, end);
  const ours =
    prefix.numberSign && (next === 'R' || next === 'L') && (namesUnion(text, end) || near(text, prefix.start, end, 90));
  if (next && (after || prefix.domain || ours)) {
    const { start } = prefix;
    const noun = { letter: next, start, end: start, word: 'Κανονισμ', strange: 0, author: false, domain: null };
    return { ...none, letter: next, word: noun };
  }
  if (word) {
    const start = !dated && prefix.start - word.end <= 75 ? word.start : prefix.start;
    return { ...none, letter: word.letter, start, phrase: word.start, word };
  }
  if (after && !prefix.domain) {
    const title = typeOfTitle(text, pair.start, end);
    if (title) return { ...none, letter: title };
  }
  if (!lastAct) return none;
  if (floor === prefix.start || joinsStrictly(text, floor, prefix.start))
    return { ...none, letter: lastAct.letter, listed: 'strict' };
  if ((prefix.domain || after) && joinsLoosely(text, floor, prefix.start))
    return { ...none, letter: lastAct.letter, listed: 'loose' };
  return none;
}

/** "Direttiva del Consiglio del 24 luglio 1979 (79/663)": the brackets follow the date, and the number bears its year. */
const followsItsYear = (text: string, pair: NumberPair): boolean =>
  text.charCodeAt(pair.end) === 41 &&
  pair.first.length === 2 &&
  text
    .slice(Math.max(0, pair.start - 7), pair.start - 1)
    .trimEnd()
    .endsWith(` 19${pair.first}`);

/** A type that the digits are glued to: "DIRECTIVE2001/4/EC". Answers null where other letters cling to the digits. */
function gluedType(text: string, pair: NumberPair, lastEnd: number): string | null {
  // "2006/48/ES2006/49/ES": two links of a page that lost what stood between them.
  if (pair.start === lastEnd) return '';
  const previous = text.charCodeAt(pair.start - 1);
  if (isLetter(previous) && previous !== 0xba) {
    // "2006/91/ES a2007/33/ES": the word that joins two numbers has lost its space.
    if (pair.start - lastEnd === 2 && pair.first.length === 4) return '';
    const kind = actWord(text.slice(wordStart(text, pair.start), pair.start));
    if (kind === 'R' || kind === 'L' || kind === 'D') return kind;
    return NUMBER_SIGN.test(text.slice(Math.max(0, pair.start - 8), pair.start)) ? '' : null;
  }
  if (previous === 45 || previous === 0x2011 || previous === 46 || previous === 58 || previous === 0x2010) {
    // "C-123/12" is a case; "66.17/2026" is no EU number; "No.995/2010" is one.
    if (previous !== 46 || !isLetter(text.charCodeAt(pair.start - 2))) return null;
  }
  return '';
}

/** Reads the citation around two numbers with a slash between; null where nothing speaks for an act at all. */
export function readAct(context: Context, asGiven: NumberPair): Candidate | null {
  const { text, settings, memory } = context;
  const given = withoutPoints(text, asGiven);
  let pair = given;
  const after = domainAfter(text, pair.end);
  if (!after) {
    // "2023/1115" must not run on into another number or a percentage.
    const next = text.charCodeAt(pair.end);
    if (next === 37 || (next === 47 && isDigit(text.charCodeAt(pair.end + 1)))) return null;
  }
  const taric = readTaricStyle(context, pair);
  if (taric) return taric;
  const glued = gluedType(text, pair, context.lastAct?.end ?? -1);
  if (glued === null) return null;
  const bank = readBank(context, pair);
  if (bank) return bank;
  const ofBody = readOfBody(text, pair);
  if (ofBody) return ofBody;
  const prefix = readPrefix(text, pair, context.lastAct?.end ?? -1);
  if (!prefix) return null;

  const typed: Typed = glued
    ? {
        letter: glued,
        start: wordStart(text, pair.start),
        end: after ? after.end : pair.end,
        phrase: wordStart(text, pair.start),
        word: null,
        listed: '',
      }
    : readType(context, pair, prefix, after ? after.end : pair.end, after?.domain ?? null);
  let { letter, start } = typed;
  const before = prefix.domain ?? typed.word?.domain ?? null;
  if (before && !after) pair = withoutFootnote(pair, before, memory.acts);
  // "quy định số 1005/20081": the mark of a note, where the number without it is an act that everybody knows.
  else if (
    letter &&
    !after &&
    pair.second.length === 5 &&
    isFamous(celexOf(letter, Number(pair.second.slice(0, 4)), Number(pair.first)))
  )
    pair = { ...pair, second: pair.second.slice(0, 4), end: pair.end - 1 };
  const end = typed.end - (given.end - pair.end);
  const reject = (reason: Reason): Candidate => ({
    kind: 'eu-act',
    id: '',
    start,
    end,
    confidence: 0,
    rejected: reason,
  });

  const number = readActNumber({
    first: pair.first,
    second: pair.second,
    type: letter,
    before,
    after: after?.domain ?? null,
    numberSign: prefix.numberSign,
    maxYear: settings.maxYear,
  });
  if (!number) return letter || before || after ? reject('implausible_year') : null;
  if (letter === 'D' && !before && number.number === Number(pair.second) && beyondSeries('D', number))
    return reject('implausible_year');

  // "a 95/46/EK rendelet": two digits of a year and few of a number, with the domain behind, are a directive's.
  if (
    letter === 'R' &&
    after &&
    !before &&
    pair.first.length === 2 &&
    number.number === Number(pair.second) &&
    pair.second.length < 4
  )
    letter = 'L';
  // A domain before number/year is a regulation, whatever the list was about.
  if (typed.listed && before && numbersFirst(pair, number)) letter = 'R';
  // "… irányelv és az 1093/2010/EU rendelet": no directive has its number first.
  if (typed.listed && after && !before && letter === 'L' && numbersFirst(pair, number) && pair.second.length === 4)
    letter = numberFirstKind(text, pair, number) || letter;
  const key = `${number.year}/${number.number}`;
  const known = memory.acts.get(key);
  let confidence = number.sure;
  // "2010/291/: Council Decision": the domain is lost, and its slash still tells.
  const hard = before !== null || after !== null || (letter !== '' && colonBehind(text, pair.end) > pair.end);
  if (!hard) {
    if (!letter || (typed.word && typed.word.strange > 0)) {
      // A number alone is an act that the text has cited before; two digits of a year are too little for that.
      const corrected = known || letter ? '' : letterOfCorrigendum(text, pair, number);
      if ((!known && !corrected) || clings(text, end) || (number.year < 2000 && pair.second.length < 3))
        return letter ? reject('no_type') : null;
      letter = known?.letter ?? corrected;
      start = pair.start;
      confidence *= 0.75;
    } else if (!plausibleBare(context, typed, pair, number, letter, end, known !== undefined, prefix.numberSign)) {
      return reject('other_system');
    } else confidence *= typed.listed ? 0.85 : 0.93;
  } else if (!letter || typed.listed === 'loose') {
    const behind = letter ? '' : typeNext(text, end);
    if (behind) letter = behind;
    else if (known) letter = known.letter;
    else
      letter =
        letterOfFamous(number.year, number.number) ||
        (letter !== 'R' && isNotified(text, pair, number, before, after?.domain ?? null) ? 'D' : letter) ||
        defaultLetter(before, after?.domain ?? null, number.year, numberFirstKind(text, pair, number));
    // A bare "EU 10/2014" or "ES 12/1999" is no citation without a type.
    // "EC 120/2022" is a constitutional amendment of Brazil: the Community had gone by then.
    if (prefix.bare && !after && (number.year < 2015 || before === 'EC' || before === 'EEC')) return reject('no_type');
    if (!typed.listed) confidence *= known ? 0.9 : 0.75;
  }

  if (letter === 'D' && hard && isBudget(text, pair.start, end)) letter = 'B';
  letter = withFramework(
    text,
    typed.word,
    { letter, year: number.year, hard, jha: after?.domain === 'JHA' },
    typed.phrase,
    pair.start,
  );
  letter = ofSteel(letter, prefix.numberSign, pair, number, before ?? after?.domain ?? null);

  // "Quyết định số 1005/2008": a decision by its word, a regulation by its number.
  if (!hard && letter === 'D' && number.year < 2015 && isFamous(celexOf('R', number.year, number.number))) letter = 'R';
  if (!hard && letter === 'D' && number.year < 1968 && ofHighAuthority(text, typed.phrase, end)) letter = 'S';

  const part = isSecond(letter, pair, number) ? '(01)' : '';
  const governments = letter === 'D' && hard && isOfGovernments(text, end, number.year);
  const plain = celexOf(letter, number.year, number.number) + part;
  const celex = governments
    ? `4${plain.slice(1)}`
    : (celexOfConvention(after?.domain ?? null, number) ??
      celexOfBank(text, pair, end, letter, typed.word?.word ?? '', number.year, number.number) ??
      (letter === 'B' ? celexOfResolution(typed.word?.word ?? '', number.year, number.number) : undefined) ??
      plain);
  if (!known || typed.word || glued) remember(memory.acts, key, { celex, letter });
  context.lastAct = { end, letter, hard };
  // "GUIDELINE (EU) [2021/2253]": the brackets around the numbers belong to them.
  const bracketed = start < pair.start - 1 && text.charCodeAt(pair.start - 1) === 91 && text.charCodeAt(end) === 93;
  return { kind: 'eu-act', id: `eu:${celex}`, start, end: bracketed ? end + 1 : end, confidence: round(confidence) };
}

/** Whether a citation without a domain may be an act of the Union. */
function plausibleBare(
  context: Context,
  typed: Typed,
  pair: NumberPair,
  number: ActNumber,
  letter: string,
  end: number,
  known: boolean,
  sign: boolean,
): boolean {
  const { text } = context;
  if (letter === 'O' || clings(text, end) || inCollection(text, end) || isSeason(pair)) return false;
  const celex = celexOf(letter, number.year, number.number);
  // Since 2015 the year comes first; the other order counts for directives and for acts that everybody knows.
  const swapped = number.year >= 2015 && numbersFirst(pair, number);
  if (swapped && letter !== 'L' && !known && !isFamous(celex)) return false;
  if (swapped && /^(?:thị|thi|định|dinh)$/i.test(typed.word?.word ?? '')) return false;
  if (known || typed.listed) return true;
  // "sklep73/25": a decision glued to its number without a domain is nobody's that is known.
  // Nor does "544/1974: By-law relating to the regulation" name one.
  if (!typed.word) return letter !== 'D' && text.charCodeAt(end) !== 58;
  return !isElsewhere(text, typed.word, pair, number, celex, end, sign);
}

/** "2005/2006", "1999/2000": marketing years and seasons. */
const isSeason = (pair: NumberPair): boolean =>
  (pair.second.length === 4 && Number(pair.second) === Number(pair.first) + 1) ||
  (pair.first.length === 4 && pair.second.length === 2 && Number(pair.second) === (Number(pair.first) + 1) % 100);

const round = (value: number): number => Math.round(value * 100) / 100;
