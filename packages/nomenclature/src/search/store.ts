/**
 * The search index in memory: fields (labels and trade names) of codes, their words, and where each word stands.
 * Built once from the packed text into flat arrays; nothing in it changes afterwards.
 */
import * as packed from '../../generated/index.js';
import { decode } from '../text/radix.ts';
import { type Fields, readFields } from './fields.ts';
import { readSpellings, type Spellings, sharesOf } from './spellings.ts';
import { fieldWeigher, type Places, readPlaces, weighSpellings } from './weigh.ts';

interface Codes {
  /** Headings, subheadings and the CN codes that have words of their own, ascending. */
  readonly codes: readonly string[];
  /** By code: the place of its heading, or its own for a heading. */
  readonly headingOf: Uint16Array;
  /** By code: the place of its subheading for a CN code, else its own. */
  readonly answerAt: Uint16Array;
  /** How many of them are headings and subheadings. */
  readonly wide: number;
  /** By heading: its only subheading where there is one, else 0. */
  readonly onlyChild: Uint16Array;
}

export interface Store extends Codes, Spellings, Fields, Places {
  /** By key: a word that few codes have weighs more. */
  readonly weight: Float32Array;
  /** Words that are always written in capitals: "pvc", "mdf". */
  readonly capitals: ReadonlySet<string>;
  /** The sum of the weights of the words of a field that count. */
  fieldWeight(field: number): number;
}

function readCodes(text: string): Codes {
  let heading = '';
  let subheading = '';
  const codes = text.split(' ').map((item) => {
    if (item.length === 4) {
      heading = item;
      return item;
    }
    if (item.length === 3) return subheading + item.slice(1);
    subheading = heading + item;
    return subheading;
  });
  const headingOf = new Uint16Array(codes.length);
  const answerAt = new Uint16Array(codes.length);
  const onlyChild = new Uint16Array(codes.length);
  let above = 0;
  let answer = 0;
  for (const [at, { length }] of codes.entries()) {
    if (length === 4) above = at;
    if (length < 8) answer = at;
    headingOf[at] = above;
    answerAt[at] = answer;
    // The first subheading of a heading is its only one until a second comes.
    if (length === 6) onlyChild[above] = at === above + 1 ? at : 0;
  }
  return { codes, headingOf, answerAt, onlyChild, wide: codes.filter(({ length }) => length < 8).length };
}

function build(): Store {
  const codes = readCodes(packed.codes);
  const count = codes.codes.length;
  const spellings = readSpellings(packed.vocabulary, packed.folded, decode(packed.keys));
  const fields = readFields(decode(packed.stream), count);
  const weight = Float32Array.from(decode(packed.counts), (having) => Math.log(1 + codes.wide / (1 + having)));
  return {
    ...codes,
    ...spellings,
    ...fields,
    ...readPlaces(fields.words, spellings.spellings.length),
    weight,
    capitals: new Set(packed.capitals.split(' ')),
    fieldWeight: fieldWeigher(fields, weighSpellings(weight, spellings.keyOfSpelling, sharesOf(spellings))),
  };
}

let built: Store | undefined;

/** The index, built at first use and kept. */
export function store(): Store {
  built ??= build();
  return built;
}
