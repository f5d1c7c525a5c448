import { tradeObservationsCsv, tradeSeriesCsv } from '@luongxanh/data';
import { readSeries } from '@luongxanh/stats';
import { describe, expect, it } from 'vitest';
import { figuresOfPage } from './page-figures.ts';

const { series } = readSeries(tradeSeriesCsv, tradeObservationsCsv);
const reference = (id: string) => ({ kind: 'product-code' as const, id, text: id, mentions: 1, start: 0 });

describe('the figures of a page', () => {
  const found = figuresOfPage(
    {
      references: [
        reference('cn:09011100'),
        reference('hs:090111'),
        reference('hs:730890'),
        { kind: 'eu-act', id: 'eu:32023R1115', text: 'EUDR', mentions: 2, start: 9 },
      ],
    },
    series,
  );

  it('stand product by product; a wider code is said', () => {
    expect(found.known.map((one) => [one.code, one.series.code, one.match])).toEqual([
      ['09011100', '090111', 'wider'],
      ['090111', '090111', 'exact'],
    ]);
    expect(found.known[1]?.latest).toMatchObject({ period: '2025', value: 2846.5, unit: 'EUR million' });
    expect(found.known[1]?.share).toBeGreaterThan(5);
  });

  it('are not zero where nothing is known', () => {
    expect(found.unknown).toEqual(['730890']);
  });
});
