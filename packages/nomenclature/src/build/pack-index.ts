/**
 * Packs labels and trade names into the text of the search index.
 * `vocabulary`: spellings by falling frequency, parted by spaces. `stream`: for each code in the order of the tree's text the
 * number of its fields, then each field as its length and kind in one number and its words, with roles where they are not the
 * usual ones (see `marks.ts`). A CN code has only the words of its label that its subheading's label lacks: they single it out,
 * and what both share is found at the subheading. What takes time to work out (roles, keys, counts) is worked out here, not at every start.
 */
import { FIELD_STEP, KIND, MARKS, RESIDUAL_BIT, usualRole } from '../search/marks.ts';
import { encode } from '../text/radix.ts';
import { BOUNDS, RESIDUAL, STOP } from '../text/word-lists.ts';
import { JOINING, keyOf, type Word, wordsOf } from '../text/words.ts';
import type { LabelRow } from './read.ts';
import type { NameRow } from './read-names.ts';
import { rolesOf } from './roles.ts';

export interface IndexText {
  readonly codes: string;
  readonly vocabulary: string;
  readonly stream: string;
  /** Keys that are not spelled like their first spelling. */
  readonly folded: string;
  /** For each spelling: 0 it is its own key, new; 1 the next of `folded`, new; else the key of this number plus two. */
  readonly keys: string;
  /** For each key: how many codes have it. */
  readonly counts: string;
  /** Words that trade names always write in capitals. */
  readonly capitals: string;
}

interface Field {
  readonly kind: number;
  readonly words: readonly Word[];
  readonly roles: readonly number[];
}

function fieldOf(kind: number, text: string): Field {
  const words = wordsOf(text);
  return { kind, words, roles: rolesOf(words, (kind & 1) === 1) };
}

/** Labels are cut at semicolons: each part names goods of its own. */
function fieldsOf(code: string, labels: ReadonlyMap<string, LabelRow>, names: readonly NameRow[]): Field[] {
  const label = labels.get(code);
  if (code.length === 8) return label ? singlingOut(label, labels.get(code.slice(0, 6))) : [];
  const own: Field[] = [];
  if (label) {
    own.push(...label.en.split(';').map((text) => fieldOf(KIND.labelEn, text)));
    own.push(...label.vi.split(';').map((text) => fieldOf(KIND.labelVi, text)));
  }
  own.push(...names.filter(({ lang }) => lang === 'en').map(({ name }) => fieldOf(KIND.nameEn, name)));
  own.push(...names.filter(({ lang }) => lang === 'vi').map(({ name }) => fieldOf(KIND.nameVi, name)));
  return own.filter(({ words }) => words.length > 0);
}

/** Bounds and measures part CN codes in their hundreds and are hardly ever typed; a number that is typed seldom is the bound. */
const saysNothing = (word: string): boolean => {
  const bare = word.replace(/^!/, '');
  return STOP.has(bare) || JOINING.has(bare) || BOUNDS.has(bare) || /^[\d.]+$/.test(bare);
};

/** The words of a CN code's label that the label above lacks, with the roles that they have in the whole label. */
function singlingOut(label: LabelRow, above: LabelRow | undefined): Field[] {
  return [fieldOf(KIND.labelEn, label.en), fieldOf(KIND.labelVi, label.vi)].flatMap(({ kind, words, roles }) => {
    const shared = new Set(
      wordsOf((kind === KIND.labelEn ? above?.en : above?.vi) ?? '').map(({ text }) => keyOf(text)),
    );
    const kept = words.map(({ text }) => !shared.has(keyOf(text)) && !saysNothing(text));
    if (!kept.includes(true)) return [];
    return [{ kind, words: words.filter((_, at) => kept[at]), roles: roles.filter((_, at) => kept[at]) }];
  });
}

export function packIndex(labels: ReadonlyMap<string, LabelRow>, names: readonly NameRow[]): IndexText {
  const namesOf = new Map<string, NameRow[]>();
  for (const row of names) namesOf.set(row.code, [...(namesOf.get(row.code) ?? []), row]);
  const all = [...new Set([...labels.keys(), ...namesOf.keys()])]
    .filter((code) => /^(?:\d{4}|\d{6}|\d{8})$/.test(code))
    .sort()
    .map((code) => ({ code, fields: fieldsOf(code, labels, namesOf.get(code) ?? []) }))
    .filter(({ code, fields }) => code.length < 8 || fields.length > 0);
  const codes = all.map(({ code }) => code);
  const entries = all.map(({ fields }) => fields);
  const frequency = new Map<string, number>();
  for (const { words } of entries.flat())
    for (const word of words) frequency.set(word.text, (frequency.get(word.text) ?? 0) + 1);
  const vocabulary = [...frequency].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
  const ids = new Map(vocabulary.map((word, at) => [word, at + MARKS]));
  const numbers: number[] = [];
  for (const fields of entries) {
    numbers.push(fields.length);
    for (const { kind, words, roles } of fields) {
      const residual = words.some((word) => RESIDUAL.has(word.text)) ? RESIDUAL_BIT : 0;
      const marked = words.flatMap((word, at) => {
        const role = roles[at] as number;
        const id = ids.get(word.text) as number;
        return role === usualRole(at, words.length, kind) ? [id] : [role, id];
      });
      // The reader must know the last word before it comes: the number of words leads, the marks follow from it.
      numbers.push(words.length * FIELD_STEP + residual + kind, ...marked);
    }
  }
  return {
    codes: codes
      .map((code) => (code.length === 8 ? `.${code.slice(6)}` : code.length === 6 ? code.slice(4) : code))
      .join(' '),
    vocabulary: vocabulary.join(' '),
    stream: numbers.map(encode).join(''),
    ...packKeys(vocabulary, all),
    capitals: capitalsOf(names).join(' '),
  };
}

function capitalsOf(names: readonly NameRow[]): string[] {
  const written = new Map<string, boolean>();
  for (const { name } of names) {
    const text = name.normalize('NFC');
    for (const { text: word, start, end } of wordsOf(text)) {
      const own = text.slice(start, end);
      const capital = /\p{Lu}.*\p{Lu}|^\p{Lu}$/u.test(own) && own === own.toUpperCase();
      written.set(word, capital && (written.get(word) ?? true));
    }
  }
  return [...written].filter(([, capital]) => capital).map(([word]) => word);
}

function packKeys(
  vocabulary: readonly string[],
  all: readonly { readonly code: string; readonly fields: readonly Field[] }[],
): Pick<IndexText, 'folded' | 'keys' | 'counts'> {
  const ids = new Map<string, number>();
  const folded: string[] = [];
  const keys = vocabulary.map((word) => {
    const key = keyOf(word);
    const known = ids.get(key);
    if (known !== undefined) return known + 2;
    ids.set(key, ids.size);
    if (key === word) return 0;
    folded.push(key);
    return 1;
  });
  return {
    folded: folded.join(' '),
    keys: keys.map(encode).join(''),
    counts: Array.from(countsOf(ids, all), encode).join(''),
  };
}

/** How many headings and subheadings have a key; one that only CN codes have counts by them. */
function countsOf(
  ids: ReadonlyMap<string, number>,
  all: readonly { readonly code: string; readonly fields: readonly Field[] }[],
): Uint16Array {
  const count = (digits: (length: number) => boolean): Uint16Array => {
    const counts = new Uint16Array(ids.size);
    for (const { fields } of all.filter(({ code }) => digits(code.length)))
      for (const key of new Set(fields.flatMap(({ words }) => words.map(({ text }) => ids.get(keyOf(text)) as number))))
        counts[key]! += 1;
    return counts;
  };
  const narrow = count((length) => length === 8);
  return count((length) => length < 8).map((own, key) => own || (narrow[key] as number));
}
