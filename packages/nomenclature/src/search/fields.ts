/** The fields of the index, read off the packed stream: which code each speaks for, its words, their roles and their places. */
import { FIELD_STEP, KIND, MARKS, RESIDUAL_BIT, ROLE } from './marks.ts';

export interface Fields {
  /** By field: its code, its kind, its first word; one more entry closes the last field. */
  readonly fieldCode: Uint16Array;
  readonly fieldKind: Uint8Array;
  readonly fieldStart: Uint32Array;
  readonly fieldResidual: Uint8Array;
  readonly words: Uint16Array;
  readonly roles: Uint8Array;
  readonly wordField: Uint16Array;
  /** By code: how many trade names it has. */
  readonly nameCount: Uint16Array;
}

/** The index numbers its fields in sixteen bits. */
const MOST_FIELDS = 65_535;

export function readFields(numbers: Uint16Array, codes: number): Fields {
  const fieldCode = new Uint16Array(MOST_FIELDS);
  const fieldKind = new Uint8Array(MOST_FIELDS);
  const fieldStart = new Uint32Array(MOST_FIELDS + 1);
  const words = new Uint16Array(numbers.length);
  const roles = new Uint8Array(numbers.length);
  const wordField = new Uint16Array(numbers.length);
  const nameCount = new Uint16Array(codes);
  const fieldResidual = new Uint8Array(MOST_FIELDS);
  let field = 0;
  let placed = 0;
  for (let at = 0, code = 0; at < numbers.length; code += 1) {
    for (let left = numbers[at++] as number; left > 0; left -= 1, field += 1) {
      const head = numbers[at++] as number;
      const kind = head & 3;
      const last = placed + Math.floor(head / FIELD_STEP) - 1;
      const usualHead = (kind & 1) === 1 ? placed : last;
      fieldCode[field] = code;
      fieldKind[field] = kind;
      fieldStart[field] = placed;
      fieldResidual[field] = head & RESIDUAL_BIT;
      if (kind >= KIND.nameEn) nameCount[code]! += 1;
      for (; placed <= last; placed += 1) {
        let word = numbers[at++] as number;
        if (word < MARKS) {
          roles[placed] = word;
          word = numbers[at++] as number;
        } else if (placed === usualHead) roles[placed] = ROLE.firstHead;
        words[placed] = word - MARKS;
        wordField[placed] = field;
      }
    }
  }
  fieldStart[field] = placed;
  return {
    fieldCode: fieldCode.subarray(0, field),
    fieldKind: fieldKind.subarray(0, field),
    fieldStart: fieldStart.subarray(0, field + 1),
    fieldResidual: fieldResidual.subarray(0, field),
    words: words.subarray(0, placed),
    roles: roles.subarray(0, placed),
    wordField: wordField.subarray(0, placed),
    nameCount,
  };
}
