/**
 * A file of figures that the person dropped: read as a stream on this device, whatever its size; what concerns Viet Nam, and
 * the totals beside it, is kept by chapter. Refused rows are handed back with their lines. Nothing is kept of a file that was
 * stopped or that holds nothing about Viet Nam.
 */
import { isAggregate, type ReadBatch, readAny, rowToCsv, type StatsProblem, sniffFormat } from '@luongxanh/stats';
import { Largest } from './largest.ts';
import { chapterOf, type KeptImport, keepImport, PRODUCTS } from './store.ts';
import { storeFaultOf } from './store-fault.ts';

/** What a file is to the reader: a `File`, or anything shaped like it. */
export interface FileLike {
  readonly name: string;
  readonly size: number;
  readonly lastModified: number;
  slice(start: number, end: number): { text(): Promise<string> };
  stream(): ReadableStream<Uint8Array>;
}

export interface ImportProgress {
  readonly bytes: number;
  readonly rows: number;
}

export interface ImportResult {
  /** `kept`; `nothing`: no row about Viet Nam; `unreadable`: no rows at all; `too_many`; `stopped` by the person; `full`: no room; `not_kept`: `reason`. */
  readonly outcome: 'kept' | 'nothing' | 'unreadable' | 'too_many' | 'stopped' | 'full' | 'not_kept';
  /** Why the store refused, in the browser's own words. */
  readonly reason?: string;
  readonly info: KeptImport;
  /** At most `PROBLEMS` of them; `info.refused` counts all. */
  readonly problems: readonly StatsProblem[];
}

/** Observations kept of one file: about 60 MB of text, well inside what browsers give. */
export const MOST_ROWS = 500_000;
/** Refused rows that are remembered: more tell nothing new. */
export const PROBLEMS = 5_000;

/** Batches between two pauses; a batch is what the browser hands out at once, 64 kB and more. */
const BREATH = 8;

const VIETNAM = 'VN';

/** A bulk file holds the trade of all countries: its lines are only looked at where Viet Nam or a total is named. */
const AREAS: ReadonlySet<string> = new Set([VIETNAM, 'WORLD', 'EXT_EU27_2020', 'INT_EU27_2020']);

export async function importFile(
  file: FileLike,
  now: number,
  options: { readonly signal: AbortSignal; readonly onProgress?: (progress: ImportProgress) => void },
  keep: typeof keepImport = keepImport,
): Promise<ImportResult> {
  const { signal, onProgress } = options;
  const chapters = new Map<string, string[]>();
  const problems: StatsProblem[] = [];
  const sources = new Set<string>();
  const largest = new Largest();
  let rows = 0;
  let leftOut = 0;
  let refused = 0;
  let batches = 0;
  // Half a gigabyte of other countries' trade is passed over; smaller files are read whole, so that what is left out is counted.
  const bulk = sniffFormat(await file.slice(0, 4_096).text()) === 'comext-bulk';
  const result = (outcome: ImportResult['outcome']): ImportResult => ({
    outcome,
    problems,
    info: {
      id: `${file.name} ${file.size} ${file.lastModified}`,
      file: file.name,
      readAt: now,
      rows,
      leftOut: bulk ? null : leftOut,
      refused,
      sources: [...sources].sort(),
      codes: largest.count,
      products: largest.top(PRODUCTS),
    },
  });
  const take = (batch: ReadBatch): void => {
    for (const row of batch.rows) {
      const wanted =
        row.reporter === VIETNAM || row.partner === VIETNAM || (isAggregate(row.partner) && isAggregate(row.reporter));
      if (!wanted) {
        leftOut += 1;
        continue;
      }
      rows += 1;
      sources.add(row.source);
      if (row.reporter === VIETNAM || row.partner === VIETNAM) largest.add(row);
      const chapter = chapterOf(row.code);
      const lines = chapters.get(chapter) ?? [];
      lines.push(rowToCsv(row));
      chapters.set(chapter, lines);
    }
    refused += batch.problems.length;
    for (const problem of batch.problems) if (problems.length < PROBLEMS) problems.push(problem);
  };
  try {
    for await (const batch of readAny(file.stream(), file.name, {
      signal,
      ...(bulk ? { filter: { areas: AREAS } } : {}),
    })) {
      take(batch);
      if (rows > MOST_ROWS) return result('too_many');
      onProgress?.({ bytes: batch.bytes, rows });
      batches += 1;
      // A file on disk is read as fast as it is parsed; the page must draw and hear its buttons in between.
      if (batches % BREATH === 0) await new Promise((done) => setTimeout(done));
    }
  } catch (error) {
    if (signal.aborted) return result('stopped');
    // The browser could not read on: the file was moved or changed while it was read.
    problems.push({ code: 'unreadable', file: file.name, received: String(error) });
    refused += 1;
    return result('unreadable');
  }
  if (rows === 0) return result(leftOut > 0 || bulk ? 'nothing' : 'unreadable');
  const kept = result('kept');
  try {
    await keep(kept.info, new Map([...chapters].map(([chapter, lines]) => [chapter, `${lines.join('\n')}\n`])));
  } catch (error) {
    const { code, reason } = storeFaultOf(error);
    return code === 'full' ? result('full') : { ...result('not_kept'), reason };
  }
  return kept;
}
