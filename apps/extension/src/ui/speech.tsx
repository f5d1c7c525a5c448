/**
 * How a view speaks: the language, texts of the interface, bilingual facts, dates and numbers. One context for panel, popup
 * and options, so that a change of language redraws at once.
 */
import type { Bilingual, IsoDate, Language } from '@luongxanh/core';
import { shortDate, writeDate } from '@luongxanh/core/words';
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { type Translate, translator } from '../i18n/index.ts';

export interface Speech {
  readonly language: Language;
  readonly t: Translate;
  /** A fact that is there in both languages. */
  say(text: Bilingual): string;
  day(date: IsoDate, precision?: 'day' | 'month' | 'year'): string;
  shortDay(date: IsoDate, precision?: 'day' | 'month' | 'year'): string;
  /** At most so many decimals, and at least so many, which a column of figures shares. */
  number(value: number, digits?: number, least?: number): string;
  compare(a: string, b: string): number;
}

export function speechOf(language: Language): Speech {
  const tag = language === 'vi' ? 'vi-VN' : 'en-GB';
  const collator = new Intl.Collator(tag, { numeric: true });
  const part = (precision?: 'day' | 'month' | 'year') => (precision === 'day' ? undefined : precision);
  return {
    language,
    t: translator(language),
    say: (text) => text[language] || text.en || text.vi,
    day: (date, precision) => writeDate(date, language, part(precision)),
    shortDay: (date, precision) => shortDate(date, language, part(precision)),
    number: (value, digits = 1, least = 0) =>
      value.toLocaleString(tag, { maximumFractionDigits: digits, minimumFractionDigits: least }),
    compare: collator.compare,
  };
}

const SpeechContext = createContext<Speech>(speechOf('en'));

export function SpeechProvider(props: { readonly language: Language; readonly children: ComponentChildren }) {
  const speech = useMemo(() => speechOf(props.language), [props.language]);
  return <SpeechContext.Provider value={speech}>{props.children}</SpeechContext.Provider>;
}

export const useSpeech = (): Speech => useContext(SpeechContext);
