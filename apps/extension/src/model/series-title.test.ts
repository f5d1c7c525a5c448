import { describe, expect, it } from 'vitest';
import { seriesSpan, seriesTitle } from './series-title.ts';
import { tree } from './testing.ts';

const both = (text: string) => ({ en: text, vi: text });
const seen = (period: string) => ({ period, value: 1, flag: '', note: null });

describe('the title of a series', () => {
  it('names bare digits', () => {
    const { vi } = seriesTitle({ code: '441231', title: both('441231: EU27') }, tree);
    expect(vi).toBe('4412\u00a031 goods 441231: EU27');
  });

  it('leaves a title in words and a group alone', () => {
    expect(seriesTitle({ code: '441231', title: both('Plywood: EU27') }, tree).en).toBe('Plywood: EU27');
    expect(seriesTitle({ code: null, title: both('4412: EU27') }, tree).en).toBe('4412: EU27');
  });

  it('is told apart by its years and publisher', () => {
    expect(seriesSpan({ observations: [seen('2025'), seen('2020'), seen('2024-03')] }, 'Eurostat')).toBe(
      '2020–2025, Eurostat',
    );
    expect(seriesSpan({ observations: [seen('2025')] }, 'VASEP')).toBe('2025, VASEP');
    expect(seriesSpan({ observations: [] }, 'VASEP')).toBe('VASEP');
  });
});
