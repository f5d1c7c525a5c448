/** Whether two keys stand side by side in some field of the index. */
import type { Store } from './store.ts';

/** Only in Vietnamese fields where `vietnamese` is set. */
export function sideBySide(index: Store, left: string, right: string, vietnamese = false): boolean {
  const first = index.keyIds.get(left);
  const second = index.keyIds.get(right);
  if (first === undefined || second === undefined) return false;
  for (let member = index.keyStart[first] as number; member < (index.keyStart[first + 1] as number); member += 1) {
    const spelling = index.keyMembers[member] as number;
    for (
      let step = index.placeStart[spelling] as number;
      step < (index.placeStart[spelling + 1] as number);
      step += 1
    ) {
      const next = (index.places[step] as number) + 1;
      const sameField = index.wordField[next] === index.wordField[next - 1];
      if (!sameField || index.keyOfSpelling[index.words[next] as number] !== second) continue;
      if (!vietnamese || ((index.fieldKind[index.wordField[next] as number] as number) & 1) === 1) return true;
    }
  }
  return false;
}
