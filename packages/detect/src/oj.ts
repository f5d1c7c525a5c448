/**
 * References to the Official Journal, both ages. Ids: `oj:L_2023_150_206` for series, year, issue and first page (the page is
 * left out where the text has none), and `oj:L_202401689` for the act-by-act Journal since 1 October 2023, as in its addresses.
 * Forms: Interinstitutional Style Guide 3.1; footnotes of acts in all languages.
 */
import type { Candidate } from './candidate.ts';
import { isDigit, isLetter, skipDigits } from './chars.ts';
import type { Context } from './context.ts';
import { ofEurope } from './letters.ts';

/** Letters of a sub-series behind the issue: "C 337 E", "L 60 I". */
const SUB_SERIES = /^\s?[EIAM](?![\p{L}\d])/u;
/** Notices by year, issue and number: "2004/C 31/03". */
const NOTICE = /(?:^|[^\d/.])((?:19|20)?\d{2})\/\s?$/;
/** Series letter just before the issue, with a number sign in between where the language has one there ("UL L št. 315"). */
const SERIES = /(?:^|[^A-Za-z])([LC])\s*(?:[IEAM]\s*)?,?\s*(?:C[/\s])?\s*(?:(?:No|Nr|nr|št|č|br|n)\.?[º°]?\s*)?$/;
/** What a series letter may have before itself: the Journal's initials or its name, in the languages of the Union. */
const NUMBER =
  '(?:\\s*(?:No\\.?|Nr\\.?|nro|nr\\.?|n[oº°]|n\\.º|αριθ\\.|č\\.|č|№|br\\.|št\\.|Nru|seeria|série|serie|seria|series))?[\\s,(»”"’\'-]*$';
const JOURNAL = new RegExp(
  `(?:OJ(?: EU| EC)?|O\\.J\\.|JO(?: ?UE| ?CE)?|J\\.O\\.|DO(?: ?UE| ?CE)?|ABl\\.?(?: ?E[UG])?|GU(?: ?UE| ?CE)?|G\\.U\\.(?:U\\.E\\.)?|P[Bb]\\.?(?: ?E[UG])?|EFT|EUT|EUVL|EYVL|EGT|Dz\\. ?(?:U|Urz)\\.?(?: ?(?:UE|WE|EU))?|EÜT|ELT|HL|OL|OV|Úř\\.\\s?věst\\.(?: E[US])?|Ú\\.\\s?v\\.(?:\\sE[ÚS])?|UL|SL|IO|ĠU|ΕΕ|EE|ОВ|OB|E[UF]-Tidende|Công báo)${NUMBER}`,
);
const JOURNAL_NAME = ofEurope(
  new RegExp(
    `(?:Official Journal|Journal officiel|Amtsblatts?|Diario Oficial|Gazzetta [Uu]fficiale|Jornal Oficial|Publicatieblad|Dziennik\\p{L}* Urzędow\\p{L}*|Úřední\\p{L}* věstník\\p{L}*|Úradn\\p{L}+ vestník\\p{L}*|Uradn\\p{L}+ list\\p{L}*|Služben\\p{L}+ list\\p{L}*|Hivatalos Lap\\p{L}*|Jurnalul\\p{L}* Oficial|Oficiāl\\p{L}+ Vēstnes\\p{L}*|[Oo]ficial\\p{L}+ leidin\\p{L}+|Teataja\\p{L}*|viralli\\p{L}+ leh\\p{L}+|Tidende|officiella tidning|Επίσημη\\p{L}* Εφημερίδα\\p{L}*|Официал\\p{L}+ вестник|Ġurnal Uffiċjali|Iris Oifigi\\p{L}+)(?:\\s+(?:\\p{L}[’'])?\\p{L}+){0,6}[»”"’']?${NUMBER}`,
    'u',
  ),
);

/** Where the name of the Journal begins that ends the stretch, and the year that the Court sets behind it ("OJ 2006 L 347"). */
function journalBefore(head: string): { at: number; year: number } | null {
  const dated = /[\s,[](\d{4})\]?\s?I{0,2},?\s*$/.exec(head);
  const plain = dated ? head.slice(0, dated.index + 1) : head;
  const found = JOURNAL.exec(plain) ?? JOURNAL_NAME.exec(plain);
  return found ? { at: found.index, year: dated ? Number(dated[1]) : 0 } : null;
}

/** Whether a letter of a series stands there at all. */
function maySeries(text: string, from: number, to: number): boolean {
  for (let i = to - 1; i >= from; i--) if (text.charCodeAt(i) === 76 || text.charCodeAt(i) === 67) return true;
  return false;
}

/** "ABl. L 257 vom 28.8.2014, S. 73; L 23 vom 29.1.2015, S. 19": the Journal is named once for a list. */
function continues({ text, found }: Context, seriesAt: number): boolean {
  const last = found.at(-1);
  return last?.kind === 'oj-reference' && /^\s?[;,]\s$/.test(text.slice(last.end, seriesAt));
}

/** An OJ reference whose issue (or year) begins at `start`; `text[start]` is a digit behind "L" or "C". */
export function readJournal(context: Context, start: number, runEnd: number): Candidate | null {
  const { text, settings } = context;
  const from = Math.max(0, start - 8);
  if (!maySeries(text, from, start)) return null;
  const series = SERIES.exec(text.slice(from, start));
  if (!series) return null;
  const letter = series[1] ?? '';
  let seriesAt = from + series.index;
  if (text[seriesAt] !== letter || isLetter(text.charCodeAt(seriesAt - 1))) seriesAt++;
  const headFrom = Math.max(0, seriesAt - 72);
  const head = text.slice(headFrom, seriesAt);
  const journal = journalBefore(head);
  const listed = journal === null && continues(context, seriesAt);
  if (!journal && !listed) return readNotice(text, start, runEnd, letter, seriesAt, head);
  const begin = journal ? headFrom + journal.at : seriesAt;
  if (isLetter(text.charCodeAt(begin - 1))) return null;
  const first = text.slice(start, runEnd);
  const next = text.charCodeAt(runEnd);
  if (next === 47 && isDigit(text.charCodeAt(runEnd + 1))) {
    // OJ L, 2024/1689, 12.7.2024
    const end = skipDigits(text, runEnd + 1);
    const number = text.slice(runEnd + 1, end);
    // OJ L 342/59 of 22 December 2009: issue and page.
    const spelt = first.length <= 3 && number.length <= 4 ? speltYear(text, end) : null;
    if (spelt && spelt.year <= settings.maxYear) {
      const id = `oj:${letter}_${spelt.year}_${Number(first)}_${Number(number)}`;
      return { kind: 'oj-reference', id, start: begin, end: spelt.end, confidence: 0.9 };
    }
    if (journal && journal.year > 1951 && first.length <= 3 && number.length <= 4) {
      // Pb. 1996, L 181/28
      const id = `oj:${letter}_${journal.year}_${Number(first)}_${Number(number)}`;
      return { kind: 'oj-reference', id, start: begin, end, confidence: 0.9 };
    }
    if (first.length <= 3 && (number.length === 2 || number.length === 4)) {
      // OJ L 257/90, p. 13
      const year = number.length === 2 ? 1900 + Number(number) : Number(number);
      if (year < 1952 || year > settings.maxYear) return null;
      return { kind: 'oj-reference', id: `oj:${letter}_${year}_${Number(first)}`, start: begin, end, confidence: 0.9 };
    }
    if (first.length !== 4 || number.length > 5) return null;
    const date = readDate(text, end);
    return {
      kind: 'oj-reference',
      id: `oj:${letter}_${first}${number.padStart(5, '0')}`,
      start: begin,
      end: date ? date.end : end,
      confidence: 0.98,
    };
  }
  if (first.length > 5) return null;
  let end = runEnd;
  end += SUB_SERIES.exec(text.slice(end, end + 3))?.[0].length ?? 0;
  if (end === runEnd && isLetter(text.charCodeAt(end)) && !isLetter(text.charCodeAt(end + 1))) end++;
  // "OJ L 317, C/2019/8542, 9.12.2019, p. 42": the act's own number may stand before the date.
  end += /^,\s[CDK]\/\d{4}\/\d{1,5}(?=,)/.exec(text.slice(end, end + 16))?.[0].length ?? 0;
  const date =
    journal && journal.year > 1951
      ? { year: journal.year, end }
      : (readDate(text, end) ?? speltYear(text, end) ?? yearAlone(text, end));
  if (!date || date.year > settings.maxYear) return null;
  // "JO L 90069 du 3.2.2026": a number of the act-by-act Journal with its date.
  if (first.length > 3) {
    if (date.year < 2023) return null;
    const id = `oj:${letter}_${date.year}${first.padStart(5, '0')}`;
    return { kind: 'oj-reference', id, start: begin, end: date.end, confidence: 0.9 };
  }
  const page =
    /^\.?(?:\s[гr]\.)?\s?[,.;]{0,2}[\s]{0,3}\(?(?:p|pp|S|s|str|lk|lpp|o|стр|σ|р|blz|Seite|page|pag|pág|side|sid|tr|ln|lch|psl|ll)\.?\s{0,2}(?:lpp\.?\s)?(\d{1,4})(?!\d)/.exec(
      text.slice(date.end, date.end + 24),
    );
  // Latvian, Lithuanian, Finnish and Hungarian set the page before its word: "206. lpp.", "p. 206".
  const behind = page
    ? null
    : /^\.?,\s{0,2}(\d{1,4})\.?\s(?:lpp|o|psl|lk|str)\./.exec(text.slice(date.end, date.end + 17));
  const hit = page ?? behind;
  return {
    kind: 'oj-reference',
    id: `oj:${letter}_${date.year}_${Number(first)}${hit ? `_${hit[1]}` : ''}`,
    start: begin,
    end: date.end + (hit ? hit[0].length : 0),
    confidence: 0.98,
  };
}

const DATE = ofEurope(
  /^\.?(?:\s?\([\w\s]{0,12}\))?\s?[,/]?[\s]{0,3}(?:\p{L}{1,5}\.?\s)?\(?(?:(\d{1,2})[./]\s?(\d{1,2})[./]\s?(\d{4}|\d{2})|(\d{4})[ .]{1,2}(\d{1,2})[ .]{1,2}(\d{1,2})\.?)(?!\d)/u,
);

/** Reads ", 9.6.2023", " of 24.11.2009", " 30/01/1998", "., 2023.6.9.", " 8. 5. 90" behind an issue. */
function readDate(text: string, at: number): { year: number; end: number } | null {
  const found = DATE.exec(text.slice(at, at + 36));
  if (!found) return null;
  const written = found[3] ?? found[4] ?? '';
  const year = written.length === 4 ? Number(written) : fullYear(Number(written));
  return year < 1952 ? null : { year, end: at + found[0].length };
}

/** "ОВ L 343, 2012 г., стр. 1": the year alone, before a page. */
function yearAlone(text: string, at: number): { year: number; end: number } | null {
  const found = /^,\s(\d{4})(?:\sг\.)?(?=,?\s(?:p|s|S|стр|σ|lk|str)\.)/u.exec(text.slice(at, at + 20));
  return found ? { year: Number(found[1]), end: at + found[0].length } : null;
}

/** Footnotes shorten the year: "8. 5. 90", "17.1.03". */
const fullYear = (digits: number): number => (digits >= 52 ? 1900 + digits : 2000 + digits);

const SPELT_DATE = ofEurope(
  /^\s?[,(]?\s{0,2}(?:\p{L}{1,5}\.?\s){0,3}\d{1,2}(?:er|º|η|ης|th|st|nd|rd)?\.?\s(?:de\s|d['’])?(?:\d{1,2}\.|\p{L}{3,14}\.?)\s(?:de\s)?(\d{4})(?!\d)/u,
);

/** "of 22 December 2009", "z dne 3. 12. 2007": a date with its month in a word, or behind a preposition. */
function speltYear(text: string, at: number): { year: number; end: number } | null {
  const found = SPELT_DATE.exec(text.slice(at, at + 48));
  if (!found) return null;
  const year = Number(found[1]);
  return year < 1952 || year > 2100 ? null : { year, end: at + found[0].length };
}

/** "(2004/C 31/03)": a notice by the year, the issue and its number there. */
function readNotice(
  text: string,
  start: number,
  runEnd: number,
  letter: string,
  seriesAt: number,
  head: string,
): Candidate | null {
  const year = NOTICE.exec(head)?.[1];
  if (!year || text.charCodeAt(runEnd) !== 47 || runEnd - start > 3) return null;
  const end = skipDigits(text, runEnd + 1);
  if (end === runEnd + 1 || end - runEnd > 3) return null;
  const full = year.length === 4 ? Number(year) : fullYear(Number(year));
  const id = `oj:${letter}_${full}_${Number(text.slice(start, runEnd))}`;
  return { kind: 'oj-reference', id, start: seriesAt - 1 - year.length, end, confidence: 0.9 };
}
