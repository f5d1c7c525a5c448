import { describe, expect, it } from 'vitest';
import { askAgain } from './ask.ts';

describe('asking the background', () => {
  const failing = (times: number) => {
    let asked = 0;
    return async () => {
      asked++;
      if (asked <= times) throw new Error('The message port closed before a response was received.');
      return asked;
    };
  };
  it('asks again where it was stopped on the way', async () => {
    expect(await askAgain(failing(2), AbortSignal.timeout(10_000), [0, 0])).toBe(3);
  });
  it('gives the failure where it never answers', async () => {
    await expect(askAgain(failing(9), AbortSignal.timeout(10_000), [0, 0])).rejects.toThrow('port closed');
  });
  it('stops with the page', async () => {
    const life = new AbortController();
    const asking = askAgain(failing(9), life.signal, [0, 0]);
    life.abort();
    await expect(asking).rejects.toThrow('abort');
  });
});
