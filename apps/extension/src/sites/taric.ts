/**
 * The TARIC consultation, `ec.europa.eu/taxation_customs/dds2/taric/`: the code stands in `Taric=`, padded with zeros to ten
 * digits. Two zeros at the end say that no further part is meant; whether more of them are padding only a nomenclature can
 * tell. Measures stand in frames that carry the parameter themselves or only a signed id: such a frame has no subject.
 */
import { codeId, type SiteAdapter } from './site.ts';

const PATH = /^\/taxation_customs\/dds2\/taric\//i;

export const taric: SiteAdapter = (url) => {
  if (url.hostname !== 'ec.europa.eu' || !PATH.test(url.pathname)) return null;
  return {
    id: 'taric',
    subject: codeOf(parameter(url, 'taric') || parameter(url, 'goodscode')),
    language: parameter(url, 'lang').toLowerCase().slice(0, 2) || null,
    detect: { goods: true },
  };
};

/** `0901110000` is asked for CN code 0901 11 00: TARIC pads to ten. Two zeros at the end say "no further part". */
function codeOf(text: string): string | null {
  const digits = text.replace(/[\s.\u00a0]/g, '');
  if (!/^\d{2,10}$/.test(digits)) return null;
  return codeId(digits.length === 10 && digits.endsWith('00') ? digits.slice(0, 8) : digits);
}

function parameter(url: URL, name: string): string {
  for (const [key, value] of url.searchParams) if (key.toLowerCase() === name) return value;
  return '';
}
