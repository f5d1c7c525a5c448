/**
 * The two colours of a chart stay apart for people who see no red, no green or no blue, in both schemes. Simulation after
 * Machado, Oliveira and Fernandes 2009, full severity; distance in CIE L*a*b*, where about 2 can just be seen.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Triple = readonly [number, number, number];

const MATRICES: Readonly<Record<string, readonly Triple[]>> = {
  'all colours': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'no blue': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
/** Linear sRGB to CIE XYZ, white D65. */
const XYZ: readonly Triple[] = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];
const WHITE: Triple = [0.95047, 1, 1.08883];

const times = (matrix: readonly Triple[], [a, b, c]: Triple): Triple =>
  matrix.map((row) => row[0] * a + row[1] * b + row[2] * c) as unknown as Triple;
const linear = (hex: string): Triple =>
  [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;

function lab(colour: Triple): Triple {
  const [x, y, z] = times(XYZ, colour).map((value, at) => {
    const share = value / (WHITE[at] as number);
    return share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116;
  }) as unknown as Triple;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const seen = (hex: string, matrix: readonly Triple[]): Triple =>
  lab(times(matrix, linear(hex)).map((part) => Math.min(1, Math.max(0, part))) as unknown as Triple);

const tokens = readFileSync(new URL('./styles/tokens.css', import.meta.url), 'utf8');
const all = (name: string) =>
  [...tokens.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6})`, 'g'))].map((hit) => hit[1] as string);

describe.each(['light', 'dark'])('the colours of a chart, %s', (scheme) => {
  const at = scheme === 'light' ? 0 : 1;
  const [first, second, paper] = ['bar', 'bar-2', 'paper'].map((name) => all(name)[at] as string) as [
    string,
    string,
    string,
  ];
  it.each(Object.entries(MATRICES))('stay apart for eyes that see %s', (_, matrix) => {
    const [a, b, ground] = [first, second, paper].map((hex) => seen(hex, matrix)) as [Triple, Triple, Triple];
    const distance = (one: Triple, two: Triple) =>
      Math.hypot(...one.map((part, index) => part - (two[index] as number)));
    expect(distance(a, b)).toBeGreaterThan(25);
    for (const colour of [a, b]) expect(distance(colour, ground)).toBeGreaterThan(40);
  });
});
