/**
 * The part of an act that a citation names: "Article 5(2) of Regulation …", "Annex I to …", "khoản 2 Điều 5 Nghị định …".
 * Looks 120 units back, never over another reference, and answers the words as they stand.
 */

const WORDS =
  'Articles?|Art\\.|Annex(?:es)?|Recitals?|Annexes?|Paragraphs?|Points?|Article|Artikels?|Artikkel|Artikla|Art[íi]culos?|Artigos?|Articol(?:ul|ele)?|Articol[oi]|Artyku[łl]\\p{L}*|[Cc]l[áa]n\\p{L}{1,3}|[Čč]l[áa]n\\p{L}{1,4}|člen\\p{L}{0,3}|член\\p{L}{0,4}|άρθρ\\p{L}{1,3}|Άρθρ\\p{L}{1,3}|straipsn\\p{L}{1,4}|pant\\p{L}{1,3}|cikk\\p{L}{0,6}|Airteag\\p{L}{1,3}|Anexos?|Anexa|Allegat[oi]|Anh[aä]ng\\p{L}{0,3}|Bijlagen?|Bilag|Bilaga|Za[łl][ąa]cznik\\p{L}{0,3}|P[řr][íi]loh\\p{L}{1,2}|Prilo[gz]\\p{L}{1,2}|Приложени\\p{L}|Παρ[άα]ρτημα\\p{L}{0,3}|Liit\\p{L}{1,3}|Lis[aа]\\p{L}{0,2}|Mell[ée]klet\\p{L}{0,5}|Anness|Pielikum\\p{L}{1,2}|Pried\\p{L}{1,2}|Iarscríbhinn|Điều|Khoản|Điểm|Phụ lục|Mục';
const PLACE = new RegExp(
  `(?<![\\p{L}])(?:${WORDS})[\\s\\u00a0]+(?:[0-9]{1,3}[a-z]{0,2}|[IVXLC]{1,7}|[A-Z])(?![\\p{L}])(?:[\\s\\u00a0]?\\([0-9a-zIVX]{1,4}\\)|[,\\s\\u00a0]+(?:and|to|or|et|und|y|e|đến|và|,)[\\s\\u00a0]+(?:\\(?[0-9]{1,3}\\)?|[IVX]{1,6})(?![\\p{L}])|,[\\s\\u00a0]?(?:\\([0-9a-z]{1,3}\\)|[0-9]{1,3}(?![0-9])|(?:point|paragraph|khoản|điểm|điều)[\\s\\u00a0][(0-9a-zđ)]{1,4})|[\\s\\u00a0](?:khoản|điều|Điều|điểm)[\\s\\u00a0][0-9a-zđ]{1,3}){0,8}`,
  'giu',
);
/** Between the place and the act stand only words: "of", "to the Council", "des". */
const BRIDGE = /^[\s\u00a0,]*(?:\([0-9a-z]{1,3}\)[\s\u00a0])?(?:[\p{L}'’-]{1,18}[\s\u00a0]+){0,8}$/u;

export function placeBefore(text: string, start: number, floor: number): string | undefined {
  const from = Math.max(floor, start - 120);
  if (start - from < 6) return undefined;
  const window = text.slice(from, start);
  let best: RegExpExecArray | null = null;
  PLACE.lastIndex = 0;
  for (let found = PLACE.exec(window); found; found = PLACE.exec(window)) best = found;
  if (!best) return undefined;
  const rest = window.slice(best.index + best[0].length);
  if (!BRIDGE.test(rest)) return undefined;
  return best[0].replace(/[\s\u00a0]+/g, ' ').trim();
}
