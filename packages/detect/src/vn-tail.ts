/**
 * The tail of a Vietnamese number ("QĐ-TTg", "TTLT-BTC-BYT"): letters and digits joined by hyphens, as typists and programs leave
 * them, and the canonical writing of it.
 */
import { copyOf, foldWord, isDash, isDigit, isLetter, isSpace } from './chars.ts';
import { isAgency, MIXED } from './vn-words.ts';

export interface Tail {
  readonly parts: readonly string[];
  /** What joins each part to the one before: hyphen, slash, or nothing where "&" stood. */
  readonly joints: readonly string[];
  readonly end: number;
  /** Written in capitals throughout. */
  readonly capital: boolean;
}

/** Cyrillic capitals that typists take for Latin ones: "NĐ-СР", "TT-BТС". */
const CYRILLIC: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  О: 'O',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  У: 'Y',
};

/** Folds a part of a tail to capitals without marks; `Ð` (eth) is a common slip for `Đ`, which addresses write out. */
export const capitals = (part: string): string =>
  remembered(CAPITALS, part, (word) =>
    foldWord(word.replace(WRITTEN_OUT, 'D'))
      .toUpperCase()
      .replace(/[А-Я]/g, (letter) => CYRILLIC[letter] ?? letter),
  );

const WRITTEN_OUT = /%C4%9[01]/gi;

/** The parts of tails are few; each is worked out once, and the memory is emptied long before it could grow with the text. */
const MEMORY = 20_000;
const CAPITALS = new Map<string, string>();
const UNGLUED = new Map<string, string>();

function remembered(memory: Map<string, string>, key: string, answer: (key: string) => string): string {
  const known = memory.get(key);
  if (known !== undefined) return known;
  if (memory.size > MEMORY) memory.clear();
  const own = copyOf(key);
  const found = answer(own);
  memory.set(own, found);
  return found;
}

/** Issuers and parliaments that a capital word may be glued to: "VPQHVăn bản", "QH14Hanoi". */
const COMPLETE =
  /^(?:CP|TTG|UBND|HDND|VPCP|VPQH|NHNN|TTCP|QH\d{1,2}|UBTVQH\d{1,2}|B(?:TC|CT|NN|NNPTNT|NNMT|TNMT|YT|XD|GTVT|KHCN|KHDT|LDTBXH|NV|TP|CA|QP|NG|VHTTDL|TTTT|GDDT))$/;

/** Issuers that no number belongs to, unlike "QH15" and "HĐND16". */
const NOTED =
  /^(?:CP|TTG|TW|UBND|VPCP|NHNN|B(?:TC|CT|NN|NNPTNT|NNMT|TNMT|YT|XD|GTVT|KHCN|KHDT|LDTBXH|NV|TP|CA|QP|NG))$/;

/** Words that a line begins with, glued on where a page lost its break: "THNVDTVăn bản liên quan". */
const NEXT_WORD = /(?<=\p{Lu}{2})(?:Văn|Quyết|Nghị|Thông|Luật|Căn|Điều|Ngày|Công|Chỉ|Kế|Tải|Tình|Hà)$/u;

/** A word glued to the tail ("NĐ-CPngày") begins with the first small letters that no known part has. */
function unglue(run: string): string {
  const known = /^(?:TTg(?=\p{Lu}?\p{Ll}{2,}$)|(?:TTr|CTr|TTG|C[Pp])(?=\p{Ll}{2,}$))/u.exec(run);
  if (known) return known[0];
  // All spaces are lost: "QH14vàLuậtsố93", "CPngày05tháng3".
  const parliament = /^(?:UBTV)?QH\d{2}(?=\p{L})/u.exec(run);
  if (parliament) return parliament[0];
  const words = /^(TTg|\p{Lu}{2,12}?)(?=\p{Ll}{2,}\p{Lu}\p{Ll})/u.exec(run);
  if (words && COMPLETE.test(capitals(words[0]))) return words[0];
  const dated = /^\p{Lu}[\p{L}]*?\p{Ll}{2,}(?=\d)/u.exec(run);
  if (dated) return unglue(dated[0]);
  // The sign of a footnote: "NQ-CP2", "NĐ-CP4".
  const noted = /^(.+?)\d{1,2}$/.exec(run);
  if (noted && NOTED.test(capitals(noted[1] ?? ''))) return noted[1] ?? run;
  if (/^(?:TTg|TTr|CTr)$/i.test(run)) return run;
  const glued = /^(\p{Lu}[\p{Lu}\d]+?)(\p{Ll}{2,})$/u.exec(run);
  if (!glued) return run;
  const word = NEXT_WORD.exec(run);
  if (word) return run.slice(0, word.index);
  const [, head = ''] = glued;
  const shorter = head.slice(0, -1);
  return !COMPLETE.test(capitals(head)) && COMPLETE.test(capitals(shorter)) ? shorter : head;
}

const KIND_APART = /^(?:N[ĐDQ]|Q[ĐD]|TT|CT|C[ĐD]|KH|TB|TTr)$/;
const APART = /^(?: ?\.| )(TTg|[A-ZĐ]{2,10})(?!\p{L}|\d)/u;
const PARLIAMENT_APART = /^ (\d{1,2})(?![\d/.]|\s?\p{L})/u;

/** Behind a space or a line break: a page breaks the line behind a hyphen or a slash and leaves a space there, "NĐ- ⏎CP", "02/2025/ ⏎TT-BTC". */
export function overBreak(text: string, at: number): number {
  let next = at;
  if (text.charCodeAt(next) === 32 && isBreak(text.charCodeAt(next + 1))) next++;
  if (text.charCodeAt(next) === 13 && text.charCodeAt(next + 1) === 10) next++;
  return isSpace(text.charCodeAt(next)) ? next + 1 : next;
}

const isBreak = (unit: number): boolean => unit === 10 || unit === 13;

/** Where letters and the digits behind them end, at most 24 units on. */
function runEnd(text: string, at: number): number {
  let stop = at;
  while (stop - at < 24 && (isLetter(text.charCodeAt(stop)) || (stop > at && isDigit(text.charCodeAt(stop))))) stop++;
  return stop;
}

/** Reads letters and digits joined by hyphens, with the spaces that typists leave: "NĐ- CP", "QĐ -TTg". */
export function readTail(text: string, at: number): Tail | null {
  const parts: string[] = [];
  const joints: string[] = [];
  let joint = '';
  let i = at;
  let end = at;
  let capital = true;
  for (let n = 0; n < 10; n++) {
    let stop = runEnd(text, i);
    // "N%C4%90-CP": an address writes "Đ" out.
    if (text.charCodeAt(stop) === 37 && /^%C4%9[01]$/i.test(text.slice(stop, stop + 6))) stop = runEnd(text, stop + 6);
    if (stop === i) break;
    const run = text.slice(i, stop);
    const lower = run === run.toLowerCase();
    const part = lower ? run : remembered(UNGLUED, run, unglue);
    if (lower && n > 0 && capital && !/^(?:ttg|ttr|cp)$/.test(run)) break;
    if (lower) capital = false;
    parts.push(part);
    joints.push(joint);
    end = i + part.length;
    if (part.length < run.length) break;
    // "45/2019/QH 14": a space slips in before the number of the parliament.
    const parliament =
      n === 0 && (part === 'QH' || part === 'UBTVQH') ? PARLIAMENT_APART.exec(text.slice(stop, stop + 6)) : null;
    if (parliament) {
      parts[0] = part + parliament[1];
      end += parliament[0].length;
      break;
    }
    let next = stop;
    // "TT BTC", "NQ.HĐND", "NQ .HĐND": a space or a dot stands for the hyphen.
    const apart = n === 0 && capital ? APART.exec(text.slice(next, next + 14)) : null;
    if (apart && KIND_APART.test(part) && isAgency(capitals(apart[1] ?? ''))) {
      joint = '-';
      i = next + apart[0].length - (apart[1] ?? '').length;
      continue;
    }
    if (isSpace(text.charCodeAt(next))) next++;
    const sign = text.charCodeAt(next);
    if (isDash(sign)) joint = '-';
    else if (sign === 38) {
      // "248/2021/GACC & MARD Circular": with spaces only what a ministry's name goes on with.
      if (next > stop && !/^(?:amp;)? ?(?:ĐT|CN|MT|XH|PTNT|TT|DL)(?!\p{L})/u.test(text.slice(next + 1, next + 11)))
        break;
      joint = '';
      // The source of a page: "QĐ-SGD&amp;ĐT".
      if (text.startsWith('amp;', next + 1)) {
        next += 4;
        stop += 4;
      }
    }
    // "TTLT/BTC-BYT": joint circulars of old set a slash behind the kind.
    else if (sign === 47 && n === 0 && /^(?:TTLT|TTLB|TTLN|TT|LB|CT|QĐ|N[ĐD])$/i.test(part)) joint = '/';
    else break;
    next++;
    next = overBreak(text, next);
    const spaced = next - stop > 1;
    const unit = text.charCodeAt(next);
    // "ND-CP — OAuth": behind the issuer a dash with spaces on both sides goes on to another issuer only.
    if (next - stop > 2 && n > 0 && !isAgency(capitals(/^\p{L}+/u.exec(text.slice(next, next + 12))?.[0] ?? ''))) break;
    // "45/2019/QH14 – Đ.36": nothing follows the number of a parliament.
    if (n === 0 && /^(?:UBTV)?QH\d/.test(part)) break;
    // The long dash is never a hyphen.
    if (next - stop > 2 && sign >= 0x2014) break;
    // "QĐ - Quyết định" is a dash, not a hyphen: after a space only capitals go on.
    if (!isLetter(unit)) break;
    if (spaced && !/^\p{Lu}(?:\p{Lu}|Tg|$|[^\p{L}])/u.test(text.slice(next, next + 3))) break;
    i = next;
  }
  return parts.length === 0 ? null : { parts, joints, end, capital };
}

/** "QĐUBND", "NĐCP", "TTBTC": the hyphen went when a page was made from another format. */
const JOINED = /^(N[DQ]|QD|TT|CT|CD|KH)(CP|TTG|UBND|HDND|VPCP|NHNN|B[A-Z]{2,9})$/;

/** Sets the lost hyphen of a tail of one part. */
export function parted(tail: Tail): Tail {
  const [only = ''] = tail.parts;
  const run = capitals(only);
  const halves = tail.parts.length === 1 && !isAgency(run) ? JOINED.exec(run) : null;
  return halves && isAgency(halves[2] ?? '')
    ? { ...tail, parts: [halves[1] ?? '', halves[2] ?? ''], joints: ['', '-'] }
    : tail;
}

/** Canonical writing of a tail. */
export function canonicalTail({ parts, joints }: Tail): string {
  // Decrees have one issuer, however it is misspelt: "NĐ/CP", "ND-PC".
  if (capitals(parts[0] ?? '') === 'ND' && /^(?:CP|PC|C|)$/.test(capitals(parts[1] ?? '')) && parts.length < 3)
    return 'ND-CP';
  return parts
    .map((part, n) => {
      const before = joints[n] ?? '';
      const upper = capitals(part);
      const mixed = MIXED[upper];
      if (mixed) return before + mixed;
      // Units of ministries mix cases ("GDTrH"); anything else is capitals.
      if (/\p{Ll}/u.test(part) && /\p{Lu}.*\p{Ll}.*\p{Lu}/u.test(part)) return before + foldCase(part);
      return before + upper;
    })
    .join('');
}

const foldCase = (part: string): string =>
  [...part].map((letter) => (letter === letter.toUpperCase() ? capitals(letter) : foldWord(letter))).join('');
