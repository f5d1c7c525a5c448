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
  const AT_ONCE = { waits: [0, 0], limit: 5_000 };
  it('asks again where it was stopped on the way', async () => {
    expect(await askAgain(failing(2), AbortSignal.timeout(10_000), AT_ONCE)).toBe(3);
  });
  it('gives the failure where it never answers', async () => {
    await expect(askAgain(failing(9), AbortSignal.timeout(10_000), AT_ONCE)).rejects.toThrow('port closed');
  });
  it('asks again where a stopping background took the message and never answers', async () => {
    let asked = 0;
    const ask = () => (++asked < 3 ? new Promise<number>(() => undefined) : Promise.resolve(asked));
    expect(await askAgain(ask, AbortSignal.timeout(10_000), { waits: [0, 0], limit: 5 })).toBe(3);
    const silent = askAgain(() => new Promise(() => undefined), AbortSignal.timeout(10_000), { waits: [], limit: 5 });
    await expect(silent).rejects.toThrow('no answer within 5 ms');
  });
  it('stops with the page', async () => {
    const life = new AbortController();
    const asking = askAgain(failing(9), life.signal, AT_ONCE);
    life.abort();
    await expect(asking).rejects.toThrow('abort');
  });
});
