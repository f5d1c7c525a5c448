/** Front coding: a line of a sorted list is written as the length that it shares with the line before, then the rest. */

/** The sign for "nothing shared"; higher counts follow it. */
export const FIRST_SIGN = 40;
/** Keeps the sign below the backslash, which a literal would have to double. */
export const LONGEST_SHARED = 51;

/** Reads one line, given the line before. */
export function unfront(before: string, coded: string): string {
  return before.slice(0, coded.charCodeAt(0) - FIRST_SIGN) + coded.slice(1);
}
