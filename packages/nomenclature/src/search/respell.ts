/** Words written apart that the index knows as one ("pillow case"), and words run together that it knows apart ("caphe"). */
import { keyOf } from '../text/words.ts';
import { sideBySide } from './beside.ts';
import { type Reading, readAs } from './query.ts';
import type { Store } from './store.ts';

/** Readings with one pair joined or one word parted. */
export function respell(index: Store, reading: Reading): Reading[] {
  const { words } = reading;
  const readings: Reading[] = [];
  for (let at = 0; at + 1 < words.length; at += 1) {
    const joined = `${words[at]}${words[at + 1]}`;
    if (joined.length >= 6 && index.keyIds.has(keyOf(joined))) readings.push(readAs(reading, at, 2, [joined], 'typo'));
  }
  for (const [at, word] of words.entries()) {
    const key = keyOf(word);
    if (key.length < 5 || key.startsWith('!') || index.keyIds.has(key)) continue;
    const parts = part(index, key);
    if (parts) readings.push(readAs(reading, at, 1, parts, 'typo'));
  }
  return readings;
}

/** The first way to part a word into two or three that stand side by side somewhere in the index. */
function part(index: Store, word: string): string[] | null {
  for (let cut = 2; cut <= word.length - 2; cut += 1) {
    const left = word.slice(0, cut);
    const right = word.slice(cut);
    if (sideBySide(index, left, right)) return [left, right];
    if (right.length < 4 || !index.keyIds.has(left)) continue;
    for (let second = 2; second <= right.length - 2; second += 1) {
      const middle = right.slice(0, second);
      const end = right.slice(second);
      if (sideBySide(index, left, middle) && sideBySide(index, middle, end)) return [left, middle, end];
    }
  }
  return null;
}
