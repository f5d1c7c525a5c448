/**
 * Parts of a Vietnamese instrument that do not stand just before it: the annex over whose title the instrument is named in brackets
 * ("PHỤ LỤC IV CHƯƠNG TRÌNH … (Kèm theo Nghị định …)"), and parts behind it ("Luật 45/2019/QH14 – Điều 36, Khoản 1", "Circular 156/2013, Art. 9").
 */

const HEAD_REACH = 320;
/** The head of an annex begins a line; its title holds no brackets. */
const ANNEX_HEAD =
  /(?:^|\n)[ \t]*((?:Phụ lục|PHỤ LỤC)\s(?:số\s|SỐ\s)?(?:[IVXLC]{1,6}|\d{1,2})[A-Za-zđĐ]?)(?![\p{L}\d])[^()]{0,260}\((?:ban hành\s)?kèm\s+theo\s$/iu;

/** The annex that a citation in brackets is the head of; the citation begins at `start`. */
export function annexHead(text: string, start: number, floor: number): string | undefined {
  if (text.charCodeAt(start - 2) !== 111 && text.charCodeAt(start - 2) !== 79) return undefined;
  return ANNEX_HEAD.exec(text.slice(Math.max(floor, start - HEAD_REACH), start))?.[1]?.replace(/\s+/g, ' ');
}

const BEHIND =
  /^(?:\s?[,–—-]\s?|\s?\(|\s(?=Art))((?:(?:Điều|[Kk]hoản|[Đđ]iểm|Phụ lục|Chương|Mục|Articles?|Art\.|Clause|Appendix|Annex)\s(?:\d{1,3}[a-zđ]?(?:\.\d{1,2})*(?:\([0-9a-z]{1,3}\))*|[IVX]{1,6}|[a-zđ])(?![\p{L}\d])(?:,?\s)?)+)/u;
/** What follows names no other act: the part ends a bracket, a sentence or a cell. */
const CLOSED = /^\s?(?:$|[.;)\]|"'`<\n])/u;

/** The part behind the citation that ends at `end`; `next` is where the next reference begins. */
export function partBehind(text: string, end: number, next: number): string | undefined {
  const window = text.slice(end, Math.min(next, end + 72));
  const found = BEHIND.exec(window);
  if (!found?.[1]) return undefined;
  const place = found[1].trimEnd();
  const rest = end + found[0].length - (found[1].length - place.length);
  return CLOSED.test(text.slice(rest, rest + 3)) ? place.replace(/,$/, '').replace(/\s+/g, ' ') : undefined;
}
