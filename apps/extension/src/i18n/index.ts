/** The interface language: chosen by the person, switchable at once. No markup in texts. */
import type { Language } from '@luongxanh/core';
import type { Settings } from '../storage.ts';
import { en, type StringKey } from './strings.en.ts';
import { vi } from './strings.vi.ts';

export type { StringKey };

const TEXTS = { en, vi } as const;

/** The text of a key, with `{name}` filled in; `{name:day|days}` is the first word where the number is one, else the second. */
export type Translate = (key: StringKey, values?: Readonly<Record<string, string | number>>) => string;

export function translator(language: Language): Translate {
  return (key, values = {}) =>
    TEXTS[language][key].replace(
      /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g,
      (whole, name: string, one?: string, many?: string) => {
        if (!(name in values)) return whole;
        if (one === undefined || many === undefined) return String(values[name]);
        return Number(values[name]) === 1 ? one : many;
      },
    );
}

/** The language to speak: the person's choice, else the browser's where it is Vietnamese, else English. */
export function languageOf(chosen: Settings['language'], browserLanguage: string): Language {
  if (chosen !== 'browser') return chosen;
  return browserLanguage.toLowerCase().startsWith('vi') ? 'vi' : 'en';
}
