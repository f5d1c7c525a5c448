import { describe, expect, it } from 'vitest';
import type { PageReport } from '../messages.ts';
import { mergeFrames, withFrame } from './merge.ts';

const report = (began: number, ids: readonly string[], more: Partial<PageReport> = {}): PageReport => ({
  url: 'https://example.eu/',
  title: 'Page',
  subject: null,
  references: ids.map((id, start) => ({ kind: 'eu-act', id, text: id, mentions: 1, start })),
  outdated: [],
  began,
  truncated: false,
  ...more,
});

describe('frames of one page', () => {
  it('sums mentions, keeps the order frame by frame, and takes address and title from the top', () => {
    const frames = withFrame(
      withFrame({}, 0, report(1, ['eu:a', 'eu:b'])),
      7,
      report(2, ['eu:b', 'eu:c'], { title: 'Frame' }),
    );
    const page = mergeFrames(frames);
    expect(page?.title).toBe('Page');
    expect(page?.references.map(({ id, mentions }) => [id, mentions])).toEqual([
      ['eu:a', 1],
      ['eu:b', 2],
      ['eu:c', 1],
    ]);
  });
  it('drops frames of the page before, keeps those that were faster than their top frame', () => {
    const early = withFrame({}, 7, report(20, ['eu:new']));
    const old = withFrame(early, 5, report(3, ['eu:old']));
    expect(Object.keys(withFrame(old, 0, report(10, [])))).toEqual(['0', '7']);
  });
  it('takes the subject from a frame where the top has none, and says truncated for all', () => {
    const frames = withFrame(
      withFrame({}, 0, report(1, [])),
      2,
      report(2, [], { subject: 'cn:09011100', truncated: true }),
    );
    expect(mergeFrames(frames)).toMatchObject({ subject: 'cn:09011100', truncated: true });
    expect(mergeFrames({})).toBeNull();
  });
});
