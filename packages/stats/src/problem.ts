/**
 * What can go wrong with figures from outside, as values: a code, the place, what was received. The words come at the edge
 * (`problemSentence`). A row that is wrong is one of these with its file and line; the rest of the file is still read.
 */

/** Why one row could not be used. */
export type BadRowReason =
  /** A number of cells other than the header has. */
  | 'columns'
  /** The stream ended inside this row. */
  | 'truncated'
  /** Not a product code as printed by the source. */
  | 'code'
  /** An odd number of digits: a spreadsheet ate the leading zero. */
  | 'lost_zero'
  /** Not a plain decimal number. */
  | 'value'
  /** Trade has no negative values. */
  | 'negative'
  /** Not a period of the source. */
  | 'period'
  /** Not a flow of the source. */
  | 'flow'
  /** An indicator whose unit is not known; guessing a unit is worse than leaving the row out. */
  | 'indicator'
  /** A needed cell is empty. */
  | 'empty'
  /** JSON that does not parse, or a record that is no object. */
  | 'json'
  /** An SDMX-CSV row that asks to delete, not to report. */
  | 'action'
  /** A JSON-stat value at a place that the dimensions do not have. */
  | 'outside'
  /** The same observation twice with different values. */
  | 'duplicate'
  /** Names a series that is not described. */
  | 'unknown_series'
  /** A word outside its list. */
  | 'word';

/** Archives told by their first bytes. */
export type PackedKind = '7z' | 'zip' | 'xz' | 'bzip2' | 'zstd' | 'rar';

/** Documents that people take for a table of figures. */
export type DocumentKind = 'workbook' | 'pdf' | 'parquet' | 'image';

export type StatsProblem =
  | {
      readonly code: 'bad_row';
      readonly file: string;
      /** 1 = the first line of the file. For JSON the line where the record begins. */
      readonly line: number;
      readonly reason: BadRowReason;
      readonly field: string | null;
      /** The cell, or the head of the row, at most 200 characters. */
      readonly received: string;
      readonly suggestion: string | null;
    }
  /** The format is none that can be read. */
  | { readonly code: 'unknown_format'; readonly file: string; readonly received: string }
  /** A page or a fault message where figures were expected. */
  | { readonly code: 'not_figures'; readonly file: string; readonly kind: 'html' | 'xml'; readonly received: string }
  /** An archive that must be unpacked first. */
  | { readonly code: 'packed'; readonly file: string; readonly kind: PackedKind }
  /** A document of a program where text was expected. */
  | { readonly code: 'not_text'; readonly file: string; readonly kind: DocumentKind }
  /** A gzip that is cut or damaged; what came before was read. */
  | { readonly code: 'damaged_gzip'; readonly file: string }
  /** Needed columns stand there twice: which one counts would be a guess. */
  | { readonly code: 'double_columns'; readonly file: string; readonly columns: readonly string[] }
  /** A JSON-stat collection that only links to its data sets. */
  | { readonly code: 'only_links'; readonly file: string }
  /** Needed columns or members are not there. */
  | { readonly code: 'missing_columns'; readonly file: string; readonly columns: readonly string[] }
  /** Nothing at all in the file. */
  | { readonly code: 'empty_file'; readonly file: string }
  /** Well formed, but without one value: an unknown product or an empty year looks like this. */
  | { readonly code: 'no_values'; readonly file: string }
  /** The document ends too early. */
  | { readonly code: 'truncated'; readonly file: string; readonly line: number }
  /** The source answered with an error of its own. */
  | { readonly code: 'source_error'; readonly file: string; readonly received: string }
  | { readonly code: 'unreadable'; readonly file: string; readonly received: string };

export type BadRow = Extract<StatsProblem, { code: 'bad_row' }>;

/** The head of what was received: enough to recognise, short enough to print. */
export const excerpt = (text: string, length = 200): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

export function badRow(
  file: string,
  line: number,
  reason: BadRowReason,
  field: string | null,
  received: string,
  suggestion: string | null = null,
): BadRow {
  return { code: 'bad_row', file, line, reason, field, received: excerpt(received), suggestion };
}
