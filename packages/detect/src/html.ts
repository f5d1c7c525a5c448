/**
 * Text of an HTML string, block by block, without a DOM: a tokenizer of one pass, linear, for files of any size.
 * Blocks are joined by one newline; a footnote mark raised behind a digit is parted from it by a space; entities are read.
 * It follows the HTML standard as far as text needs it (comments, raw text elements, attributes in quotes).
 */
import { BLOCKS, isCellRole, RAISED, SKIPPED } from './blocks.ts';
import { isSpace } from './chars.ts';
import { ENTITIES } from './entities.ts';
import { BlockSink } from './html-sink.ts';

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

/** Text of a whole HTML string. */
export function htmlToText(html: string): BlockText {
  const reader = createHtmlReader();
  const blocks = [...reader.write(html), ...reader.end()];
  const starts: number[] = [];
  let length = 0;
  for (const block of blocks) {
    starts.push(length);
    length += block.length + 1;
  }
  return blockText(blocks.join('\n'), starts);
}

/**
 * Reads HTML in pieces that may end anywhere; answers the blocks that are complete. Memory is bounded whatever the page holds: a block of more
 * than 300,000 units is parted at a line or space, each part a block of its own, and a tag or word without an end is not waited for.
 */
export interface HtmlReader {
  write(piece: string): string[];
  end(): string[];
}

/** A tag, comment or stretch of text longer than this is not waited for. */
const PATIENCE = 1_000_000;

export function createHtmlReader(): HtmlReader {
  const sink = new BlockSink();
  let kept = '';
  /** Element whose content is not read, and how deep it nests in itself. */
  let skipping = '';
  let depth = 0;
  let raised = 0;
  let pre = 0;
  /** What a piece ended in: nothing, a comment, or the name of an element whose content holds no tags. */
  let inside = '';

  /** Reads what is complete; answers the offset up to which it did. */
  function read(html: string, last: boolean): number {
    let i = 0;
    while (i < html.length) {
      if (inside === '!') {
        const close = html.indexOf('-->', i);
        if (close < 0) return last ? html.length : Math.max(i, html.length - 2);
        i = close + 3;
        inside = '';
        continue;
      }
      if (inside !== '') {
        const close = findClosing(html, inside, i);
        if (close < 0) return last ? html.length : Math.max(i, html.length - inside.length - 40);
        i = close;
        inside = '';
        continue;
      }
      if (html.charCodeAt(i) !== 60) {
        const next = html.indexOf('<', i);
        const end = next >= 0 ? next : last ? html.length : endOfWords(html, i);
        if (!skipping) sink.text(decode(html.slice(i, end)), raised > 0, pre > 0);
        if (next < 0) return end;
        i = next;
        continue;
      }
      if (!last && html.length - i < 4) return i;
      const second = html.charCodeAt(i + 1);
      if (second === 33 || second === 63) {
        if (html.startsWith('<!--', i)) {
          inside = '!';
          i += 4;
          continue;
        }
        const close = html.indexOf('>', i + 2);
        if (close < 0 && !last && html.length - i < PATIENCE) return i;
        i = close < 0 ? html.length : close + 1;
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
      while (nameEnd < html.length && nameEnd - nameAt < 40 && !endsName(html.charCodeAt(nameEnd))) nameEnd++;
      const name = html.slice(nameAt, nameEnd).toLowerCase();
      const end = tagEnd(html, nameEnd);
      if (end >= html.length && !last && html.length - i < PATIENCE) return i;
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
        // The content of raw elements holds no tags: the next closing tag of that name ends it.
        if (RAW.has(name)) inside = name;
        else {
          skipping = name;
          depth = 1;
        }
        continue;
      }
      if (name === 'br') sink.line();
      else if (name === 'pre') {
        pre = Math.max(0, pre + (closing ? -1 : 1));
        sink.end();
      } else if (BLOCKS.has(name) || (!closing && hasCellRole(tag))) sink.end();
      else if (name === 'sup' || name === 'sub') raised = Math.max(0, raised + (closing ? -1 : 1));
      else if (!closing && (name === 'span' || name === 'a') && isRaised(tag)) sink.raiseNext();
    }
    return html.length;
  }

  return {
    write(piece) {
      const html = kept + piece;
      kept = html.slice(read(html, false));
      return sink.take();
    },
    end() {
      read(kept, true);
      kept = '';
      sink.end();
      return sink.take();
    },
  };
}

const VOID = new Set('input br hr img meta link wbr area base col embed source track param'.split(' '));
const RAW = new Set(['script', 'style', 'textarea', 'noscript', 'iframe']);

/** Text that may go on is read to its last space, so that entities and numbers are not cut; without one it waits. */
function endOfWords(html: string, from: number): number {
  const space = html.lastIndexOf(' ');
  if (space > from) return space;
  return html.length - from < PATIENCE ? from : html.length;
}

/** White space, a slash or ">". */
const endsName = (unit: number): boolean =>
  unit === 62 ||
  unit === 47 ||
  unit === 32 ||
  (unit >= 9 && unit <= 13) ||
  (unit > 127 && /\s/.test(String.fromCharCode(unit)));

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

/** Offset behind the closing tag of a name, or -1. */
function findClosing(html: string, name: string, from: number): number {
  let at = html.indexOf('</', from);
  while (at >= 0) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) {
      const close = html.indexOf('>', at);
      return close < 0 ? -1 : close + 1;
    }
    at = html.indexOf('</', at + 2);
  }
  return -1;
}

const isHidden = (tag: string): boolean =>
  tag.length > 6 &&
  /hidden|display|contenteditable/i.test(tag) &&
  (/\s(?:hidden)(?=[\s=/]|$)/i.test(tag) ||
    /display\s?:\s?none/i.test(tag) ||
    /\scontenteditable(?:=["']?(?:true|plaintext-only)?["']?)?(?=[\s/]|$)/i.test(tag));

const hasCellRole = (tag: string): boolean => {
  const role = tag.length > 8 ? /\srole\s?=\s?["']?([\w-]{3,20})/i.exec(tag)?.[1] : undefined;
  return role !== undefined && isCellRole(role);
};

const isRaised = (tag: string): boolean => {
  const value = /\bclass\s?=\s?["']([^"']{0,200})/i.exec(tag)?.[1];
  return value !== undefined && RAISED.test(value);
};

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
