/**
 * What a word means, asked by its place in a text. The words around numbers are mostly the same few hundred, and cutting one out of
 * the text costs more than its answer: a table of fixed size keeps the words last asked, and one that stands there is not cut out.
 */
import { copyOf } from './chars.ts';

/** The meaning of the word between two offsets. */
export type WordAt<T> = (text: string, start: number, end: number) => T;

const SLOTS = 4096;

/** Lets a function that knows words be asked by their place. */
export function wordAt<T>(meaningOf: (word: string) => T): WordAt<T> {
  const slots = new Array<{ readonly word: string; readonly meaning: T } | undefined>(SLOTS);
  return (text, start, end) => {
    let hash = 0;
    for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    const slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
    const known = slots[slot];
    if (known && known.word.length === end - start && text.startsWith(known.word, start)) return known.meaning;
    const word = copyOf(text.slice(start, end));
    const meaning = meaningOf(word);
    slots[slot] = { word, meaning };
    return meaning;
  };
}
