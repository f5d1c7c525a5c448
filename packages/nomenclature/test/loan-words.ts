export const LOAN_WORDS: ReadonlySet<string> = new Set<string>([]);
export const LATIN_NAMES = /^$/;
