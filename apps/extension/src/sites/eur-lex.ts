/**
 * EUR-Lex and the addresses of the Publications Office: which act, which version, which language. Forms as seen in
 * 2026-11: `legal-content/EN/TXT/?uri=CELEX:…` (also `celex%3A`, lower case, TXT/HTML, with qid or from), `uri=OJ:L_…`,
 * `uri=COM:2026:502:FIN`, `eli/reg/2023/1115/oj[/eng]`, `eli/reg/2023/1115/2026-09-18/eng`, `resource/celex/…`.
 */
import type { Site, SiteAdapter } from './site.ts';

const HOSTS = new Set(['eur-lex.europa.eu', 'data.europa.eu', 'publications.europa.eu']);

/** ELI types and the letter that the CELEX of such an act has. `reg_impl` and the like are Regulations too. */
const ELI_TYPES: Readonly<Record<string, string>> = { reg: 'R', dir: 'L', dec: 'D', reco: 'H' };

/** Three-letter codes of the Publications Office. */
const LANGUAGES: Readonly<Record<string, string>> = {
  bul: 'bg',
  spa: 'es',
  ces: 'cs',
  dan: 'da',
  deu: 'de',
  est: 'et',
  ell: 'el',
  eng: 'en',
  fra: 'fr',
  gle: 'ga',
  hrv: 'hr',
  ita: 'it',
  lav: 'lv',
  lit: 'lt',
  hun: 'hu',
  mlt: 'mt',
  nld: 'nl',
  pol: 'pl',
  por: 'pt',
  ron: 'ro',
  slk: 'sk',
  slv: 'sl',
  fin: 'fi',
  swe: 'sv',
};

export const eurLex: SiteAdapter = (url) => {
  if (!HOSTS.has(url.hostname)) return null;
  const path = decode(url.pathname);
  const uri = parameter(url, 'uri');
  const subject = subjectOfUri(uri) ?? subjectOfEli(path) ?? subjectOfResource(path);
  return { id: 'eur-lex', subject, language: languageOf(path), detect: {} } satisfies Site;
};

function subjectOfUri(uri: string): string | null {
  const celex = /^celex:\s*(.+)$/i.exec(uri)?.[1];
  if (celex) return idOfCelex(celex);
  const paper = /^(COM|SWD|SEC|JOIN):(\d{4}):0*(\d{1,5})(?::|$)/i.exec(uri);
  if (paper?.[1]?.toUpperCase() === 'COM') return `eu:5${paper[2]}PC${(paper[3] ?? '').padStart(4, '0')}`;
  const journal = /^OJ:([LC])_(\d{4})(\d{5})$/i.exec(uri);
  // Since October 2023 an issue of the Official Journal holds one act, but its number is no CELEX: type unknown.
  return journal ? `oj:${journal[1]?.toUpperCase()}_${journal[2]}${journal[3]}` : null;
}

/** `02023R1115-20260918` keeps its version; a corrigendum (`R(01)`) stands for the act it corrects. */
function idOfCelex(text: string): string | null {
  const celex = text
    .trim()
    .toUpperCase()
    .replace(/R\(\d{2}\)$/, '');
  const parts = /^([0-9CE])(\d{4})([A-Z]{1,2})(\d{4})(?:\(\d{2}\))?(-\d{8})?/.exec(celex);
  return parts ? `eu:${parts[0]}` : null;
}

function subjectOfEli(path: string): string | null {
  const parts = /\/eli\/([a-z]+)(?:_[a-z]+)*\/(\d{4})\/(\d{1,5})(?:\([0-9]+\))?(?:\/([^/]+))?/i.exec(path);
  const letter = ELI_TYPES[parts?.[1]?.toLowerCase() ?? ''];
  if (!parts || !letter) return null;
  const act = `${parts[2]}${letter}${(parts[3] ?? '').padStart(4, '0')}`;
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(parts[4] ?? '');
  return day ? `eu:0${act}-${day.slice(1).join('')}` : `eu:3${act}`;
}

const subjectOfResource = (path: string): string | null =>
  idOfCelex(/\/resource\/celex\/([^/?#]+)/i.exec(path)?.[1] ?? '');

function languageOf(path: string): string | null {
  const two = /\/legal-content\/(?:auto\/)?([A-Za-z]{2})(?:\/|$)/.exec(path)?.[1];
  if (two) return two.toLowerCase();
  const three = /\/eli\/.+\/([a-z]{3})(?:\/|$)/i.exec(path)?.[1]?.toLowerCase();
  return three ? (LANGUAGES[three] ?? null) : null;
}

/** A parameter by name in any case; EUR-Lex writes `uri` and `URI`. */
function parameter(url: URL, name: string): string {
  for (const [key, value] of url.searchParams) if (key.toLowerCase() === name) return value;
  return '';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
