/**
 * Where the passes over the text stop. Regular expressions without lookaround run as machine code from the first unit on,
 * several times faster than a loop over units; what they stop at is then looked at closely. Each pass is linear.
 */
import { isLetter } from './chars.ts';
import { mayOpenName, SHORT_NAMES } from './short-names.ts';

/** A run of digits. */
export const DIGITS = /[0-9]+/g;

/** Names of nomenclatures; the short ones are capitals and need "code" or the like beside them. */
export const NOMENCLATURES: readonly RegExp[] = [
  /TARIC|AHTN|HTSUS|CN|HS|KN|NC|GN|SH|COMBINED NOMENCLATURE/g,
  /[Nn][oó]men[ck]lat[uúū]/g,
  /[Hh]armoni[sz]ed (?:[Ss]ystem|[Cc]ommodity)/g,
  /[Cc]ommodity codes?/g,
  /[Hh]eading(?:s| [Nn]o\.?| [Nn]umber)?(?=[ \u00a0]?[\n\t|])/g,
];
/** The same in Greek and Cyrillic letters; asked only where a text has such. */
export const OTHER_NOMENCLATURES: readonly RegExp[] = [/КН|ТАРИК|[Нн]оменклатур/g, /ΣΟ|[Οο]νοματολογ/g];
export const OTHER_LETTERS = /[\u0370-\u052f]/;
/** What makes a nomenclature that of goods: "combined" in the languages of the Union, goods, tariff. */
export const OF_GOODS =
  /combin|kombin|scalon|yhdistet|sujung|apvien|kumbin|magħquda|chomhcheang|gecombin|harmon|tariff|goods|marchand|waren|combinat|zoll|комбинир|συνδυ/i;
export const VIETNAMESE_TARIFF = /[Bb]iểu thuế|[Mm]ã (?:số )?hàng/g;

const escaped = (name: string): string => name.replace(/[^\p{L}\p{N}\s]/gu, '\\$&');

/** Letters that only Vietnamese needs: a text without them is spared its keys. */
export const VIETNAMESE = /[\u1e00-\u1eff]/;

/** The words of a name that may be its key: Vietnamese ones where it has any, else plain stretches of letters. */
function wordsOf(name: string): string[] {
  const words = name.split(/[^\p{L}]+/u);
  if (VIETNAMESE.test(name)) return words.filter((word) => VIETNAMESE.test(word));
  const plain = name.split(/[^a-z]+/).filter((word) => word.length > 3);
  return plain.length > 0 ? plain : words;
}

/** How many names hold a word; few keys ("regulation", "directive") then stand for most names, and few keys are found fast. */
const SHARED = new Map<string, number>();
for (const { name, exact } of SHORT_NAMES)
  if (!exact) for (const word of new Set(wordsOf(name))) SHARED.set(word, (SHARED.get(word) ?? 0) + 1);

/** The word by which a name is found: the most shared of its long ones, else the longest. */
function keyOf(name: string): string {
  const weight = (word: string): number => (word.length > 5 ? 100 * (SHARED.get(word) ?? 0) : 0) + word.length;
  const key = wordsOf(name).reduce((best, word) => (weight(word) > weight(best) ? word : best), '');
  // "act" stands in every "fact" and "contract": a name of short words is its own key.
  return key.length < 4 ? name : key;
}

/** How far before its key a name may begin. */
const OFFSETS = new Map<string, number[]>();
for (const { name, exact } of SHORT_NAMES) {
  if (exact) continue;
  const key = keyOf(name);
  const offsets = OFFSETS.get(key) ?? [];
  const offset = name.indexOf(key);
  if (!offsets.includes(offset)) OFFSETS.set(key, [...offsets, offset]);
}
const EXACT = new RegExp(
  SHORT_NAMES.filter(({ exact }) => exact)
    .map(({ name }) => escaped(name))
    .join('|'),
  'g',
);

const isVietnamese = (key: string): boolean => VIETNAMESE.test(key);
const pattern = (keys: readonly string[]): RegExp =>
  new RegExp(keys.map((key) => escaped(key).replaceAll(' ', '[ \\u00a0]')).join('|'), 'gi');

/** Short alternatives are found many times faster than one long one, so a key that many names share is looked for alone. */
const KEYS = [...OFFSETS.keys()].filter((key) => !isVietnamese(key));
const isShared = (key: string): boolean => (SHARED.get(key) ?? 0) > 2;
const SINGLE = KEYS.filter(isShared).map((key) => [key, pattern([key])] as const);
const REST = KEYS.filter((key) => !isShared(key));
const OTHER_KEYS = REST.length > 0 ? pattern(REST) : null;
const VIETNAMESE_PATTERN = pattern([...OFFSETS.keys()].filter(isVietnamese));

/** Calls `visit` wherever a short name may begin at the head of a word; the same place may come twice. */
export function visitNames(text: string, visit: (at: number) => void): void {
  EXACT.lastIndex = 0;
  for (let hit = EXACT.exec(text); hit; hit = EXACT.exec(text)) {
    if (!isLetter(text.charCodeAt(hit.index - 1))) visit(hit.index);
    EXACT.lastIndex = hit.index + 1;
  }
  for (const [key, keys] of SINGLE) visitKey(text, key, keys, visit);
  if (OTHER_KEYS) visitKeys(text, OTHER_KEYS, visit);
  if (VIETNAMESE.test(text)) visitKeys(text, VIETNAMESE_PATTERN, visit);
}

/** Whether a name may begin at `at`: a look at its two first letters spares nearly every call. */
const mayBegin = (text: string, at: number): boolean =>
  at >= 0 && mayOpenName(text.charCodeAt(at), text.charCodeAt(at + 1)) && !isLetter(text.charCodeAt(at - 1));

/** One key: its place follows from where the search stopped, so that no match has to be built. */
function visitKey(text: string, key: string, keys: RegExp, visit: (at: number) => void): void {
  const offsets = OFFSETS.get(key) ?? [];
  keys.lastIndex = 0;
  while (keys.test(text)) {
    const index = keys.lastIndex - key.length;
    for (const offset of offsets) if (mayBegin(text, index - offset)) visit(index - offset);
    keys.lastIndex = index + 1;
  }
}

function visitKeys(text: string, keys: RegExp, visit: (at: number) => void): void {
  keys.lastIndex = 0;
  for (let hit = keys.exec(text); hit; hit = keys.exec(text)) {
    for (const offset of OFFSETS.get(hit[0].toLowerCase().replaceAll('\u00a0', ' ')) ?? []) {
      const at = hit.index - offset;
      if (mayBegin(text, at)) visit(at);
    }
    keys.lastIndex = hit.index + 1;
  }
}
