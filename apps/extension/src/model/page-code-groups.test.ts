import { describe, expect, it } from 'vitest';
import { groupCodes, MOST_UNGROUPED } from './page-code-groups.ts';
import type { PageRow } from './page-groups.ts';
import { tree } from './testing.ts';

const row = (code: string, fields: Partial<PageRow> = {}): PageRow => ({
  key: `hs:${code}`,
  code,
  mark: 'quiet',
  title: { en: code, vi: code },
  name: null,
  status: { en: '', vi: '' },
  date: null,
  when: null,
  mentions: 1,
  route: null,
  ...fields,
});
const many = (chapter: string, count: number, fields: Partial<PageRow> = {}) =>
  Array.from({ length: count }, (_, at) => row(`${chapter}${String(at + 10)}`, fields));
const none = () => false;

describe('the codes of a page', () => {
  it('stand in one list while they are few', () => {
    expect(groupCodes(many('44', MOST_UNGROUPED), none, tree)).toBeNull();
  });

  it('fold by chapter, with what binds more first', () => {
    const groups = groupCodes([...many('64', 12), ...many('44', 12, { mark: 'applies' }), row('0901')], none, tree);
    expect(groups?.map(({ title, rows }) => [title.en, rows.length])).toEqual([
      ['Chapter 44: goods 44', 12],
      ['Chapter 09: goods 09', 1],
      ['Chapter 64: goods 64', 12],
    ]);
  });

  it('fold by the groups of the annex on the page of the act, and lose none', () => {
    const rows = [
      ...many('44', 12, { annexEntry: 'Annex I, wood: ex 4412' }),
      ...many('94', 4, { annexEntry: 'Annex I, wood: 9403 30' }),
      ...many('09', 6, { annexEntry: 'Annex I, coffee' }),
    ];
    const groups = groupCodes(rows, none, tree) ?? [];
    expect(groups.map(({ title, rows: all }) => [title.vi, all.length])).toEqual([
      ['Phụ lục I, cà phê', 6],
      ['Phụ lục I, gỗ', 16],
    ]);
    expect(groups.flatMap((group) => group.rows)).toHaveLength(rows.length);
  });

  it('fold by chapter where the annex has no groups of goods', () => {
    const rows = many('44', 25).map((one) => ({ ...one, annexEntry: `Annex: ${one.code}` }));
    expect(groupCodes(rows, none, tree)?.map(({ title }) => title.en)).toEqual(['Chapter 44: goods 44']);
  });

  it('puts first what the watch list holds, groups and rows', () => {
    const rows = [...many('44', 15, { mark: 'applies' }), ...many('64', 15)];
    const groups = groupCodes(rows, ({ code }) => code === '6420', tree);
    expect(groups?.map(({ key, watched }) => [key, watched])).toEqual([
      ['64', 1],
      ['44', 0],
    ]);
    expect(groups?.[0]?.rows[0]?.code).toBe('6420');
  });
});
