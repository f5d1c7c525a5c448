/**
 * What may stand between a part and the act that it is of: small words, its author and kind. Whatever gives the part to a treaty, to the
 * text that speaks, or to what stands before it, parts them.
 */
import { actWord } from './act-words.ts';
import { ofEurope } from './letters.ts';
import { isSubPart } from './place-words.ts';

/** "Article 82(2) TFEU – … – Directive": the part is of a treaty. */
const OF_TREATY = ofEurope(
  /(?<!\p{L})(?:(?:TFEU|TEU|TFUE|TUE|AEUV|EUV|TEUF|EUF|VWEU|SEUT|ZFEU|PDEU|SFEU|LESD|SESV|UFEU|ELTL|EUMSZ|GATT|ΣΛΕΕ|ДФЕС)(?!\p{L})|treaty|traité|vertrag(?:s|es)?(?!\p{L})|tratado|trattato|verdrag|traktat|smlouv|zmluv|pogodb|ugovor|tratatul|συνθήκ|договор|szerződés|asutamisleping|līgum|sutarties|perustamissopimu)/iu,
);
/** "of this Article": another part of the text that speaks. */
const OF_THIS = ofEurope(
  /(?<!\p{L})(?:παρόντος|παρούσας|настоящ\p{L}*|този|this|pr[eé]sente?|dieses|dieser|tohoto|tohto|niniejsz\p{L}*|tega)\s(?:άρθρου|παραγράφου|член\p{L}*|чл|алине\p{L}*|articles?|paragraphs?|paragraphe|art[ií]culo|artigo|articolo|artikels?|artikeln|absatz\p{L}*|článku|artykułu|člena|odstavka|apartado)(?!\p{L})/iu,
);
/** The act only stands beside the part; "i" is Danish for "in", "a" and "e" join in some languages and belong in others. */
const ALONGSIDE = ofEurope(/^[\s,]*(?:ja|and|und|et|y|og|och|oraz|și|și|και|és|ir|un|ning|sekä)\s(?!.*(?:[0-9]|,))/u);
const OF = ofEurope(
  /(?<!\p{L})(?:of|to|in|from|des?|du|del|della|dell|der|dem|den|do|da|dos|van|bij|af|av|till|til|od|ze?|din|al|του|της|των|в|от|на|към|w|we|ku?|ke|i)(?!\p{L})/iu,
);

/** Words between the part and the act are small, or name its author or kind. */
export function bridges(gap: string): boolean {
  // "… nêu tại Điều 1 theo đúng nội dung và các quy định tại Thông tư …": the part is of something else.
  if (/(?:^|[^\p{L}])(?:(?<!kèm\s)theo|được|phải|không|để)\s/u.test(gap)) return false;
  if (/[.;:!?]\s+\p{Lu}|\n\s*\n\s*(?:\(|\p{Lu})/u.test(gap)) return false;
  // "Art. 2\nDer Wortlaut der Richtlinie …": the head of an article, and its text below.
  const below = /^\s?\n(\p{Lu}\p{Ll}+)\s/u.exec(gap)?.[1];
  if (below && actWord(below) === '' && !isSubPart(below)) return false;
  // "paragraphs 3 and 4 of this Article and Decision …", "artikli 5 ja nõukogu määruse …": the part is of what stands before.
  if (OF_TREATY.test(gap) || OF_THIS.test(gap) || (ALONGSIDE.test(gap) && !OF.test(gap))) return false;
  // "… and in particular Article 38, Having regard to Joint Action …": a new clause begins.
  const opened = /,\s+(\p{Lu}\p{L}+)/u.exec(gap)?.[1];
  if (opened && actWord(opened) === '' && !isSubPart(opened)) return false;
  // "Article 26a (inserted by Directive 94/5/EC) of Directive …": what stands in brackets is an aside.
  const aside = /\(\s?(\p{Ll}{4,})\s[^()]*$/u.exec(gap)?.[1];
  if (aside && actWord(aside) === '' && !isSubPart(aside)) return false;
  let long = 0;
  for (const word of gap.match(/\p{L}+/gu) ?? []) {
    const kind = actWord(word);
    if (kind === '*' || kind === '+' || word.length <= 4 || isSubPart(word)) continue;
    // Adjectives of the kind "the said", "annetun", "aforementioned".
    if (++long > 2) return false;
    if (
      /^(?:shall|appl|which|there|provid|establish|lays|laid|amend|repeal|virtue|transp|revog|derog|pursuant|accord|gemäß|conform|selon|modifi|abrog)/iu.test(
        word,
      )
    )
      return false;
  }
  return !/\d/.test(gap);
}
