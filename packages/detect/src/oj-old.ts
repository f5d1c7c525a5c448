/**
 * The Official Journal before 1968 had one series and no letter: "OJ 196, 16.8.1967, p. 1", "JO 17 du 6.10.1958, p. 385/58",
 * "Úř. věst. 196, 16.8.1967, s. 1". EUR-Lex calls it series P; so do the ids here. A date of those years must follow.
 */

import type { Candidate } from './candidate.ts';
import { backOverSpaces } from './chars.ts';
import { ofEurope } from './letters.ts';

const INITIALS = ofEurope(
  /(?:^|[^\p{L}])((?:OJ|O\.J\.|JO|ABl\.?|DO|GU|P[Bb]\.?|EFT|EGT|EYVL|Dz\. ?U\.(?: WE)?|Úř\. věst\.(?: ES)?|Ú\. v\. ES|HL|OL|OV|EÜT|ELT|UL|SL|ΕΕ|EE|ОВ|ĠU|IO)(?:\s?(?:No|Nr\.?|nr\.?|n[o°º]|n\.º|n\.|αριθ\.|č\.|št\.|br\.|Nru))?\s{1,2})$/u,
);
/** Last signs of those, and of the number signs behind them. */
const LAST_OF_INITIALS = 'JOl.UBbTESLVΕВoruº°';
const DATE = ofEurope(
  /^\.?(?:\s[A-Z])?,?\s(?:\p{L}{1,4}\.?\s){0,2}(?:(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})|(\d{4})[. ]{1,2}\d{1,2}[. ]{1,2}\d{1,2}\.?)(?!\d)/u,
);
const PAGE =
  /^\.?(?:\sг\.)?,?\s(?:(?:p|pp|S|s|str|lk|стр|σ|blz|pag|pág|lch)\.?\s?(\d{1,4})(?!\d)|(\d{1,4})\.?\s(?:lpp|o|psl)\.)/;
const LAST_YEAR = 1967;

/** An issue without a series whose number is the run from `start` to `end`. */
export function readOldJournal(text: string, start: number, end: number): Candidate | null {
  if (!LAST_OF_INITIALS.includes(text[backOverSpaces(text, start, 2) - 1] ?? ' ')) return null;
  const from = Math.max(0, start - 18);
  const initials = INITIALS.exec(text.slice(from, start));
  if (!initials) return null;
  const date = DATE.exec(text.slice(end, end + 28));
  if (!date) return null;
  const written = date[3] ?? date[4] ?? '';
  const year = written.length === 2 ? 1900 + Number(written) : Number(written);
  if (year < 1952 || year > LAST_YEAR) return null;
  const dateEnd = end + date[0].length;
  const page = PAGE.exec(text.slice(dateEnd, dateEnd + 18));
  const number = page?.[1] ?? page?.[2];
  let stop = dateEnd + (page?.[0].length ?? 0);
  // "p. 1301/67": the page bears its year.
  if (page && text.slice(stop, stop + 3) === `/${String(year).slice(2)}`) stop += 3;
  const id = `oj:P_${year}_${Number(text.slice(start, end))}${number ? `_${Number(number)}` : ''}`;
  const begin = start - (initials[1]?.length ?? 0);
  return { kind: 'oj-reference', id, start: begin, end: stop, confidence: 0.95 };
}
