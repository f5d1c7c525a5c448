/**
 * One door for all formats: looks at the beginning of the text, never at the name, and hands over to the reader. What is no
 * figures at all (a page, a fault message, an archive, nothing) is said once; a well-formed answer without a single value is
 * said too, because that is how these services answer for an unknown product.
 */
import { excerpt, type StatsProblem } from '../problem.ts';
import { readComextBulk } from './comext-bulk.ts';
import { readComtradeCsv, readComtradeJson } from './comtrade.ts';
import { DamagedGzip, type OpenInput, openInput, type ReadInput } from './input.ts';
import { readJsonStat } from './json-stat.ts';
import { readOwnCsv } from './own-csv.ts';
import { Repeats } from './repeats.ts';
import type { ReadBatch, RowFilter, TradeRow } from './row.ts';
import { readSdmxCsv } from './sdmx-csv.ts';
import type { ReadContext } from './table.ts';

export type FigureFormat =
  | 'sdmx-csv'
  | 'json-stat'
  | 'comext-bulk'
  | 'comtrade-csv'
  | 'comtrade-json'
  | 'own-csv'
  | 'html'
  | 'xml'
  | 'empty';

/** Formats that can be read, for messages. */
export const READABLE_FORMATS = [
  'Eurostat SDMX-CSV',
  'Eurostat JSON-stat',
  'Comext bulk (.dat)',
  'UN Comtrade CSV',
  'UN Comtrade JSON',
] as const;

/** The format of a text by its beginning, or null. */
export function sniffFormat(head: string): FigureFormat | null {
  const text = head.trimStart();
  if (text === '') return 'empty';
  if (/^<(?:!doctype html|html|head|body)\b/i.test(text)) return 'html';
  if (text.startsWith('<')) return /<html\b/i.test(text) ? 'html' : 'xml';
  if (/^\[\s*\{/.test(text) && /"cmdCode"\s*:/i.test(text)) return 'comtrade-json';
  if (/^\[\s*\{/.test(text) && /"(?:class|dimension)"\s*:/.test(text)) return 'json-stat';
  if (text.startsWith('{')) {
    if (
      /"class"\s*:\s*"(?:dataset|collection|dimension)"|"version"\s*:\s*"2\.0"|"dimension"\s*:|"error"\s*:\s*[[{]|"warning"\s*:\s*[[{]/.test(
        text,
      )
    ) {
      return 'json-stat';
    }
    return /"(?:data|error|statusCode|elapsedTime)"\s*:/.test(text) ? 'comtrade-json' : null;
  }
  const table = text.replace(/^sep=.?\s*/i, '');
  const header = (table.split(/\r\n?|\n/, 1)[0] ?? '').replaceAll('"', '').toLowerCase();
  const names = new Set(header.split(/[,;\t]/).map((name) => name.trim()));
  if (/^(?:dataflow|structure)[,;\t:]/.test(header)) return 'sdmx-csv';
  if (names.has('product_nc') && names.has('period')) return 'comext-bulk';
  if (names.has('cmdcode') || names.has('commodity code')) return 'comtrade-csv';
  if (names.has('obs_value') && names.has('time_period')) return 'sdmx-csv';
  if (header.startsWith('source,reporter,partner,flow,')) return 'own-csv';
  return null;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly filter?: RowFilter;
  /** Called after each batch with the bytes taken in so far. */
  readonly onProgress?: (bytes: number) => void;
}

/** Enough for any header and for the keys of a JSON document. */
const HEAD = 16_384;

const READERS: Readonly<
  Record<
    Exclude<FigureFormat, 'html' | 'xml' | 'empty'>,
    (chunks: AsyncIterable<string>, context: ReadContext) => AsyncGenerator<ReadBatch>
  >
> = {
  'sdmx-csv': readSdmxCsv,
  'json-stat': readJsonStat,
  'comext-bulk': readComextBulk,
  'comtrade-csv': readComtradeCsv,
  'comtrade-json': readComtradeJson,
  'own-csv': readOwnCsv,
};

/**
 * Reads figures of any known format in batches, in constant memory for the CSV formats and Comtrade JSON. `file` is the name
 * that problems carry. Throws only what the input stream or the signal throws.
 */
export async function* readAny(input: ReadInput, file: string, options: ReadOptions = {}): AsyncGenerator<ReadBatch> {
  const { signal } = options;
  try {
    yield* readOpened(await openInput(input, file, signal), file, options);
  } catch (error) {
    // What the stream or the signal throws belongs to the caller.
    if (signal?.aborted || !(error instanceof DamagedGzip)) throw error;
    yield { rows: [], problems: [{ code: 'damaged_gzip', file }], bytes: 0 };
  }
}

async function* readOpened(opened: OpenInput, file: string, options: ReadOptions): AsyncGenerator<ReadBatch> {
  const { filter, onProgress } = options;
  const failed = (problem: StatsProblem): ReadBatch => ({ rows: [], problems: [problem], bytes: opened.bytes() });
  if (opened.problem) {
    yield failed(opened.problem);
    return;
  }
  const iterator = opened.chunks[Symbol.asyncIterator]();
  let head = '';
  let ended = false;
  while (head.length < HEAD && !ended) {
    const step = await iterator.next();
    if (step.done) ended = true;
    else head += step.value;
  }
  // Lines that end with CR alone, as old programs on a Macintosh write them.
  const oldMac = head.includes('\r') && !head.includes('\n');
  if (oldMac) head = head.replaceAll('\r', '\n');
  async function* chunks(): AsyncGenerator<string> {
    try {
      if (head !== '') yield head;
      head = '';
      while (!ended) {
        const step = await iterator.next();
        if (step.done) return;
        yield oldMac ? step.value.replaceAll('\r', '\n') : step.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  const format = sniffFormat(head);
  if (format === null || format === 'empty' || format === 'html' || format === 'xml') {
    await iterator.return?.();
    const received = excerpt(
      head
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    if (format === 'empty') yield failed({ code: 'empty_file', file });
    else if (format === null)
      yield failed({ code: 'unknown_format', file, received: excerpt(readable(head.split(/\r?\n/, 1)[0] ?? '')) });
    else yield failed({ code: 'not_figures', file, kind: format, received });
    return;
  }
  let values = false;
  let troubled = false;
  // A bulk file is too large to remember, and its lines are unique by the way it is made.
  const repeats = format === 'comext-bulk' ? null : new Repeats(file);
  const context: ReadContext = { file, bytes: opened.bytes, ...(filter ? { filter } : {}) };
  for await (const read of READERS[format](chunks(), context)) {
    const batch = repeats?.without(read) ?? read;
    values ||= batch.rows.some((row) => row.value !== null);
    troubled ||= batch.problems.length > 0;
    onProgress?.(batch.bytes);
    yield batch;
  }
  if (!values && !troubled && !filter) yield failed({ code: 'no_values', file });
}

/** Bytes that are no text are left out of a message. */
const readable = (text: string): string => text.replace(/[\p{Cc}\ufffd]/gu, '').trim();

/** Everything at once, for small inputs and tests. */
export async function collectRows(
  batches: AsyncIterable<ReadBatch>,
): Promise<{ readonly rows: readonly TradeRow[]; readonly problems: readonly StatsProblem[] }> {
  const rows: TradeRow[] = [];
  const problems: StatsProblem[] = [];
  for await (const batch of batches) {
    for (const row of batch.rows) rows.push(row);
    for (const problem of batch.problems) problems.push(problem);
  }
  return { rows, problems };
}
