/**
 * Words of labels, trade names and queries, cut the same way at build and at search.
 * A word is lower case, composed, with tone marks where new spelling puts them; `!` before it says that it is denied
 * ("not roasted", "trừ phi lê"), so that goods described by what they are not are never taken for the others.
 */
import { fold } from '@luongxanh/core';

export interface Word {
  /** As written, lower case; `!` before it where it is denied. */
  readonly text: string;
  /** Stands in brackets: a Latin name, a remark. */
  readonly aside: boolean;
  /** The first word after a comma, a semicolon, a bracket or "and"/"or". */
  readonly opens: boolean;
  /** Where it stands in the text as composed (NFC). */
  readonly start: number;
  readonly end: number;
}

const TOKEN = /\p{N}+(?:[.,]\p{N}+)*(?=[^\p{L}\p{N}]|$)|[\p{L}\p{M}\p{N}]+(?:['’]s?(?=[^\p{L}]|$))?|[(),;:.]/gu;
/** Words that join parts of a name: what follows them opens a part. */
export const JOINING = new Set(['and', 'or', 'và', 'hoặc', 'hay']);

/** Words that deny what follows, with the number of words that they reach; a comma or a bracket ends it sooner. */
const DENIALS: Readonly<Record<string, number>> = {
  not: 4,
  without: 2,
  except: 9,
  excluding: 9,
  chưa: 3,
  không: 2,
  trừ: 9,
  khong: 2,
  chua: 3,
};
/** "không khí" is air, "không gỉ" is stainless: here the word denies nothing. */
const NO_DENIAL_BEFORE = new Set([
  'khí',
  'gỉ',
  'rỉ',
  'dây',
  'cồn',
  'gian',
  'người',
  'chì',
  'quá',
  'khi',
  'gi',
  'ri',
  'day',
  'con',
  'gian',
  'nguoi',
  'chi',
]);
const NO_DENIAL_AFTER = new Set(['hàng', 'chân', 'có', 'khoảng', 'hang', 'chan', 'co', 'khoang']);
/** Without its mark "chưa" may be "chua", sour: it denies only before what is done to goods. */
const DONE_TO_GOODS = new Set([
  'rang',
  'xay',
  'nghien',
  'tinh',
  'khu',
  'che',
  'tay',
  'boc',
  'say',
  'nung',
  'tach',
  'thuoc',
  'u',
]);
/** Little words that a denial passes over. */
const PASSED = new Set([
  'or',
  'hoặc',
  'and',
  'và',
  'a',
  'been',
  'có',
  'được',
  'further',
  'qua',
  'bị',
  'the',
  'more',
  'than',
]);

const OLD_TONES: readonly (readonly [RegExp, string])[] = [
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['oè', 'òe'],
  ['oé', 'óe'],
  ['oẻ', 'ỏe'],
  ['oẽ', 'õe'],
  ['oẹ', 'ọe'],
  ['uỳ', 'ùy'],
  ['uý', 'úy'],
  ['uỷ', 'ủy'],
  ['uỹ', 'ũy'],
  ['uỵ', 'ụy'],
].map(([from = '', to = '']) => [new RegExp(`(?<!q)${from}$`), to] as const);

/** Composes, lowers and puts the tone mark where new spelling has it: `Hoà` becomes `hòa`. */
function spell(word: string): string {
  const text = word.normalize('NFC').toLowerCase();
  for (const [from, to] of OLD_TONES) if (from.test(text)) return text.replace(from, to);
  return text;
}

/** Cuts a text into words. */
export function wordsOf(source: string): Word[] {
  const words: Word[] = [];
  let depth = 0;
  let opens = true;
  let reach = 0;
  let previous = '';
  const text = source.normalize('NFC');
  const tokens = text.match(TOKEN) ?? [];
  let from = 0;
  for (const [at, token] of tokens.entries()) {
    const start = text.indexOf(token, from);
    from = start + token.length;
    if (/^[(),;:.]$/.test(token)) {
      if (token === '(') depth += 1;
      if (token === ')') depth = Math.max(0, depth - 1);
      opens = true;
      reach = 0;
      continue;
    }
    const bare = token.replace(/['’]s?$/, '');
    const word = spell(bare).replace(',', '.');
    const passed = PASSED.has(word);
    const denied = reach > 0 && !passed;
    words.push({ text: denied ? `!${word}` : word, aside: depth > 0, opens, start, end: start + bare.length });
    if (denied) reach -= 1;
    const denial = Object.hasOwn(DENIALS, word) ? DENIALS[word] : undefined;
    const sour = word === 'chua' && !DONE_TO_GOODS.has(tokens[at + 1] ?? '');
    if (
      denial !== undefined &&
      !sour &&
      !NO_DENIAL_AFTER.has(previous) &&
      !NO_DENIAL_BEFORE.has(spell(tokens[at + 1] ?? ''))
    )
      reach = denial;
    opens = JOINING.has(word);
    previous = word;
  }
  return words;
}

/**
 * The key under which spellings of a word meet: diacritics folded, English plural cut.
 * Folding a key again leaves it as it is.
 */
export function keyOf(word: string): string {
  let folded = '';
  for (let at = 0; at < word.length; at += 1) {
    const sign = word.charCodeAt(at);
    if (sign < 128) {
      if (folded !== '') folded += word[at];
      continue;
    }
    const base = BASES.get(sign);
    // A letter that Vietnamese does not have: the slow way knows it.
    if (base === undefined) return singular(fold(word));
    if (folded === '') folded = at === 0 ? base : word.slice(0, at) + base;
    else folded += base;
  }
  return singular(folded === '' ? word : folded);
}

/** Vietnamese letters with marks, lower case, by their code unit: folding them one by one is quicker than decomposing words. */
const BASES: ReadonlyMap<number, string> = new Map(
  [...'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ'].map((letter) => [
    letter.charCodeAt(0),
    fold(letter),
  ]),
);

function singular(word: string): string {
  const { length } = word;
  if (length < 4 || !word.endsWith('s') || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is'))
    return word;
  if (length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (length > 4 && /(?:ss|x|sh|ch|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
