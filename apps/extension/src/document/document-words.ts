/** What is said about a file that could not be read. */
import type { StringKey, Translate } from '../i18n/index.ts';
import type { DocumentProblem } from './document-problem.ts';

const WORDS: Readonly<Record<DocumentProblem['code'], StringKey>> = {
  too_large: 'documentTooLarge',
  no_text_layer: 'documentNoText',
  encrypted: 'documentEncrypted',
  damaged_pdf: 'documentDamaged',
  packed: 'documentPacked',
  binary: 'documentBinary',
  empty: 'documentEmpty',
  not_read: 'documentNotRead',
};

export function documentWords({ code, ...values }: DocumentProblem, t: Translate): string {
  return t(WORDS[code], values as Readonly<Record<string, string | number>>);
}
