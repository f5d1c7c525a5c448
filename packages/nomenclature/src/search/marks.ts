/** Roles of words and kinds of fields, and how the index stream marks them: a word whose role is not the usual one follows its role. */

/** What a word does in its field. The numbers stand in the stream; words start after them. */
export const ROLE = { plain: 0, head: 1, firstHead: 2, aside: 3 } as const;

/** How many numbers the roles take; word ids start here. */
export const MARKS = 4;

/** A label or a trade name, English or Vietnamese; odd kinds are Vietnamese. A residual field says "other". */
export const KIND = { labelEn: 0, labelVi: 1, nameEn: 2, nameVi: 3 } as const;
export const RESIDUAL_BIT = 4;
/** A field begins with the number of what follows times this, and its kind. */
export const FIELD_STEP = 8;

/** The usual role: the first word of a Vietnamese field and the last of an English one is its head. */
export function usualRole(at: number, length: number, kind: number): number {
  return at === ((kind & 1) === 1 ? 0 : length - 1) ? ROLE.firstHead : ROLE.plain;
}
