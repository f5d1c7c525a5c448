/**
 * Second stage: passes over the text that stop only at cheap anchors - runs of digits, words that a short name or a
 * nomenclature begins with - and hand each to the recogniser that its neighbours call for. Nothing is copied.
 */
import { DIGITS, visitNames } from './anchors.ts';
import { backOverSpaces, isDigit, isLetter, isSlash, isSpace, isUpper, skipDigits, wordStart } from './chars.ts';
import { readColumns } from './code-column.ts';
import { judgeCodes } from './code-judge.ts';
import { type RawCode, readShape } from './code-scan.ts';
import { codeWord, WORD_BEHIND } from './code-words.ts';
import type { Context } from './context.ts';
import { readAct } from './eu-act.ts';
import { readCelex, readConsolidatedHead, readEli, readPreparatory } from './eu-identifier.ts';
import { type Marks, readNomenclatures } from './nomenclature-marks.ts';
import { readJournal } from './oj.ts';
import { mayBeAddress, readJournalAddress } from './oj-address.ts';
import { readOldJournal } from './oj-old.ts';
import { readOldAct } from './old-act.ts';
import { readShortName } from './short-name.ts';
import { readTaricId } from './taric-style.ts';
import { readInstrument } from './vn-instrument.ts';
import { mayBeDecree, readBareInstrument, readDecreeOfYear } from './vn-other.ts';
import { mayBeHyphened, readPartyDocument } from './vn-party.ts';
import { mayBeSlug, readSlug } from './vn-slug.ts';

interface Collected {
  readonly raw: RawCode[];
  readonly marks: Marks;
}

/** Regulation (EEC) No 2658/87 on the Combined Nomenclature. */
const TARIFF_REGULATION = 'eu:31987R2658';

export function scan(context: Context): void {
  const { text, settings } = context;
  const codes: Collected = { raw: [], marks: { any: [], tariffs: [] } };
  DIGITS.lastIndex = 0;
  for (let run = DIGITS.exec(text); run; run = DIGITS.exec(text)) {
    // A recogniser may have read further; the pass goes on behind it.
    const end = run.index + run[0].length;
    DIGITS.lastIndex = Math.max(readRun(context, run.index, end, codes), end);
  }
  if (settings.acts) readNames(context);
  if (!settings.codes) return;
  readNomenclatures(context, codes.marks);
  const columns = readColumns(text, codes.marks.any, context.memory.columns);
  context.memory.columns = columns.open;
  judgeCodes(context, mergeCodes(codes.raw, columns.codes), codes.marks, columns);
}

/** What fills a cell of a column of codes stands for whatever the pass read there. */
function mergeCodes(raw: readonly RawCode[], cells: readonly RawCode[]): readonly RawCode[] {
  if (cells.length === 0) return raw;
  const merged: RawCode[] = [];
  let at = 0;
  for (const cell of cells) {
    for (; at < raw.length; at++) {
      const code = raw[at];
      if (!code || code.start >= cell.start) break;
      if (code.end <= cell.start) merged.push(code);
    }
    merged.push(cell);
    while (at < raw.length && (raw[at]?.start ?? 0) < cell.end) at++;
  }
  return [...merged, ...raw.slice(at)];
}

function readNames(context: Context): void {
  const { found } = context;
  let last = -1;
  visitNames(context.text, (at) => {
    if (at === last) return;
    const name = readShortName(context, at);
    if (!name) return;
    last = at;
    found.push(name);
  });
}

/** One run of digits: asks the recognisers in the order in which their marks are plain. Answers where to go on. */
function readRun(context: Context, start: number, end: number, codes: Collected): number {
  const { text, settings, found } = context;
  const size = end - start;
  const next = text.charCodeAt(end);

  if (size === 5 && isLetter(next) && settings.acts) {
    const celex = readCelex(context, start);
    if (celex) {
      found.push(celex);
      return celex.end;
    }
  }
  if (size === 4 && isUpper(next) && settings.acts) {
    const head = readConsolidatedHead(text, start);
    if (head) {
      found.push(head);
      return head.end;
    }
  }
  if ((size === 7 || size === 6) && settings.acts) {
    const taric = readTaricId(context, start, end);
    if (taric) {
      found.push(taric);
      return taric.end;
    }
  }
  if (size === 7 && isLetter(next) && settings.acts && text.slice(start - 1, start + 2).toUpperCase() === '%3A')
    return start;
  if (size > 13) return end;

  const previous = text.charCodeAt(start - 1);
  if (settings.journals && (size === 4 || size === 9) && mayBeAddress(previous)) {
    const journal = readJournalAddress(text, start);
    if (journal) {
      found.push(journal);
      return journal.end;
    }
  }
  // Read even where nobody asks for them: "OJ L, 2024/1689" holds the number of an act.
  if ((settings.journals || settings.acts) && size <= 5 && mayBeJournal(text, start, previous)) {
    const journal = readJournal(context, start, end) ?? (size <= 3 ? readOldJournal(text, start, end) : null);
    if (journal) {
      if (settings.journals) found.push(journal);
      return journal.end;
    }
  }
  if (settings.acts && size === 4 && (previous === 40 || previous === 47 || previous === 58 || isSpace(previous))) {
    const paper = readPreparatory(context, start);
    if (paper) {
      found.push(paper);
      return paper.end;
    }
  }

  if (isSlash(next) || (isLetter(next) && size <= 5 && isSlash(text.charCodeAt(end + 1)))) {
    return readSlash(context, start, end, codes);
  }
  // "01a/NQ-CP" is above; "66.17/2026/NQ-CP" begins with its first run.
  if (next === 46 && settings.instruments && size <= 3) {
    const stop = skipDigits(text, end + 1);
    if (stop > end + 1 && stop - end <= 5 && text.charCodeAt(stop) === 47) {
      const to = readSlash(context, start, stop, codes);
      if (to > stop) return to;
    }
  }
  if (settings.instruments && size <= 8) {
    const hyphened = size <= 5 && mayBeHyphened(text, end, next) ? readPartyDocument(context, start, end) : null;
    const vn = hyphened ?? (mayBeSlug(text, start, end, next) ? readSlug(context, start, end) : null);
    if (vn) {
      found.push(vn);
      return vn.end;
    }
  }
  if (settings.instruments && size <= 3 && next === 32 && mayBeDecree(text, start, end)) {
    const decree = readDecreeOfYear(context, start, end);
    if (decree) {
      found.push(decree);
      return decree.end;
    }
  }
  // A space slips in before the slash: "2023 /1115", "687 /QĐ-TTg".
  if (isSpace(next) && isSlash(text.charCodeAt(end + 1)) && size <= 5) {
    const to = readSlash(context, start, end, codes);
    if (to > end) return to;
  }
  if (settings.acts && size <= 3 && mayFollowSign(text, start)) {
    const old = readOldAct(context, start, end);
    if (old) {
      found.push(old);
      return end;
    }
  }
  if (settings.codes && (size === 4 || size === 6 || size === 8 || (size >= 10 && size <= 12) || size <= 2)) {
    const last = codes.raw.at(-1);
    if (size <= 2 && !shortIsAsked(text, start, end, last)) return end;
    const code = readShape(text, start, end);
    if (code) {
      codes.raw.push(code);
      return code.end;
    }
  }
  return end;
}

/** Whether a series of the Journal, its initials or a number sign behind them may stand just before. */
const mayBeJournal = (text: string, start: number, previous: number): boolean => {
  if (previous === 76 || previous === 67) return true;
  if (!isSpace(previous) && previous !== 47) return false;
  const back = backOverSpaces(text, start, 3);
  const unit = text.charCodeAt(back - 1);
  // The initials of all languages end in one of these.
  if (unit === 44 || unit === 47 || (unit < 91 && unit > 64) || unit === 0x395 || unit === 0x412) return true;
  // "UL L št. 55", "OJ No 56", "ABl. 196": few such signs follow a capital.
  if (unit !== 46 && unit !== 111 && unit !== 114 && unit !== 98 && unit !== 0xb0 && unit !== 0xba && unit !== 108)
    return false;
  for (let i = back - 2; i > back - 9 && i >= 0; i--) {
    const head = text.charCodeAt(i);
    if (isUpper(head) || head === 0x10c || head === 0x17d) return true;
  }
  return false;
};

/** Whether a number sign ("No", "n°", "Nr.", "№") may end just before. */
function mayFollowSign(text: string, start: number): boolean {
  const unit = text.charCodeAt(backOverSpaces(text, start, 4) - 1);
  return isLetter(unit) || unit === 46 || unit === 58 || unit === 35 || unit === 0xb0 || unit === 0xba || unit > 0x2000;
}

/** Two digits are worth a look only behind a word for chapter or code, or in a list of such. */
function shortIsAsked(text: string, start: number, end: number, last: RawCode | undefined): boolean {
  if (last && start - last.end < 24) {
    if (last.digits.length === 2 || last.shape === 'pair') return true;
    // "5903.00, 59.06 or 5907.00"
    if (last.shape === 'dotted' && end - start === 2 && text.charCodeAt(end) === 46) return true;
  }
  // "47. és 48. árucsoport": the word stands behind.
  const after = text.charCodeAt(end);
  if (end - start === 2 && (after === 46 || after === 32)) {
    WORD_BEHIND.lastIndex = end;
    if (WORD_BEHIND.test(text)) return true;
  }
  let back = start;
  while (back > 0 && start - back < 4 && isSpace(text.charCodeAt(back - 1)) && text.charCodeAt(back - 1) !== 10) back--;
  const unit = text.charCodeAt(back - 1);
  if (isLetter(unit)) return wordAsks(text, back, start, end);
  // A line may break behind the word: "nhóm\n05.11".
  if (unit === 10 && isLetter(text.charCodeAt(back - 2)) && /^\.\d\d(?!\d)|^[\s,.;:)]/.test(text.slice(end, end + 4))) {
    const kind = codeWord(text.slice(wordStart(text, back - 1), back - 1));
    if (
      kind === 'P' ||
      (text.charCodeAt(end) === 46 && isDigit(text.charCodeAt(end + 1)) && kind !== '' && kind !== 'X')
    )
      return true;
  }
  // "72 – Iron and steel" at the head of a cell; "72" or "03.07" alone in one.
  if (end - start === 2 && (unit === 10 || unit === 9 || unit === 124 || back === 0)) {
    return /^\s{0,2}[–—-]\s|^(?:\.\d\d)?[ \u00a0]?[\n\t|]/.test(text.slice(end, end + 5));
  }
  return (unit === 58 || unit === 46) && end - start === 2 && text.charCodeAt(end) === 46;
}

/** Whether the word that ends at `at` asks for the short number behind it. */
function wordAsks(text: string, at: number, start: number, end: number): boolean {
  const from = wordStart(text, at);
  const kind = codeWord(text.slice(from, at));
  if (/^ex$/i.test(text.slice(at - 2, at))) return true;
  // "Chương từ 50 đến 55", "chapters from 50 to 55".
  if (kind === '-' && end - start === 2 && isSpace(text.charCodeAt(from - 1)))
    return codeWord(text.slice(wordStart(text, from - 1), from - 1)) === 'P' || text.charCodeAt(end) === 46;
  if (kind === 'P' || kind === 'p' || (kind === 'N' && end - start === 2)) return true;
  return end - start === 2 && text.charCodeAt(end) === 46 && kind !== '' && kind !== 'X';
}

/** A run with a slash behind it: EU act, Vietnamese instrument, date or fraction. */
function readSlash(context: Context, start: number, runEnd: number, codes: Collected): number {
  const { text, settings, found } = context;
  let slash = runEnd;
  while (slash < runEnd + 2 && !isSlash(text.charCodeAt(slash))) slash++;
  if (!isSlash(text.charCodeAt(slash))) return runEnd;
  const first = text.slice(start, slash).trimEnd();
  let i = slash + 1;
  if (isSpace(text.charCodeAt(i))) i++;
  const number = numberStart(text, start);

  if (!isDigit(text.charCodeAt(i))) {
    if (settings.instruments && isLetter(text.charCodeAt(i)) && first.length <= 7) {
      const vn = readInstrument(context, {
        start: number,
        number: text.slice(number, start) + first,
        year: null,
        tailAt: i,
      });
      if (vn) {
        found.push(vn);
        return vn.end;
      }
    }
    return slash;
  }

  const secondEnd = skipDigits(text, i);
  const second = text.slice(i, secondEnd);
  const next = text.charCodeAt(secondEnd);
  // number/year/tail
  if (settings.instruments && (second.length === 4 || second.length === 2) && first.length <= 7) {
    let tail = secondEnd;
    if (isSpace(text.charCodeAt(tail)) && isSlash(text.charCodeAt(tail + 1))) tail++;
    if (isSlash(text.charCodeAt(tail))) {
      tail++;
      // "09/2024//QĐ-UBND"
      if (isSlash(text.charCodeAt(tail))) tail++;
      if (isSpace(text.charCodeAt(tail))) tail++;
      if (isLetter(text.charCodeAt(tail))) {
        const vn = readInstrument(context, {
          start: number,
          number: text.slice(number, start) + first,
          year: second,
          tailAt: tail,
        });
        if (vn) {
          found.push(vn);
          return vn.end;
        }
      }
    }
  }
  if (isSlash(next) && isDigit(text.charCodeAt(secondEnd + 1))) {
    if (first.length === 4 && settings.acts) {
      const eli = readEli(context, start);
      if (eli) {
        found.push(eli);
        return eli.end;
      }
    }
    const third = skipDigits(text, secondEnd + 1);
    // "…/2025/11/2481-qd-ttg.pdf": the name of a file behind the folders of a date.
    return text.charCodeAt(third) === 45 && isLetter(text.charCodeAt(third + 1)) ? secondEnd : third;
  }
  if (settings.acts && first.length <= 5 && second.length <= 7 && /^\d+$/.test(first)) {
    if (first.length === 4) {
      const eli = readEli(context, start);
      if (eli) {
        found.push(eli);
        return eli.end;
      }
    }
    const act = readAct(context, { start, first, second, end: secondEnd });
    if (act && !act.rejected) {
      found.push(act);
      // The tariff regulation speaks of codes in every language.
      if (act.id === TARIFF_REGULATION) codes.marks.any.push(start);
      return Math.max(act.end, secondEnd);
    }
    if (act) found.push(act);
  }
  if (settings.instruments && second.length === 4) {
    const vn = readBareInstrument(context, {
      start: number,
      number: text.slice(number, start) + first,
      year: second,
      tailAt: secondEnd,
    });
    if (vn) {
      found.push(vn);
      return vn.end;
    }
  }
  // "4403/4406" in a list of headings.
  if (settings.codes && first.length === 4 && second.length === 4) {
    const code = readShape(text, start, runEnd);
    if (code) {
      codes.raw.push(code);
      return runEnd;
    }
  }
  return secondEnd;
}

/** A number of a resolution may have two parts, "66.17"; "No.687" has not. */
function numberStart(text: string, start: number): number {
  if (text.charCodeAt(start - 1) !== 46 || !isDigit(text.charCodeAt(start - 2))) return start;
  let i = start - 2;
  while (i > 0 && start - i < 5 && isDigit(text.charCodeAt(i - 1))) i--;
  return i;
}
