/**
 * Decisions of the European Parliament on discharge and on the closing of accounts have the letter B of budgets: "Decision (EU)
 * 2018/1310 … on discharge" is 32018B1310. They are told by their subject.
 */
import { actWord } from './act-words.ts';
import { foldWord } from './chars.ts';
import { isResolution } from './eu-head.ts';

/** Subject of such a decision, in the languages of the Union, folded. */
const SUBJECT =
  /discharge|closure of the accounts|decharge|cloture des comptes|entlastung|rechnungsabschluss|aprobacion de la gestion|discarico|quitacao|kw(?:ij|ĳ)ting|absolutori|ansvarsfrihet|vastuuvapau|mentesit|descarcare|razresnic|razrjesnic|heakskii|apstiprinas|ivykdymo patvirt|urscaoil|απαλλαγη|освобождаване от отговорност|kwittanza/;
/** The Parliament as the only author before the number. */
const PARLIAMENT_BEFORE =
  /(?:parlament|PARLAMENT)\p{L}*\s(?:(?!(?:i|a|ja|és|ir|un|och|og)\s)\p{L}+\s){0,3}\(\p{Lu}{2}(?:,\s?Euratom)?\)\s$/iu;
/** A date may stand before the subject, no other number of an act. */
const REACH = 190;
/** Its author stands just behind the number. */
const AUTHOR = 60;

/**
 * CELEX of a resolution with observations that goes with a discharge: since 2015 they are prepared texts of the Parliament,
 * "Resolution (EU) 2019/2225" is 52019BP2225. `word` is the noun as written; undefined where it is another.
 */
export const celexOfResolution = (word: string, year: number, number: number): string | undefined =>
  isResolution(foldWord(word)) ? `5${year}BP${String(number).padStart(4, '0')}` : undefined;

/**
 * Whether the decision whose number stands between `start` and `end` is one of the Parliament alone on its budget. Half of the languages
 * name the Parliament before the number: "Decyzja Parlamentu Europejskiego (UE) 2015/1624".
 */
export function isBudget(text: string, start: number, end: number): boolean {
  const window = text.slice(end, end + REACH);
  const words = window.slice(0, AUTHOR).match(/\p{L}+/gu) ?? [];
  const behind = words.slice(0, 4).some((word) => actWord(word) === '*');
  if (!behind) {
    const before = text.slice(Math.max(0, start - AUTHOR), start);
    if (!/arlam/i.test(before) || !PARLIAMENT_BEFORE.test(before)) return false;
  }
  const folded = foldWord(window);
  const subject = folded.search(SUBJECT);
  if (subject < 0 || /\d\s?\/\s?\d/.test(folded.slice(0, subject))) return false;
  return !behind || /par[lr]/.test(folded.slice(0, subject));
}
