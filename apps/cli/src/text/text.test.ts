/** Texts in pieces read as they read whole, and the files that a call names. */
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { htmlToText, markdownToText } from '@luongxanh/detect';
import { describe, expect, it } from 'vitest';
import { readHtmlPieces, readLines, readMarkdownPieces, readPieces } from './large-text.ts';
import { walk } from './walk.ts';

async function* chunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('readPieces', () => {
  it('gives the text back whole, cut at line ends, with letters that lie across bytes', async () => {
    const text = 'Nghị định 08/2022/NĐ-CP\nQuyết định 687/QĐ-TTg\n'.repeat(50);
    const pieces = await all(readPieces(chunks(text, 7), 200));
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    for (const piece of pieces) {
      expect(text.startsWith(piece.text, piece.start)).toBe(true);
      expect(piece.text.endsWith('\n')).toBe(true);
    }
    expect(pieces.length).toBeGreaterThan(5);
  });
});

describe('readHtmlPieces', () => {
  it('gives the blocks and offsets of the whole', async () => {
    const row =
      '<p>règlement (UE) n<sup>o</sup>&nbsp;995/2010</p><script>if (a < b) "<p>"</script><!-- x --><td>0901 11 00</td>';
    const html = row.repeat(8000);
    const whole = htmlToText(html);
    const pieces = await all(readHtmlPieces(chunks(html, 1013)));
    expect(pieces.length).toBe(1);
    expect(pieces.map((piece) => piece.text).join('')).toBe(`${whole.text}\n`);
    const last = whole.starts.at(-1) ?? 0;
    expect(pieces[0]?.blockAt?.(last)).toBe(whole.starts.length - 1);
  });
});

describe('walk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'luongxanh-walk-'));
  mkdirSync(join(folder, 'b'));
  for (const name of ['c.txt', 'a.html', 'b/d.md']) writeFileSync(join(folder, name), 'x');
  symlinkSync(folder, join(folder, 'b', 'loop'));
  const named = async (word: string) =>
    (await all(walk(word))).map(({ file, given }) => [file.slice(file.indexOf(folder) + folder.length + 1), given]);

  it('goes through folders in order and does not follow links to folders', async () => {
    expect(await named(folder)).toEqual([
      ['a.html', false],
      [join('b', 'd.md'), false],
      ['c.txt', false],
    ]);
  });
  it('reads patterns, and leaves a name that matches nothing as it is', async () => {
    expect((await all(walk(`${folder}/**/*.md`))).length).toBe(1);
    expect((await all(walk(`${folder}/*.pdf`))).map(({ given }) => given)).toEqual([true]);
  });
});

describe('readMarkdownPieces', () => {
  it('gives the text that the whole gives, offsets included', async () => {
    const text = '# A\n\n**Regulation** (EU) **2023/1115**\n\n---\n\n| CN code |\n| --- |\n| `0901 11 00` |\n'.repeat(
      40,
    );
    const pieces = await all(readMarkdownPieces(chunks(text, 11), 300));
    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces.map((piece) => piece.text).join('')).toBe(markdownToText(text).text);
    let at = 0;
    for (const piece of pieces) {
      expect(piece.start).toBe(at);
      at += piece.text.length;
    }
  });
});

describe('readLines', () => {
  it.each([1, 2, 3, 1000])('gives the lines of chunks of %i bytes, whatever ends them', async (size) => {
    const lines = ['{"text": "Nghị định"}', '', 'b', 'c', 'd', ''];
    expect(await all(readLines(chunks('{"text": "Nghị định"}\r\n\nb\rc\r\nd\n', size)))).toEqual(lines);
  });
});
