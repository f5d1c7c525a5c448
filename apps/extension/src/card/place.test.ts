import { describe, expect, it } from 'vitest';
import { type Box, placeCard } from './place.ts';

const view = { width: 1000, height: 800 };
const size = { width: 360, height: 300 };
const line = (left: number, top: number): Box => ({ left, top, right: left + 100, bottom: top + 20 });

describe('placing the card', () => {
  it('stands below where there is room, else above, never over the reference', () => {
    for (let top = 0; top <= 780; top += 20) {
      const spot = placeCard([line(50, top)], size, view);
      const height = Math.min(size.height, spot.maxHeight);
      if (spot.side === 'below') expect(spot.top).toBeGreaterThanOrEqual(top + 20);
      else expect(spot.top + height).toBeLessThanOrEqual(top);
      expect(spot.top).toBeGreaterThanOrEqual(0);
      expect(spot.top + height).toBeLessThanOrEqual(view.height);
    }
  });
  it('stays inside at both edges', () => {
    expect(placeCard([line(990, 10)], size, view).left).toBe(632);
    expect(placeCard([line(-50, 10)], size, view).left).toBe(8);
  });
  it('keeps clear of every line of a reference that is broken over lines', () => {
    expect(placeCard([line(900, 100), line(20, 120)], size, view)).toMatchObject({ top: 146, left: 20 });
  });
});
