/** The views as words. A product or an act that is open keeps its tab marked. */
import type { StringKey } from '../i18n/index.ts';
import { type Route, routeText } from '../model/routes.ts';
import { useSpeech } from '../ui/speech.tsx';

type TabName = 'page' | 'product' | 'obligations' | 'calendar' | 'readiness' | 'watch' | 'data';

const TABS: readonly (readonly [TabName, StringKey])[] = [
  ['page', 'tabPage'],
  ['product', 'tabProduct'],
  ['obligations', 'tabObligations'],
  ['calendar', 'tabCalendar'],
  ['readiness', 'tabReadiness'],
  ['watch', 'tabWatch'],
  ['data', 'tabData'],
];

export function Tabs({ route }: { readonly route: Route }) {
  const { t } = useSpeech();
  // Product and self-check keep their code when one goes from the one to the other.
  const code = route.view === 'product' || route.view === 'readiness' ? route.code : undefined;
  const address = (name: TabName): string => {
    if (name === 'product') return routeText({ view: 'product', code: code ?? '' });
    if (name === 'readiness') return routeText(code ? { view: 'readiness', code } : { view: 'readiness' });
    return routeText({ view: name });
  };
  return (
    <nav class="tabs" aria-label={t('views')}>
      <ul>
        {TABS.map(([name, text]) => (
          <li key={name}>
            <a href={`#/${address(name)}`} aria-current={route.view === name ? 'page' : undefined}>
              {t(text)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
