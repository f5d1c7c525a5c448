import { describe, expect, it } from 'vitest';
import { nextWait } from './changes.ts';
import { Slicer } from './slices.ts';
import { toneOfColour } from './tone.ts';

describe('waiting between readings', () => {
  it('costs a tenth of the time at most, and trusts a page again that was quiet', () => {
    expect(nextWait(200, 5, 0)).toBe(300);
    expect(nextWait(200, 100, 0)).toBe(1000);
    expect(nextWait(4000, 100, 0)).toBe(5000);
    expect(nextWait(5000, 100, 20_000)).toBe(200);
  });
  it('grows while the page goes on changing', () => {
    let wait = 200;
    for (let round = 0; round < 20; round++) wait = nextWait(wait, 1, wait);
    expect(wait).toBe(5000);
  });
});

describe('slices', () => {
  it('counts work and not waiting', () => {
    let now = 0;
    const slicer = new Slicer(() => now);
    slicer.work(() => {
      now += 5;
    });
    now += 1000;
    slicer.work(() => {
      now += 3;
    });
    expect(slicer.spent).toBe(8);
  });
});

describe('tone of a page', () => {
  it.each([
    ['rgb(0, 0, 0)', 'day'],
    ['rgb(51, 51, 51)', 'day'],
    ['rgb(232, 232, 232)', 'night'],
    ['rgba(255, 255, 255, 0.9)', 'night'],
    ['color(srgb 0.9 0.9 0.9)', 'night'],
    ['', 'day'],
  ])('%s text is %s', (colour, tone) => expect(toneOfColour(colour)).toBe(tone));
});
