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
});
