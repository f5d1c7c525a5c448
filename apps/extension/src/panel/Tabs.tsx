/** The views as words, what the person's role asks most first. A file that is open belongs to the page. */
import { useMemo } from 'preact/hooks';
import type { StringKey } from '../i18n/index.ts';
import { type TabName, tabsFor } from '../model/role.ts';
import { type Route, routeText } from '../model/routes.ts';
import { settings, watchList } from '../storage.ts';
import { Known } from '../ui/knowledge.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { useStored } from '../ui/use-stored.ts';
import { UnseenCount } from './WatchChanges.tsx';

export const TAB_TEXTS: Readonly<Record<TabName, StringKey>> = {
  page: 'tabPage',
  product: 'tabProduct',
  obligations: 'tabObligations',
  calendar: 'tabCalendar',
  readiness: 'tabReadiness',
  watch: 'tabWatch',
  data: 'tabData',
};

export function Tabs({ route }: { readonly route: Route }) {
  const { t } = useSpeech();
  const { role } = useStored(settings).value;
  const watched = useStored(watchList).value;
  const codes = useMemo(() => watched.map(({ code }) => code), [watched]);
  const here = route.view === 'document' ? 'page' : route.view === 'tree' ? 'product' : route.view;
  // Product and self-check keep their code when one goes from the one to the other.
  const code = 'code' in route ? route.code : undefined;
  const address = (name: TabName): string => {
    if (name === 'product') return routeText({ view: 'product', code: code ?? '' });
    if (name === 'readiness') return routeText(code ? { view: 'readiness', code } : { view: 'readiness' });
    return routeText({ view: name });
  };
  return (
    <nav class="tabs" aria-label={t('views')}>
      <ul>
        {tabsFor(role).map((name) => (
          <li key={name}>
            <a href={`#/${address(name)}`} aria-current={here === name ? 'page' : undefined}>
              {t(TAB_TEXTS[name])}
              {name === 'watch' && codes.length > 0 ? (
                <Known quiet>
                  <UnseenCount codes={codes} />
                </Known>
              ) : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
