/** Vietnamese legal and customs sites: eight digits there are those of the national tariff, which agrees with the CN to six. */
import type { SiteAdapter } from './site.ts';

export const vietnam: SiteAdapter = (url) =>
  url.hostname.endsWith('.vn') ? { id: 'vietnam', subject: null, language: 'vi', detect: { tariff: 'vn' } } : null;
