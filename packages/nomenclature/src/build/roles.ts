/**
 * What each word does in a label or a trade name. The head of a part stands first in Vietnamese, in English last before a
 * preposition; parts begin after commas, brackets and "and"/"or". Words in brackets are asides.
 */
import { ROLE } from '../search/marks.ts';
import { CLASSIFIERS, PREPOSITIONS, STATES, STOP } from '../text/word-lists.ts';
import { JOINING, type Word } from '../text/words.ts';

const denied = (word: Word) => word.text.startsWith('!');

/** A role for each word. */
export function rolesOf(words: readonly Word[], vietnamese: boolean): number[] {
  const roles: number[] = words.map(({ aside }) => (aside ? ROLE.aside : ROLE.plain));
  let first = true;
  for (let start = 0; start < words.length; ) {
    let end = start + 1;
    while (end < words.length && !words[end]?.opens) end += 1;
    const heads = (vietnamese ? vietnameseHeads : englishHead)(words.slice(start, end)).map((at) => at + start);
    for (const at of heads) roles[at] = first ? ROLE.firstHead : ROLE.head;
    if (heads.length > 0) first = false;
    start = end;
  }
  return roles;
}

/** The first word; a classifier leaves the place of the head to the next word too. */
function vietnameseHeads(part: readonly Word[]): number[] {
  const heads: number[] = [];
  for (const [at, word] of part.entries()) {
    if (word.aside || denied(word)) break;
    heads.push(at);
    if (!CLASSIFIERS.has(word.text)) break;
  }
  return heads;
}

/** The last word before a preposition; a state ("squid rings frozen") stands after the head, not for it. */
function englishHead(part: readonly Word[]): number[] {
  let head = -1;
  for (const [at, word] of part.entries()) {
    if (PREPOSITIONS.has(word.text)) break;
    if (word.aside || denied(word) || STOP.has(word.text) || JOINING.has(word.text)) continue;
    if (head < 0 || !STATES.has(word.text)) head = at;
  }
  return head < 0 ? [] : [head];
}
