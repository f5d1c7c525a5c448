/**
 * Words for the type of act around the numbers of a citation: before them in most languages ("Regulation (EU) 2023/1115"),
 * behind them in Hungarian and in titles that open with the number. At most 220 units are looked at.
 */
import { type ActWord, actWord, actWordAt, type Domain, WHOLE_ABBREVIATION } from './act-words.ts';
import { backOverSpaces, foldWord, isDigit, isLetter, isSpace, isUpper, wordStart } from './chars.ts';
import type { Context } from './context.ts';
import { domainBefore } from './eu-domain.ts';
import { colonBehind, letterOfHead } from './eu-head.ts';
import { anyWithin } from './noted.ts';
import { HUNGARIAN_TYPES } from './survey-words.ts';

export interface TypeWord {
  readonly letter: string;
  readonly start: number;
  readonly end: number;
  /** The word itself, as written. */
  readonly word: string;
  /** Words between the type and the number other than institutions. */
  readonly strange: number;
  /** Whether an institution stands between the type and the number. */
  readonly author: boolean;
  /** A domain in brackets that stands apart from the numbers: "Regulation (EU) of the European Parliament … 2016/679". */
  readonly domain: Domain | null;
}

const REACH = 130;
/** "Markets in Financial Instruments Directive II 2014/65". */
const ROMAN = /^[IVX]{1,4}$/;
const ARTICLE = /^(?:the|des|der|van|het|del|της|του|tal|tas)$/u;
/** "Directive of the European Union 2015/2302". */
const UNION =
  /^(?:union|unión|unione|união|unie|uniei|unii|unije|unijos|unió|unionin|unionens|unionen|liidu|savienības|sąjungos|únie|únia|unjoni|aontais|съюз|ένωσης)$/iu;
/** "Council Directive of 16 December 1991 on the harmonisation of … (91/680/EEC)". */
const DATED_REACH = 420;
/** The same where the brackets stand on a line of their own. */
const TITLE_REACH = 700;

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

/** Czech guidelines are "obecné zásady", of which the second word alone means principles: where the two begin, or -1. */
export function startOfGuideline(text: string, start: number): number {
  if ((text.charCodeAt(start) | 32) !== 122 || !/^zásad/i.test(text.slice(start, start + 5))) return -1;
  const end = backOverSpaces(text, start, 3);
  const before = wordStart(text, end);
  return /^obecn/i.test(text.slice(before, end)) ? before : -1;
}

/** Types that are read whatever domain stands beside them. */
const isType = (kind: ActWord): boolean => kind !== '' && kind !== '+' && kind !== '*' && kind !== 'E' && kind !== 'B';

/** "Adozione definitiva (UE) 2015/339": nothing but an adjective stands between. */
const isClose = (text: string, end: number, from: number, strange: number): boolean =>
  strange === 0 || (strange === 1 && /^\sd[eé]fin\p{L}+\s*$/iu.test(text.slice(end, from)));

/** Goes back word by word from `from` to the nearest type of act, or to one of those that are read `also`. */
export function typeBefore(text: string, from: number, floor: number, also: 'E' | 'B' | ''): TypeWord | null {
  const stop = Math.max(floor, from - REACH);
  let i = from;
  let words = 0;
  let strange = 0;
  let articles = 0;
  let author = false;
  let domain: Domain | null = null;
  while (i > stop) {
    const unit = text.charCodeAt(i - 1);
    if (isLetter(unit)) {
      const start = wordStart(text, i);
      const kind = actWordAt(text, start, i);
      if (isType(kind) || (kind !== '' && kind === also && (kind === 'E' || isClose(text, i, from, strange)))) {
        const word = text.slice(start, i);
        // "Verordnung des Rates 1408/71"; a "decision of the commission" may be of any.
        if (kind !== 'R' && kind !== 'L') strange += articles;
        return { letter: kind, start: withQualifier(text, start, stop), end: i, word, strange, author, domain };
      }
      const size = i - start;
      if (size === 3 || size === 4) {
        const word = text.slice(start, i);
        const two = vietnameseType(text, start, word);
        if (two) return { letter: two.letter, start: two.start, end: i, word, strange, author, domain };
      }
      const guideline = size > 4 ? startOfGuideline(text, start) : -1;
      if (guideline >= 0)
        return { letter: 'O', start: guideline, end: i, word: text.slice(start, i), strange, author, domain };
      // "règlement d’exécution", "reglamento de 2016": one or two small letters only join.
      const capital = isUpper(text.charCodeAt(start));
      if (
        kind === '' &&
        (capital ? !ROMAN.test(text.slice(start, i)) : size > 2) &&
        !UNION.test(text.slice(start, i))
      ) {
        if (size === 3 && ARTICLE.test(text.slice(start, i))) articles++;
        else strange++;
      } else if (kind === '*') author = true;
      words++;
      if (words > 14) return null;
      i = start;
    } else if (isSpace(unit) || unit === 40 || unit === 44 || (unit >= 0x2018 && unit <= 0x201f) || unit === 39) {
      i--;
    } else if (unit === 41 && !domain) {
      const brackets = domainBefore(text, i);
      if (!brackets || brackets.bare) return null;
      domain = brackets.domain;
      i = brackets.start;
    } else if (unit === 46 && words === 0) {
      // "Reg. (CE) 178/2002", "Dir. 2008/98": a point ends an abbreviation.
      const at = wordStart(text, i - 1);
      if (i - 1 - at > WHOLE_ABBREVIATION || actWordAt(text, at, i - 1) === '') return null;
      i--;
    } else if (
      unit === 45 ||
      unit === 0x2011 ||
      unit === 34 ||
      unit === 171 ||
      unit === 187 ||
      unit === 91 ||
      unit === 0x2026
    ) {
      i--;
    } else return null;
  }
  return null;
}

/** A date as titles have it: "of 7 December 2009", "2004 m. birželio 3 d.", "(2005. gada 29. septembris)", "tat-22 ta’ Diċembru". */
const DATE =
  ',?\\s+(?:of|du|vom|de|del|dell|di|van|af|av|z|ze|o|din|do|da|od|tas|tal|ta|an|på|от|της|του|ta\\p{L}-)?\\s*(?:the\\s|dne\\s|dnia\\s|den\\s|\\()?(?:\\d{1,2}|1er|1º|\\d{4}(?=\\.|\\sm\\.))\\.?(?:\\s|º|-|ης)';
const SOME_WORDS = new RegExp(`^(?:\\s+\\p{L}[\\p{L}’'-]*){0,6}?${DATE}`, 'u');
const MORE_WORDS = new RegExp(`^((?:\\s+\\p{L}[\\p{L}’'-]*){7,9}?)${DATE}`, 'u');

/**
 * A type that opens its sentence or follows an institution: "COUNCIL IMPLEMENTING DECISION of 7 December 2009 …", "RECOMMENDATION OF THE
 * EUROPEAN PARLIAMENT AND OF THE COUNCIL of 20 December 2006": as many words as that may only name its authors.
 */
function isDatedHead(text: string, end: number): boolean {
  if (SOME_WORDS.test(text.slice(end, end + 44))) return true;
  for (let i = end; i < end + 24; i++) if (isDigit(text.charCodeAt(i))) return false;
  const many = MORE_WORDS.exec(text.slice(end, end + 84))?.[1];
  return many !== undefined && (many.match(/\p{L}{6,}/gu) ?? []).every((word) => actWord(word) === '*');
}

/**
 * "Council Directive of 17 May 1977 on … (77/388/EEC)": the type stands far before the brackets, with other acts cited in
 * between. The type followed by a date wins over those. Where the number is `ordered` year first, a Baltic
 * "reglaments" is the rules of procedure, which a decision adopts.
 */
export function typeOfDated(text: string, from: number, floor: number, ordered: boolean): TypeWord | null {
  // "…\n\n(2008/153/ES)\n": brackets on a line of their own close a title, whose parts may be paragraphs.
  const bracket = text.charCodeAt(from - 1) === 40 ? from - 1 : from;
  const closing = text.charCodeAt(bracket) === 40 && text.charCodeAt(bracket - 1) === 10;
  const stop = Math.max(0, from - (closing ? TITLE_REACH : DATED_REACH));
  const most = closing ? 110 : 75;
  let i = from;
  let words = 0;
  let crossed = false;
  let nearest: TypeWord | null = null;
  while (i > stop && words < most) {
    const unit = text.charCodeAt(i - 1);
    if (isLetter(unit)) {
      const start = wordStart(text, i);
      const two = startOfGuideline(text, start);
      const kind = two < 0 ? actWordAt(text, start, i) : 'O';
      words++;
      if (isType(kind) && !(ordered && kind === 'R')) {
        const word = text.slice(start, i);
        const found = {
          letter: kind,
          start: two < 0 ? withQualifier(text, start, stop) : two,
          end: i,
          word,
          strange: 0,
          author: true,
          domain: null,
        };
        // "… derogating from Article 3 of the Sixth Council Directive (77/388/EEC)": nothing stands between.
        if (words === 1 && from - i < 3) return found;
        if (isDatedHead(text, i)) return found;
        if (!crossed && i > floor && i > from - 220) nearest ??= found;
      }
      i = start;
    } else if (unit === 10 && text.charCodeAt(i - 2) === 10) {
      if (!closing || nearest) break;
      crossed = true;
      i--;
    } else if (unit === 59 && words > 2) break;
    else i--;
  }
  return nearest;
}

/** "Implementing Regulation": the qualifier belongs to the type. */
function withQualifier(text: string, start: number, floor: number): number {
  let at = start;
  for (let n = 0; n < 2; n++) {
    const end = backOverSpaces(text, at, 4);
    if (end === at || end <= floor) return at;
    const before = wordStart(text, end);
    if (before < floor || actWordAt(text, before, end) !== '+') return at;
    at = before;
  }
  return at;
}

const HUNGARIAN = new RegExp(HUNGARIAN_TYPES, 'i');
/** The date may stand between: "2012/417/EU (2012. július 17.) ajánlása". */
const HUNGARIAN_TYPE =
  /(?:\s\(\d{4}\.[^()]{3,22}\))?\s+((?:[a-záéíóöőúüű-]+\s+){0,7}?)([a-záéíóöőúüű]*(?:rendelet|irányelv|határozat|ajánlás|iránymutatás)[a-záéíóöőúüű]*)/iy;
const HUNGARIAN_LIST =
  /^(?:\s?,?\s(?:(?:és|valamint|illetve|vagy)\s)?(?:az?\s)?(?:\((?:EU|EK|EGK|Euratom)\)\s)?\d{1,4}\/\d{1,4}(?:\/(?:EU|EK|EGK|Euratom|IB|KKBP))?){1,8}(?=\s)/;
/** How far a list of numbers may go on, and how far behind it its type may stand. */
const LIST_REACH = 170;
const TYPE_REACH = 90;
const HUNGARIAN_AUTHOR = /europai|parlament|tanacs|bizottsag|vegrehajtasi|felhatalmazas|alapulo|\bes\b|keret/;

/** Types that follow the number: Hungarian, and titles that open with the number ("2010/300/EU: Commission Decision"). */
export function typeAfter(
  { text, survey }: Context,
  at: number,
): { letter: string; end: number; word: TypeWord | null } | null {
  let end = at;
  const colon = colonBehind(text, end);
  const head = colon < 0 ? '' : letterOfHead(text, colon);
  if (head) return { letter: head, end: colon, word: null };
  if (!isSpace(text.charCodeAt(end)) && text.charCodeAt(end) !== 44) return null;
  // Only where a Hungarian type stands near by are the patterns worth trying.
  if (!anyWithin(survey.hungarian, end, end + LIST_REACH + TYPE_REACH)) return null;
  // "a 168/2013/EU és az (EU) 2019/1020 rendelet": a list names its type behind its last number.
  const list = HUNGARIAN_LIST.exec(text.slice(end, end + LIST_REACH));
  if (list) end += list[0].length;
  if (
    !isSpace(text.charCodeAt(end)) ||
    !anyWithin(survey.hungarian, end, end + TYPE_REACH) ||
    !HUNGARIAN.test(text.slice(end, end + TYPE_REACH))
  )
    return null;
  HUNGARIAN_TYPE.lastIndex = end;
  const found = HUNGARIAN_TYPE.exec(text);
  if (!found) return null;
  const [whole, between = '', word = ''] = found;
  const letter = actWord(word);
  if (letter !== 'R' && letter !== 'L' && letter !== 'D' && letter !== 'H' && letter !== 'O' && letter !== 'F')
    return null;
  const words = foldWord(between)
    .split(/\s+/)
    .filter((one) => one !== '');
  const strange = words.filter((one) => !HUNGARIAN_AUTHOR.test(one)).length;
  const stop = end + whole.length;
  return {
    letter,
    end: list ? at : stop,
    word: { letter, start: end, end: stop, word, strange, author: words.length > strange, domain: null },
  };
}
