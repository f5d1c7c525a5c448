/**
 * Text of an HTML string, block by block, without a DOM: a tokenizer of one pass, linear, for files of any size.
 * Blocks are joined by one newline; a footnote mark raised behind a digit is parted from it by a space; entities are read.
 * It follows the HTML standard as far as text needs it (comments, raw text elements, attributes in quotes).
 */
import { BLOCKS, RAISED, SKIPPED } from './blocks.ts';
import { isDigit, isSpace } from './chars.ts';
import { ENTITIES } from './entities.ts';

export interface BlockText {
  readonly text: string;
  /** Offset in `text` at which each block begins. */
  readonly starts: readonly number[];
  /** Index of the block that holds an offset. */
  blockAt(offset: number): number;
}

export function blockText(text: string, starts: readonly number[]): BlockText {
  return {
    text,
    starts,
    blockAt(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return Math.max(0, low);
    },
  };
}

export function htmlToText(html: string): BlockText {
  const sink = new BlockSink();
  /** Name of the element whose content is not read, and how deep it nests in itself. */
  let skipping = '';
  let depth = 0;
  let raised = 0;
  let pre = 0;
  let i = 0;
  while (i < html.length) {
    if (html.charCodeAt(i) !== 60) {
      let next = html.indexOf('<', i);
      if (next < 0) next = html.length;
      if (!skipping) sink.text(decode(html.slice(i, next)), raised > 0, pre > 0);
      i = next;
      continue;
    }
    const second = html.charCodeAt(i + 1);
    if (second === 33) {
      if (html.startsWith('<!--', i)) {
        const close = html.indexOf('-->', i + 4);
        i = close < 0 ? html.length : close + 3;
      } else i = after(html, '>', i + 2);
      continue;
    }
    if (second === 63) {
      i = after(html, '>', i + 2);
      continue;
    }
    const closing = second === 47;
    const nameAt = closing ? i + 2 : i + 1;
    const first = html.charCodeAt(nameAt) | 32;
    if (first < 97 || first > 122) {
      if (!skipping) sink.text('<', raised > 0, pre > 0);
      i++;
      continue;
    }
    let nameEnd = nameAt + 1;
    while (nameEnd < html.length && !/[\s/>]/.test(html[nameEnd] ?? '>') && nameEnd - nameAt < 40) nameEnd++;
    const name = html.slice(nameAt, nameEnd).toLowerCase();
    const end = tagEnd(html, nameEnd);
    const tag = closing ? '' : html.slice(nameEnd, end);
    i = end + 1;
    if (skipping) {
      if (name === skipping) depth += closing ? -1 : html.charCodeAt(end - 1) === 47 ? 0 : 1;
      if (depth === 0) skipping = '';
      continue;
    }
    if (!closing && (SKIPPED.has(name) || isHidden(tag)) && !VOID.has(name)) {
      if (BLOCKS.has(name)) sink.end();
      if (html.charCodeAt(end - 1) === 47) continue;
      if (RAW.has(name)) {
        // The content of raw elements holds no tags: the next closing tag of that name ends it.
        const close = findClosing(html, name, i);
        i = close;
        continue;
      }
      skipping = name;
      depth = 1;
      continue;
    }
    if (name === 'br') sink.line();
    else if (name === 'pre') {
      pre = Math.max(0, pre + (closing ? -1 : 1));
      sink.end();
    } else if (BLOCKS.has(name)) sink.end();
    else if (name === 'sup' || name === 'sub') raised = Math.max(0, raised + (closing ? -1 : 1));
    else if (!closing && (name === 'span' || name === 'a') && isRaised(tag)) sink.raiseNext();
  }
  return sink.close();
}

const VOID = new Set('input br hr img meta link wbr area base col embed source track param'.split(' '));
const RAW = new Set(['script', 'style', 'textarea', 'noscript', 'iframe']);

const after = (html: string, mark: string, from: number): number => {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
};

/** Offset of the ">" that ends a tag, quotes respected. */
function tagEnd(html: string, from: number): number {
  let i = from;
  while (i < html.length) {
    const unit = html.charCodeAt(i);
    if (unit === 62) return i;
    if (unit === 34 || unit === 39) {
      const before = html.charCodeAt(i - 1);
      // A quote opens a value only behind "="; a stray one must not swallow the page.
      if (before === 61 || isSpace(before)) {
        const close = html.indexOf(unit === 34 ? '"' : "'", i + 1);
        if (close < 0) return html.length;
        i = close;
      }
    }
    i++;
  }
  return html.length;
}

function findClosing(html: string, name: string, from: number): number {
  let at = html.indexOf('</', from);
  while (at >= 0) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return after(html, '>', at);
    at = html.indexOf('</', at + 2);
  }
  return html.length;
}

const isHidden = (tag: string): boolean =>
  tag.length > 6 &&
  (/\s(?:hidden)(?=[\s=/]|$)/i.test(tag) ||
    /display\s?:\s?none/i.test(tag) ||
    /\scontenteditable(?:=["']?(?:true|plaintext-only)?["']?)?(?=[\s/]|$)/i.test(tag));

const isRaised = (tag: string): boolean => {
  const value = /\bclass\s?=\s?["']([^"']{0,200})/i.exec(tag)?.[1];
  return value !== undefined && RAISED.test(value);
};

/** Collects blocks: runs of white space become one space, as a browser shows them; no-break spaces stay. */
class BlockSink {
  private readonly parts: string[] = [];
  private readonly starts: number[] = [];
  private length = 0;
  private block = '';
  private pieces: string[] = [];
  private lastUnit = 10;
  private raiseOnce = false;

  raiseNext(): void {
    this.raiseOnce = true;
  }

  text(raw: string, raised: boolean, pre: boolean): void {
    if (raw === '') return;
    const lifted = raised || this.raiseOnce;
    this.raiseOnce = false;
    let text = pre ? raw : raw.replace(/[ \t\n\r\f]+/g, ' ');
    if (!pre && text.charCodeAt(0) === 32 && (this.lastUnit === 32 || this.lastUnit === 10)) text = text.slice(1);
    if (text === '') return;
    if (lifted && isDigit(text.charCodeAt(0)) && isDigit(this.lastUnit)) text = ` ${text}`;
    this.pieces.push(text);
    this.lastUnit = text.charCodeAt(text.length - 1);
  }

  line(): void {
    this.pieces.push('\n');
    this.lastUnit = 10;
  }

  end(): void {
    if (this.pieces.length === 0) return;
    this.block = this.pieces.join('').replace(/^[ \n]+|[ \n]+$/g, '');
    this.pieces = [];
    this.lastUnit = 10;
    this.raiseOnce = false;
    if (this.block === '') return;
    this.starts.push(this.length);
    this.parts.push(this.block);
    this.length += this.block.length + 1;
  }

  close(): BlockText {
    this.end();
    return blockText(this.parts.join('\n'), this.starts);
  }
}

/** Reads entities: numbers, and the names that pages of law use. */
function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,10}));?/g,
    (whole, decimal, hex, name) => {
      if (name) return ENTITIES[name] ?? whole;
      const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      if (point === 0 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return '\ufffd';
      return String.fromCodePoint(point);
    },
  );
}
