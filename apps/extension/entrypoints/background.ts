/** The background: answers pages and panel, keeps the findings of open tabs, hears menus, commands and the address bar. */
import { defineBackground } from 'wxt/utils/define-background';
import { systemClock } from '../src/background/knowledge.ts';
import { startBackground } from '../src/background/listen.ts';

export default defineBackground(() => startBackground(systemClock));
