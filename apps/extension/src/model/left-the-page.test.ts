import { describe, expect, it } from 'vitest';
import { leftThePage } from './left-the-page.ts';
import { groupPage } from './page-groups.ts';
import { catalogueOf, entry, measure, tree } from './testing.ts';

const world = {
  catalogue: catalogueOf({
    measures: [
      measure({
        scope: [
          entry('4412'),
          entry('6404', { to: '2026-09-17' }),
          entry('6404', { effect: 'left', from: '2026-09-18' }),
        ],
      }),
    ],
  }),
  tree,
  on: '2026-11-22',
};

describe('goods that left the list of the act on the page', () => {
  it('are told with their last day; goods that stand or never stood are not', () => {
    expect(leftThePage('6404', 'wood', world)?.until).toBe('2026-09-17');
    expect(leftThePage('4412', 'wood', world)).toBeNull();
    expect(leftThePage('6404', null, world)).toBeNull();
    expect(leftThePage('6404', 'wood', { ...world, on: '2026-09-01' })).toBeNull();
  });

  it('say so in their row on the page of that act only', () => {
    const report = {
      url: 'https://example.org/',
      title: 'Page',
      outdated: [],
      began: 0,
      truncated: false,
      references: [{ kind: 'product-code' as const, id: 'hs:6404', text: '6404', mentions: 1, start: 0 }],
    };
    const ofPage = (subject: string | null) =>
      groupPage({ ...report, subject }, world.catalogue, tree, world.on).rows.codes[0]?.ofPage?.en;
    expect(ofPage('eu:32023R9001')).toBe('WR: left the list, last day 17 Sep 2026');
    expect(ofPage(null)).toBeUndefined();
  });
});
