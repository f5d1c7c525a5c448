/**
 * Decisions of the European Parliament on discharge and on the closing of accounts have the letter B of budgets, as have its
 * resolutions that go with them: "Decision (EU) 2018/1310 … on discharge" is 32018B1310. They are told by their subject.
 */
import { actWord } from './act-words.ts';
import { foldWord } from './chars.ts';

/** Subject of such a decision, in the languages of the Union, folded. */
const SUBJECT =
  /discharge|closure of the accounts|decharge|cloture des comptes|entlastung|rechnungsabschluss|aprobacion de la gestion|discarico|quitacao|kw(?:ij|ĳ)ting|absolutori|ansvarsfrihet|vastuuvapau|mentesit|descarcare|razresnic|razrjesnic|απαλλαγη|освобождаване от отговорност|kwittanza/;
/** A date may stand before the subject, no other number of an act. */
const REACH = 190;
/** Its author stands just behind the number. */
const AUTHOR = 60;

/** Whether the decision whose number ends at `end` is one of the Parliament alone on its budget. */
export function isBudget(text: string, end: number): boolean {
  const window = text.slice(end, end + REACH);
  const words = window.slice(0, AUTHOR).match(/\p{L}+/gu) ?? [];
  if (!words.slice(0, 4).some((word) => actWord(word) === '*')) return false;
  const folded = foldWord(window);
  const subject = folded.search(SUBJECT);
  return subject >= 0 && /par[lr]/.test(folded.slice(0, subject)) && !/\d\s?\/\s?\d/.test(folded.slice(0, subject));
}
