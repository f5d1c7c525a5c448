/**
 * Chapters of the tariff: two digits need a word, an "ex", a list or a column that says so, for acts and books have chapters too.
 */

import { OF_GOODS } from './anchors.ts';
import type { Reason } from './candidate.ts';
import { placeInCell } from './code-cell.ts';
import type { Link } from './code-link.ts';
import type { RawCode } from './code-scan.ts';
import type { Trigger } from './code-trigger.ts';
import type { Context } from './context.ts';
import { isChapter } from './headings.ts';

/** How far a mention of a nomenclature makes cells that hold a code credible; a page of an annex, roughly. */
export const ZONE = 3000;

const FOREIGN_CHAPTER =
  /^\s{0,2}(?:của\s)?(?:Bộ luật|Luật|Nghị định|Thông tư|Quy chế|Hiến pháp|này)|^\sVolume|^\s{0,2},?\s{0,2}(?:of|to|in|thereof|hereof|,)\s+(?:the\s)?(?:this|that|title|part|book|section|annex|regulation|directive|decision|treaty|agreement|convention|protocol|act|report|guidelines?|solas|marpol|law|code|volume|document|article)/i;
const GOODS_AFTER =
  /^[^.\n]{0,60}(?:nomenclature|harmoni[sz]ed|tariff|\bHS\b|\bCN\b|biểu thuế|danh mục hàng|n[oó]men[ck]lat|ainmníocht|nimikkeist|номенклат|ονοματολ)/iu;

/** "products of Chapter 44": goods are spoken of just before. */
const GOODS_BEFORE =
  /(?:products?|goods|wood|produits|marchandises|Waren|Erzeugnisse|mercancías|productos|prodotti|merci|towar|produkt|hàng|sản phẩm|gỗ|sắt|thép|nhôm|phân bón|cà phê|thủy sản)[^.;\n]{0,40}$/iu;

/** Whether two digits are a chapter of the tariff, and not of the act or of a book; null where nothing speaks for it. */
export function judgeChapter(
  context: Context,
  raw: RawCode,
  trigger: Trigger,
  link: Link,
  goodsNear: boolean,
  lastMark: number,
): { confidence: number; reason?: Reason; ranged?: boolean } | null {
  const { text, memory } = context;
  if (!isChapter(raw.digits)) return null;
  if (link === 'range') return { confidence: 0.9, ranged: true };
  if (link === 'list' && raw.end - raw.start === 2) return { confidence: 0.9 };
  // "HS 03": two digits right behind the name of a nomenclature.
  if (trigger.kind === 'N' && raw.end - raw.start === 2 && /\p{Lu}\s$/u.test(text.slice(raw.start - 2, raw.start)))
    return { confidence: 0.82 };
  // A word that is also any group of things needs the name of a nomenclature close by.
  if (trigger.kind === 'p') {
    const around = text.slice(Math.max(0, trigger.at - 60), raw.end + 70);
    return OF_GOODS.test(around) && raw.end - raw.start === 2 ? { confidence: 0.85 } : null;
  }
  if (trigger.kind !== 'P' && !(trigger.ex && raw.end - raw.start === 2 && goodsNear)) {
    // A column of codes may hold whole chapters: "72 – Iron and steel".
    if (
      goodsNear &&
      raw.start - lastMark < ZONE &&
      raw.end - raw.start === 2 &&
      trigger.kind === '' &&
      context.memory.goods
    ) {
      const cell = placeInCell(text, raw.start, raw.end);
      if (cell.lead && /^\s{0,2}[–—-]\s{0,2}\p{Lu}\p{Ll}/u.test(text.slice(raw.end, raw.end + 8)))
        return { confidence: 0.75 };
    }
    return null;
  }
  const behind = text.slice(raw.end, raw.end + 70);
  if (GOODS_AFTER.test(behind)) return { confidence: 0.95 };
  if (FOREIGN_CHAPTER.test(behind)) return { confidence: 0, reason: 'article_number' };
  const before = text.slice(Math.max(0, trigger.at - 24), trigger.at);
  if (/(?:title|part|book|section|titre|titel|article|annex)\s[\w]{1,6},?\s*(?:and\s)?$/i.test(before))
    return { confidence: 0, reason: 'article_number' };
  // A line that opens with "CHAPTER 1" is the act's own division; tariffs print two digits.
  const heads = /(?:^|\n)[\s#*|]*$/.test(before);
  const written = text.charCodeAt(raw.end - 2) >= 48 && text.charCodeAt(raw.end - 2) <= 57 && raw.end - raw.start === 2;
  if (heads && !(written && goodsNear)) return { confidence: 0, reason: 'article_number' };
  if (!written && goodsNear && /^\s?(?:-|–|to|đến)\s?\d\d(?!\d)/.test(behind)) return { confidence: 0.8 };
  if (!written) return { confidence: 0, reason: 'article_number' };
  if (goodsNear) return { confidence: 0.92 };
  const goodsBefore = GOODS_BEFORE.test(text.slice(Math.max(0, trigger.at - 70), trigger.at));
  if (goodsBefore) return { confidence: 0.8 };
  // "gồm 07 Chương 36 Điều": Vietnamese acts count their chapters; only talk of goods makes one a code.
  if (
    /^ch/i.test(text.slice(trigger.at, trigger.at + 2)) &&
    /ng$/i.test(text.slice(Math.max(0, raw.start - 4), raw.start).trimEnd())
  )
    return { confidence: 0, reason: 'no_context' };
  if (memory.goods || trigger.ex || /^[^.;\n]{0,30}\b(?:products?|goods)\b/i.test(behind)) return { confidence: 0.75 };
  return { confidence: 0, reason: 'no_context' };
}
