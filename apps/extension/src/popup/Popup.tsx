/** The popup: search with a short answer, the switch for this site, read this page, the ways to panel and options. */
import { assess } from '@luongxanh/core';
import { verdictWords } from '@luongxanh/core/words';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { askAgain, SHORT } from '../ask.ts';
import { createPanel } from '../background/panel.ts';
import { type ReadAnswer, sendMessage } from '../messages.ts';
import { markOfVerdict } from '../model/marks.ts';
import { parseRoute, type Route } from '../model/routes.ts';
import { byCodeOrDescription, groupVerdicts, keyDate } from '../model/verdict-groups.ts';
import { answerable } from '../panel/answerable.ts';
import { SearchBox } from '../panel/SearchBox.tsx';
import { VerdictSummary } from '../panel/VerdictSummary.tsx';
import { settings } from '../storage.ts';
import { Brand, LanguageSwitch } from '../ui/brand.tsx';
import { MarkIcon } from '../ui/icons.tsx';
import { Known, useKnowledge } from '../ui/knowledge.tsx';
import { OfferSite } from '../ui/OfferSite.tsx';
import { Page } from '../ui/Page.tsx';
import { Code, Day } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { useStored } from '../ui/use-stored.ts';

interface Tab {
  readonly id?: number;
  readonly windowId?: number;
  readonly index?: number;
  readonly url?: string;
}

export function Popup() {
  return (
    <Page>
      <Content />
    </Page>
  );
}

function Content() {
  const { t } = useSpeech();
  const [tab, setTab] = useState<Tab>({});
  const [answer, setAnswer] = useState<Route | null>(null);
  const [panel] = useState(createPanel);
  useEffect(() => {
    void browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => active && setTab(active as Tab));
  }, []);
  /** The tab is known before the press, because the browser opens its panel only while the press lasts. */
  const open = (route: string) => void panel.open(route, tab, 'press').then(() => close());
  return (
    <div class="popup">
      <header>
        <h1 style={{ fontSize: '1rem' }}>
          <Brand />
        </h1>
        <LanguageSwitch />
      </header>
      <main class="stack">
        <SearchBox
          id="popup-search"
          autoFocus
          onChoose={(route) => {
            const chosen = parseRoute(route);
            if (chosen.view === 'product') setAnswer(chosen);
            else open(route);
          }}
        />
        {/* Stands before it has something to say: a region that comes with its words is not announced. */}
        <div aria-live="polite">
          <Known quiet>{answer?.view === 'product' ? <Answer code={answer.code} onOpen={open} /> : null}</Known>
        </div>
        <ThisSite tab={tab} />
      </main>
      <nav class="bar" aria-label={t('views')}>
        <button
          type="button"
          class="primary"
          onClick={() => open(answer?.view === 'product' ? `product/${encodeURIComponent(answer.code)}` : 'page')}
        >
          {t('openPanel')}
        </button>
        <button type="button" class="plain" onClick={() => void browser.runtime.openOptionsPage().then(() => close())}>
          {t('options')}
        </button>
      </nav>
      <footer class="small dim">{t('notLegalAdvice')}</footer>
    </div>
  );
}

/** The first verdicts of a code; the whole answer is in the panel. */
function Answer({ code, onOpen }: { readonly code: string; onOpen(route: string): void }) {
  const { catalogue, tree, today } = useKnowledge();
  const { t, say } = useSpeech();
  const found = useMemo(() => answerable(code, tree), [code, tree]);
  if (!found.ok) {
    return <p class="note warn">{found.words ? say(found.words) : ''}</p>;
  }
  const groups = groupVerdicts(assess(found.code, { catalogue, tree, on: today }), today);
  const first = [...groups.now, ...groups.soon, ...byCodeOrDescription(groups.depends).byCode].slice(0, 6);
  const label = tree.label(found.code);
  return (
    <section class="answer">
      <h2>
        <Code code={found.code} /> {label ? say(label) : ''}
      </h2>
      {found.words ? <p class="small dim">{say(found.words)}</p> : null}
      <VerdictSummary groups={groups} />
      <ul class="stack tight">
        {first.map((verdict) => {
          const measure = catalogue.measures.get(verdict.measure);
          const date = keyDate(verdict);
          const mark = markOfVerdict(verdict);
          return measure ? (
            <li key={verdict.measure}>
              <MarkIcon mark={mark} />
              <span>
                <strong>{say(measure.shortName)}</strong>{' '}
                <span class={`m-${mark}`}>{say(verdictWords[verdict.status])}</span>
              </span>
              <span class="small">{date ? <Day date={date.date} short /> : null}</span>
            </li>
          ) : null;
        })}
      </ul>
      <button type="button" onClick={() => onOpen(`product/${found.code}`)}>
        {t('openProduct')}
      </button>
    </section>
  );
}

/** Only pages of the web can be read or switched off. */
const hostOf = (url: string | undefined): string => (url && /^https?:/.test(url) ? new URL(url).hostname : '');

const READ_TEXTS = {
  read: 'readStarted',
  not_possible: 'readNotPossible',
  no_text: 'readNoText',
  no_answer: 'readNoAnswer',
} as const;

function ThisSite({ tab }: { readonly tab: Tab }) {
  const { t } = useSpeech();
  const chosen = useStored(settings);
  const [state, setState] = useState<'idle' | ReadAnswer | 'no_answer'>('idle');
  const host = hostOf(tab.url);
  const silent = chosen.value.silentHosts.includes(host);
  const toggle = () =>
    void chosen.change((now) => {
      const others = now.silentHosts.filter((one) => one !== host);
      return { ...now, silentHosts: silent ? others : [...others, host] };
    });
  const read = async () =>
    setState(await askAgain(() => sendMessage('readThisTab', null), null, SHORT).catch(() => 'no_answer' as const));
  return (
    <div class="switches">
      {host ? (
        <label class="check">
          <input type="checkbox" checked={!silent} onChange={toggle} />
          {t('marksOn', { host })}
        </label>
      ) : (
        <p class="dim">{t('noSite')}</p>
      )}
      <OfferSite host={host} />
      <div class="bar">
        <button type="button" onClick={read} disabled={host === ''}>
          {t('readPage')}
        </button>
        <span role="status" class="small">
          {state === 'idle' ? '' : t(READ_TEXTS[state])}
        </span>
      </div>
    </div>
  );
}
