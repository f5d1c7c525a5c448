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

/** How far back talk of goods reaches where nothing but the word for chapter stands before two digits. */
const LATELY = 20_000;

const FOREIGN_CHAPTER =
  /^\s{0,2}(?:của\s)?(?:Bộ luật|Luật|Nghị định|Thông tư|Quy chế|Hiến pháp|này)|^\sVolume|^[\s:.(]{1,4}MODEL|^:?\sModel(?!\p{L})|^,?\s{0,2}\(?(?:pp?|blz|bls|S|s|pag|pág|págs|str|lpp|lk|οσ|σ|sid|side|σελ|стр|с)\.\s?\d|^,\s(?:sections?|afdeling(?:en)?|Abschnitte?|sezion[ei]|secci(?:ón|ones)|secç\p{L}+|rozdział\p{L}*)\s\d|^\s{0,2},?\s{0,2}(?:of|to|in|thereof|hereof|,)\s+(?:the\s)?(?:this|that|title|part|book|section|annex|regulation|directive|decision|treaty|agreement|convention|protocol|act|report|guidelines?|solas|marpol|law|code|volume|document|article)/iu;
const GOODS_AFTER =
  /^(?:[^.\n]|\p{Ll} ?\n(?=\p{L})){0,60}(?:nomenclature|harmoni[sz]ed|tariff|generaltarif|zolltarif|warenverzeichnis|tarif douan|tarif des douanes|\bHS\b|\bCN\b|biểu thuế|danh mục hàng|n[oó]men[ck]lat|ainmníocht|nimikkeist|εναρμονισ|номенклат|ονοματολ)/iu;

/** "products of Chapter 44": goods are spoken of just before. */
const GOODS_BEFORE =
  /(?:products?|goods|wood|produits|marchandises|Waren|Erzeugnisse|mercancías|productos|prodotti|merci|towar|produkt|hàng|sản phẩm|gỗ|sắt|thép|nhôm|phân bón|cà phê|thủy sản)[^.;\n]{0,40}$/iu;

/** Behind the title of an act's own chapter comes its first article. */
const OF_ARTICLES = /^[^\n]{0,66}\n\s{0,3}(?:Art(?:icle|ículo|\.)|Điều|Section|§)\s{0,2}\d/i;
/** Rules of origin speak of classification before each of their rows. */
const CLASSIFIED = /tariff (?:classification|heading)|\(chapter\)|materials of any (?:sub)?heading|nomenclature/i;
const HEADING_SOON = /nhóm\s\d\d\.?\d\d(?!\d)/i;

/** Polish law cites classifications of services, buildings and industry by their sections too. */
const OTHER_CLASSES = /klasyfikacj|PKOB|PKWiU|SWW/i;
export const OF_SERVICES = /^\s{1,2}(?:Usługi|Usług|Roboty|Služby|Usluge|Услуги)/u;

/** "Reglerne i kapitel 17 har virkning": the chapter of a law. */
const OF_RULES =
  /(?:regl|bestem|bestäm|vorschrift|provisions|dispositions|rules|zasad|przepis)\p{L}*\s(?:i|in|of|de|du|des)\s$/iu;

/** "de i kapitel 19-25 omhandlede produkter": Danish orders speak so of their own chapters. */
const OF_THE_ORDER = /^(?:\s?[-–]\s?\d{1,2})?,?\s(?:anførte|omhandlede|nævnte|fastsatte|skal)(?!\p{L})/u;

/** "prøveudtagningsfrekvenserne i kapitel 22-27": a Danish order or law, unless goods or a nomenclature are named beside. */
const DANISH = /[æøÆØ]/;
const DANISH_GOODS = /(?:^|\P{L})(?:varer\s|vare\s|henhør|tarif|toldposition|nomenklatur|KN|HS)/iu;

function ofDanishOrder(text: string, raw: RawCode, at: number): boolean {
  if (!text.startsWith('kapitel ', at)) return false;
  const around = text.slice(Math.max(0, at - 120), raw.end + 90);
  return DANISH.test(around) && !/[äö]/i.test(around) && !DANISH_GOODS.test(around);
}

const opensRow = (text: string, raw: RawCode, { at }: Trigger): boolean =>
  text.slice(at - 3, at) === `${raw.digits} ` &&
  !/[\d.,]/.test(text[at - 4] ?? '') &&
  /^ [-–—] \p{Lu}{3}/u.test(text.slice(raw.end, raw.end + 6));

/** How many chapters apart the codes of one column mostly are. */
const NEIGHBOURS = 12;

/**
 * Two digits alone in a cell, words in the cells before and after, no lower than the code before and no higher than the one behind:
 * a whole chapter in a column of codes. A rate or the tail of a code stands beside a number.
 */
function isRow(text: string, raw: RawCode, lastDigits: string): boolean {
  if (!/[\p{L})][ \u00a0]?[\n\t|]$/u.test(text.slice(raw.start - 3, raw.start))) return false;
  const behind = text.slice(raw.end, raw.end + 300);
  if (!/^[ \u00a0]?[\n\t|]\p{Lu}\p{Ll}{2}/u.test(behind)) return false;
  // "38", and below it "Άρθρο 38:".
  if (/^\s{1,2}\p{Lu}\p{Ll}{2,10} (\d\d)(?!\d)/u.exec(behind)?.[1] === raw.digits) return false;
  const next = /\n\s{0,2}(?:ex )?(\d\d)(?:\d\d(?:[ .\u00a0]\d\d)*)?[ \u00a0]?\n/.exec(behind)?.[1];
  const chapter = Number(raw.digits);
  const since = lastDigits === '' ? 0 : chapter - Number(lastDigits.slice(0, 2));
  const till = next === undefined ? 0 : Number(next) - chapter;
  return since >= 0 && till >= 0 && Math.min(since, till) <= NEIGHBOURS;
}

/** The word alone on its line or cell, above the chapters. */
const CHAPTER_HEAD =
  /(?:^|[\n\t|])\s{0,2}(?:chapters?|chapitres?|kapitel|cap[ií]tulos?|capitol[oi]|hoofdstuk|chương|kapitol[ay]|dział|глава|κεφάλαιο)(?:[\t|][^\n]{0,40})?\s{0,3}$/iu;

/** "Chapter", and below it "44 Wood", "45 Cork": the contents of a tariff, from the line below the word on. */
export function inContents(text: string, raw: RawCode, last: { digits: string; end: number } | null): boolean {
  const before = text.charCodeAt(raw.start - 1);
  if (raw.start > 0 && before !== 10 && before !== 124) return false;
  if (raw.end - raw.start !== 2 || !/^[ \t]\p{Lu}\p{Ll}/u.test(text.slice(raw.end, raw.end + 3))) return false;
  if (!isChapter(raw.digits)) return false;
  const step = last === null ? 0 : Number(raw.digits) - Number(last.digits);
  if (last !== null && raw.start - last.end < 300) return step === 1 || step === 2;
  return CHAPTER_HEAD.test(text.slice(Math.max(0, raw.start - 64), raw.start));
}

/** Whether two digits are a chapter of the tariff, and not of the act or of a book; null where nothing speaks for it. */
export function judgeChapter(
  context: Context,
  raw: RawCode,
  trigger: Trigger,
  link: Link,
  goodsNear: boolean,
  lastMark: number,
  lastCode: number,
  lastDigits: string,
): { confidence: number; reason?: Reason; ranged?: boolean } | null {
  const { text, memory } = context;
  if (!isChapter(raw.digits)) return null;
  if (raw.shape === 'cell') return { confidence: 0.9, ...(link === 'range' ? { ranged: true } : {}) };
  if (trigger.ex && OF_SERVICES.test(text.slice(raw.end, raw.end + 10))) return null;
  if (link === 'range') return { confidence: 0.9, ranged: true };
  // "Chapter 96 Heading 16.00" goes on to something else.
  if (link === 'list' && raw.end - raw.start === 2)
    return trigger.kind === 'H' && !trigger.ex ? null : { confidence: 0.9 };
  // "HS 03": two digits right behind the name of a nomenclature.
  if (trigger.kind === 'N' && raw.end - raw.start === 2 && /\p{Lu}\s$/u.test(text.slice(raw.start - 2, raw.start)))
    return { confidence: 0.82 };
  // "KN 25. nodaļā": between the name and the word for chapter.
  if (trigger.kind === 'P' && /^(?:KN|GN|NC|SH|GS)\s\d\d\./.test(text.slice(trigger.at, raw.end + 1)))
    return { confidence: 0.85 };
  // "02 CAPÍTULO 2 - CARNE": the number of the row says the same in two digits.
  if (trigger.kind === 'P' && opensRow(text, raw, trigger)) return { confidence: 0.8 };
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
      if (cell.alone && isRow(text, raw, lastDigits)) return { confidence: 0.72 };
      if (cell.lead && /^\s{0,2}[–—-]\s{0,2}\p{Lu}\p{Ll}/u.test(text.slice(raw.end, raw.end + 8)))
        return { confidence: 0.75 };
    }
    return null;
  }
  if (OTHER_CLASSES.test(text.slice(Math.max(0, trigger.at - 60), trigger.at)))
    return { confidence: 0, reason: 'other_system' };
  const behind = text.slice(raw.end, raw.end + 70);
  if (GOODS_AFTER.test(behind)) return { confidence: 0.95 };
  if (FOREIGN_CHAPTER.test(behind)) return { confidence: 0, reason: 'article_number' };
  const before = text.slice(Math.max(0, trigger.at - 24), trigger.at);
  if (
    OF_RULES.test(before) ||
    OF_THE_ORDER.test(text.slice(raw.end, raw.end + 24)) ||
    ofDanishOrder(text, raw, trigger.at)
  )
    return { confidence: 0, reason: 'article_number' };
  if (/(?:title|part|book|section|titre|titel|article|annex)\s[\w]{1,6},?\s*(?:and\s)?$/i.test(before))
    return { confidence: 0, reason: 'article_number' };
  // A line that opens with "CHAPTER 1" is the act's own division; tariffs print two digits.
  // Unless it is prose that breaks its line there.
  const wraps =
    /[\p{L},(]\n$/u.test(before) && /\p{Ll}/u.test(text.slice(trigger.at, raw.start)) && !/^\s?\n/.test(behind);
  const heads = !wraps && /(?:^|\n)[\s#*|]*$/.test(before);
  const written = text.charCodeAt(raw.end - 2) >= 48 && text.charCodeAt(raw.end - 2) <= 57 && raw.end - raw.start === 2;
  if (
    heads &&
    (OF_ARTICLES.test(behind) ||
      !(written && (goodsNear || CLASSIFIED.test(text.slice(Math.max(0, trigger.at - 400), trigger.at)))))
  )
    return { confidence: 0, reason: 'article_number' };
  if (!written && goodsNear && /^\s?(?:-|–|to|đến)\s?\d\d(?!\d)/.test(behind)) return { confidence: 0.8 };
  if (!written) return { confidence: 0, reason: 'article_number' };
  if (goodsNear) return { confidence: 0.92 };
  const goodsBefore = GOODS_BEFORE.test(text.slice(Math.max(0, trigger.at - 70), trigger.at));
  if (goodsBefore) return { confidence: 0.8 };
  // "gồm 07 Chương 36 Điều": Vietnamese acts count their chapters; only talk of goods makes one a code.
  if (
    /^ch/i.test(text.slice(trigger.at, trigger.at + 2)) &&
    /ng(?:\stừ)?$/i.test(text.slice(Math.max(0, raw.start - 8), raw.start).trimEnd())
  ) {
    // Notes of the tariff speak of headings on every page.
    const notes = raw.start - lastCode < ZONE || HEADING_SOON.test(text.slice(raw.end, raw.end + 160));
    return notes ? { confidence: 0.8 } : { confidence: 0, reason: 'no_context' };
  }
  const lately = memory.goods && raw.start - Math.max(lastMark, lastCode, 0) < LATELY;
  if (lately || trigger.ex || /^[^.;\n]{0,30}\b(?:products?|goods)\b/i.test(behind)) return { confidence: 0.75 };
  return { confidence: 0, reason: 'no_context' };
}
