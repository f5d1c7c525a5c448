/**
 * The search index in memory: fields (labels and trade names) of codes, their words, and where each word stands.
 * Built once from the packed text into flat arrays; nothing in it changes afterwards.
 */
import { codes as packedCodes, stream, vocabulary } from '../../generated/index.js';
import { decode } from '../text/radix.ts';
import { CLASSIFIERS, PREPOSITIONS, RESIDUAL, STATES, STOP } from '../text/word-lists.ts';
import { JOINING, keyOf } from '../text/words.ts';
import { MARK, MARKS } from './marks.ts';

/** What a word does in its field. */
export const ROLE = { plain: 0, head: 1, firstHead: 2, aside: 3 } as const;

export interface Store {
  /** Headings and subheadings, ascending. */
  readonly codes: readonly string[];
  /** By code: the place of its heading, or its own for a heading. */
  readonly headingOf: Uint16Array;
  /** By heading: its only subheading where there is one, else 0. */
  readonly onlyChild: Uint16Array;
  /** By code: how many trade names it has. */
  readonly nameCount: Uint16Array;
  readonly spellings: readonly string[];
  readonly keys: readonly string[];
  readonly keyOfSpelling: Uint16Array;
  /** Spellings of a key: `keyMembers` from `keyStart[key]` to `keyStart[key + 1]`. */
  readonly keyStart: Uint32Array;
  readonly keyMembers: Uint16Array;
  readonly keyIds: ReadonlyMap<string, number>;
  /** Letters of a key as a bit mask, to tell quickly which keys cannot be near a typed word. */
  readonly keyLetters: Uint32Array;
  readonly weight: Float32Array;
  /** By field: its code, its kind (see `KIND`), its first word; one more entry closes the last field. */
  readonly fieldCode: Uint16Array;
  readonly fieldKind: Uint8Array;
  readonly fieldStart: Uint32Array;
  /** Sum of the weights of the words that count. */
  readonly fieldWeight: Float32Array;
  readonly fieldResidual: Uint8Array;
  readonly words: Uint16Array;
  readonly roles: Uint8Array;
  readonly wordField: Uint16Array;
  /** Places of a spelling: `places` from `placeStart[spelling]` to `placeStart[spelling + 1]`. */
  readonly placeStart: Uint32Array;
  readonly places: Uint32Array;
}

export const KIND = { labelEn: 0, labelVi: 1, nameEn: 2, nameVi: 3 } as const;

/** The letters of a word as bits: a to z, then digits together, then the rest. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) {
    const sign = word.charCodeAt(at);
    bits |= sign >= 97 && sign <= 122 ? 1 << (sign - 97) : sign >= 48 && sign <= 57 ? 1 << 26 : 1 << 27;
  }
  return bits >>> 0;
}

function unpackCodes(): string[] {
  let heading = '';
  return packedCodes.split(' ').map((item) => {
    if (item.length === 2) return heading + item;
    heading = item.slice(0, 4);
    return item;
  });
}

function build(): Store {
  const codes = unpackCodes();
  const numbers = decode(stream);
  const spellings = vocabulary.split(' ');
  const count = spellings.length;

  // Keys: spellings that fold to the same letters meet.
  const keyIds = new Map<string, number>();
  const keys: string[] = [];
  const keyOfSpelling = new Uint16Array(count);
  for (let at = 0; at < count; at += 1) {
    const key = keyOf(spellings[at] as string);
    let id = keyIds.get(key);
    if (id === undefined) {
      id = keys.length;
      keys.push(key);
      keyIds.set(key, id);
    }
    keyOfSpelling[at] = id;
  }
  const keyStart = new Uint32Array(keys.length + 1);
  for (let at = 0; at < count; at += 1) keyStart[(keyOfSpelling[at] as number) + 1]! += 1;
  for (let key = 0; key < keys.length; key += 1) keyStart[key + 1]! += keyStart[key] as number;
  const keyMembers = new Uint16Array(count);
  const next = keyStart.slice();
  for (let at = 0; at < count; at += 1) keyMembers[next[keyOfSpelling[at] as number]!++] = at;
  const keyLetters = Uint32Array.from(keys, lettersOf);

  // What each spelling is: looked up once, not at every place.
  const IS = { stop: 1, preposition: 2, joining: 4, classifier: 8, residual: 16, denied: 32, state: 64 };
  const traits = new Uint8Array(count);
  for (let at = 0; at < count; at += 1) if ((spellings[at] as string).charCodeAt(0) === 33) traits[at] = IS.denied;
  const mark = (words: Iterable<string>, bit: number) => {
    for (const word of words) {
      const key = keyIds.get(keyOf(word));
      if (key === undefined) continue;
      for (let at = keyStart[key] as number; at < (keyStart[key + 1] as number); at += 1)
        if (spellings[keyMembers[at] as number] === word) traits[keyMembers[at] as number]! |= bit;
    }
  };
  mark(STOP, IS.stop);
  mark(PREPOSITIONS, IS.preposition);
  mark(JOINING, IS.joining);
  mark(CLASSIFIERS, IS.classifier);
  mark(RESIDUAL, IS.residual);
  mark(STATES, IS.state);

  // Fields and words.
  const fieldCode = new Uint16Array(65_535);
  const fieldKind = new Uint8Array(65_535);
  const fieldStart = new Uint32Array(65_536);
  const words = new Uint16Array(numbers.length);
  const roles = new Uint8Array(numbers.length);
  const wordField = new Uint16Array(numbers.length);
  const nameCount = new Uint16Array(codes.length);
  const fieldResidual = new Uint8Array(65_535);
  let fields = 0;
  let placed = 0;
  for (let at = 0, code = 0; at < numbers.length; code += 1) {
    for (let left = numbers[at++] as number; left > 0; left -= 1) {
      const head = numbers[at++] as number;
      const kind = head & 3;
      const end = at + (head >> 2);
      const vietnamese = (kind & 1) === 1;
      const start = placed;
      fieldCode[fields] = code;
      fieldKind[fields] = kind;
      fieldStart[fields] = start;
      if (kind >= KIND.nameEn) nameCount[code]! += 1;
      let opens = true;
      let first = true;
      /** English: where the head of the running part stands. */
      let candidate = -1;
      let afterPreposition = false;
      const close = () => {
        if (candidate >= 0) {
          roles[candidate] = first ? ROLE.firstHead : ROLE.head;
          first = false;
        }
        candidate = -1;
        afterPreposition = false;
      };
      while (at < end) {
        let word = numbers[at++] as number;
        let aside = false;
        if (word === MARK.opens || word === MARK.aside) {
          aside = word === MARK.aside;
          opens = !aside;
          word = numbers[at++] as number;
        }
        word -= MARKS;
        const is = traits[word] as number;
        if (is & IS.residual) fieldResidual[fields] = 1;
        if (opens && !vietnamese) close();
        words[placed] = word;
        wordField[placed] = fields;
        roles[placed] = aside ? ROLE.aside : ROLE.plain;
        if (vietnamese) {
          if (opens && !aside && !(is & IS.denied)) {
            roles[placed] = first ? ROLE.firstHead : ROLE.head;
            // A classifier leaves the place of the head to the next word too.
            opens = (is & IS.classifier) !== 0;
            if (!opens) first = false;
          } else opens = false;
        } else {
          opens = false;
          if (is & IS.preposition) afterPreposition = true;
          else if (!aside && !afterPreposition && !(is & (IS.stop | IS.denied | IS.joining))) {
            // A state ("squid rings frozen") stands after the head, not for it.
            if (candidate < 0 || !(is & IS.state)) candidate = placed;
          }
        }
        if (is & IS.joining) opens = true;
        placed += 1;
      }
      if (!vietnamese) close();
      fields += 1;
    }
  }
  fieldStart[fields] = placed;

  // Places of each spelling, and how many codes have each key.
  const placeStart = new Uint32Array(count + 1);
  for (let at = 0; at < placed; at += 1) placeStart[(words[at] as number) + 1]! += 1;
  for (let at = 0; at < count; at += 1) placeStart[at + 1]! += placeStart[at] as number;
  const places = new Uint32Array(placed);
  const fill = placeStart.slice();
  for (let at = 0; at < placed; at += 1) places[fill[words[at] as number]!++] = at;
  const frequency = new Uint16Array(keys.length);
  const lastCode = new Uint16Array(keys.length).fill(65_535);
  for (let field = 0; field < fields; field += 1) {
    const code = fieldCode[field] as number;
    for (let at = fieldStart[field] as number; at < (fieldStart[field + 1] as number); at += 1) {
      const key = keyOfSpelling[words[at] as number] as number;
      if (lastCode[key] === code) continue;
      lastCode[key] = code;
      frequency[key]! += 1;
    }
  }
  const weight = new Float32Array(keys.length);
  for (let key = 0; key < keys.length; key += 1)
    weight[key] = Math.log(1 + codes.length / (1 + (frequency[key] as number)));
  const fieldWeight = new Float32Array(fields);
  for (let at = 0; at < placed; at += 1) {
    const word = words[at] as number;
    const is = traits[word] as number;
    if (roles[at] === ROLE.aside || is & (IS.stop | IS.joining)) continue;
    fieldWeight[wordField[at] as number]! +=
      (weight[keyOfSpelling[word] as number] as number) * (is & IS.denied ? 0.4 : 1);
  }

  const headingOf = new Uint16Array(codes.length);
  const onlyChild = new Uint16Array(codes.length);
  let heading = 0;
  for (let at = 0; at < codes.length; at += 1) {
    if ((codes[at] as string).length === 4) heading = at;
    headingOf[at] = heading;
    const isLast = codes[at + 1]?.length !== 6;
    if (at === heading + 1 && isLast) onlyChild[heading] = at;
  }
  return {
    codes,
    headingOf,
    onlyChild,
    nameCount,
    spellings,
    keys,
    keyOfSpelling,
    keyStart,
    keyMembers,
    keyIds,
    keyLetters,
    weight,
    fieldCode: fieldCode.slice(0, fields),
    fieldKind: fieldKind.slice(0, fields),
    fieldStart: fieldStart.slice(0, fields + 1),
    fieldWeight,
    fieldResidual: fieldResidual.slice(0, fields),
    words,
    roles,
    wordField,
    placeStart,
    places,
  };
}

let built: Store | undefined;

/** The index, built at first use and kept. */
export function store(): Store {
  built ??= build();
  return built;
}
