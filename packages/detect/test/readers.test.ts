/** The readers of HTML, DOM, Markdown and PDF: one text, whole references, and exact ways back. */
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { createHtmlReader, detect, htmlToText, joinBlocks, markdownToText, rangeOf, readBlocks } from '../src/index.ts';
import { pdfToText } from '../src/pdf.ts';
import { readPages } from './corpus.ts';

const FRENCH = '<p>le règlement (UE) n<span class="oj-super">o</span>&nbsp;995/2010 du Parlement</p>';
const ids = (text: string) => detect(text).map((reference) => reference.id);

describe('htmlToText', () => {
  it('joins what inline elements split', () => {
    expect(ids(htmlToText(FRENCH).text)).toEqual(['eu:32010R0995']);
  });
  it('joins blocks by one newline and knows the block of an offset', () => {
    const block = htmlToText('<h1>A</h1>\n<div><p>B <b>b</b></p><table><tr><td>C</td><td>D</td></tr></table></div>');
    expect(block.text).toBe('A\nB b\nC\nD');
    expect([0, 2, 6, 8].map((offset) => block.blockAt(offset))).toEqual([0, 1, 2, 3]);
  });
  it('leaves out scripts, styles, comments, hidden and editable content', () => {
    const html =
      '<p>a<script>var x = "<p>2023/956</p>"</script><style>p{}</style><!-- b --><textarea>c</textarea><span hidden>d</span><span style="display: none">e</span><div contenteditable>f</div>g</p>';
    expect(htmlToText(html).text).toBe('a\ng');
  });
  it('parts a footnote mark from the number before it', () => {
    expect(ids(htmlToText('<p>Regulation (EU) 2023/1115<sup>12</sup> applies</p>').text)).toEqual(['eu:32023R1115']);
    expect(ids(htmlToText('<p>Regulation (EU) 2023/1115<span class="super note-tag">3</span></p>').text)).toEqual([
      'eu:32023R1115',
    ]);
  });
  it('reads entities and survives broken markup', () => {
    expect(htmlToText('a &lt;b&gt; &#1044;&#x414; &nbsp;&unknown; < c <p title="x > y">d</p').text).toBe(
      'a <b> ДД \u00a0&unknown; < c\nd',
    );
  });
  it('is linear in unclosed tags and quotes', () => {
    for (const unit of ['<', '<p', '<!--', '<a href="', '<script>', '<p hidden>', '&', '&#', '<div contenteditable>']) {
      const start = performance.now();
      htmlToText(unit.repeat(300_000 / unit.length));
      expect(performance.now() - start, unit).toBeLessThan(15_000);
    }
  });
});

describe('createHtmlReader', () => {
  const readIn = (html: string, size: number): string => {
    const reader = createHtmlReader();
    const blocks: string[] = [];
    for (let at = 0; at < html.length; at += size) blocks.push(...reader.write(html.slice(at, at + size)));
    return [...blocks, ...reader.end()].join('\n');
  };
  it.each([1, 2, 3, 7, 50])('reads pieces of %i units as it reads the whole', (size) => {
    const html =
      '<!doctype html><title>A &amp; B</title><!-- <p>no</p> --><script>"</p>"</script ><p>n<sup>o</sup>&nbsp;995/2010<sup>12</sup>\n  x<br>y</p><div hidden><p>z</p></div><pre>a\n b</pre><p title="x > y">1 < 2</p><p>open';
    expect(readIn(html, size)).toBe(htmlToText(html).text);
  });
  it('reads real pages in pieces as it reads them whole', () => {
    const pages = readPages()?.filter(({ name }) => name.endsWith('.html')) ?? [];
    if (pages.length === 0) console.log('detect: no pages beside the repository, ran without them');
    for (const { name, content } of pages) expect(readIn(content, 4099) === htmlToText(content).text, name).toBe(true);
  });
  it.each(['p', 'pre'])('parts an element "%s" that is too long for one block, wherever its pieces end', (name) => {
    const words = 'the operator, 2023/1115, and\u00a0others '.repeat(30_000).trimEnd();
    const parts = readIn(`<${name}>${words}</${name}>`, 65_537).split('\n');
    expect(parts.length).toBeGreaterThan(3);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(300_000);
    expect(parts.join(' ')).toBe(words);
    expect(htmlToText(`<${name}>${words}</${name}>`).text).toBe(parts.join('\n'));
  });
  it('keeps no more than it needs of a comment or script that never ends', () => {
    for (const open of ['<!-- ', '<script>', '<p title="']) {
      const reader = createHtmlReader();
      reader.write(`<p>a</p>${open}`);
      for (let n = 0; n < 300; n++) reader.write('x'.repeat(10_000));
      expect(reader.end().length).toBeLessThan(2);
    }
  });
});

describe('readBlocks', () => {
  const read = (html: string) => {
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    return [...readBlocks(document.body as unknown as Node)];
  };
  it('finds a split reference and leads it back to its text nodes', () => {
    const [block] = read(FRENCH);
    if (!block) throw new Error('no block');
    const [reference] = detect(block.text);
    expect(reference?.id).toBe('eu:32010R0995');
    const range = rangeOf(block, reference?.start ?? 0, reference?.end ?? 0);
    expect(range?.startContainer.data.slice(range.startOffset)).toBe('règlement (UE) n');
    expect(range?.endContainer.data.slice(0, range.endOffset)).toMatch(/^\s?995\/2010$/);
  });
  it('gives the blocks that the HTML reader gives', () => {
    const html =
      '<h1>Title</h1><div>one<p>two <i>three</i></p>four<br>five</div><table><tr><td>0901</td><td>x</td></tr></table><ul><li>a</li><li>b</li></ul>';
    const texts = read(html).map((block) => block.text);
    expect(texts.join('\n')).toBe(htmlToText(html).text);
  });
  it('skips scripts, hidden and editable elements, and what the caller names', () => {
    const html =
      '<p>a</p><script>b</script><p hidden>c</p><div contenteditable="true">d</div><aside class="x">e</aside><p>f</p>';
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    const blocks = [
      ...readBlocks(document.body as unknown as Node, { skip: (element) => element.classList.contains('x') }),
    ];
    expect(blocks.map((block) => block.text)).toEqual(['a', 'f']);
  });
  it('parts a raised footnote mark, and ranges stay exact', () => {
    const [block] = read('<p>Regulation (EU) 2023/1115<sup>1</sup> applies</p>');
    if (!block) throw new Error('no block');
    const [reference] = detect(block.text);
    expect(reference?.text).toBe('Regulation (EU) 2023/1115');
    const range = rangeOf(block, reference?.start ?? 0, reference?.end ?? 0);
    expect(range?.endOffset).toBe('Regulation (EU) 2023/1115'.length);
  });
  it('finds references through soft hyphens, thin and no-break spaces, and leads back to their exact ends', () => {
    const html =
      '<p>the Regu\u00ad<wbr>la\u00adtion (EU)\u00a0No\u2009<b>995/</b><i>2010</i><a href="#1"><sup>(3)</sup></a>, CN code 0901\u202f11\u00a0<u>00</u>.</p>';
    const [block] = read(html);
    if (!block) throw new Error('no block');
    const found = detect(block.text);
    expect(found.map(({ id }) => id)).toEqual(['eu:32010R0995', 'cn:09011100']);
    for (const { start, end, text } of found) {
      const range = rangeOf(block, start, end);
      if (!range) throw new Error('no range');
      // The text between the two ends, read from the nodes themselves.
      let between = '';
      let inside = false;
      for (const { node } of block.segments) {
        const from = node === range.startContainer ? range.startOffset : 0;
        const to = node === range.endContainer ? range.endOffset : node.data.length;
        if (node === range.startContainer) inside = true;
        if (inside) between += node.data.slice(from, to);
        if (node === range.endContainer) break;
      }
      expect(between).toBe(text);
    }
  });
  it('reads tables of other elements, and no footnote mark into a code', () => {
    const html =
      '<div role="table"><span role="row"><span role="columnheader">CN code</span><span role="columnheader">Goods</span></span>' +
      '<span role="row"><span role="cell">0901</span><span role="cell">Coffee</span></span></div><p>heading 4403<sup>2</sup></p>';
    const text = joinBlocks(read(html)).text;
    expect(ids(text)).toEqual(['hs:0901', 'hs:4403']);
    expect(htmlToText(html).text).toBe(text);
  });
  it('finds the block of an offset in joined text', () => {
    const joined = joinBlocks(read('<p>CN code</p><p>0901 11 00</p>'));
    const [reference] = detect(joined.text);
    const place = joined.locate(reference?.start ?? 0);
    expect(place?.block.text).toBe('0901 11 00');
    expect(place?.offset).toBe(0);
  });
});

describe('markdownToText', () => {
  it('keeps every offset', () => {
    const source = '# A\n\n**Regulation** (EU) **2023/1115**, see `x`\n\n- CN code 0901 11 00\n';
    const block = markdownToText(source);
    expect(block.text.length).toBe(source.length);
    expect(ids(block.text)).toEqual(['eu:32023R1115', 'cn:09011100']);
  });
});

describe('pdfToText', () => {
  const item = (str: string, x: number, y: number, width = str.length * 5) => ({
    str,
    transform: [10, 0, 0, 10, x, y],
    width,
    height: 10,
  });
  const page = (number: number, lines: string[]) => ({
    items: [
      item('Official Journal of the European Union', 100, 800),
      ...lines.map((line, n) => item(line, 50, 760 - n * 12)),
      item(String(number), 300, 20),
    ],
  });
  it('joins lines, undoes hyphenation and drops running heads', async () => {
    const text = await pdfToText([
      page(1, [
        'The obligations of Regu-',
        'lation (EU) No',
        '995/2010 apply, and Quyết định 687/QĐ-',
        'TTg too, with a list',
      ]),
      page(2, ['of goods under CN code 0901', '11 00.']),
      page(3, ['End.']),
    ]);
    expect(text.text).not.toContain('Official Journal');
    expect(ids(text.text)).toEqual(['eu:32010R0995', 'vn:687/QD-TTg', 'cn:09011100']);
    expect(text.pages.length).toBe(3);
  });
  it('keeps cells apart', async () => {
    const text = await pdfToText([{ items: [item('0901', 50, 700), item('Coffee', 200, 700)] }]);
    expect(text.text).toBe('0901\tCoffee');
  });
  it('takes the wide space that pdf.js puts between cells for the gap that it is, and breaks before items of a list', async () => {
    const wide = { str: ' ', transform: [10, 0, 0, 0, 80, 700], width: 105, height: 0 };
    const cells = await pdfToText([{ items: [item('Cacao', 50, 700, 30), wide, item('1801 Cacao beans', 185, 700)] }]);
    expect(cells.text).toBe('Cacao\t1801 Cacao beans');
    const list = await pdfToText([
      { items: [item('4406 Sleepers of wood', 50, 700), item('—', 50, 688), item('4407 Wood sawn', 50, 676)] },
    ]);
    expect(list.text).toBe('4406 Sleepers of wood\n— 4407 Wood sawn');
  });
});
