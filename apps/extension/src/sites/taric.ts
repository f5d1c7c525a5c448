/**
 * The TARIC consultation, `ec.europa.eu/taxation_customs/dds2/taric/`: the code stands in `Taric=`, padded with zeros to ten
 * digits. Two zeros at the end say that no further part is meant; whether more of them are padding only a nomenclature can
 * tell. Measures stand in frames that carry the parameter themselves or only a signed id: such a frame has no subject.
 */
import { codeParameter, filledCode, type SiteAdapter } from './site.ts';

const PATH = /^\/taxation_customs\/dds2\/taric\//i;

export const taric: SiteAdapter = (url) => {
  if (url.hostname !== 'ec.europa.eu' || !PATH.test(url.pathname)) return null;
  const digits = codeParameter(url.searchParams, ['taric', 'goodscode']);
  return {
    id: 'taric',
    subject: digits && filledCode(digits),
    language: parameter(url, 'lang').toLowerCase().slice(0, 2) || null,
    detect: { goods: true },
  };
};

function parameter(url: URL, name: string): string {
  for (const [key, value] of url.searchParams) if (key.toLowerCase() === name) return value;
  return '';
}
