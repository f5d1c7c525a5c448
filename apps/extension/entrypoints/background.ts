/**
 * The background: answers pages and panel, keeps the findings of open tabs, hears menus, commands and the address bar. A module,
 * so that it shares the records and the nomenclature with the panel instead of carrying a second copy.
 */
import { defineBackground } from 'wxt/utils/define-background';
import { systemClock } from '../src/background/knowledge.ts';
import { startBackground } from '../src/background/listen.ts';

export default defineBackground({ type: 'module', main: () => startBackground(systemClock) });
