/** Facts for `check`, as they are given: JSON `{"name": value}`, or a CSV with the columns fact,value; "-" reads standard input. */
import { readFile } from 'node:fs/promises';
import { problemWords } from '@luongxanh/core/words';
import Papa from 'papaparse';
import { type Context, UnusableCall } from '../context.ts';
import { decode } from './decode.ts';
import { readAll } from './standard-input.ts';

export async function factsGiven(file: string, context: Context): Promise<Record<string, unknown>> {
  const text = await textOf(file, context);
  return file.toLowerCase().endsWith('.csv') || (file === '-' && !/^\s*[[{]/.test(text))
    ? fromCsv(file, text, context)
    : fromJson(file, text, context);
}

async function textOf(file: string, { stdin, language }: Context): Promise<string> {
  try {
    return decode(file === '-' ? await readAll(stdin) : await readFile(file));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const missing = language === 'en' ? 'there is no such file' : 'không có tệp này';
    const reason = code === 'ENOENT' ? missing : message;
    throw new UnusableCall(problemWords({ code: 'unreadable_file', file, reason })[language]);
  }
}

function fromCsv(file: string, text: string, { language }: Context): Record<string, unknown> {
  const { data, meta } = Papa.parse<{ fact?: string; value?: string }>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim().toLowerCase(),
  });
  if (!meta.fields?.includes('fact') || !meta.fields.includes('value')) {
    const found = meta.fields?.join(', ') ?? '';
    throw new UnusableCall(
      language === 'en'
        ? `${file} has the columns ${found}: expected fact,value.`
        : `${file} có các cột ${found}: cần fact,value.`,
    );
  }
  return Object.fromEntries(data.flatMap(({ fact, value }) => (fact?.trim() ? [[fact.trim(), value ?? '']] : [])));
}

function fromJson(file: string, text: string, { language }: Context): Record<string, unknown> {
  const wanted =
    language === 'en'
      ? 'Expected {"fact": value}, or a CSV with the columns fact,value.'
      : 'Cần {"fact": giá trị} hoặc CSV có cột fact,value.';
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    const why = (error as Error).message;
    throw new UnusableCall(`${file} ${language === 'en' ? 'is no JSON' : 'không phải JSON'}: ${why}. ${wanted}`);
  }
  if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Record<string, unknown>;
  throw new UnusableCall(
    `${file} ${language === 'en' ? 'holds no object of facts' : 'không chứa đối tượng thông tin'}. ${wanted}`,
  );
}
