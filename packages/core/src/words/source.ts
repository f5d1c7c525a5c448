/** The title of a source as it bears it itself, to be shown beside our wording with its `lang`. */
import type { Language, Source } from '../records.ts';

export interface OriginalTitle {
  readonly text: string;
  /** Language tag of the text. */
  readonly lang: string;
}

/** Null where the person's language is the source's own, or where both titles are our description. */
export function originalTitle({ title, lang, original }: Source, language: Language): OriginalTitle | null {
  if (lang === null || lang === language) return null;
  if (lang === 'en' || lang === 'vi') return { text: title[lang], lang };
  return original === undefined ? null : { text: original, lang };
}
