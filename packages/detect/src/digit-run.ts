/** One run of digits: asks the recognisers in the order in which their marks are plain. */
import { backOverSpaces, isLetter, isSlash, isSpace, isUpper, skipDigits } from './chars.ts';
import { type CodeFinds, readShape } from './code-scan.ts';
import type { Context } from './context.ts';
import { readCelex, readConsolidatedHead, readOddCelex, readPreparatory } from './eu-identifier.ts';
import { mayBeMerger, readMerger } from './eu-merger.ts';
import { readJournal } from './oj.ts';
import { mayBeAddress, readJournalAddress } from './oj-address.ts';
import { readOldJournal } from './oj-old.ts';
import { readOldAct } from './old-act.ts';
import { shortIsAsked } from './short-code.ts';
import { readSlash } from './slash-number.ts';
import { readTaricId } from './taric-style.ts';
import { mayHaveYear, readNumberOfYear } from './vn-other.ts';
import { mayBeHyphened, readPartyDocument } from './vn-party.ts';
import { mayBeShort, readShort } from './vn-short.ts';
import { mayBeSlug, readSlug } from './vn-slug.ts';

/** Reads what the run of digits `start`..`end` belongs to. Answers where to go on. */
export function readRun(context: Context, start: number, end: number, codes: CodeFinds): number {
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
  if ((size === 3 || size === 5) && text.charCodeAt(start) === 51 && settings.acts) {
    const odd = readOddCelex(text, start, next, settings.maxYear);
    if (odd) {
      found.push(odd);
      return odd.end;
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

  if (settings.acts && size <= 5 && mayBeMerger(text, start)) {
    const merger = readMerger(text, start, end, settings.maxYear);
    if (merger) {
      found.push(merger);
      return merger.end;
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
  if (settings.instruments && size <= 3 && next === 32 && mayHaveYear(text, start, end)) {
    const dated = readNumberOfYear(context, start, end);
    if (dated) {
      found.push(dated);
      return dated.end;
    }
  }
  if (settings.instruments && size <= 4 && mayBeShort(context, start, end)) {
    const short = readShort(context, start, end);
    if (short) context.shortNumbers.push(short);
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
