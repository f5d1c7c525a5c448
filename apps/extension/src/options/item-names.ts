/** What each stored item is called. */
import type { StringKey } from '../i18n/index.ts';

export const ITEM_NAMES: Readonly<Record<string, StringKey>> = {
  settings: 'itemSettings',
  'watch-list': 'itemWatchList',
  readiness: 'itemReadiness',
  'last-look': 'itemLook',
};
