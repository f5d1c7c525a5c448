/**
 * Decimal numbers as text, read strictly and scaled exactly: 90212.63 times 100 is 9021263, not 9021263.000000001.
 * No thousands separators, no decimal comma, no blanks: such a cell is a problem of the file, not ours to guess.
 */
const DECIMAL = /^(-?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/** The number, or undefined where the text is none. */
export function parseDecimal(text: string): number | undefined {
  return DECIMAL.test(text) ? Number(text) : undefined;
}

/** The number times ten to a power, without binary rounding on the way; undefined where the text is no number. */
export function scaleDecimal(text: string, power: number): number | undefined {
  const parts = DECIMAL.exec(text);
  if (!parts) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  return Number(`${sign}${whole}.${fraction || '0'}e${Number(exponent) + power}`);
}
