/**
 * Expected failures are values: a code and the fields that a sentence about it needs. The words come at the edge
 * (`@luongxanh/core/words`). A bug is not a problem: it throws and stays visible.
 */

/** What kind of value a criterion asks for. */
export type FactKind = 'boolean' | 'number' | 'date' | 'choice' | 'text';

export type InvalidCodeReason =
  | 'empty'
  /** The letter O stands where a zero was meant. */
  | 'letter_o'
  /** Letters or signs that belong to no product code. */
  | 'not_digits'
  /** A number of digits that no level of the nomenclature has: 1, 3, 5, 7 or 9. */
  | 'odd_length'
  /** More than ten digits. */
  | 'too_long'
  /** A range where one code was expected. */
  | 'range';

export type Problem =
  | {
      readonly code: 'invalid_code';
      readonly input: string;
      readonly reason: InvalidCodeReason;
      readonly digits: number;
      readonly suggestions: readonly string[];
    }
  | {
      readonly code: 'unknown_code';
      readonly input: string;
      readonly digits: string;
      readonly nearest: string | null;
      readonly nomenclature: string;
    }
  | { readonly code: 'national_digits'; readonly input: string; readonly digits: string; readonly answeredAs: string }
  /** Zeros that only fill a shorter code up, as TARIC addresses do. */
  | { readonly code: 'zero_padded'; readonly input: string; readonly digits: string; readonly answeredAs: string }
  | {
      readonly code: 'code_replaced';
      readonly input: string;
      readonly digits: string;
      readonly lastYear: number;
      readonly successors: readonly string[];
      readonly grade: string;
      readonly answeredAs: string;
    }
  | { readonly code: 'unknown_act'; readonly input: string }
  | { readonly code: 'ambiguous_instrument'; readonly input: string; readonly candidates: readonly string[] }
  /** A circular by number and year alone: each ministry numbers its own. `candidates` are the recorded ones, any or none may be meant. */
  | { readonly code: 'issuer_not_named'; readonly input: string; readonly candidates: readonly string[] }
  | { readonly code: 'invalid_date'; readonly input: string }
  | { readonly code: 'unknown_fact'; readonly fact: string }
  | {
      readonly code: 'unusable_fact';
      readonly fact: string;
      readonly input: string;
      readonly kind: FactKind;
      readonly unit: string | null;
      readonly choices: readonly string[];
    }
  | { readonly code: 'unreadable_file'; readonly file: string; readonly reason: string }
  | { readonly code: 'binary_file'; readonly file: string }
  | { readonly code: 'empty_text'; readonly file: string }
  | { readonly code: 'unknown_format'; readonly input: string; readonly expected: readonly string[] };

export type ProblemCode = Problem['code'];

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const succeed = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (problem: Problem): Result<never> => ({ ok: false, problem });
