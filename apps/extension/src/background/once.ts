/**
 * Each press is followed once, however often it is asked for: who gets no answer in time asks again, though the first asking may
 * only have been slow.
 */

/** Presses that are remembered; nobody asks again after a later one. */
const KEPT = 20;

export function createOnce<T>(): (press: string, work: () => Promise<T>) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (press, work) => {
    const answer = known.get(press) ?? work();
    known.set(press, answer);
    const [oldest] = known.keys();
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
    return answer;
  };
}
