/**
 * Hosts that the content script runs on without being asked: EU law and the two EU tariff look-ups. Those that a person may
 * switch on, each by a permission of its own that can be taken back, stand apart. Everything else is on request.
 */
export const annotatedSites = [
  '*://eur-lex.europa.eu/*',
  '*://ec.europa.eu/taxation_customs/dds2/taric/*',
  '*://trade.ec.europa.eu/access-to-markets/*',
];

export interface OfferedSite {
  readonly id: string;
  /** As the site calls itself. */
  readonly name: string;
  readonly origins: readonly string[];
}

export const offeredSites: readonly OfferedSite[] = [
  { id: 'tariffnumber', name: 'tariffnumber.com', origins: ['*://*.tariffnumber.com/*'] },
  { id: 'zolltarifnummern', name: 'zolltarifnummern.de', origins: ['*://*.zolltarifnummern.de/*'] },
  { id: 'belgium', name: 'Tarbel (België, Belgique)', origins: ['*://eservices.minfin.fgov.be/*'] },
  {
    id: 'france',
    name: 'RITA (France)',
    origins: ['*://www.douane.gouv.fr/*', '*://form.douane.gouv.fr/*'],
  },
  {
    id: 'netherlands',
    name: 'Douane (Nederland)',
    origins: ['*://tarief.douane.nl/*', '*://gebruikstarief.douane.nl/*'],
  },
  { id: 'luxembourg', name: 'Saturn (Luxembourg)', origins: ['*://saturn.etat.lu/*'] },
  { id: 'sweden', name: 'Tulltaxan (Sverige)', origins: ['*://tulltaxan.tullverket.se/*'] },
  { id: 'germany', name: 'EZT-online (Deutschland)', origins: ['*://auskunft.ezt-online.de/*'] },
  { id: 'united-kingdom', name: 'UK Trade Tariff', origins: ['*://*.trade-tariff.service.gov.uk/*'] },
  { id: 'wco', name: 'WCO Trade Tools', origins: ['*://*.wcotradetools.org/*'] },
  { id: 'vietnam-customs', name: 'Hải quan Việt Nam', origins: ['*://*.customs.gov.vn/*'] },
  { id: 'thuvienphapluat', name: 'Thư viện Pháp luật', origins: ['*://*.thuvienphapluat.vn/*'] },
  { id: 'caselaw', name: 'caselaw.vn', origins: ['*://*.caselaw.vn/*'] },
];

/** The host that a pattern names: `*.example.org` stands for the host and all below it. */
export const hostOfPattern = (pattern: string): string => pattern.replace(/^[^/]*:\/\//, '').replace(/\/.*$/, '');

function namesHost(pattern: string, host: string): boolean {
  const name = hostOfPattern(pattern);
  const bare = name.replace(/^\*\./, '');
  return name === '*' || host === bare || (name !== bare && host.endsWith(`.${bare}`));
}

/** The site that may be switched on for a host; null where there is none. */
export const offeredSiteOf = (host: string): OfferedSite | null =>
  offeredSites.find(({ origins }) => origins.some((origin) => namesHost(origin, host))) ?? null;

/** The patterns that are read without being asked and that stand on a host; none for a host that is read on request. */
export const annotatedOn = (host: string): readonly string[] =>
  annotatedSites.filter((pattern) => namesHost(pattern, host));

/** Whether a permission for an origin reaches an address. Browsers give permissions by host, whatever path stands behind it. */
export function covers(origin: string, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  if (!/^https?:$/.test(protocol)) return false;
  if (origin === '<all_urls>') return true;
  const scheme = origin.split('://', 1)[0];
  return (scheme === '*' || `${scheme}:` === protocol) && namesHost(origin, hostname);
}
