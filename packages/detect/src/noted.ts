/** Asks the places that the survey noted, so that a pattern is tried only where its first letters stand. */

/** Whether one of the places, which come in order, lies from `from` to before `to`. */
export function anyWithin(places: readonly number[], from: number, to: number): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return (places[low] ?? to) < to;
}
