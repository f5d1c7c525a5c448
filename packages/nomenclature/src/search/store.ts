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
  /** Headings and subheadings, ascending. */
  readonly codes: readonly string[];
  /** By code: the place of its heading, or its own for a heading. */
  readonly headingOf: Uint16Array;
  /** By heading: its only subheading where there is one, else 0. */
  readonly onlyChild: Uint16Array;
}

export interface Store extends Codes, Spellings, Fields, Places {
  /** By key: a word that few codes have weighs more. */
  readonly weight: Float32Array;
  /** The sum of the weights of the words of a field that count. */
  fieldWeight(field: number): number;
}

function readCodes(text: string): Codes {
  let prefix = '';
  const codes = text.split(' ').map((item) => {
    if (item.length === 2) return prefix + item;
    prefix = item.slice(0, 4);
    return item;
  });
  const headingOf = new Uint16Array(codes.length);
  const onlyChild = new Uint16Array(codes.length);
  let heading = 0;
  for (const [at, code] of codes.entries()) {
    if (code.length === 4) heading = at;
    headingOf[at] = heading;
    if (at === heading + 1 && codes[at + 1]?.length !== 6) onlyChild[heading] = at;
  }
  return { codes, headingOf, onlyChild };
}

function build(): Store {
  const codes = readCodes(packed.codes);
  const count = codes.codes.length;
  const spellings = readSpellings(packed.vocabulary, packed.folded, decode(packed.keys));
  const fields = readFields(decode(packed.stream), count);
  const weight = Float32Array.from(decode(packed.counts), (having) => Math.log(1 + count / (1 + having)));
  return {
    ...codes,
    ...spellings,
    ...fields,
    ...readPlaces(fields.words, spellings.spellings.length),
    weight,
    fieldWeight: fieldWeigher(fields, weighSpellings(weight, spellings.keyOfSpelling, sharesOf(spellings))),
  };
}

let built: Store | undefined;

/** The index, built at first use and kept. */
export function store(): Store {
  built ??= build();
  return built;
}
