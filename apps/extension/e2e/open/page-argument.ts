/**
 * The page to open: the bundled sample, a file, or an address. Files are served under the host of EU law, because that is
 * where the extension reads without being asked; a CELEX number in the file gives the act's own address.
 */
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export type PageArgument =
  | { readonly ok: true; readonly url: string; readonly body: string | null; readonly what: string }
  | { readonly ok: false; readonly message: string };

const SAMPLE = fileURLToPath(new URL('../pages/eur-lex-sample.html', import.meta.url));

/** `body` null means that the address is opened as it is, over the network. */
export async function readPageArgument(argument: string | undefined, from: string): Promise<PageArgument> {
  if (argument && /^https?:\/\//i.test(argument)) return { ok: true, url: argument, body: null, what: argument };
  const file = argument ? resolve(from, argument) : SAMPLE;
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message;
    return {
      ok: false,
      message: `${file} could not be read: ${reason}. Give an HTML or text file, or an address that begins with https://.`,
    };
  }
  if (bytes.subarray(0, 8000).includes(0) || bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    return {
      ok: false,
      message: `${file} is a binary file, not a page. Give an HTML or text file. A PDF can be read with \`npx luongxanh brief FILE.pdf\`.`,
    };
  }
  const text = bytes.toString('utf8');
  if (text.trim() === '')
    return { ok: false, message: `${file} is empty. Give an HTML or text file with a regulation or an article.` };
  const isHtml = /<(?:html|body|p|div|table|span)[\s>]/i.test(text.slice(0, 20_000));
  const body = isHtml
    ? text
    : `<!DOCTYPE html><meta charset="utf-8"><title>${escapeMarkup(basename(file))}</title><main>${paragraphs(text)}</main>`;
  return { ok: true, url: addressOf(text, basename(file)), body, what: argument ? file : 'the bundled sample page' };
}

const escapeMarkup = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const paragraphs = (text: string): string =>
  text
    .split(/\n{1,}/)
    .map((line) => `<p>${escapeMarkup(line)}</p>`)
    .join('\n');

function addressOf(text: string, name: string): string {
  const meta = /(?:WT\.z_docID|eli:id_local)"\s+content="([0-9CE][0-9]{4}[A-Z]{1,2}[0-9]{4}[^"]*)"/.exec(text)?.[1];
  const inName = /(?:^|[_-])([03][0-9]{4}[A-Z]{1,2}[0-9]{4}(?:-[0-9]{8})?)/.exec(name)?.[1];
  const celex = meta ?? inName;
  return celex
    ? `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:${celex}`
    : `https://eur-lex.europa.eu/local/${encodeURIComponent(name)}`;
}
