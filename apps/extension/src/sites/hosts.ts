/** Hosts that the content script runs on without being asked: EU law and the two EU tariff look-ups. Everything else is on request. */
export const annotatedSites = [
  '*://eur-lex.europa.eu/*',
  '*://ec.europa.eu/taxation_customs/dds2/taric/*',
  '*://trade.ec.europa.eu/access-to-markets/*',
];
