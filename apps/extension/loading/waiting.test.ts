import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withWaiting } from './waiting.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

describe('a page before it is drawn', () => {
  it.each(['sidepanel', 'popup'])('%s shows the same name and sign as after', (name) => {
    const html = withWaiting(read(`../entrypoints/${name}/index.html`));
    const sign = /export function Lane\(\) \{[\s\S]*?\n\}/.exec(read('../src/ui/icons.tsx'))?.[0] ?? '';
    const drawn = [...sign.matchAll(/ d="([^"]+)"/g)].map((match) => match[1]);
    expect(drawn.length).toBeGreaterThan(0);
    expect([...html.matchAll(/ d="([^"]+)"/g)].map((match) => match[1])).toEqual(drawn);
    for (const words of ['../src/i18n/strings.en.ts', '../src/i18n/strings.vi.ts'])
      expect(/productName: '([^']+)'/.exec(read(words))?.[1]).toBe('Luồng Xanh');
    expect(html).toContain('Luồng Xanh</span');
  });

  it.each([
    ['sidepanel', '<input id="search"', false],
    ['popup', '<input id="popup-search"', true],
  ])('%s has its search field, and no piece that is only named', (name, field, focused) => {
    const html = withWaiting(read(`../entrypoints/${name}/index.html`));
    expect(html.split(field).length).toBe(2);
    expect(html.includes(' autofocus')).toBe(focused);
    expect(html).not.toMatch(/<!--(?:brand|languages|field)/);
  });
});
