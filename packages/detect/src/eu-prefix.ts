/** What stands before the numbers of a citation: a number sign in any of its spellings, and a legal domain. */
import { type Domain, mayEndSign, NUMBER_SIGN } from './act-words.ts';
import { backOverSpaces } from './chars.ts';
import { domainBefore } from './eu-domain.ts';

const BRACKETED_SIGN = /\(\s?(?:αρ|αριθ|n[ro°º]|č|št|br|№)\.?\s?\)$/i;
const PREPOSITION = /υπ[’'΄᾿᾽]\s?$/;

/** What stands before the numbers: a number sign, a domain, and where they begin. */
export interface Prefix {
  readonly start: number;
  readonly numberSign: boolean;
  readonly domain: Domain | null;
  /** The domain stands without brackets. */
  readonly bare: boolean;
}

/** `floor`: where the citation before ends; two that are glued together ("2006/48/ES2006/49/ES") share no domain. */
export function readPrefix(text: string, pair: { readonly start: number }, floor: number): Prefix | null {
  if (pair.start === floor) return { start: floor, numberSign: false, domain: null, bare: false };
  const previous = text.charCodeAt(pair.start - 1);
  // "(ES) č. [1234/2007](http://…)": the number is the text of a link in Markdown.
  const number = previous === 91 ? pair.start - 1 : pair.start;
  let start = number;
  let numberSign = false;
  const beforeNumber = backOverSpaces(text, number);
  const bracket = text.charCodeAt(beforeNumber - 1);
  if (bracket === 41) {
    // "Κανονισμών (αρ) 648/2005": the sign itself in brackets.
    const from = Math.max(0, beforeNumber - 9);
    const sign = BRACKETED_SIGN.exec(text.slice(from, beforeNumber));
    if (sign) {
      numberSign = true;
      start = from + sign.index;
    }
  } else if (bracket !== 93) {
    const from = Math.max(0, beforeNumber - 9);
    const sign = mayEndSign(text, number) ? NUMBER_SIGN.exec(text.slice(from, number)) : null;
    if (sign) {
      numberSign = true;
      start = from + sign.index;
      // The guard before the sign is part of the match when it is no letter.
      if (start < number && !/[№#a-zčšαбсαυ]/i.test(text[start] ?? '')) start++;
    }
  }
  // "υπ’ αρ. 2020/1997": the Greek sign has a preposition.
  if (numberSign && text.charCodeAt(start) === 0x3b1) {
    const preposition = PREPOSITION.exec(text.slice(Math.max(0, start - 5), start));
    if (preposition) start -= preposition[0].length;
  }
  let behindDomain = backOverSpaces(text, start);
  // "(CE), n.º 768/2005"
  if (numberSign && text.charCodeAt(behindDomain - 1) === 44 && text.charCodeAt(behindDomain - 2) === 41)
    behindDomain--;
  const domain = domainBefore(text, behindDomain);
  if (domain) return { start: domain.start, numberSign, domain: domain.domain, bare: domain.bare };
  return previous === 47 ? null : { start, numberSign, domain: null, bare: false };
}
