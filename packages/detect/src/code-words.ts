/**
 * Words around product codes in the languages of the Union and Vietnamese: what makes digits a code, and what makes them
 * something else. Folded; stems for nouns that bend. Sources: annexes of EU acts in their language versions, the
 * Vietnamese tariff (Biểu thuế), and pages that use other classifications.
 */

import { copyOf, foldWord } from './chars.ts';
import { ofEurope } from './letters.ts';
import { wordAt } from './word-at.ts';

/**
 * `N` names a nomenclature (CN, HS, TARIC); `H` heading or subheading; `h` the same in a word that also means other things;
 * `C` "code"; `P` chapter; `p` the same in a word that also means other things; `n` a number sign that may stand for "heading";
 * `X` another classification or number; `V` as `H`, of the Vietnamese tariff; `G` "nomenclature", of goods where a word before
 * says so; `-` may stand between.
 */
export type CodeWord = 'N' | 'H' | 'h' | 'n' | 'C' | 'P' | 'p' | 'X' | 'V' | 'G' | '-' | '';

const EXACT = new Map<string, CodeWord>();
const put = (kind: CodeWord, words: string) => {
  for (const word of words.split(' ')) EXACT.set(word, kind);
};
put(
  'N',
  'cn hs taric nc kn gn gs sh ac nm hr ncm pcn ahtn hts htsus vtsz кн хс вэд тнвэд тарик σο σo taric-code combined harmonised harmonized tariff',
);
put(
  'H',
  'headingno headingnos subheadingno subheadingnos heading headings subheading subheadings δκ δk partida partidas subpartida subpartidas subposicion subposiciones voci sottovoce sottovoci',
);
put(
  'h',
  'position positions positionen posicion posiciones voce pos post posten postu nummer nummern number numbers numbrit item items cislo cisla cisel fraccion fracciones',
);
put(
  'C',
  'code codes codigo codigos codice codici kod kody kodu kodow kodem kood koodi koodit koodid koda kode koder koden kodas kodai kodus kods kodi kodovi cod coduri codul codului codurile codurilor codes kodici код кодове кода кодовете commodity hscode cod coid chod goid oznaka oznake oznakama oznaku oznako znak znaky znakov znaku',
);
put(
  'P',
  'chapter chapters chapitre chapitres kapitel kapiteln kapitels capitulo capitulos capitolo capitoli hoofdstuk hoofdstukken chuong capitolul caibidil chaibidil gcaibidil caibidli kapitola kapitoly kapitolu kapitole kapitol',
);
put('p', 'grupp grupid gruppi gruppide gruppidesse gruppidest ryhma ryhmat ryhmien ryhmaan ryhmiin ryhmassa');
put(
  'X',
  'nace sww pkwiu kwiu pkd cpv ewc low sic isic cpc cpa cas ean gtin isbn issn postal zip edifact locode tel telephone telefon fax phone mobile hotline iban vat bic area error additional sitc prodcom unspsc swift thue dien thoai dt dkkd doanh cmnd cccd un pantone ral lei isin lotus po box room account invoice article articles dieu recital recitals no\u0000',
);
put(
  '-',
  'line lines linea lineas ligne lignes broj broja brojevi brojeva podbroj podbroja stevilka stevilke stevilko stevilk podstevilka podstevilke podstevilko hoa ciselne ciselny ciselnych no nos nr number numbers is are yra of the under ex and or so in within with from to i and classified n tarifar tarifara tarifare tarifarni opis wyszczegolnienie nazwa towaru towarow description designation bezeichnung warenbezeichnung omschrijving descripcion descrizione descricao denumire denumirea megnevezes arumegnevezes varebeskrivelse varubeskrivning naam van het product kirjeldus aprasymas apraksts deskrizzjoni denominazione popis nazev nazov περιγραφη описание наименование varuslag skupiny skupin on de od da la do от von aus uit z vamal vamala vamale arancelaria arancelarias aduanera aduaneras aduanero tarifaire tarifaires tarifaria tarifarias tariffaria tariffarie douaniere doganale doganali pautal pautais colneho celniho celnej taryfy spolocneho nrn еаэс',
);

const STEMS: readonly (readonly [CodeWord, string])[] = [
  [
    'H',
    'unterposition underposition subposi subpozi podpozycj pozycj podpolozk polozk podpolozc polozc подпозици позици διακρισ nimik alanimik rubrii alamrubrii pozicij pozitii posicoes posicao subintestatur intestatur ceannteid tarifposition onderverdeling tariefpost undernummer vamtarif tarifn tullitariff tulltaxenummer κλαση κλασεις κλασεων poziti subpoziti ceannteid cheannteid fhoceannteid nimekke codenummer warennummer warentarifnummer zolltarifnummer zollnummer tarifnummer kn-kod',
  ],
  ['C', 'κωδικ codic kodic kodeks'],
  ['G', 'nomenclat nomenklat номенклат ονοματολογι sadzobnik sazebnik'],
  ['P', 'kapitol poglavj poglavlj глав κεφαλαι dzial skirsn nodal arucsoport capitole'],
];
const STEM_LISTS = STEMS.map(([kind, stems]) => [kind, stems.split(' ')] as const);

const WORDS = new Map<string, CodeWord>();
const MEMORY = 20_000;

export function codeWord(word: string): CodeWord {
  const known = WORDS.get(word);
  if (known !== undefined) return known;
  if (WORDS.size > MEMORY) WORDS.clear();
  const found = classify(word);
  WORDS.set(copyOf(word), found);
  return found;
}

export const codeWordAt = wordAt(codeWord);

/** Vietnamese words between the name of a nomenclature and its codes; their marks tell them from other words. */
const BETWEEN = new Set('từ gồm là các thuộc hóa hoá'.split(' '));

function classify(word: string): CodeWord {
  const folded = foldWord(word);
  // "nhóm" and "mã" keep their marks in mind: "nhom" without them is still no other word, "ma" is.
  if (folded === 'nhom') return 'V';
  if (word.toLowerCase() === 'mã' || word.toLowerCase() === 'số' || word.toLowerCase() === 'hàng')
    return folded === 'ma' ? 'C' : '-';
  // "UN 1202" numbers dangerous goods; "un" is "and" in Latvian.
  if (folded === 'un' && word !== 'UN') return '-';
  if (BETWEEN.has(word.toLowerCase())) return '-';
  const exact = EXACT.get(folded);
  if (exact) {
    // Two-letter names of nomenclatures are capitals.
    if (exact === 'N' && word.length < 4 && word !== word.toUpperCase()) return '';
    return exact;
  }
  if (folded.length < 4) return '';
  for (const [kind, stems] of STEM_LISTS) for (const stem of stems) if (folded.startsWith(stem)) return kind;
  return '';
}

/**
 * Words that follow their number: Hungarian, Finnish, Estonian, Lithuanian, Latvian. A second number of a list may stand between:
 * "47. és 48. árucsoport".
 */
export const WORD_BEHIND =
  /(?:[–-]\d{1,4}(?:[ \u00a0]\d\d){0,2})?\.?(?:,\s(?:a\s)?\d{4}(?:[ \u00a0]\d\d){0,2}(?:[–-]\d{4})?){0,12}[\s\u00a0](?:(?:és|ja|ir|un|vagy|valamint)\s(?:az?\s)?(?:ex\s)?\d{1,4}(?:[ \u00a0]\d\d){0,2}\.?\s)?(?:(?:KN|TARIC|HR)[-‑–]\s?k[óo]d|KN\sk[óo]d|vámtarifasz|alszám|árucsoport|áruazonosító|vtsz|VTSZ|pozicij|subpozicij|skirsn|nodaļ|pozīcij|apakšpozīcij|nimikkee|nimikkei|alanimikk|rubriigi|alamrubriigi)/uy;

/** First letters of those words and of what joins two codes: behind a space few words begin so, and only those are worth the pattern. */
const BEHIND = 'KTHVvkaápsnréjiu';
export const mayStandBehind = (text: string, at: number): boolean =>
  text.charCodeAt(at) !== 32 || BEHIND.includes(text[at + 1] ?? ' ');

/** Units and nouns behind a number, on its line, that make it a quantity; "m-" and "g-" open the name of a chemical. */
export const UNIT = ofEurope(
  /^[ \t\u00a0\u202f\u2009]{0,2}(?:%|‰|°|€|\$|£|(?:kg|g|mg|t|mt|tonnes?|tons?|tấn|euros?|EUR|USD|VND|đồng|million|billion|triệu|tỷ|mm|cm|m|km|m2|m3|m²|m³|ha|hectares?|litres?|liters?|l|ml|hl|W|kW|kWh|MW|MWh|GWh|TJ|GJ|MJ|years?|days?|months?|hours?|năm|ngày|tháng|people|persons?|employees|units?|pieces?|pcs|items|pages?|vehicles|vessels|GT|MHz|GHz|Hz|dB|bar|hPa|kPa|ppm|rpm|calories|kcal|kJ|words|mol|copies|USA)(?![\p{L}\p{N}]|\/m|\s?[-‑]\p{L}))/u,
);

/** What may stand between two codes of one list. */
export const JOINER =
  /^(?:\u200a\d{1,2})?\s*(?:\(\d{1,2}\)\s*)?(?:[,;/&+•·]\s*)?(?:(?:and|or|and\/or|et|ou|und|oder|bzw\.|y|o|e|ed|od|en|of|och|eller|og|ja|tai|või|i|oraz|lub|a|nebo|alebo|in|ali|ili|[sșş]i|sau|és|vagy|ir|arba|un|vai|u|jew|agus|nó|và|hoặc|samt|con|with|avec|com|albo|bądź|či|vagy|illetve|valamint|и|или|και|ή|as well as|excluding|except|from|ex|codes?|CN|HS|TARIC|headings?|subheadings?|and from|chapters?|[Nn]os?\.?|n[º°]|nr\.?|trừ|ngoại trừ|từ|nhóm|phân nhóm|mã|Chương),?\s+){0,3}(?:ex\s*)?$/i;

/** What makes two codes a range. */
export const RANGE =
  /^\s*(?:-|–|—|\u2011|\u2012|\u2212|-t[óő]l|\.\.\.?|…|to|through|until|bis|à|au|a|al|ao|la|tot en met|tot|en met|till|til|do|až|ate|até|đến|tới|до|έως|μέχρι|ως|t\/m|t\.e\.m\.|až po|pana la|iki|līdz|kuni|sa|până la|go|az)\s*(?:(?:and including|einschließlich|και|nhóm|phân nhóm|mã|Chương|headings?|[Pp]osition(?:en)?|n[oº°]|nr\.?|poz(?:\.|ycji|ycja|iția)|CN|KN|NC|HS|ex)\s+){0,2}$/i;
