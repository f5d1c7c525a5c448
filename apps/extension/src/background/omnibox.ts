/** `hs` in the address bar: codes and products as they are typed, the chosen one opens in the panel. */
import { type Language, printCode } from '@luongxanh/core';
import { decidingQuestion, type SearchHit, search } from '@luongxanh/nomenclature';
import { browser } from 'wxt/browser';
import type { Translate } from '../i18n/index.ts';
import { routeText } from '../model/routes.ts';
import type { Knowledge } from './knowledge.ts';
import { routeOfText } from './look-up.ts';
import type { Panel } from './panel.ts';

const SHOWN = 6;

export function listenToOmnibox(knowledge: Knowledge, panel: Panel): void {
  browser.omnibox.onInputStarted.addListener(() => {
    void knowledge
      .world()
      .then(({ t }) => browser.omnibox.setDefaultSuggestion({ description: escapeText(t('omniboxHint')) }))
      // The first search reads the index: before the first letter it costs nobody time.
      .then(() => void search('0901', { limit: 1 }));
  });
  let typed = '';
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    typed = text;
    void knowledge.world().then(async ({ t, language, tree }) => {
      await keysBefore();
      if (text !== typed) return;
      const hits = search(text, { limit: SHOWN });
      const description = hits.length > 0 ? hintFor(hits, t, language) : t('omniboxNothing', { text });
      void browser.omnibox.setDefaultSuggestion({ description: escapeText(description) });
      suggest(
        hits.map((hit) => ({
          content: hit.code,
          description: escapeText(`${printCode(hit.code)} ${tree.label(hit.code)?.[language] ?? ''}${nameOf(hit, t)}`),
        })),
      );
    });
  });
  browser.omnibox.onInputEntered.addListener((text, where) => {
    void browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => {
      const route = routeOfEntry(text, knowledge);
      return tab && where === 'currentTab' ? panel.open(route, tab, 'bar') : panel.openTab(route, tab ?? null);
    });
  });
}

/**
 * Lets the keys come in that were pressed while the background woke: only the last text is searched. Chromium shows no line that
 * comes later than 1.5 seconds after the last key.
 */
const keysBefore = (): Promise<void> => new Promise((resume) => setTimeout(resume));

/** The question that decides and its answers, as words to type on; else the usual hint. */
function hintFor(hits: readonly SearchHit[], t: Translate, language: Language): string {
  const asked = decidingQuestion(hits);
  if (!asked || asked.feature === 'goods') return t('omniboxHint');
  const answers = asked.answers.map((answer) => answer[language]).join(' / ');
  return t('omniboxMore', { question: asked.question[language], answers });
}

/** The trade name that matched; a label is shown already. */
const nameOf = ({ why }: SearchHit, t: Translate): string =>
  why.kind === 'name' ? ` · ${t('matchName')}: ${why.text}` : '';

/** A chosen line is a code; typed text is read, and a product name leads to its first hit. */
function routeOfEntry(text: string, { catalogue }: Knowledge): string {
  const route = routeOfText(text, catalogue);
  if (!route.startsWith('search')) return route;
  const [hit] = search(text, { limit: 1 });
  return hit ? routeText({ view: 'product', code: hit.code }) : route;
}

/** Chrome reads descriptions as XML; Firefox shows them as they are, so signs of markup are left out, not escaped. */
const escapeText = (text: string): string => text.replace(/[<>&"']/g, ' ');
