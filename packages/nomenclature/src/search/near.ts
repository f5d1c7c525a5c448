/** Edit distance with neighbouring letters swapped (optimal string alignment), given up once over a bound. */

const LONGEST = 32;
let row = new Uint8Array(LONGEST + 1);
let above = new Uint8Array(LONGEST + 1);
let twoAbove = new Uint8Array(LONGEST + 1);

/**
 * Edits that make `typed` out of `word`, or `bound + 1` where more are needed.
 * With `open`, letters of `word` beyond the end of what was typed cost nothing: the person is still typing.
 */
export function edits(typed: string, word: string, bound: number, open = false): number {
  const over = bound + 1;
  const width = word.length;
  if (typed.length > LONGEST || width > LONGEST) return over;
  if (typed.length - width > bound || (!open && width - typed.length > bound)) return over;
  for (let at = 0; at <= width; at += 1) row[at] = at;
  for (let down = 1; down <= typed.length; down += 1) {
    const spare = twoAbove;
    twoAbove = above;
    above = row;
    row = spare;
    row[0] = down;
    let least = down;
    for (let at = 1; at <= width; at += 1) {
      const same = typed.charCodeAt(down - 1) === word.charCodeAt(at - 1);
      let cost = Math.min(
        (above[at] as number) + 1,
        (row[at - 1] as number) + 1,
        (above[at - 1] as number) + (same ? 0 : 1),
      );
      if (
        down > 1 &&
        at > 1 &&
        typed.charCodeAt(down - 1) === word.charCodeAt(at - 2) &&
        typed.charCodeAt(down - 2) === word.charCodeAt(at - 1)
      )
        cost = Math.min(cost, (twoAbove[at - 2] as number) + 1);
      row[at] = cost;
      if (cost < least) least = cost;
    }
    if (least > bound) return over;
  }
  if (!open) return Math.min(row[width] as number, over);
  let least = over;
  for (let at = 0; at <= width; at += 1) least = Math.min(least, row[at] as number);
  return least;
}

/** Edits that a word of this length may be away: one from four letters, two from eight. */
export function boundOf(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}
