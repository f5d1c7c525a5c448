/**
 * Framework decisions and joint actions of justice and home affairs, 1997 to 2009: both have the letter F, and both are told by a
 * word beside the noun, which may stand far before the brackets of a title ("puitepäätös … (2003/577/YOS)").
 */
import { FRAMEWORK } from './act-words.ts';
import { foldWord } from './chars.ts';
import type { TypeWord } from './eu-type.ts';

/** The points of a date and of "r. w sprawie" end no sentence. */
const SENTENCE_END = /[^\d\s]\.\s+(?=\p{Lu})/gu;

function lastSentence(text: string): string {
  let from = 0;
  for (const hit of text.matchAll(SENTENCE_END)) from = hit.index + hit[0].length;
  return text.slice(from);
}

/** Words for "action", of which the others for its letter are told: those are common positions. */
const ACTION =
  /^(?:a[ckz]|atgard|dzialan|optreden|toim|uhismee|meetme|ukrep|fellepes|ricib|veiksm|gniomh|ghniomh|comhghniom|δρασ|действ)/;

interface Read {
  readonly letter: string;
  readonly year: number;
  /** The citation bears a domain. */
  readonly hard: boolean;
  readonly jha: boolean;
}

/** The letter of the act, F where the words from `phrase` to the numbers call it a framework decision or a joint action. */
export function withFramework(
  text: string,
  word: TypeWord | null,
  read: Read,
  phrase: number,
  numbers: number,
): string {
  const { letter, year, hard, jha } = read;
  if (jha && letter === 'E' && ACTION.test(foldWord(word?.word ?? ''))) return 'F';
  if (jha && (letter === 'D' || letter === 'E')) {
    const back = text.charCodeAt(numbers - 1) === 40 ? Math.min(phrase, numbers - 200) : phrase;
    const head = text.slice(Math.max(0, back - 24), numbers);
    return FRAMEWORK.test(foldWord(lastSentence(head))) ? 'F' : letter;
  }
  // "Рамково решение 2002/629": without a domain too.
  if (hard || letter !== 'D' || !word || year < 1999 || year > 2009) return letter;
  const head = text.slice(Math.max(0, word.start - 16), numbers);
  return FRAMEWORK.test(foldWord(lastSentence(head))) ? 'F' : letter;
}
