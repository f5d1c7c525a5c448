/** What divides an article and stands before its word, and the annex without a number that stands behind it. */
import { skipLetters } from './chars.ts';
import { ofEurope } from './letters.ts';
import { bridges } from './place-gap.ts';

/** "apartado 6 del artículo 63", "n.º 4 do artigo 36.º", "punt (2) tal-Artikolu 2": what divides the part stands before it. */
const DIVIDING = ofEurope(
  /(?<!\p{L})(?:apartados?|párrafos?|letras?|alíneas?|n\.\s?[ºo°]s?|números?|comm[ai]|letter[ae]|paragraf[oiu]|paragraphes?|points?|alin\.|lit\.|punt)\s?\(?(?:[0-9]{1,3}(?:\.[ºo°])?|\p{Ll}(?!\p{L}))\)?(?:(?:,|\s(?:y|e|ou?|u|și|și))\s\(?(?:[0-9]{1,3}|\p{Ll}(?!\p{L}))\)?){0,4}\s{1,3}(?:de\sl['’]|del?(?:\sla)?\s|d[uoa]s?\s|dell['’]\s?|al\s|din\s|ta[lt]-)\s{0,2}$/iu,
);
/** How far back one division may begin, and how many of them may follow each other: "alínea c) do n.º 1 do artigo 57.º". */
const DIVISION_REACH = 34;
const DIVISIONS = 3;

export function subPartBefore(text: string, at: number, from: number): number {
  let begin = at;
  for (let n = 0; n < DIVISIONS; n++) {
    const back = Math.max(from, begin - DIVISION_REACH);
    const part = DIVIDING.exec(text.slice(back, begin));
    if (!part) return begin;
    begin = back + part.index;
  }
  return begin;
}

/** "Article 2 of the Annex to Recommendation …": an annex without a number holds the article. */
export const OF_ANNEX =
  /^\s(?:of the annex|přílohy|prílohy|priloge|de l['’]annexe|del anexo|dell['’]allegato|do anexo|van de bijlage|des Anhangs|załącznika|i bilaget|i bilagan|от приложението|του παραρτήματος|tal-Anness)(?=\s(?:\D|$))/iu;

/** ", premier alinéa,", ", first subparagraph,", ", párrafo primero,": a division that a word counts, behind the article. */
export const ORDINAL_BEHIND =
  /^,?\s(?:(?:premier|deuxième|second|troisième|quatrième|first|third|fourth|eerste|tweede|derde|primo|secondo|terzo|primer|segundo|tercer|primeiro|terceiro)\s(?:alinéa|phrase|subparagraph|sentence|indent|alinea|volzin|comma|párrafo|parágrafo)|(?:párrafo|inciso|akapit|zdanie|comma)\s(?:primero|segundo|tercero|pierwszy|drugi|trzeci|primo|secondo|terzo))(?!\p{L})/iu;

const ANNEX = ofEurope(
  /^(?:annex|anexo|anex[aeă]|allegat|anhang|bijlage|bilag|załącznik|příloh|príloh|prilog|приложени|παρ[αά]ρτ[ηή]μα|anness|iarscríbhinn)/iu,
);
/** Words that join an annex without a number to its act. */
const ANNEX_OF = ofEurope(
  /^\s(?:to|of|de|du|del|della|dell|des|der|zu|zur|zum|bij|van|till|til|do|k|ke|ku|k|към|на|του|της|la|al|ai|tal|tad|tar|mad|ghabhann)(?!\p{L})/iu,
);

/** Whether the word for a part is an annex. */
export const isAnnex = (text: string, start: number, end: number): boolean => ANNEX.test(text.slice(start, end));

/** "the Annex to Regulation …", "bijlage bij Besluit …": the annex whose word begins at `at`, where it has no number. */
export function annexAlone(text: string, at: number, start: number): string | undefined {
  const word = skipLetters(text, at);
  const rest = text.slice(word, start);
  return ANNEX_OF.test(rest) && bridges(rest) ? text.slice(at, word) : undefined;
}
