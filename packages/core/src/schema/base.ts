/** What the schemas of all records share. */
import { z } from 'zod';
import { isIsoDate } from '../dates.ts';

export const isoDate = z.string().refine(isIsoDate, { error: 'a calendar date YYYY-MM-DD' });
export const bilingual = z.strictObject({ en: z.string().trim().min(1), vi: z.string().trim().min(1) });
export const grade = z.enum(['V2', 'V1', 'M']);
export const basis = z.enum(['annex_text', 'mapped', 'derived', 'reading', 'indicative', 'assumed']);

export const instrumentId = z.string().regex(/^(eu:[0-9CE]\d{4}[A-Z]{1,2}\d{4}(R?\(\d{2}\))?|vn:\S+)$/, {
  error: 'eu: + CELEX or vn: + number without diacritics',
});

export const productCode = z.string().regex(/^\d{2,10}$/, { error: 'a product code of 2 to 10 digits, no spaces' });
export const id = z.string().regex(/^[a-z0-9][a-z0-9.()_-]*$/i);
const sources = z.array(z.string()).min(1);
export const sourced = { sources, grade, reviewBy: isoDate.optional() };
export const period = z.strictObject({ from: isoDate.nullable(), to: isoDate.nullable() });

export const source = z.strictObject({
  id,
  publisher: bilingual,
  title: bilingual,
  lang: z
    .string()
    .regex(/^[a-z]{2,3}$/, { error: 'a language tag of two or three letters' })
    .nullable(),
  original: z.string().trim().min(1).optional(),
  published: isoDate.nullable(),
  read: isoDate,
  url: z.url().nullable(),
  licence: z.string().nullable(),
  grade,
});
