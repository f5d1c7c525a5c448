/** Text without diacritics, đ included, in lower case: the form in which Vietnamese is compared. */

/** Folds accents and case; `Đ`/`đ` become `d`, which Unicode decomposition alone does not do. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
}

/** Folds accents and keeps case: `QĐ-TTg` becomes `QD-TTg`. */
export function foldMarks(text: string): string {
  // Most English sentences need no work, and normalising is most of the cost.
  if (!/[\u0080-\uffff]/.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
}
