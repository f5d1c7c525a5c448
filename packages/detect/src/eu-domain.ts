/**
 * Legal domains beside the numbers of a citation: "(EU) 2023/956", "2008/98/EC", "UE 1169/2011", with what writers make of
 * them: points between the letters ("2000/60/E.C."), letters of another alphabet ("2014/65/ΕE"), a word glued on ("EGoch").
 */
import { type Domain, domainOf } from './act-words.ts';
import { foldWord, isLetter, isSpace, isUpper, skipLetters, wordStart } from './chars.ts';

/** Greek and Cyrillic capitals that look like Latin ones, in the order of `LATIN`. */
const GREEK = 'ΑΒΕΚΟΤΡΗΙΜΝΖΧC';
const CYRILLIC = 'АВЕКОТРНІМNZХС';
const LATIN = 'ABEKOTPHIMNZXC';

/** Writes letters of mixed alphabets in one of the two others, or in Latin. */
const inAlphabet = (letters: string, target: string): string =>
  [...letters]
    .map((letter) => {
      const at = Math.max(LATIN.indexOf(letter), GREEK.indexOf(letter), CYRILLIC.indexOf(letter));
      return at < 0 ? letter : (target[at] ?? letter);
    })
    .join('');

function mixedDomain(letters: string): Domain | undefined {
  const own = /[\u0370-\u03ff]/.test(letters) ? GREEK : /[\u0400-\u04ff]/.test(letters) ? CYRILLIC : '';
  if (own === '') return undefined;
  return domainOf(inAlphabet(letters, own)) ?? domainOf(inAlphabet(letters, LATIN));
}

const lookUp = (letters: string): Domain | undefined =>
  domainOf(letters) ??
  (PLAIN.test(letters) ? undefined : (mixedDomain(letters) ?? domainOf(foldWord(letters).toUpperCase())));
const PLAIN = /^[A-Za-z]*$/;

const DOTTED = /(?:\p{Lu}\.\s?){1,3}\p{Lu}\.?(?!\p{L})/uy;

/** Reads "/EC" behind the numbers; answers the domain and where it ends. */
export function domainAfter(text: string, end: number): { domain: Domain; end: number } | null {
  let i = end;
  const slash = text.charCodeAt(i) === 47;
  if (slash) {
    i++;
    if (isSpace(text.charCodeAt(i))) i++;
  } else if (isSpace(text.charCodeAt(i)) && text.charCodeAt(i + 1) === 47 && isLetter(text.charCodeAt(i + 2))) {
    // "2013/36 /EU"
    i += 2;
  } else if (
    isSpace(text.charCodeAt(i)) &&
    text.charCodeAt(i + 1) === 47 &&
    isSpace(text.charCodeAt(i + 2)) &&
    isLetter(text.charCodeAt(i + 3))
  ) {
    // "97 / 78 / EK"
    i += 3;
  } else if (!isUpper(text.charCodeAt(i))) return null;
  let stop = skipLetters(text, i);
  if (stop === i) return null;
  // The Greek semicolon and raised point count as letters of their script.
  while (stop > i && /[\u037e\u0387]/.test(text[stop - 1] ?? '')) stop--;
  let letters = text.slice(i, Math.min(stop, i + 12));
  if (slash && stop - i === 1 && text.charCodeAt(stop) === 46) {
    DOTTED.lastIndex = i;
    if (DOTTED.test(text)) {
      stop = DOTTED.lastIndex;
      letters = text.slice(i, stop).replace(/[.\s]/g, '');
    }
  }
  let domain = stop - i > 9 ? undefined : lookUp(letters);
  if (!domain && slash) {
    // "2014/24/ΕΕκαι": the next word is glued on.
    const glued = /^(\p{Lu}{2,4})\p{Ll}+$/u.exec(letters);
    domain = glued ? lookUp(glued[1] ?? '') : undefined;
    if (domain) stop = i + (glued?.[1]?.length ?? 0);
    // "2004/619/ECCouncil Decision": the title is, and its word has a capital.
    const titled = domain ? undefined : (glued?.[1] ?? '').slice(0, -1);
    if (titled) {
      domain = lookUp(titled);
      if (domain) stop = i + titled.length;
    }
  }
  if (!domain) return null;
  // "TT-BTC": a Vietnamese issuer, not a domain.
  if (text.charCodeAt(stop) === 45 && isUpper(text.charCodeAt(stop + 1))) return null;
  const comma = /^(?:,\s?(?:Euratom|ECSC|CECA|EGKS)(?![a-zà-ỹ])){1,2}/i.exec(text.slice(stop, stop + 22));
  return { domain, end: comma ? stop + comma[0].length : stop };
}

export interface DomainBefore {
  readonly domain: Domain;
  readonly start: number;
  readonly bare: boolean;
}

/** How far before its closing bracket a domain may open. */
const BRACKETS = 30;

/** Offset of the nearest opening bracket before the closing one that ends at `end`, or -1. */
function opening(text: string, end: number, bracket: number): number {
  const floor = Math.max(0, end - BRACKETS);
  for (let i = end - 2; i >= floor; i--) if (text.charCodeAt(i) === bracket) return i;
  return -1;
}

/** Reads "(EU)", "(EU, Euratom)" or a bare "EU" that ends at `end`. */
export function domainBefore(text: string, end: number): DomainBefore | null {
  const last = text.charCodeAt(end - 1);
  // Square brackets stand within round ones: "(… förordning [EU] 2024/3012 …)".
  if (last === 41 || last === 93) {
    const open = opening(text, end, last === 41 ? 40 : 91);
    if (open < 0) return null;
    // Mostly one stands alone, as it should be written.
    const only = domainOf(text.slice(open + 1, end - 1));
    if (only) return { domain: only, start: open, bare: false };
    let domain: Domain | null = null;
    for (const part of text.slice(open + 1, end - 1).split(/[,/;\s]+/)) {
      if (part === '' || part === 'i' || part === 'et' || part === 'and') continue;
      const found = lookUp(part.replaceAll('.', ''));
      if (!found) return null;
      domain ??= found;
    }
    return domain && { domain, start: open, bare: false };
  }
  let stop = end;
  if (last === 47) stop--;
  const start = wordStart(text, stop);
  if (start === stop || stop - start > 8) return null;
  const letters = text.slice(start, stop);
  if (letters !== letters.toUpperCase()) return null;
  const domain = lookUp(letters);
  if (!domain) return null;
  // "SRB/ES/2017/01" is a file of a board.
  if (last === 47 && text.charCodeAt(start - 1) === 47 && isLetter(text.charCodeAt(start - 2))) return null;
  // Bulgarian writers set slashes for brackets: "Регламент /ЕО/ № 73/2009".
  const slashed = last === 47 && text.charCodeAt(start - 1) === 47;
  return { domain, start: slashed ? start - 1 : start, bare: !slashed };
}
