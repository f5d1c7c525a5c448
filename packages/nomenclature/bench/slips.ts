/** Slips of the hand, the same each time: two letters swapped, one left out, or one doubled in the longest word of a query. */

/** The query with one slip; null where no word is long enough. */
export function slip(query: string): string | null {
  const words = query.split(' ');
  const longest = words.reduce((best, word, at) => (word.length > (words[best] as string).length ? at : best), 0);
  const word = words[longest] as string;
  if (!/^\p{L}{5,}$/u.test(word)) return null;
  const letters = [...word];
  const place = 1 + (query.length % (letters.length - 3));
  const kind = query.length % 3;
  if (kind === 0) letters.splice(place, 2, letters[place + 1] as string, letters[place] as string);
  else if (kind === 1) letters.splice(place + 1, 1);
  else letters.splice(place, 0, letters[place] as string);
  return words.map((one, at) => (at === longest ? letters.join('') : one)).join(' ');
}
