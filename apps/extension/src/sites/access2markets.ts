/** Access2Markets results, `trade.ec.europa.eu/access-to-markets/en/results?product=090111&origin=VN&destination=DE`. */
import { codeId, type SiteAdapter } from './site.ts';

export const access2markets: SiteAdapter = (url) => {
  if (url.hostname !== 'trade.ec.europa.eu' || !url.pathname.startsWith('/access-to-markets/')) return null;
  const product = (url.searchParams.get('product') ?? '').replace(/[\s.\u00a0]/g, '');
  return {
    id: 'access2markets',
    subject: codeId(product),
    language: /^\/access-to-markets\/([a-z]{2})(?:\/|$)/.exec(url.pathname)?.[1] ?? null,
    detect: { goods: true },
  };
};
