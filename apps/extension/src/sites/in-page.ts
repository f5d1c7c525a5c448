/**
 * The code that a look-up page is about, where its address does not say it: six digits or more, alone of its kind, in the first
 * heading or in the title. Four digits could be a year; two different codes say that the page is about neither.
 */
const CODE = /(?<![\d.,/-]|\d[ \u00a0])\d{4}[ .\u00a0]?\d{2}(?:[ .\u00a0]?\d{2}){0,2}(?![\d,/-])/g;

export function codeInPage(document: Document): string | null {
  for (const text of [document.querySelector('h1')?.textContent ?? '', document.title]) {
    const codes = new Set([...text.matchAll(CODE)].map(([code]) => code.replace(/\D/g, '')));
    const [code] = codes;
    if (codes.size === 1 && code !== undefined) return code;
  }
  return null;
}
