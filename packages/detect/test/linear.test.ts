/**
 * The work grows with the text and no faster, however hostile it is. Counted are the units that strings and patterns are asked for and
 * the members of lists, not time: four times the text may cost four times as much, where a look-back without a bound costs sixteen times.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { HOSTILE } from '../bench/text.ts';
import { detect } from '../src/index.ts';

const SMALL = 6000;
const GROWTH = 4;
/** Room for what is done once in a text. */
const MOST = 6;

type Work = 'strings' | 'patterns' | 'lists';
const looked: Record<Work, number> = { strings: 0, patterns: 0, lists: 0 };
const restore: (() => void)[] = [];

/** Lets a method of a prototype add to the count what it costs for its receiver, its arguments and its answer. */
function meter<T extends object, K extends keyof T & string>(
  work: Work,
  prototype: T,
  name: K,
  cost: (self: never, args: readonly unknown[], answer: unknown) => number,
): void {
  const plain = prototype[name];
  if (typeof plain !== 'function') throw new TypeError(name);
  const own = Object.getOwnPropertyDescriptor(prototype, name);
  Object.defineProperty(prototype, name, {
    configurable: true,
    writable: true,
    value(this: never, ...args: unknown[]) {
      const answer: unknown = Reflect.apply(plain, this, args);
      looked[work] += cost(this, args, answer);
      return answer;
    },
  });
  if (own) restore.push(() => Object.defineProperty(prototype, name, own));
}

/** A pattern that goes on from its last place pays for the way to its next; a plain one for the string that it is given. */
function meterPatterns(): void {
  for (const name of ['exec', 'test'] as const) {
    const plain = RegExp.prototype[name];
    RegExp.prototype[name] = function (this: RegExp, text: string): never {
      const from = this.lastIndex;
      const answer = Reflect.apply(plain, this, [text]) as never;
      if (this.sticky) looked.patterns += Math.max(1, this.lastIndex - from);
      else looked.patterns += (this.global && this.lastIndex > 0 ? this.lastIndex : text.length) - from;
      return answer;
    };
    restore.push(() => {
      RegExp.prototype[name] = plain as never;
    });
  }
}

function workOf(text: string): Record<Work, number> {
  Object.assign(looked, { strings: 0, patterns: 0, lists: 0 });
  meter('strings', String.prototype, 'charCodeAt', () => 1);
  meter('strings', String.prototype, 'indexOf', (self: string, [, from], at) =>
    at === -1 ? self.length - Number(from ?? 0) : Number(at) - Number(from ?? 0),
  );
  meter(
    'strings',
    String.prototype,
    'lastIndexOf',
    (self: string, [, from], at) => Number(from ?? self.length) - Number(at),
  );
  for (const name of ['some', 'find', 'findIndex', 'filter', 'includes'] as const)
    meter('lists', Array.prototype, name, (self: readonly unknown[]) => self.length);
  meterPatterns();
  try {
    detect(text);
    return { ...looked };
  } finally {
    for (const undo of restore.splice(0)) undo();
  }
}

const repeat = (unit: string, units: number): string => unit.repeat(Math.ceil(units / unit.length));

afterEach(() => {
  expect(restore).toEqual([]);
});

describe('work for a unit stays flat', () => {
  it('counts a look-back without a bound', () => {
    looked.strings = 0;
    meter('strings', String.prototype, 'lastIndexOf', (_: string, [, from], at) => Number(from) - Number(at));
    const text = 'a'.repeat(100);
    for (let at = 0; at < text.length; at++) text.lastIndexOf('(', at);
    for (const undo of restore.splice(0)) undo();
    expect(looked.strings).toBe(5050);
  });

  it.each(HOSTILE.map((unit) => [JSON.stringify(unit), unit] as const))('%s', (_, unit) => {
    // Words are remembered from the first reading on.
    detect(repeat(unit, SMALL));
    const small = workOf(repeat(unit, SMALL));
    const large = workOf(repeat(unit, SMALL * GROWTH));
    expect(small.strings + small.patterns).toBeGreaterThan(SMALL);
    for (const work of ['strings', 'patterns', 'lists'] as const)
      expect(large[work], work).toBeLessThan(MOST * Math.max(small[work], SMALL));
  });
});
