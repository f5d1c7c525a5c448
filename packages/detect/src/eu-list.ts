/**
 * Lists that name the type of act once: "Regulations (EU) No 648/2012 and (EC) No 33/2001", "Directives 2003/124, 2003/125/EC
 * and 2004/72/EC". A number without a domain of its own belongs to such a list only where nothing but joining words, footnote
 * marks and institutions stands between; else "Directiva 2003/4/CE y Ley 27/2006" would make a directive of a Spanish law.
 */
import { actWord } from './act-words.ts';
import { foldWord } from './chars.ts';

const JOINING = new Set(
  (
    'and or as well respectively und oder sowie bzw beziehungsweise jeweils et ou ainsi que respectivement y e o u asi como ' +
    'respectivamente ed nonche rispettivamente i oraz lub a takze albo nebo anebo jakoz ako aj alebo ir ar arba bei taip pat ' +
    'un vai ka ari ja voi ning seka tai es vagy valamint illetve og eller samt och en of alsook respectievelijk si sau precum ' +
    'ter in ali oziroma kot tudi te odnosno kao u kif ukoll jew kai και η καθως επισης или както и agus no va hoac cung nhu ' +
    'gemass nos nr nris nrs no n nn bro nro nru uimh c br st sz s αριθ ' +
    // "Verordnungen (EG) Nr. 852/2004 bis 854/2004": the first and the last are named.
    'to through until bis az tot til till hasta ate fino kuni iki lidz asti pana εωσ μεχρι до'
  ).split(' '),
);
/** Small words that only an institution explains: "n° 1/2003 du Conseil et n° 773/2004 de la Commission". */
const GENITIVE = new Set(
  'of the du de la des der del della dell van het da do dos tal ta av af от на του της ze dne dnia z ó ón'.split(' '),
);

/** Whether what stands between two numbers only joins them. */
export function joinsStrictly(text: string, from: number, to: number): boolean {
  if (to < from || to - from > 140) return false;
  const gap = text.slice(from, to);
  if (/[.;:!?][\s\u00a0]+\p{Lu}|\n\s*\n/u.test(gap)) return false;
  // What is left beside words are commas, slashes, brackets and marks of footnotes.
  if (/\d/.test(gap.replace(/\(\s?\*?\d{1,3}\s?\)|\[\d{1,3}\]/g, ''))) return false;
  let institution = false;
  let genitive = false;
  for (const word of gap.match(/\p{L}+/gu) ?? []) {
    const folded = foldWord(word);
    if (JOINING.has(folded) && (word.length > 1 || word === folded || word === 'à')) continue;
    if (GENITIVE.has(folded)) genitive = true;
    else if (actWord(word) === '*') institution = true;
    else return false;
  }
  return institution || !genitive;
}

/** As above for a number that bears a domain: at most a clause, no end of sentence. */
export function joinsLoosely(text: string, from: number, to: number): boolean {
  if (to - from > 200 || to < from) return false;
  const gap = text.slice(from, to);
  return !/[.!?]\s+\p{Lu}|\n\s*\n/u.test(gap);
}
