/** What joins a code to the one before it: a list, a range, or nothing. Looks at the 40 units between and 80 before them. */
import type { Candidate } from './candidate.ts';
import { JOINER, RANGE } from './code-words.ts';

export type Link = 'list' | 'range' | '';

/** "a" is "and" in Czech and Slovak and "to" in Spanish, Portuguese and Italian: words before the codes tell. */
const CZECH_OR_SLOVAK = /k[oó]d(?:y|u|ov|ů|ech|om)|k[oó]d KN|polož|kapitol|znak|[čďěňřšťůžľĺŕô]/iu;
/** No letter of the languages in which "a" is "to". */
const THEIR_LETTERS = /[čďěňřšťůžľĺŕ]/iu;

export function linkOf(text: string, last: Candidate | null, start: number): Link {
  if (!last || start < last.end || start - last.end >= 40) return '';
  const gap = text.slice(last.end, start);
  // A tab parts cells, and cells of a row are no list.
  if (gap.includes('\t')) return '';
  if (gap.trim().toLowerCase() === 'a')
    return CZECH_OR_SLOVAK.test(wordsBefore(text, last.start)) || THEIR_LETTERS.test(wordsBehind(text, start))
      ? 'list'
      : 'range';
  return JOINER.test(gap) ? 'list' : RANGE.test(gap) ? 'range' : '';
}

/** The same paragraph only: the one above may be of another language. */
function wordsBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 80), at);
  return before.slice(before.lastIndexOf('\n\n') + 1);
}

const wordsBehind = (text: string, at: number): string => {
  const behind = text.slice(at, at + 80);
  const end = behind.indexOf('\n\n');
  return end < 0 ? behind : behind.slice(0, end);
};
