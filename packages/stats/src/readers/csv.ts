/**
 * CSV (RFC 4180) in pieces: chunks in, records out, each with the line it begins on. A quote that never closes would swallow
 * the rest of a file; here it costs its own line, which comes out as `broken`, and reading goes on with the next.
 */

export interface CsvRecord {
  /** 1 = first line of the file. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The line could not be read as a record: a quote without its end. */
  readonly broken: boolean;
  /** The file ended without a line end here: the record may be cut. */
  readonly last: boolean;
}

/** No record of these sources spans more: beyond it an open quote is taken for a mistake. */
const LONGEST_RECORD = 65_536;

/** End of the quoted cell that begins at `from` (the position after its closing quote), or -1 where it is not yet closed. */
function endOfQuoted(text: string, from: number): number {
  for (let at = from + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at === -1) return -1;
    if (text[at + 1] !== '"') return at + 1;
  }
}

export class CsvSplitter {
  #rest = '';
  #line = 1;
  readonly #separator: string;

  constructor(separator = ',') {
    this.#separator = separator;
  }

  /** Records that are complete with this chunk. */
  push(chunk: string): CsvRecord[] {
    this.#rest += chunk;
    return this.#take(false);
  }

  /** What is left at the end of the file. */
  end(): CsvRecord[] {
    const records = this.#take(true);
    return records;
  }

  #take(atEnd: boolean): CsvRecord[] {
    const records: CsvRecord[] = [];
    const text = this.#rest;
    let from = 0;
    while (from < text.length) {
      const lineEnd = text.indexOf('\n', from);
      if (lineEnd === -1 && !atEnd) break;
      const stop = lineEnd === -1 ? text.length : lineEnd;
      const quote = text.indexOf('"', from);
      if (quote === -1 || quote >= stop) {
        const line = text.slice(from, text[stop - 1] === '\r' ? stop - 1 : stop);
        if (line !== '') records.push(this.#record(line.split(this.#separator), false, lineEnd === -1));
        this.#line += 1;
        from = stop + 1;
        continue;
      }
      const parsed = this.#parseQuoted(text, from, atEnd);
      if (parsed) {
        records.push(this.#record(parsed.cells, false, parsed.end >= text.length && !text.endsWith('\n')));
        this.#line += parsed.lines;
        from = parsed.end;
        continue;
      }
      if (!atEnd && text.length - from < LONGEST_RECORD) break;
      records.push(this.#record([text.slice(from, stop)], true, lineEnd === -1));
      this.#line += 1;
      from = stop + 1;
    }
    this.#rest = text.slice(from);
    return records;
  }

  #record(cells: string[], broken: boolean, last: boolean): CsvRecord {
    return { line: this.#line, cells, broken, last };
  }

  /** A record with quoted cells; null where it does not end in what is there. */
  #parseQuoted(text: string, from: number, atEnd: boolean): { cells: string[]; end: number; lines: number } | null {
    const cells: string[] = [];
    let at = from;
    for (;;) {
      let cell = '';
      if (text[at] === '"') {
        const end = endOfQuoted(text, at);
        // A quote at the very end of a chunk may be the first of two.
        if (end === -1 || (end >= text.length && !atEnd)) return null;
        cell = text.slice(at + 1, end - 1).replaceAll('""', '"');
        at = end;
      }
      const separator = text.indexOf(this.#separator, at);
      const lineEnd = text.indexOf('\n', at);
      const stop = Math.min(separator === -1 ? text.length : separator, lineEnd === -1 ? text.length : lineEnd);
      if (stop === text.length && !atEnd) return null;
      cell += text.slice(at, stop);
      if (stop === separator) {
        cells.push(cell);
        at = stop + 1;
        continue;
      }
      cells.push(cell.endsWith('\r') ? cell.slice(0, -1) : cell);
      const record = text.slice(from, stop);
      return { cells, end: stop + 1, lines: 1 + (record.match(/\n/g)?.length ?? 0) };
    }
  }
}

/** The separator of a header line: comma, semicolon or tab, whichever stands most often. */
export function separatorOf(header: string): string {
  const count = (sign: string) => header.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
