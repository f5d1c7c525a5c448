/** Where the HTML reader puts text: it joins what inline elements split and ends a block where the page does. */
import { RAISED_GAP } from './blocks.ts';
import { isDigit } from './chars.ts';

/** White space that a browser shows as one space: most text has none and stays as it is. */
const RUNS = /[ \t\n\r\f]{2}|[\t\n\r\f]/;

/** Without the spaces and line breaks at both ends. */
function withoutEdges(text: string): string {
  const isEdge = (at: number): boolean => text.charCodeAt(at) === 32 || text.charCodeAt(at) === 10;
  let start = 0;
  let end = text.length;
  while (start < end && isEdge(start)) start++;
  while (end > start && isEdge(end - 1)) end--;
  return text.slice(start, end);
}

/** What is longer than this, in units, is no block that a person reads, and is parted. */
const LONGEST_BLOCK = 300_000;

/** Where to part a text that is too long: at the end of a line, else at a space; either turns to the end of a block, so that no offset moves. */
function partAt(text: string): number {
  const line = text.lastIndexOf('\n', LONGEST_BLOCK);
  const space = line > LONGEST_BLOCK / 2 ? line : text.lastIndexOf(' ', LONGEST_BLOCK);
  return space > 0 ? space : LONGEST_BLOCK;
}

/** Collects blocks: runs of white space become one space, as a browser shows them; no-break spaces stay. */
export class BlockSink {
  private blocks: string[] = [];
  private pieces: string[] = [];
  private length = 0;
  private lastUnit = 10;
  private raiseOnce = false;

  raiseNext(): void {
    this.raiseOnce = true;
  }

  text(raw: string, raised: boolean, pre: boolean): void {
    if (raw === '') return;
    const lifted = raised || this.raiseOnce;
    this.raiseOnce = false;
    let text = pre || !RUNS.test(raw) ? raw : raw.replace(/[ \t\n\r\f]+/g, ' ');
    if (!pre && text.charCodeAt(0) === 32 && (this.lastUnit === 32 || this.lastUnit === 10)) text = text.slice(1);
    if (text === '') return;
    if (lifted && isDigit(text.charCodeAt(0)) && isDigit(this.lastUnit)) text = `${RAISED_GAP}${text}`;
    this.add(text);
  }

  line(): void {
    this.add('\n');
  }

  private add(text: string): void {
    this.pieces.push(text);
    this.length += text.length;
    this.lastUnit = text.charCodeAt(text.length - 1);
    if (this.length > LONGEST_BLOCK) this.part();
  }

  /** Hands over as much as makes a block; what is behind begins the next. */
  private part(): void {
    let rest = this.pieces.join('');
    while (rest.length > LONGEST_BLOCK) {
      const cut = partAt(rest);
      const block = rest.slice(0, cut);
      if (block.trim() !== '') this.blocks.push(block);
      rest = rest.slice(rest[cut] === ' ' || rest[cut] === '\n' ? cut + 1 : cut);
    }
    this.pieces = [rest];
    this.length = rest.length;
  }

  end(): void {
    if (this.pieces.length === 0) return;
    const block = withoutEdges(this.pieces.join(''));
    this.pieces = [];
    this.length = 0;
    this.lastUnit = 10;
    this.raiseOnce = false;
    if (block !== '') this.blocks.push(block);
  }

  /** The blocks that are complete since the last call. */
  take(): string[] {
    const { blocks } = this;
    this.blocks = [];
    return blocks;
  }
}
