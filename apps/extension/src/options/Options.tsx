/** The options: language, role, sites with their permissions, the watch list, data, privacy. Every change acts at once. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { StringKey } from '../i18n/index.ts';
import { annotatedSites } from '../sites/hosts.ts';
import { type Settings, settings, watchList } from '../storage.ts';
import { Brand, LanguageSwitch } from '../ui/brand.tsx';
import { Known, useKnowledge } from '../ui/knowledge.tsx';
import { Page } from '../ui/Page.tsx';
import { Code, Day } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { askFor, useGranted } from '../ui/use-granted.ts';
import { type Stored, useStored } from '../ui/use-stored.ts';
import { Choice } from './Choice.tsx';
import { OfferedSites } from './OfferedSites.tsx';
import { Privacy } from './Privacy.tsx';
import { RoleChoice } from './RoleChoice.tsx';

export function Options() {
  return (
    <Page privacy>
      <Content />
    </Page>
  );
}

function Content() {
  const { t } = useSpeech();
  const stored = useStored(settings);
  useEffect(() => {
    document.title = `${t('options')} · ${t('productName')}`;
  }, [t]);
  return (
    <div class="options">
      <header>
        <Brand />
        <LanguageSwitch />
      </header>
      <main class="stack wide">
        <h1>{t('options')}</h1>
        <Language stored={stored} />
        <Section title={t('role')}>
          <RoleChoice />
        </Section>
        <Marks stored={stored} />
        <Sites stored={stored} />
        <Section title={t('tabWatch')}>
          <WatchSummary />
        </Section>
        <Section title={t('tabData')}>
          <Known quiet>
            <DataSummary />
          </Known>
        </Section>
        <Privacy />
      </main>
      <footer class="small dim">{t('notLegalAdvice')}</footer>
    </div>
  );
}

function Section({
  title,
  id,
  children,
}: {
  readonly title: string;
  readonly id?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

type Of = { readonly stored: Stored<Settings> };

const change = ({ stored }: Of, edit: Partial<Settings>) => stored.change((now) => ({ ...now, ...edit }));

function Language({ stored }: Of) {
  const { t } = useSpeech();
  return (
    <Section title={t('language')}>
      <Choice
        name="language"
        title={t('language')}
        value={stored.value.language}
        choices={[
          ['browser', t('languageBrowser')],
          ['en', 'English', 'en'],
          ['vi', 'Tiếng Việt', 'vi'],
        ]}
        onChange={(language) => void change({ stored }, { language })}
      />
    </Section>
  );
}

function Marks({ stored }: Of) {
  const { t } = useSpeech();
  return (
    <Section title={t('marks')}>
      <label class="check">
        <input
          type="checkbox"
          checked={stored.value.markRepeats}
          onChange={(event) => void change({ stored }, { markRepeats: event.currentTarget.checked })}
        />
        {t('markRepeats')}
      </label>
    </Section>
  );
}

const SITE_NAMES: Readonly<Record<string, StringKey>> = {
  'eur-lex.europa.eu': 'siteEurLex',
  'ec.europa.eu': 'siteTaric',
  'trade.ec.europa.eu': 'siteA2m',
};

const hostOf = (pattern: string): string => pattern.replace(/^[^/]*\/\//, '').split('/')[0] ?? pattern;

/** Sites that are read without being asked; Firefox lets a person take a permission back, so it is looked up. */
function Sites({ stored }: Of) {
  const { t } = useSpeech();
  const granted = useGranted(annotatedSites);
  const known = annotatedSites.map(hostOf);
  const others = stored.value.silentHosts.filter((host) => !known.includes(host));
  const toggle = (host: string, on: boolean) => {
    const rest = stored.value.silentHosts.filter((one) => one !== host);
    void change({ stored }, { silentHosts: on ? rest : [...rest, host] });
  };
  return (
    <Section title={t('sites')} id="sites">
      <p class="dim">{t('sitesAbout')}</p>
      <ul class="stack">
        {annotatedSites.map((pattern) => {
          const host = hostOf(pattern);
          const name = SITE_NAMES[host];
          return (
            <li key={pattern} class="stack tight">
              <label class="check">
                <input
                  type="checkbox"
                  checked={!stored.value.silentHosts.includes(host)}
                  onChange={(event) => toggle(host, event.currentTarget.checked)}
                />
                <span>
                  {name ? t(name) : host} <span class="dim small pattern">{pattern.replace('*://', '')}</span>
                </span>
              </label>
              {granted && !granted.has(pattern) ? (
                <p class="note ask">
                  {t('siteNotAllowed')}{' '}
                  <button type="button" onClick={() => void askFor([pattern])}>
                    {t('siteAllow')}
                  </button>
                </p>
              ) : null}
            </li>
          );
        })}
        {others.map((host) => (
          <li key={host} class="bar">
            <span class="grow">{host}</span>
            <span class="dim">{t('siteSilent')}</span>
            <button type="button" onClick={() => toggle(host, true)}>
              {t('siteSpeak')}
            </button>
          </li>
        ))}
      </ul>
      <OfferedSites />
      <p class="dim small">{t('sitesOthers')}</p>
    </Section>
  );
}

const panelAddress = (route: string): string => `/sidepanel.html#/${route}`;

function WatchSummary() {
  const { t } = useSpeech();
  const list = useStored(watchList).value;
  return (
    <>
      {list.length === 0 ? (
        <p class="dim">{t('watchEmpty')}</p>
      ) : (
        <ul class="stack tight">
          {list.map((one) => (
            <li key={one.code}>
              <Code code={one.code} /> {one.note}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={panelAddress('watch')}>{t('watchManage')}</a>
      </p>
    </>
  );
}

function DataSummary() {
  const { catalogue } = useKnowledge();
  const { t } = useSpeech();
  const { version, asOf, nomenclature } = catalogue.records;
  return (
    <p>
      {t('factsFrom', { version, nomenclature })} <Day date={asOf} />.{' '}
      <a href={panelAddress('data')}>{t('footSources')}</a>
    </p>
  );
}
