/** Words that run into a code, as in tables that lost their lines: "équarrisex 4403 21Bois", "9503.00.10Triciclos". */
import { isLetter } from './chars.ts';
import type { Shape } from './code-scan.ts';

/** What may follow a code without a gap: the capital and two letters of a description. */
const GLUED_ON = /^\p{Lu}(?:\p{Ll}{2}|[’']\p{Ll})/u;
const EX_BEFORE = /ex[ \u00a0]$/;

export const gluedOn = (text: string, end: number): boolean =>
  isLetter(text.charCodeAt(end)) && GLUED_ON.test(text.slice(end, end + 3));

/** Whether something says that a code of six digits or fewer begins at `start`: an "ex" before it, a point within, a gap within at the head of a line. */
export const beginsPlainly = (text: string, start: number, shape: Shape): boolean =>
  shape === 'dotted' ||
  ((shape === 'spaced' || shape === 'glued') && text.charCodeAt(start - 1) === 10) ||
  EX_BEFORE.test(text.slice(start - 3, start));

/** "2710 19 43.1", "2710 20 11.1A", "2501 00 10A": what Andorra adds to eight digits. */
export const hasNationalMark = (text: string, end: number): boolean =>
  /^(?:\.\d[A-E]?|[A-E])(?![\p{L}\p{N}.,])/u.test(text.slice(end, end + 4));
