/** Marks the pages of EU law and of the two tariff look-ups, frames included, and any page that it is put into on request. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { beginLife } from '../src/annotate/lifetime.ts';
import { runSession } from '../src/annotate/session.ts';
import { annotatedSites } from '../src/sites/hosts.ts';
import '../src/annotate/marks.css';

export default defineContentScript({
  matches: annotatedSites,
  allFrames: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: () => runSession(document, beginLife()),
});
