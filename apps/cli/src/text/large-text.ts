/**
 * Text, Markdown and HTML of any size in pieces that end at line or block ends, so that memory stays constant. Offsets are UTF-16 units
 * from the beginning of the text: of the file, or of what its blocks joined by newlines give. A PDF is read whole.
 */
import { blockText, createHtmlReader, markdownToText } from '@luongxanh/detect';

/** What is longer than this is read in pieces. */
export const LARGE = 2_000_000;

export interface TextPiece {
  readonly text: string;
  readonly start: number;
  /** Index of the block at an offset of the piece; null where the text has no blocks. */
  readonly blockAt: ((offset: number) => number) | null;
}

const PIECE = 300_000;

/** Pieces of some hundred thousand characters; a line longer than that is cut at a space. */
export async function* readPieces(bytes: AsyncIterable<Uint8Array>, pieceLength = PIECE): AsyncGenerator<TextPiece> {
  let kept = '';
  let start = 0;
  for await (const text of decoded(bytes)) {
    kept += text;
    while (kept.length >= pieceLength) {
      const cut = cutOf(kept, pieceLength);
      yield { text: kept.slice(0, cut), start, blockAt: null };
      start += cut;
      kept = kept.slice(cut);
    }
  }
  if (kept !== '') yield { text: kept, start, blockAt: null };
}

/** The same for Markdown, whose marks turn to spaces unit for unit and never reach over the end of a line. */
export async function* readMarkdownPieces(
  bytes: AsyncIterable<Uint8Array>,
  pieceLength = PIECE,
): AsyncGenerator<TextPiece> {
  for await (const piece of readPieces(bytes, pieceLength)) yield { ...piece, text: markdownToText(piece.text).text };
}

/** Lines without their ends, one at a time. */
export async function* readLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  /** What has come of the line that is still open: it is put together once, at its end. */
  let open: string[] = [];
  let held = '';
  for await (const text of decoded(bytes)) {
    const lines = (held + text).split(/\r\n|\n|\r(?!$)/);
    const last = lines.pop() ?? '';
    for (const line of lines) {
      yield [...open, line].join('');
      open = [];
    }
    // Whether a line feed follows a carriage return, the next chunk tells.
    held = last.endsWith('\r') ? '\r' : '';
    open.push(last.slice(0, last.length - held.length));
  }
  yield [...open, held].join('');
}

/** The same for HTML: blocks joined by newlines, some thousands at a time. */
export async function* readHtmlPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TextPiece> {
  const reader = createHtmlReader();
  let blocks: string[] = [];
  let length = 0;
  let start = 0;
  let first = 0;
  const piece = (): TextPiece => {
    const starts: number[] = [];
    let at = 0;
    for (const block of blocks) {
      starts.push(at);
      at += block.length + 1;
    }
    const base = first;
    const joined = blockText([...blocks, ''].join('\n'), starts);
    const made = { text: joined.text, start, blockAt: (offset: number) => base + joined.blockAt(offset) };
    first += blocks.length;
    start += at;
    blocks = [];
    length = 0;
    return made;
  };
  const add = (found: readonly string[]) => {
    for (const block of found) {
      blocks.push(block);
      length += block.length;
    }
  };
  for await (const text of decoded(bytes)) {
    add(reader.write(text));
    if (length >= PIECE) yield piece();
  }
  add(reader.end());
  if (blocks.length > 0) yield piece();
}

/** So many bytes are decoded at once: strings longer than that outlive the collector's quick rounds. */
const DECODED = 1 << 16;

/** Text of bytes: UTF-8 or what its mark names, else, where the first of them cannot be UTF-8, the old Windows code page. */
async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    for (let at = 0; at < chunk.length; at += DECODED)
      yield decoder.decode(chunk.subarray(at, at + DECODED), { stream: true });
  }
  if (decoder) yield decoder.decode();
}

function encodingOf(chunk: Uint8Array): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(chunk.subarray(0, 65_536), { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

function cutOf(text: string, length: number): number {
  const line = text.lastIndexOf('\n', length);
  if (line > length / 2) return line + 1;
  const space = text.lastIndexOf(' ', length);
  return space > 0 ? space + 1 : length;
}
