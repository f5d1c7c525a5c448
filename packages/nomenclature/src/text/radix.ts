/**
 * Whole numbers as short runs of printable ASCII: one character below 55, two below 2,350, three below 24,025.
 * The alphabet leaves out quotes and the backslash, so the text stands in a string literal as it is.
 */

const ALPHABET = Array.from({ length: 87 }, (_, at) => String.fromCharCode(at + 40))
  .filter((sign) => sign !== '\\' && sign !== '`')
  .join('');
const BASE = ALPHABET.length;
const ONE = 55;
const TWO = 27;
const LEAD = ONE + TWO;
const BELOW_TWO = ONE + TWO * BASE;

/** The largest number that can be written, plus one. */
export const LIMIT = BELOW_TWO + (BASE - LEAD) * BASE * BASE;

const VALUES = new Uint8Array(128);
for (let at = 0; at < BASE; at += 1) VALUES[ALPHABET.charCodeAt(at)] = at;

/** Writes one number. */
export function encode(value: number): string {
  const sign = (at: number) => ALPHABET.charAt(at);
  if (value < ONE) return sign(value);
  if (value < BELOW_TWO) return sign(ONE + Math.floor((value - ONE) / BASE)) + sign((value - ONE) % BASE);
  const rest = value - BELOW_TWO;
  if (!(value < LIMIT)) throw new RangeError(`${value} is over ${LIMIT - 1}, the largest number that the index holds`);
  return sign(LEAD + Math.floor(rest / (BASE * BASE))) + sign(Math.floor(rest / BASE) % BASE) + sign(rest % BASE);
}

/** Reads all numbers of a text. */
export function decode(text: string): Uint16Array {
  const numbers = new Uint16Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const first = VALUES[text.charCodeAt(at++)] as number;
    let value = first;
    if (first >= LEAD) {
      const middle = VALUES[text.charCodeAt(at++)] as number;
      value = BELOW_TWO + ((first - LEAD) * BASE + middle) * BASE + (VALUES[text.charCodeAt(at++)] as number);
    } else if (first >= ONE) value = ONE + (first - ONE) * BASE + (VALUES[text.charCodeAt(at++)] as number);
    numbers[count++] = value;
  }
  return numbers.subarray(0, count);
}
