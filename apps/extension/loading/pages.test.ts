import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { preloads, withStyles } from './pages.ts';

const page = (links: string) => `<html><head>\n<title>x</title>\n${links}</head><body></body></html>`;
const link = (file: string) => `    <link rel="stylesheet" crossorigin href="/${file}">\n`;

describe('a built page', () => {
  it('holds its styles, in their order, in place of the links', () => {
    const sheets: Record<string, string> = { 'assets/ui.css': 'a{content:"$&"}\n', 'assets/panel.css': 'b{}\n' };
    const html = withStyles(page(link('assets/ui.css') + link('assets/panel.css')), (file) => sheets[file] ?? '');
    expect(html).not.toContain('<link');
    expect(html).toContain('<style>a{content:"$&"}\nb{}</style>\n</head>');
  });

  it('stays as it is without styles', () => {
    expect(withStyles(page(''), () => 'never')).toBe(page(''));
  });

  it('begins to fetch both files of the records', () => {
    const files = ['chunks/ui-1.js', 'chunks/catalogue-2.js', 'chunks/nomenclature-3.js'];
    expect(preloads(files).match(/href="[^"]+"/g)).toEqual([
      'href="/chunks/catalogue-2.js"',
      'href="/chunks/nomenclature-3.js"',
    ]);
    expect(() => preloads(files.slice(0, 2))).toThrow(/nomenclature/);
  });

  it.each(['sidepanel', 'popup'])('%s shows the same name and sign before it is drawn as after', (name) => {
    const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
    const html = read(`../entrypoints/${name}/index.html`);
    const sign = /export function Lane\(\) \{[\s\S]*?\n\}/.exec(read('../src/ui/icons.tsx'))?.[0] ?? '';
    const drawn = [...sign.matchAll(/ d="([^"]+)"/g)].map((match) => match[1]);
    expect(drawn.length).toBeGreaterThan(0);
    expect([...html.matchAll(/ d="([^"]+)"/g)].map((match) => match[1])).toEqual(drawn);
    for (const words of ['../src/i18n/strings.en.ts', '../src/i18n/strings.vi.ts'])
      expect(/productName: '([^']+)'/.exec(read(words))?.[1]).toBe('Luồng Xanh');
    expect(html).toContain('Luồng Xanh</span');
  });
});
