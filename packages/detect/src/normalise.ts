/**
 * First stage: text in which a reference is one unbroken string, with the way back to the original offsets.
 * Soft hyphens and zero-width marks go, decomposed letters are composed, full-width forms become plain. A text that needs
 * none of this does not come here, as its survey shows. Spaces of every kind stay: the next stages read them as they are.
 */

export interface NormalText {
  readonly text: string;
  /** Original offset for an offset of `text`. */
  toOriginal(offset: number): number;
}

/** Soft hyphen, combining marks, zero-width marks and joiners, byte-order mark, full-width digits and signs. */
const TROUBLE = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\uff01-\uff5e]|[\u0300-\u036f]/g;

const isMark = (unit: number): boolean => unit >= 0x300 && unit <= 0x36f;
export const isInvisible = (unit: number): boolean =>
  unit === 0xad || (unit >= 0x200b && unit <= 0x200f) || (unit >= 0x2060 && unit <= 0x2064) || unit === 0xfeff;

const isFullWidth = (unit: number): boolean => unit >= 0xff01 && unit <= 0xff5e;

/** Whether a unit must be mended, alone or with its neighbour. */
export const needsMending = (unit: number): boolean => isInvisible(unit) || isMark(unit) || isFullWidth(unit);

/** Offset of the next unit that needs mending, or -1; neighbours are asked first, for they come in rows. */
function nextTrouble(text: string, from: number): number {
  if (isMark(text.charCodeAt(from)) || isInvisible(text.charCodeAt(from))) return from;
  TROUBLE.lastIndex = from;
  return TROUBLE.test(text) ? TROUBLE.lastIndex - 1 : -1;
}

/** Mends a text whose first unit in need of it stands at `first`. */
export function normalise(original: string, first: number): NormalText {
  // Cut the text into untouched stretches and mended pieces; remember where each begins on both sides.
  const parts: string[] = [];
  const cleanAt: number[] = [0];
  const originalAt: number[] = [0];
  let clean = 0;
  let from = 0;
  const flush = (to: number) => {
    if (to > from) {
      parts.push(original.slice(from, to));
      clean += to - from;
    }
  };
  const anchor = (at: number) => {
    cleanAt.push(clean);
    originalAt.push(at);
  };
  for (let i = first; i >= 0; i = nextTrouble(original, i + 1)) {
    const unit = original.charCodeAt(i);
    if (isInvisible(unit)) {
      flush(i);
      from = i + 1;
      anchor(from);
    } else if (isFullWidth(unit)) {
      flush(i);
      parts.push(String.fromCharCode(unit - 0xfee0));
      clean++;
      from = i + 1;
    } else if (isMark(unit)) {
      let start = i;
      if (start > from) start--;
      let end = i + 1;
      // A letter seldom carries more than two marks; a longer pile is hostile and is cut off here, not composed.
      while (end < original.length && end < start + 8 && isMark(original.charCodeAt(end))) end++;
      flush(start);
      const composed = original.slice(start, end).normalize('NFC');
      parts.push(composed);
      anchor(start);
      for (let k = 1; k <= composed.length; k++) {
        clean++;
        anchor(k === composed.length ? end : start);
      }
      from = end;
      i = end - 1;
    }
  }
  flush(original.length);
  return {
    text: parts.join(''),
    toOriginal(offset) {
      let low = 0;
      let high = cleanAt.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((cleanAt[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return (originalAt[low] ?? 0) + offset - (cleanAt[low] ?? 0);
    },
  };
}
