/** What stands around the number of an instrument: the type word before it, the date behind it, the head of its document. */
import { backOverSpaces, foldWord, isLetter, wordStart } from './chars.ts';
import { typesEndingIn } from './vn-words.ts';
import { wordAt } from './word-at.ts';

const DATE_BEHIND =
  /^[\s,(*_"”]*(?:của\s[^\d;]{2,70}?\s|of\s(?:the\s)?[A-Z][^\d;.]{2,60}?[\s,]{1,2})?[\s(]*(?:ký\s)?(?:ngày|ngay|dated|date|of|on|issued on|adopted on|năm)?\s*(?:(\d{1,2})\s*(?:tháng|thang)\s*(\d{1,2})\s*(?:năm|nam)\s*(\d{4})|(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(?:(?:the\s)?\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?)?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[.,]?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?(\d{4})|(?:tháng|thang)\s\d{1,2}[/\s](?:năm\s)?(\d{4})|\(?((?:19|20)\d{2})\)?(?![\d/]))/iu;

/** Year of the date that follows a number, where one does. */
export function yearBehind(text: string, end: number, maxYear: number): number | undefined {
  const found = DATE_BEHIND.exec(text.slice(end, end + 120));
  if (!found) return undefined;
  const year = Number(found[3] ?? found[6] ?? found[7] ?? found[8] ?? found[9]);
  return year >= 1945 && year <= maxYear ? year : undefined;
}

const HEAD_DATE =
  /,\s?ngày\s*\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*(\d{4})|Ha ?noi\s?,\s?(?:\d{1,2}\s)?[A-Z][a-z]{2,8}\.?,?\s(?:\d{1,2}(?:st|nd|rd|th)?,?\s)?(\d{4})/i;

/** The head of a document: "Số: 4519/VPCP-KTN … Hà Nội, ngày 17 tháng 06 năm 2015". */
export function yearOfHead(text: string, start: number, end: number): number | undefined {
  if (!/^(?:Số|SỐ|N[oO])\s?[:.]/.test(text.slice(start, start + 6))) return undefined;
  const found = HEAD_DATE.exec(text.slice(end, end + 240));
  return found ? Number(found[1] ?? found[2]) : undefined;
}

const ENGLISH_TYPE = /^(?:d[ei][a-z]+|re[a-z]+|documents?|instructions?|conclusions?)$/;

const OTHER_SCRIPT = /[\u3040-\ud7ff]/;

const typesAt = wordAt((word) => typesEndingIn(foldWord(word)));

/** Whether a number sign may end just before: of plain letters and marks only few end one. */
function mayEndSign(text: string, start: number): boolean {
  const unit = text.charCodeAt(backOverSpaces(text, start, 16) - 1);
  return unit > 127 || ENDS_OF_SIGNS.includes(String.fromCharCode(unit));
}
const ENDS_OF_SIGNS = 'osrOSR.:';

/** The type word (and "số", "No.") that ends just before the number; answers where it begins. */
export function typeWord(text: string, start: number): { start: number; folded: string } | null {
  const from = Math.max(0, start - 16);
  const sign = mayEndSign(text, start)
    ? /(?:^|[\s(:])(?:(?:số|so|no|nos|nr|number|n°|nº|sô)\s*[.:]{0,2})\s*$/i.exec(text.slice(from, start))
    : null;
  let stop = sign ? from + sign.index : start;
  const signStart = sign ? stop + (sign[0].length - sign[0].trimStart().length) : start;
  const gap = backOverSpaces(text, stop, 6);
  const colon = text.charCodeAt(gap - 1) === 58;
  stop = colon ? backOverSpaces(text, gap - 1, 3) : gap;
  // Few words end a type; nothing else is worth folding.
  const types = typesAt(text, wordStart(text, stop), stop);
  if (!types) return sign ? { start: signStart, folded: '' } : null;
  const written = text.slice(Math.max(0, stop - 34), stop);
  // Other scripts grow when they are folded: only what stands behind them is of the type.
  const head = OTHER_SCRIPT.test(written) ? (/[^\u3040-\ud7ff]*$/.exec(written)?.[0] ?? '') : written;
  const plain = foldWord(head);
  const folded = /[^\S ]/.test(plain) ? plain.replace(/\s/g, ' ') : plain;
  // Folding keeps the length except for ligatures, which no Vietnamese or English type has.
  const found = folded.length === head.length ? types.exec(folded) : null;
  // "décision" is French: neither Vietnamese nor English writes it so.
  const foreign = found !== null && ENGLISH_TYPE.test(found[0]) && /[^\p{ASCII}\s]/u.test(head.slice(-found[0].length));
  if (found && !foreign && !isLetter(text.charCodeAt(stop - found[0].length - 1))) {
    return { start: stop - found[0].length, folded: found[0].replace(/ {2}/g, ' ') };
  }
  return sign ? { start: signStart, folded: '' } : null;
}

/**
 * Words that typists leave no space behind: "QĐ1390/QĐ-UBND", "TT97/2010/TT-BTC", "số12/2015/NĐ-CP", "No687"; and those with marks
 * wherever they end, for a PDF may have lost all its spaces: "Nghịđịnhsố30/2020/NĐ-CPngày05tháng3".
 */
export const GLUED_TYPE =
  /(?:(?:^|[^\p{L}])(?:so|no|Q[ĐD]|TT|NĐ|NQ|CT|KH|CV|HD|KL|TTLT|Decree|Circular|Decision|Resolution|Directive|Law)|nghidinh|thongtu|quyetdinh|nghiquyet| dinh|số|định|quyết|luật|lệnh|tư|thị|điện|hoạch|luận)$/iu;
