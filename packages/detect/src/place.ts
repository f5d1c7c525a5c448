/**
 * The part of an act that a citation names, before it ("Article 5(2) of Regulation …", "l’article 5, paragraphe 2, du règlement
 * …", "khoản 2 Điều 5 Nghị định …") or behind it where the language puts it there ("asetuksen … 5 artikla", "määruse … artikkel
 * 5", "rendelet 5. cikke"). Looks 130 units back and 60 ahead, never over another reference, and answers the words as they stand.
 */

import { copyOf, isDigit, isLetter, isSpace, skipLetters, wordStart } from './chars.ts';
import type { Context } from './context.ts';
import { ofEurope } from './letters.ts';
import { annexAlone, isAnnex, OF_ANNEX, ORDINAL_BEHIND, subPartBefore } from './place-divided.ts';
import { bridges } from './place-gap.ts';
import { DIVISION, isDivision, mayOpenPart, PART, partsAt, SUB_PART } from './place-words.ts';
import { annexHead, partBehind } from './vn-place.ts';

const BACK = 130;

/** What names the part, just behind its word: a number, a Roman numeral, a letter. */
const NAMED = ofEurope(
  /^\.?[ºo°]?\s{0,3}(?:(?:da|od|von|from|van|de|από|от)\s|(?:nr|č|št|br|n[ºo]|№)\.?\s)?\(?(?:[0-9]{1,3}|(?:[IVXLCΙΧІХ]{1,7}|[IVX]{2,6}[a-e])(?!\p{L})|[A-Za-zđα-ωа-яΑ-ΩА-Я](?!\p{L}))/u,
);
/** The last token that counts or letters a part, with the words before it. */
const LAST_TOKEN = ofEurope(
  /(?:„\p{L}{1,2}\)?“|\([0-9\p{Ll}]{1,4}\)|(?<!\d)[0-9]{1,3}(?:[\s.-]?(?:bis|ter|quater|quinquies|sexies)|\.?[º°ª]|er|\.?[a-zα-ωа-я]{1,2})?(?![\p{L}\d])|(?<![\p{L}\d])[a-zα-ωа-яđ](?:\s?\))?(?=[\s,.)’]|$)|(?<![\p{L}\d])(?:[IVXLCΙΧІХ]{1,7}|[IVX]{2,6}[a-e]|[A-HΑ-ΗА-Д])(?!\p{L}))[)'”’]?/gu,
);

/** Comma, brackets, apostrophes, hyphens, the sign of a paragraph; a point only as in "Art. 5". */
const isBridge = (unit: number): boolean =>
  unit === 44 ||
  unit === 40 ||
  unit === 41 ||
  unit === 39 ||
  unit === 0x2019 ||
  unit === 45 ||
  unit === 46 ||
  unit === 0x2013 ||
  unit === 38 ||
  unit === 0xa7 ||
  unit === 0xba ||
  unit === 0xb0;

const VIETNAMESE = /^(?:Điều|khoản|điểm)\s/iu;
/** The number or letter of a part. */
const PART_ENDS = /(?:^|\D)\d{1,3}[a-zđ]?$|\s[a-zđ]$/u;

const ROMAN = /^(?:[IVXLCΙΧІХ]{1,7}|[IVX]{2,6}[a-e])$/;

/** The number of a part before its word: "15. člena", "5 artiklan", "II pielikuma". */
const COUNTED = /(?:\d|[IVX])\.?\s?(?:\p{L}\s)?$/u;

const HEAD_NUMBER = /^\s\d{1,3}\s$/;

/**
 * Offset of the word for a part that the words before `start` lead back to, or -1; `-2 - offset` where it is an annex without a number.
 * Two Vietnamese parts may follow each other.
 */
function partBefore(text: string, start: number, from: number): number {
  let i = start;
  let words = 0;
  let found = -1;
  let annex = -1;
  while (i > from && words < 20) {
    const unit = text.charCodeAt(i - 1);
    if (isLetter(unit)) {
      const at = wordStart(text, i);
      const asked = found >= 0 || mayOpenPart(text.charCodeAt(at), text.charCodeAt(at + 1));
      const kinds = asked ? partsAt(text, at, i) : 0;
      // "điểm b khoản 2 Điều 5": a letter counts. "This paragraph, Article 5 of …": a part without its number does not.
      const named = (kinds & (PART | DIVISION)) !== 0 && NAMED.test(text.slice(i, i + 8));
      // "Artikel 1 Artikel 1, lid 2": the first is the head of the article that speaks.
      if (named && found > at && HEAD_NUMBER.test(text.slice(i, found)) && text.startsWith(text.slice(at, i), found))
        return found;
      if (named || ((kinds & PART) !== 0 && found < 0 && COUNTED.test(text.slice(Math.max(0, at - 8), at)))) found = at;
      else if ((kinds & PART) !== 0 && found < 0 && words < 5 && annex < 0 && isAnnex(text, at, i)) annex = at;
      else if (
        found >= 0 &&
        i - at > 1 &&
        (kinds & (PART | SUB_PART | DIVISION)) === 0 &&
        !ROMAN.test(text.slice(at, i))
      )
        return found;
      words++;
      i = at;
    } else if (found >= 0 && unit === 10 && /\n[^\S\n]*$/.test(text.slice(Math.max(0, i - 4), i - 1))) break;
    else if (isSpace(unit) || isDigit(unit) || isBridge(unit)) i--;
    // "букви „б“ и „г“"
    else if (unit === 0x201c && text.charCodeAt(i - 3) === 0x201e) i -= 3;
    else if (unit === 0x201c && text.charCodeAt(i - 2) === 41 && text.charCodeAt(i - 4) === 0x201e) i -= 4;
    // "4—6" is a range; with spaces the dash stands in a heading or an empty cell.
    else if (unit === 0x2014 && isDigit(text.charCodeAt(i))) i--;
    // "Điều 13; khoản 2 Điều 18": one Vietnamese part behind another.
    else if (
      unit === 59 &&
      found >= 0 &&
      VIETNAMESE.test(text.slice(found, found + 7)) &&
      PART_ENDS.test(text.slice(i - 4, i - 1))
    )
      i--;
    else break;
  }
  return found < 0 && annex >= 0 ? -2 - annex : found;
}

/** The number of a list stands on its line before the act. */
const LIST_MARK = /\n\s*\d{1,3}[).]\s*$/;

/** Words that a letter follows: "letra b", "Buchstabe a", "điểm c". */
const LETTERED =
  /(?:lit\.?|point|Buchstabe|buchst\.|letra|lettera|litt?era|alínea|písm\.|písmen\p{L}*|onder|điểm|буква|στοιχ\p{L}*\.?|περ\p{L}*\.?|υπό|пункт|pont|točk\p{L}*|punkt|litra)\s?$/iu;

/** "a", "e" and "i" are also words: a lone letter counts behind a word for one, and "5 a" where no language joins with it. */
const isLettered = (rest: string, at: number, letter: string): boolean =>
  LETTERED.test(rest.slice(0, at)) || (/[a-dfgh]/.test(letter) && /\d\s?$/.test(rest.slice(Math.max(0, at - 3), at)));

/** "Part A", "partie B", "Teil C": a lone capital counts behind a word for a division, which may be the first of the place. */
function isDivided(before: string): boolean {
  const last = /(\p{L}+)\.?\s{1,2}$/u.exec(before)?.[1];
  return last ? isDivision(last) : /^\s?$/.test(before);
}

const withSingleSpaces = (words: string): string => (/\s\s|[^\S ]/.test(words) ? words.replace(/\s+/g, ' ') : words);

/** "196. člen", "15. člena", "26. bod odůvodnění": the number stands before its word and has a point. */
const ORDINAL = ofEurope(
  /(?:^|[\s(])((?:[Tt]očk\p{L}{1,3}\s\(?[a-z0-9]\)\s)?(?:\p{L}{4,12}\sodstavk\p{L}{1,3}\s)?(?:\d{1,3}\.(?:,|\s(?:in|ter|do|ali|až|i|a))\s){0,4}(?:\d{1,3}|[IVX]{1,5})\.(?:\s?[a-z])?\s)$/u,
);

function ordinalBefore(text: string, at: number, word: number, from: number, rest: string): string | undefined {
  const number = ORDINAL.exec(text.slice(Math.max(from, at - 48), at))?.[1];
  const more = /^\sodůvodn\p{L}+|^\sizjav\p{L}/u.exec(rest)?.[0] ?? '';
  if (!number || !bridges(rest.slice(more.length))) return undefined;
  return text
    .slice(at - number.length, word + more.length)
    .replace(/\s+/g, ' ')
    .trim();
}

/** What stands between a part's word and the act is mostly " 5 of " and the like: each is read once, and the memory is emptied before it could grow with texts. */
const NAMES = new Map<string, number>();
const MEMORY = 5000;

/** How much of what stands between a part's word and the act names the part; zero where nothing does or more than joining words follows. */
function nameEnd(rest: string): number {
  const known = NAMES.get(rest);
  if (known !== undefined) return known;
  if (NAMES.size > MEMORY) NAMES.clear();
  const end = readName(rest);
  NAMES.set(copyOf(rest), end);
  return end;
}

/** "artikel 1.4 a, b, g och h": letters in a row. */
const goesOn = (rest: string, end: number, at: number): boolean =>
  // "litra j og k, i direktiv": the last is Danish for "in".
  !/^i\s\P{L}*$|^i\s(?:Rådets|Kommissionens|Europa)/u.test(rest.slice(at)) &&
  /[a-z]$/.test(rest.slice(0, end)) &&
  /^(?:,|\s(?:och|og|and|und|et|en|oraz|și))\s$/.test(rest.slice(end, at));

/** "unter Nummer 31ea", "in point 5", of the annexes to the Agreement on the European Economic Area. */
const UNDER_POINT = ofEurope(
  /(?<!\p{L})(?:Nummer|Ziffer|[Pp]oints?|[Pp]unt[oi]?|[Pp]unkt\p{L}{0,4}|[Pp]kt|nummer|[Pp]onto|[Bb]od\p{L}{0,2}|[Tt]očk\p{L}{1,2}|[Pp]ont\p{L}{0,4}|σημείο|точка|[Pp]unct\p{L}{0,3}|kohta|kohdan|liður)\s[0-9]{1,3}[a-z]{0,4}$/u,
);

function readName(rest: string): number {
  let end = 0;
  LAST_TOKEN.lastIndex = 0;
  for (let token = LAST_TOKEN.exec(rest); token; token = LAST_TOKEN.exec(rest)) {
    if (token[0].length < 4) {
      if (
        /^\p{Ll}\s?\)?$/u.test(token[0]) &&
        !/\)$/.test(token[0]) &&
        !isLettered(rest, token.index, token[0]) &&
        !goesOn(rest, end, token.index)
      )
        continue;
      if (/^[ABD-HΑ-ΗА-Д]$/.test(token[0]) && !isDivided(rest.slice(0, token.index))) continue;
    }
    end = token.index + token[0].length;
  }
  if (end === 0) return 0;
  // "Articles 9 and 10 and Annex I": brackets that the token opened are its own.
  if (rest.charCodeAt(end) === 41) end++;
  const gap = rest.slice(end);
  // "( 1 ) Directive …" is a note, and what stands before "). " ended a sentence.
  // "wird unter Nummer 5 (Richtlinie 2009/148/EG)": the number is of the text that speaks, and the act stands under it.
  if (gap === ' (' && UNDER_POINT.test(rest.slice(0, end))) return 0;
  if (!bridges(gap) || /^\s\)\s*$/.test(gap) || /\)\.\s/.test(rest.slice(0, end)) || LIST_MARK.test(rest)) return 0;
  return end;
}

function placeBefore(text: string, start: number, floor: number): string | undefined {
  const from = Math.max(floor, start - BACK);
  const at = partBefore(text, start, from);
  if (at < -1) return annexAlone(text, -2 - at, start);
  if (at < 0 || at < from) return undefined;
  const word = skipLetters(text, at);
  const rest = text.slice(word, start);
  if (!NAMED.test(rest)) return ordinalBefore(text, at, word, from, rest);
  const end = nameEnd(rest);
  if (end === 0) return undefined;
  // "Phụ lục II", "Tiểu mục 1": the word before belongs to it.
  const before = text.slice(Math.max(0, at - 5), at).toLowerCase();
  const begin = before.endsWith('phụ ') ? at - 4 : before === 'tiểu ' ? at - 5 : subPartBefore(text, at, from);
  const tail = rest.slice(end);
  const annex = tail.length > 7 ? ((OF_ANNEX.exec(tail) ?? ORDINAL_BEHIND.exec(tail))?.[0].length ?? 0) : 0;
  return withSingleSpaces(text.slice(begin, word + end + annex)).trim();
}

/** Numbers before their word, as in Finnish, Hungarian, Latvian and Lithuanian: "5 artiklan 2 kohta", "6. cikk (1) bekezdés". */
const NUMBER_FIRST = ofEurope(
  /^(?:\p{Ll}{0,2}\)?[,\s*]{1,4}(?:nuostat\p{L}*\s)?|\s?\([^()]{3,40}\)\s)(\([0-9]{1,3}\)\spreambulumbekezd\p{L}*|(?:[0-9]{1,3}[a-z]?|[IVX]{1,6})\.?(?:\s?[–—-]\s?[0-9IVX]{1,4}\.?|(?:,|\s(?:ja|és|un|ir|vai|arba|tai))\s[0-9IVX]{1,4}\.?|\s?\([0-9]{1,2}\)){0,4}\s?(?:[a-z]\s)?(?:artikl\p{L}*|liit\p{L}*|cikk\p{L}*|mellékl\p{L}*|pant\p{L}*|pielikum\p{L}*|straipsn\p{L}*|pried\p{L}*|artik\p{L}*|lisa\p{L}*)(?:[\s,]{1,2}(?:\(?[0-9]{1,2}\)?\.?(?:\s[a-d](?=\skohd))?(?:,\s[0-9]{1,2}\.?){0,7}(?:\s(?:vai|un|ir|arba|ja|és)\s\(?[0-9]{1,2}\)?\.?)?\s?(?:apakšpunkt\p{L}*|kohd\p{L}*|kohta\p{L}*|alakohd\p{L}*|bekezd\p{L}*|pont\p{L}*|punkt\p{L}*|daļ\p{L}*|dal[iyįe]\p{L}*|lõi\p{L}*)|(?:kohd\p{L}*|punkt\p{L}*)\s(?:[0-9]{1,2}(?:\sja\s[0-9]{1,2})?|[a-h](?!\p{L}))(?!\d)|[A-Z]\sosa\p{L}*|[ivx]{1,5}(?:[–-][ivx]{1,5})?(?:\sja\s[ivx]{1,5})?\salakohd\p{L}*|[a-z]\)?(?:[–-][a-z])?(?:\s(?:ja|vai|ir|és)\s[a-z]\)?)?\s(?:alakoh[dt]\p{L}*|pont\p{L}*|apakšpunkt\p{L}*|punkt\p{L}*))){0,3}(?:(?:,|\s(?:ja|sekä|ir|un|és))\s[0-9]{1,3}\.?(?:\s[a-e])?\s?(?:artikl\p{L}*|straipsn\p{L}*|pant\p{L}*|cikk\p{L}*)(?:\s[0-9]{1,2}\.?\s(?:koh[dt]\p{L}*|dal\p{L}*|daļ\p{L}*))?(?:\s[a-z]\s(?:alakoh[dt]\p{L}*|punkt\p{L}*))?){0,3})/u,
);
/** The word first, behind the act: Estonian, and English or German in short notes ("Regulation (EU) 2016/679, Article 5"). */
const WORD_FIRST = ofEurope(
  /^(?:\scủa\s(?:EU|Liên minh [Cc]hâu Âu))?(?:\s\([^()]{3,40}\))?,?\s((?:чл\.|artik(?:el|l[ai]|kel|lit|lis)\p{L}*|lisa\p{L}{0,3}|liit\p{L}{1,8}|Điều|Phụ lục|khoản|art\.|Art\.|Articles?|Artikel|Annex|Anhang|čl\.)\s(?:[0-9]{1,3}(?:\s?[–-]\s?[0-9]{1,3}|[a-zа-я])?|[IVX]{1,6}[A-C]?|[A-H](?=[\s,.]|$))(?![\p{L}\d])(?:\s?\([0-9a-z]{1,3}\)|[\s,]{1,2}(?:lõi\p{L}*|punkt\p{L}*|kohd\p{L}*|Abs\.|Absatz|lit\.|ust\.|odst\.|par\.)\s\(?[0-9a-z]{1,3}\)?(?!\p{L})(?:\s(?:ja|või|kuni)\s[0-9]{1,2}(?!\d))?){0,3})/u,
);

/** Stems of the words in those patterns, which are large and take long to compile: texts without such a word never ask them. */
const NUMBERED_STEM = /artik|liit|cikk|mellékl|pant|pielikum|straipsn|pried|lisa|preambulumb/;
const WORD_STEM = /\s(?:чл\.|[Aa]rt[.i]|lisa|liit|Điều|Phụ lục|khoản|Annex|Anhang|čl\.)/;

/** Marks between an act and the part behind it: "(toliau – Reglamentas (ES) Nr. 575/2013) 26 straipsnio". */
const AROUND = [41, 42, 44];
const WORD_HEADS = [...'aAlčĐPkcч'].map((letter) => letter.charCodeAt(0));

/** In Latvian an act in the accusative is repealed or amended as a whole; a part behind it in another case is of the act that does so. */
const REPEALED = /(?:^|\s)(?:regulu|direktīvu|lēmumu)\s/iu;

/** The part behind the act and where it ends; `next` is where the next reference begins. */
function placeBehind(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  next: number,
): { readonly place: string; readonly end: number } | undefined {
  let i = end;
  while (i < end + 4 && (isSpace(text.charCodeAt(i)) || AROUND.includes(text.charCodeAt(i)))) i++;
  const unit = text.charCodeAt(i);
  const bracket = unit === 40;
  const first =
    text.startsWith('nuostat', i) || isDigit(unit) || unit === 73 || unit === 86 || unit === 88 || unit === 40;
  // art, Article, lisa, čl., Điều, Phụ lục, khoản: other words are no places.
  if (!first && !WORD_HEADS.includes(unit)) return undefined;
  const window = text.slice(end, Math.min(next, end + 72));
  if (window.length < 4) return undefined;
  const numbered = first && NUMBERED_STEM.test(window) ? NUMBER_FIRST.exec(window) : null;
  const found = numbered ?? ((!first || bracket) && WORD_STEM.test(window) ? WORD_FIRST.exec(window) : null);
  const place = found?.[1]?.trim();
  if (!found || !place) return undefined;
  if (!/(?:pant|pielikum)u/.test(place) && REPEALED.test(text.slice(Math.max(0, start - 12), end))) return undefined;
  // "Regulation X, Article 5 of Regulation Y": the part belongs to what follows.
  const tail = window.slice(found[0].length);
  if (/^\s(?:of|der|des|du|de|del|della|van|от|на)\s/.test(tail)) return undefined;
  return { place: withSingleSpaces(place), end: end + found[0].length };
}

/** Gives every full citation the part of the act that it names. */
export function readPlaces(context: Context): void {
  const { found, text } = context;
  let floor = 0;
  for (let n = 0; n < found.length; n++) {
    const candidate = found[n];
    if (!candidate || candidate.rejected || candidate.short) continue;
    if (candidate.kind !== 'eu-act' && candidate.kind !== 'vn-instrument') continue;
    let next = n + 1;
    while (found[next]?.rejected) next++;
    const ahead = found[next]?.start ?? text.length;
    const from = floor;
    const before = placeBefore(text, candidate.start, from);
    floor = candidate.end;
    if (before) candidate.place = before;
    else if (candidate.kind === 'vn-instrument') {
      const place = annexHead(text, candidate.start, from) ?? partBehind(text, candidate.end, ahead);
      if (place) candidate.place = place;
    } else {
      // A part behind an act is not before the next one too: "Reglamento X 3 straipsnio 2 punkte ir Reglamento Y 2 straipsnio".
      const behind = placeBehind(text, candidate, ahead);
      if (behind) candidate.place = behind.place;
      if (behind) floor = behind.end;
    }
  }
}
