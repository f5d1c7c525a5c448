/**
 * The tail of a Vietnamese number ("QĐ-TTg", "TTLT-BTC-BYT"): letters and digits joined by hyphens, as typists and programs leave
 * them, and the canonical writing of it.
 */
import { foldWord, isDash, isDigit, isLetter, isSpace } from './chars.ts';
import { isAgency, MIXED } from './vn-words.ts';

export interface Tail {
  readonly parts: readonly string[];
  /** What joins each part to the one before: hyphen, slash, or nothing where "&" stood. */
  readonly joints: readonly string[];
  readonly end: number;
  /** Written in capitals throughout. */
  readonly capital: boolean;
}

/** Folds a part of a tail to capitals without marks; `Ð` (eth) is a common slip for `Đ`. */
export const capitals = (part: string): string => remembered(CAPITALS, part, (word) => foldWord(word).toUpperCase());

/** The parts of tails are few; each is worked out once, and the memory is emptied long before it could grow with the text. */
const MEMORY = 20_000;
const CAPITALS = new Map<string, string>();
const UNGLUED = new Map<string, string>();

function remembered(memory: Map<string, string>, key: string, answer: (key: string) => string): string {
  const known = memory.get(key);
  if (known !== undefined) return known;
  if (memory.size > MEMORY) memory.clear();
  const found = answer(key);
  memory.set(key, found);
  return found;
}

/** Issuers and parliaments that a capital word may be glued to: "VPQHVăn bản", "QH14Hanoi". */
const COMPLETE =
  /^(?:CP|TTG|UBND|HDND|VPCP|VPQH|NHNN|TTCP|QH\d{1,2}|UBTVQH\d{1,2}|B(?:TC|CT|NN|NNPTNT|NNMT|TNMT|YT|XD|GTVT|KHCN|KHDT|LDTBXH|NV|TP|CA|QP|NG|VHTTDL|TTTT|GDDT))$/;

/** Words that a line begins with, glued on where a page lost its break: "THNVDTVăn bản liên quan". */
const NEXT_WORD = /(?<=\p{Lu}{2})(?:Văn|Quyết|Nghị|Thông|Luật|Căn|Điều|Ngày|Công|Chỉ|Kế|Tải|Tình|Hà)$/u;

/** A word glued to the tail ("NĐ-CPngày") begins with the first small letters that no known part has. */
function unglue(run: string): string {
  const known = /^(?:TTg|TTr|CTr|TTG)(?=\p{Ll}{2,}$)/u.exec(run);
  if (known) return known[0];
  if (/^(?:TTg|TTr|CTr)$/i.test(run)) return run;
  const glued = /^(\p{Lu}[\p{Lu}\d]+?)(\p{Ll}{2,})$/u.exec(run);
  if (!glued) return run;
  const word = NEXT_WORD.exec(run);
  if (word) return run.slice(0, word.index);
  const [, head = ''] = glued;
  const shorter = head.slice(0, -1);
  return !COMPLETE.test(capitals(head)) && COMPLETE.test(capitals(shorter)) ? shorter : head;
}

const PARLIAMENT_APART = /^ (\d{1,2})(?![\d/.]|\s?\p{L})/u;

/** Reads letters and digits joined by hyphens, with the spaces that typists leave: "NĐ- CP", "QĐ -TTg". */
export function readTail(text: string, at: number): Tail | null {
  const parts: string[] = [];
  const joints: string[] = [];
  let joint = '';
  let i = at;
  let end = at;
  let capital = true;
  for (let n = 0; n < 10; n++) {
    let stop = i;
    while (stop - i < 24 && (isLetter(text.charCodeAt(stop)) || (stop > i && isDigit(text.charCodeAt(stop))))) stop++;
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
    if (isSpace(text.charCodeAt(next))) next++;
    const sign = text.charCodeAt(next);
    if (isDash(sign)) joint = '-';
    else if (sign === 38) {
      joint = '';
      // The source of a page: "QĐ-SGD&amp;ĐT".
      if (text.startsWith('amp;', next + 1)) {
        next += 4;
        stop += 4;
      }
    }
    // "TTLT/BTC-BYT": joint circulars of old set a slash behind the kind.
    else if (sign === 47 && n === 0 && /^(?:TTLT|TTLB|TT|LB|CT|QĐ)$/i.test(part)) joint = '/';
    else break;
    next++;
    if (isSpace(text.charCodeAt(next))) next++;
    const spaced = next - stop > 1;
    const unit = text.charCodeAt(next);
    // "ND-CP — OAuth": behind the issuer a dash with spaces on both sides goes on to another issuer only.
    if (next - stop > 2 && n > 0 && !isAgency(capitals(/^\p{L}+/u.exec(text.slice(next, next + 12))?.[0] ?? ''))) break;
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
