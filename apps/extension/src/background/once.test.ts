import { describe, expect, it } from 'vitest';
import { createOnce } from './once.ts';

describe('a press that is asked for again', () => {
  it('is followed once, and answered each time', async () => {
    const once = createOnce<number>();
    let opened = 0;
    const open = async () => ++opened;
    expect(await Promise.all([once('a', open), once('a', open), once('b', open)])).toEqual([1, 1, 2]);
    expect(await once('a', open)).toBe(1);
  });
  it('is forgotten after many others', async () => {
    const once = createOnce<number>();
    let opened = 0;
    const open = async () => ++opened;
    for (let press = 0; press < 40; press++) await once(String(press), open);
    expect(await once('39', open)).toBe(40);
    expect(await once('0', open)).toBe(41);
  });
});
