/** The language of a text that comes from a page, so that a screen reader reads it in its own voice. */
import type { Language } from '@luongxanh/core';

/** Letters that Vietnamese alone has among the languages of these pages; French and Portuguese share the others. */
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/iu;
const ENGLISH = /\b(?:the|of|and|for|from|with|is|are|on|to)\b/i;

/** Undefined where the text does not tell: an address, a number, another language. */
export function textLanguage(text: string): Language | undefined {
  if (VIETNAMESE.test(text.normalize('NFC'))) return 'vi';
  return ENGLISH.test(text) ? 'en' : undefined;
}
