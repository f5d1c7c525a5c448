/**
 * References to the Official Journal, both ages. Ids: `oj:L_2023_150_206` for series, year, issue and first page (the page is
 * left out where the text has none), and `oj:L_202401689` for the act-by-act Journal since 1 October 2023, as in its addresses.
 * Forms: Interinstitutional Style Guide 3.1; footnotes of acts in all languages.
 */
import type { Candidate } from './candidate.ts';
import { backOverSpaces, isDigit, isLetter, isSpace, skipDigits } from './chars.ts';
import type { Context } from './context.ts';

/** Series letter just before the issue, with a number sign in between where the language has one there ("UL L št. 315"). */
const SERIES = /(?:^|[^A-Za-z])([LC])\s*(?:[IEAM]\s*)?,?\s*(?:C[/\s])?\s*(?:(?:No|Nr|nr|št|č|br|n)\.?[º°]?\s*)?$/;
/** What a series letter may have before itself: the Journal's initials or its name, in the languages of the Union. */
const NUMBER =
  '(?:\\s*(?:No\\.?|Nr\\.?|nr\\.?|n[oº°]|n\\.º|αριθ\\.|č\\.|č|№|br\\.|št\\.|Nru|seeria|série|serie|seria|series))?[\\s,(»”"’\'-]*$';
const JOURNAL = new RegExp(
  `(?:OJ(?: EU| EC)?|O\\.J\\.|JO(?: ?UE| ?CE)?|J\\.O\\.|DO(?: ?UE| ?CE)?|ABl\\.?(?: ?E[UG])?|GU(?: ?UE| ?CE)?|G\\.U\\.(?:U\\.E\\.)?|P[Bb](?: ?E[UG])?|EFT|EUT|EUVL|EYVL|EGT|Dz\\. ?(?:U|Urz)\\.?(?: ?(?:UE|WE|EU))?|EÜT|ELT|HL|OL|OV|Úř\\.\\s?věst\\.(?: E[US])?|Ú\\.\\s?v\\.(?:\\sE[ÚS])?|UL|SL|IO|ĠU|ΕΕ|EE|ОВ|OB|E[UF]-Tidende|Công báo)${NUMBER}`,
);
const JOURNAL_NAME = new RegExp(
  `(?:Official Journal|Journal officiel|Amtsblatts?|Diario Oficial|Gazzetta [Uu]fficiale|Jornal Oficial|Publicatieblad|Dziennik\\p{L}* Urzędow\\p{L}*|Úřední\\p{L}* věstník\\p{L}*|Úradn\\p{L}+ vestník\\p{L}*|Uradn\\p{L}+ list\\p{L}*|Služben\\p{L}+ list\\p{L}*|Hivatalos Lap\\p{L}*|Jurnalul\\p{L}* Oficial|Oficiāl\\p{L}+ Vēstnes\\p{L}*|[Oo]ficial\\p{L}+ leidin\\p{L}+|Teataja\\p{L}*|viralli\\p{L}+ leh\\p{L}+|Tidende|officiella tidning|Επίσημη\\p{L}* Εφημερίδα\\p{L}*|Официал\\p{L}+ вестник|Ġurnal Uffiċjali|Iris Oifigi\\p{L}+)(?:\\s+(?:\\p{L}[’'])?\\p{L}+){0,6}[»”"’']?${NUMBER}`,
  'u',
);

/** Where the name of the Journal begins that ends the stretch, and the year that the Court sets behind it ("OJ 2006 L 347"). */
function journalBefore(head: string): { at: number; year: number } | null {
  const dated = /[\s,[](\d{4})\]?\s?I{0,2},?\s*$/.exec(head);
  const plain = dated ? head.slice(0, dated.index + 1) : head;
  const found = JOURNAL.exec(plain) ?? JOURNAL_NAME.exec(plain);
  return found ? { at: found.index, year: dated ? Number(dated[1]) : 0 } : null;
}

/** An OJ reference whose issue (or year) begins at `start`; `text[start]` is a digit behind "L" or "C". */
export function readJournal(context: Context, start: number, runEnd: number): Candidate | null {
  const { text, settings } = context;
  const from = Math.max(0, start - 8);
  const series = SERIES.exec(text.slice(from, start));
  if (!series) return null;
  const letter = series[1] ?? '';
  let seriesAt = from + series.index;
  if (text[seriesAt] !== letter || isLetter(text.charCodeAt(seriesAt - 1))) seriesAt++;
  const headFrom = Math.max(0, seriesAt - 72);
  const journal = journalBefore(text.slice(headFrom, seriesAt));
  if (!journal) return readAddress(context, start, seriesAt, letter);
  const begin = headFrom + journal.at;
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
      const id = `oj:${letter}_${spelt.year}_${first}_${Number(number)}`;
      return { kind: 'oj-reference', id, start: begin, end: spelt.end, confidence: 0.9 };
    }
    if (first.length <= 3 && (number.length === 2 || number.length === 4)) {
      // OJ L 257/90, p. 13
      const year = number.length === 2 ? 1900 + Number(number) : Number(number);
      if (year < 1952 || year > settings.maxYear) return null;
      return { kind: 'oj-reference', id: `oj:${letter}_${year}_${first}`, start: begin, end, confidence: 0.9 };
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
  if (first.length > 3 && first.length !== 4) return null;
  let end = runEnd;
  if (isLetter(text.charCodeAt(end)) && !isLetter(text.charCodeAt(end + 1))) end++;
  const date = journal.year > 1951 ? { year: journal.year, end } : (readDate(text, end) ?? speltYear(text, end));
  if (!date || date.year > settings.maxYear) return null;
  const page =
    /^\s?[,.]?[\s]{0,3}(?:p|pp|S|s|str|lk|lpp|o|стр|σ|р|blz|Seite|page|pag|pág|side|sid|tr|ln|lch|psl|ll)\.?\s{0,2}(?:lpp\.?\s)?(\d{1,4})(?!\d)/.exec(
      text.slice(date.end, date.end + 20),
    );
  // Latvian, Lithuanian, Finnish and Hungarian set the page before its word: "206. lpp.", "p. 206".
  const behind = page
    ? null
    : /^,\s{0,2}(\d{1,4})\.?\s(?:lpp|o|psl|lk|str)\./.exec(text.slice(date.end, date.end + 16));
  const hit = page ?? behind;
  return {
    kind: 'oj-reference',
    id: `oj:${letter}_${date.year}_${first}${hit ? `_${hit[1]}` : ''}`,
    start: begin,
    end: date.end + (hit ? hit[0].length : 0),
    confidence: 0.98,
  };
}

/** Reads ", 9.6.2023", " of 24.11.2009", " 30/01/1998" behind an issue. */
function readDate(text: string, at: number): { year: number; end: number } | null {
  const found =
    /^(?:\s?\([\w\s]{0,12}\))?\s?[,/]?[\s]{0,3}(?:\p{L}{1,5}\.?\s)?\(?(?:(\d{1,2})[./]\s?(\d{1,2})[./]\s?(\d{4})|(\d{4})[ .]{1,2}(\d{1,2})[ .]{1,2}(\d{1,2})\.?)(?!\d)/u.exec(
      text.slice(at, at + 36),
    );
  if (!found) return null;
  const year = Number(found[3] ?? found[4]);
  return year < 1952 ? null : { year, end: at + found[0].length };
}

/** "of 22 December 2009", "z dne 3. 12. 2007": a date with its month in a word, or behind a preposition. */
function speltYear(text: string, at: number): { year: number; end: number } | null {
  const found =
    /^\s?[,(]?\s{0,2}(?:\p{L}{1,5}\.?\s){0,3}\d{1,2}(?:er|º|η|ης|th|st|nd|rd)?\.?\s(?:de\s|d['’])?(?:\d{1,2}\.|\p{L}{3,14}\.?)\s(?:de\s)?(\d{4})(?!\d)/u.exec(
      text.slice(at, at + 48),
    );
  if (!found) return null;
  const year = Number(found[1]);
  return year < 1952 || year > 2100 ? null : { year, end: at + found[0].length };
}

/** "OJ:L_202401689", "uri=OJ:L:2017:347:TOC". */
function readAddress(context: Context, start: number, seriesAt: number, letter: string): Candidate | null {
  const { text } = context;
  if (isSpace(text.charCodeAt(start - 1))) return null;
  return addressAt(text, start, seriesAt, letter);
}

const ADDRESS =
  /OJ(?::|%3A)([LC])(?:_(\d{4})(\d{5})|(?::|%3A)(\d{4})(?::|%3A)(\d{1,4})[A-Z]?(?:(?::|%3A)(?:(\d{1,4}):|TOC))?)/y;

/** Reads an OJ address around the digits at `start`, if "OJ:" stands before the series letter. */
export function addressAt(text: string, start: number, seriesAt: number, _letter = ''): Candidate | null {
  const stop = backOverSpaces(text, seriesAt, 0);
  for (const begin of [stop - 3, stop - 5]) {
    if (begin < 0) continue;
    ADDRESS.lastIndex = begin;
    const found = ADDRESS.exec(text);
    if (!found || ADDRESS.lastIndex <= start) continue;
    const id = found[2]
      ? `oj:${found[1]}_${found[2]}${found[3]}`
      : `oj:${found[1]}_${found[4]}_${Number(found[5])}${found[6] ? `_${Number(found[6])}` : ''}`;
    return { kind: 'oj-reference', id, start: begin, end: ADDRESS.lastIndex, confidence: 0.97 };
  }
  return null;
}
