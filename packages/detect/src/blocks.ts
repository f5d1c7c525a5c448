/**
 * What is a block and what is never read, shared by the readers of HTML strings and of the DOM, so that both give one text.
 * Cells of a table are blocks; `br` breaks a line. Script, style and what a person edits are not read.
 */

export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre section summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);

export const SKIPPED: ReadonlySet<string> = new Set(
  'script style noscript template textarea select svg math iframe object canvas audio video input button datalist'.split(
    ' ',
  ),
);

/** Class names of raised text on EUR-Lex and elsewhere: footnote marks, and the "o" of French "n o". */
export const RAISED = /(?:^|[\s-])(?:super|sup|superscript|note-tag|noteref|footnote(?:-?ref)?)(?:$|[\s-])/;

/** Parts a raised digit from the digit before it: a hair space, which no number is grouped by ("4403\u200a2" is no "4403 2"). */
export const RAISED_GAP = '\u200a';

/** Tables of other elements: each of these begins a block of its own. */
const CELL_ROLES: ReadonlySet<string> = new Set('row cell gridcell columnheader rowheader listitem option'.split(' '));
export const isCellRole = (role: string): boolean => CELL_ROLES.has(role.trim().toLowerCase());

/** A raised digit behind a digit is a footnote mark, not the next digit of a number. */
export const isDigitUnit = (unit: number): boolean => unit >= 48 && unit <= 57;
