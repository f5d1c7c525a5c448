/** The panel: header, tabs as words, the view of the address, the foot that says where facts come from. */
import { type Bilingual, printCode } from '@luongxanh/core';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Translate } from '../i18n/index.ts';
import { titleOfAct } from '../model/act-title.ts';
import type { Route } from '../model/routes.ts';
import { Brand, LanguageSwitch } from '../ui/brand.tsx';
import { Known, useKnowledgeSoon } from '../ui/knowledge.tsx';
import { Page } from '../ui/Page.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { Boundary, LoadingState } from '../ui/states.tsx';
import { ActView } from './ActView.tsx';
import { BackButton } from './BackButton.tsx';
import { CalendarView } from './CalendarView.tsx';
import { DocumentView } from './DocumentView.tsx';
import { DropAnywhere } from './DropFile.tsx';
import { Foot } from './Foot.tsx';
import { findAct } from './find-act.ts';
import { ObligationsView } from './ObligationsView.tsx';
import { PageView } from './PageView.tsx';
import { ProductView } from './ProductView.tsx';
import { ReadinessView } from './ReadinessView.tsx';
import { RecordsView } from './RecordsView.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SearchView } from './SearchView.tsx';
import { keptScroll, restoreScroll } from './scroll.ts';
import { TAB_TEXTS, Tabs } from './Tabs.tsx';
import { TreeView } from './tree/TreeView.tsx';
import { go, useRoute } from './use-panel.ts';
import { useReport, useTab } from './use-tab.ts';
import { WatchView } from './WatchView.tsx';

export function App() {
  return (
    <Page>
      <Shell />
    </Page>
  );
}

function Shell() {
  const { t } = useSpeech();
  const route = useRoute();
  return (
    <div class="shell">
      <button type="button" class="skip" onClick={skipToMain}>
        {t('skipToView')}
      </button>
      <header class="head">
        <div class="bar">
          <Brand />
          <span class="bar">
            <BackButton />
            <LanguageSwitch />
          </span>
        </div>
        <Boundary>
          <Subject route={route} />
          <SearchBox id="search" onChoose={(to) => go(to)} />
        </Boundary>
        <Tabs route={route} />
      </header>
      <Main route={route} />
      <Known quiet>
        <DropAnywhere />
      </Known>
      <Boundary>
        <Known quiet>
          <Foot />
        </Known>
      </Boundary>
    </div>
  );
}

/** A button, not a link: the hash belongs to the views. */
function skipToMain() {
  document.querySelector('main')?.focus();
}

/** A new view gets the focus at its start, so that a screen reader reads it and Tab goes on inside it. */
function Main({ route }: { readonly route: Route }) {
  const main = useRef<HTMLElement>(null);
  const address = location.hash.split('?')[0];
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    main.current?.focus({ preventScroll: true });
  }, [address]);
  // Before the new view is painted, or it would be seen for a moment at the place of the old one.
  useLayoutEffect(() => {
    const life = new AbortController();
    restoreScroll(keptScroll(), life.signal);
    return () => life.abort();
  }, [address]);
  return (
    <main id="main" tabIndex={-1} ref={main}>
      <Boundary key={address}>
        <Known>
          <View route={route} />
        </Known>
      </Boundary>
    </main>
  );
}

function View({ route }: { readonly route: Route }) {
  const tab = useTab();
  const report = useReport(tab);
  switch (route.view) {
    case 'page':
      return report === undefined ? <LoadingState /> : <PageView report={report} tab={tab ?? null} />;
    case 'document':
      return <DocumentView />;
    case 'product':
      return <ProductView code={route.code} on={route.on ?? null} />;
    case 'act':
    case 'instrument':
      return <ActView route={route} />;
    case 'obligations':
      return <ObligationsView />;
    case 'calendar':
      return <CalendarView />;
    case 'readiness':
      return <ReadinessView code={route.code ?? null} />;
    case 'watch':
      return <WatchView />;
    case 'data':
      return <RecordsView />;
    case 'tree':
      return <TreeView code={route.code} />;
    case 'search':
      return <SearchView query={route.query} />;
  }
}

/** The view in the title of the page; nothing where its subject says it: a code, an act, the page that was read. */
function viewName(route: Route, named: boolean, t: Translate): string {
  switch (route.view) {
    case 'document':
      return t('dropTitle');
    case 'tree':
      return t('treeTitle');
    case 'search':
      return t('searchFor', { query: route.query });
    case 'act':
      return named ? '' : route.celex;
    case 'instrument':
      return named ? '' : route.number;
    case 'page':
    case 'product':
      return named ? '' : t(TAB_TEXTS[route.view]);
    default:
      return t(TAB_TEXTS[route.view]);
  }
}

/** Page or product in one line. */
function Subject({ route }: { readonly route: Route }) {
  const known = useKnowledgeSoon();
  const { t, say, language } = useSpeech();
  const report = useReport(useTab());
  let line = report ? report.title || report.url : report === null ? t('noPageYet') : '';
  /** What the view itself is about. */
  let own = '';
  // The title of a page of the Journal is often a file name: the act that its address names is called as elsewhere.
  if (known && report?.subject?.startsWith('eu:'))
    line = titleOfAct(report.subject.slice(3), known.catalogue)[language];
  if (route.view === 'product' || route.view === 'readiness') {
    const label: Bilingual | null =
      route.code && /^\d+$/.test(route.code) ? (known?.tree.label(route.code) ?? null) : null;
    if (route.code && label) own = line = `${printCode(route.code)} · ${say(label)}`;
  }
  if (known && (route.view === 'act' || route.view === 'instrument')) {
    const found = findAct(route, known.catalogue);
    const name = found.measure?.shortName ?? found.instrument?.shortName ?? found.instrument?.title;
    if (name) own = line = say(name);
  }
  if (route.view === 'page' && report) own = line;
  // That no page was read says nothing about what is printed.
  const about = line !== '' && (Boolean(report) || line !== t('noPageYet'));
  const title = [viewName(route, own !== '', t), own, t('productName')].filter(Boolean).join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <p class={`subject small${about ? '' : ' no-print'}`} title={line}>
      {line || '\u00a0'}
    </p>
  );
}
