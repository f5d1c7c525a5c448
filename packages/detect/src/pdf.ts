/**
 * Text of a PDF from the items that pdf.js reads: items to lines, lines to paragraphs, hyphenation undone, running heads and
 * page numbers dropped. The pdf.js module comes in as a parameter; this package does not depend on it.
 * Item fields as in pdf.js `getTextContent()`: `str`, `transform` (x at 4, y at 5), `width`, `height`.
 */
import { type BlockText, blockText } from './html.ts';

export interface PdfItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** What `page.getTextContent()` answers; marked-content items have no `str` and are passed over. */
export interface PdfPage {
  readonly items: readonly (PdfItem | object)[];
}

export interface PdfText extends BlockText {
  /** Offset at which each page begins. */
  readonly pages: readonly number[];
}

interface Line {
  text: string;
  y: number;
  x: number;
  right: number;
  size: number;
}

/** A gap wider than this part of the type size is a space; wider than `COLUMN` sizes, another cell. */
const SPACE = 0.18;
const COLUMN = 2.2;
/** At the left edge of a column, a gap wider than this is one between cells; spaces of justified lines are narrower. */
const CELL = 0.6;
const EDGE_LINES = 3;
/** How many lines at the top and the foot of a page may be a running head. */
const HEAD_LINES = 3;

const isItem = (item: PdfItem | object): item is PdfItem => 'str' in item && 'transform' in item;

/** Where lines of a page begin, rounded; a place with several is the left edge of a column. */
function edgesOf(lines: readonly Line[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { x } of lines) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= EDGE_LINES).map(([x]) => x));
}

/** Items to lines; then once more, so that what begins at the edge of a column is a cell of its own. */
function linesOf(page: PdfPage): Line[] {
  return buildLines(page, edgesOf(buildLines(page, new Set())));
}

function buildLines(page: PdfPage, edges: ReadonlySet<number>): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const item of page.items) {
    if (!isItem(item) || item.str === '') continue;
    const x = item.transform[4] ?? 0;
    const y = item.transform[5] ?? 0;
    const size = item.height || Math.abs(item.transform[3] ?? 0) || 10;
    // A raised mark sits less than half a line off and belongs to the line.
    if (line && Math.abs(line.y - y) < Math.max(line.size, size) * 0.5 && x >= line.x - size) {
      // A space is as wide as the gap that it stands for, so gaps are counted from the last letters.
      if (item.str.trim() === '') {
        if (!/\s$/.test(line.text)) line.text += ' ';
        continue;
      }
      const gap = x - line.right;
      const raised = size < line.size * 0.8 && /\d$/.test(line.text) && /^\d/.test(item.str);
      const column = gap > line.size * COLUMN || (gap > line.size * CELL && edges.has(Math.round(x)));
      if (column) line.text = `${line.text.trimEnd()}\t`;
      else if ((gap > line.size * SPACE || raised) && !/\s$/.test(line.text) && !/^\s/.test(item.str)) line.text += ' ';
      line.text += item.str;
      line.right = Math.max(line.right, x + item.width);
      line.size = Math.max(line.size, size);
      continue;
    }
    if (item.str.trim() === '') continue;
    line = { text: item.str, x, y, right: x + item.width, size };
    lines.push(line);
  }
  for (const each of lines) each.text = each.text.replace(/ {2,}/g, ' ').trim();
  return lines.filter((each) => each.text !== '');
}

/** The same line with its numbers left out, by which a running head is known again. */
const pattern = (line: Line): string => line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();

function edges(lines: readonly Line[]): Set<Line> {
  return new Set([...lines.slice(0, HEAD_LINES), ...lines.slice(-HEAD_LINES)]);
}

/** Drops the lines that recur at the edges of pages, and bare page numbers. */
function withoutHeads(pages: readonly (readonly Line[])[]): Line[][] {
  const seen = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set([...edges(lines)].map(pattern))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const enough = Math.max(3, Math.ceil(pages.length * 0.3));
  return pages.map((lines) => {
    const edge = edges(lines);
    return lines.filter((line) => {
      if (!edge.has(line)) return true;
      if (pages.length > 1 && /^[-–\s]*(?:page |trang )?\d{1,4}(?:\s?\/\s?\d{1,4})?[-–\s]*$/i.test(line.text))
        return false;
      return (seen.get(pattern(line)) ?? 0) < enough;
    });
  });
}

/** A line that opens an item of a list. */
const ITEM = /^[—–•▪●](?:\s|$)/;

/** Whether the next line goes on with the paragraph. */
function goesOn(above: Line, below: Line, pageBreak: boolean): boolean {
  if (ITEM.test(below.text)) return false;
  // A number broken at the foot of a page goes on at the head of the next: "08/2022/NĐ-", "CP".
  if (pageBreak && /\d\/(?:[\p{Lu}\d/]{0,20}[-/])?$/u.test(above.text)) return true;
  if (pageBreak) return !/[.:;!?]$/.test(above.text) && /^\p{Ll}/u.test(below.text);
  const drop = above.y - below.y;
  if (drop <= 0 || drop > Math.max(above.size, below.size) * 1.9) return false;
  if (above.text.includes('\t') || below.text.includes('\t')) return false;
  return true;
}

/** Joins two lines; a hyphen at the end of a line goes where it parts a word, and stays where it joins two. */
function join(above: string, below: string): string {
  if (/\p{Ll}[-\u00ad\u2010]$/u.test(above) && /^\p{Ll}/u.test(below)) return above.slice(0, -1) + below;
  if (/[\p{L}\d][-\u2010\u2011/]$/u.test(above)) return above + below;
  if (/^[/-]\p{Lu}/u.test(below) && /[\p{Lu}\d]$/u.test(above)) return above + below;
  return `${above} ${below}`;
}

/** Paragraphs of a document, joined by newlines. */
export async function pdfToText(pages: Iterable<PdfPage> | AsyncIterable<PdfPage>): Promise<PdfText> {
  const read: Line[][] = [];
  for await (const page of pages) read.push(linesOf(page));
  const parts: string[] = [];
  const starts: number[] = [];
  const pageStarts: number[] = [];
  let length = 0;
  let open = '';
  let last: Line | null = null;
  const close = () => {
    if (open === '') return;
    starts.push(length);
    parts.push(open);
    length += open.length + 1;
    open = '';
  };
  for (const lines of withoutHeads(read)) {
    let first = true;
    for (const line of lines) {
      if (last && open !== '' && goesOn(last, line, first)) open = join(open, line.text);
      else {
        close();
        open = line.text;
      }
      if (first) pageStarts.push(Math.max(length, length + open.length - line.text.length));
      first = false;
      last = line;
    }
    if (first) pageStarts.push(length + open.length);
  }
  close();
  return { ...blockText(parts.join('\n'), starts), pages: pageStarts };
}

/** The part of the pdf.js module that is used. */
export interface PdfModule {
  getDocument(source: { data: Uint8Array; [option: string]: unknown }): {
    promise: Promise<{
      numPages: number;
      getPage(number: number): Promise<{ getTextContent(): Promise<PdfPage>; cleanup?(): unknown }>;
      destroy?(): Promise<void>;
    }>;
  };
}

/** Reads a whole file with a pdf.js module. `onPage` is told after each page; `signal` stops between pages. */
export async function readPdf(
  pdfjs: PdfModule,
  data: Uint8Array,
  options: { readonly signal?: AbortSignal; readonly onPage?: (page: number, of: number) => void } = {},
): Promise<PdfText> {
  const document = await pdfjs.getDocument({ data, isEvalSupported: false, useSystemFonts: false }).promise;
  try {
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      options.signal?.throwIfAborted();
      const page = await document.getPage(number);
      pages.push(await page.getTextContent());
      page.cleanup?.();
      options.onPage?.(number, document.numPages);
    }
    return await pdfToText(pages);
  } finally {
    await document.destroy?.();
  }
}
