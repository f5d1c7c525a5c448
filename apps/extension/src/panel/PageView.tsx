/**
 * This page: the accessible equal of the marks. The subject of the page first, then every finding in its group; a row opens
 * the view, a button goes to the place in the page.
 */
import { codeOfReference, describeAct } from '@luongxanh/core';
import { instrumentStatusWords } from '@luongxanh/core/words';
import { useMemo, useState } from 'preact/hooks';
import type { StringKey } from '../i18n/index.ts';
import { type PageReport, sendMessage } from '../messages.ts';
import { printCsv } from '../model/csv.ts';
import {
  groupPage,
  numbered,
  PAGE_GROUPS,
  type PageGroup,
  type PageGroups,
  type PageRow,
} from '../model/page-groups.ts';
import { routeOf } from '../model/routes.ts';
import { timelineOf } from '../model/timeline.ts';
import { downloadText } from '../ui/download.ts';
import { MarkIcon } from '../ui/icons.tsx';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Code, countdown, Day, FoldedGroup, Group, Row } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { EmptyState, ErrorState } from '../ui/states.tsx';

const TITLES: Readonly<Record<PageGroup, StringKey>> = {
  binding: 'groupBinding',
  depends: 'groupDepends',
  coming: 'groupComing',
  vietnam: 'groupVietnam',
  codes: 'groupCodes',
  known: 'groupKnown',
};

export function PageView({ report, tab }: { readonly report: PageReport | null; readonly tab: number | null }) {
  const { catalogue, tree, today } = useKnowledge();
  const { t } = useSpeech();
  const groups = useMemo(() => report && groupPage(report, catalogue, tree, today), [report, catalogue, tree, today]);
  if (!report || !groups) return <NotRead />;
  return (
    <div class="stack wide">
      <Heading report={report} />
      {report.reading ? (
        <p class="small dim" role="status">
          {t('pageReading')}
        </p>
      ) : null}
      {report.truncated ? <p class="note warn">{t('pageTruncated')}</p> : null}
      {groups.total === 0 ? (
        <EmptyState title={t('pageNothing')}>
          <p>{t('pageNothingDo')}</p>
          <ReadButton />
        </EmptyState>
      ) : (
        <Findings report={report} groups={groups} tab={tab} />
      )}
    </div>
  );
}

function Findings({
  report,
  groups,
  tab,
}: {
  readonly report: PageReport;
  readonly groups: PageGroups;
  readonly tab: number | null;
}) {
  const { t, say } = useSpeech();
  const [notice, setNotice] = useState('');
  const show = async (key: string) => {
    const shown = tab === null ? false : await sendMessage('showReference', key, tab).catch(() => false);
    setNotice(shown ? '' : t('showFailed'));
  };
  const row = (one: PageRow) => (
    <Row
      key={one.key}
      mark={one.mark}
      href={one.route === null ? null : `#/${one.route}`}
      title={say(one.title)}
      name={one.name && say(one.name)}
      status={say(one.status)}
      date={one.date}
      extra={one.mentions > 1 ? t('mentions', { count: one.mentions }) : ''}
      action={
        <button
          type="button"
          class="no-print"
          onClick={() => show(one.key)}
          aria-label={t('showNamed', { name: say(one.title) })}
        >
          {t('show')}
        </button>
      }
    />
  );
  const save = () => {
    const rows = PAGE_GROUPS.flatMap((group) =>
      groups.rows[group].map((one) => [
        t(TITLES[group]),
        say(one.title),
        one.name && say(one.name),
        say(one.status),
        one.date,
        one.mentions,
      ]),
    );
    const header = [t('colGroup'), t('colReference'), t('colName'), t('colStatus'), t('colDate'), t('colMentions')];
    downloadText('luong-xanh-page.csv', 'text/csv', printCsv(header, rows));
  };
  return (
    <>
      <p role="status" class={notice ? 'note warn' : 'sr'}>
        {notice}
      </p>
      <Outdated groups={groups} />
      {PAGE_GROUPS.map((group) => {
        const rows = groups.rows[group];
        const List = group === 'known' ? FoldedGroup : Group;
        return (
          <List key={group} title={t(TITLES[group])} count={rows.length}>
            <ul>{rows.map(row)}</ul>
          </List>
        );
      })}
      <div class="bar no-print">
        <button type="button" onClick={save}>
          {t('saveCsv')}
        </button>
        <button type="button" onClick={() => print()}>
          {t('print')}
        </button>
        <ReadButton again />
      </div>
      <p class="small dim">{report.url}</p>
    </>
  );
}

function Outdated({ groups }: { readonly groups: PageGroups }) {
  const { t, say } = useSpeech();
  return (
    <Group title={t('groupOutdated')} count={groups.outdated.length}>
      <ul>
        {groups.outdated.map(({ claim, text }) => (
          <li key={claim.id + text} class="card plain">
            <p class="bar">
              <MarkIcon mark="outdated" />
              <strong class="m-outdated">{t('overtaken')}</strong>
            </p>
            <blockquote class="dim" style={{ margin: 0 }}>
              “{text}”
            </blockquote>
            <p>{say(claim.correction)}</p>
            <p class="small dim">
              {t('overtakenSince')} <Day date={claim.since} />
            </p>
          </li>
        ))}
      </ul>
    </Group>
  );
}

/** What the address itself names: an act with its status and next date, or a code; else the title of the page. */
function Heading({ report }: { readonly report: PageReport }) {
  const { catalogue, tree, today } = useKnowledge();
  const { t, say, language } = useSpeech();
  const { subject } = report;
  const code = subject ? codeOfReference(subject) : null;
  if (subject && code) {
    const label = tree.label(code.code);
    return (
      <header class="stack">
        <h1>
          <Code code={code.code} />
          {label ? ` ${say(label)}` : ''}
        </h1>
        <p>
          <a href={`#/${routeOf({ kind: 'product-code', id: subject })}`}>{t('openProduct')}</a>
        </p>
      </header>
    );
  }
  const act = subject?.startsWith('eu:') ? describeAct(subject, 1, catalogue, today) : null;
  if (!subject || !act?.instrument) return <h1>{report.title || report.url}</h1>;
  const { instrument, measure, status, newer } = act;
  const next = timelineOf(instrument, measure, today).find((entry) => entry.when === 'next');
  return (
    <header class="stack">
      <h1>{measure ? say(measure.name) : say(instrument.title)}</h1>
      <p>
        {say(numbered(instrument.kind, instrument.number ?? subject.slice(3)))}
        {status ? ` · ${say(instrumentStatusWords[status])}` : ''}
      </p>
      {measure ? <p class="lead">{say(measure.summary)}</p> : null}
      {next ? (
        <p>
          <strong>
            <Day date={next.date} precision={next.precision} />
          </strong>{' '}
          ({countdown(next.days, language)}): {next.what ? say(next.what) : t('dutiesBegin')}
          {next.who ? <span class="dim"> · {say(next.who)}</span> : null}
        </p>
      ) : null}
      {newer ? (
        <p class="note warn">
          {t('newerText', { celex: newer })}{' '}
          <a
            href={`https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:${newer}`}
            target="_blank"
            rel="noreferrer"
          >
            {t('officialText')}
          </a>
        </p>
      ) : null}
      <p>
        <a href={`#/${routeOf({ kind: 'eu-act', id: subject })}`}>{t('openDossier')}</a>
      </p>
    </header>
  );
}

function NotRead() {
  const { t } = useSpeech();
  return (
    <div class="stack">
      <h1>{t('tabPage')}</h1>
      <EmptyState title={t('pageNotRead')}>
        <p>{t('pageNotReadDo')}</p>
        <ReadButton />
      </EmptyState>
    </div>
  );
}

/** Asks the background to read the tab in front; what the browser forbids is said in words. */
function ReadButton({ again = false }: { readonly again?: boolean }) {
  const { t } = useSpeech();
  const [state, setState] = useState<'idle' | 'reading' | 'not_possible'>('idle');
  const read = async () => {
    setState('reading');
    const answer = await sendMessage('readThisTab', undefined).catch(() => 'not_possible' as const);
    setState(answer === 'read' ? 'idle' : 'not_possible');
  };
  return (
    <>
      <button type="button" class={again ? '' : 'primary'} disabled={state === 'reading'} onClick={read}>
        {state === 'reading' ? t('reading') : again ? t('readAgain') : t('readPage')}
      </button>
      {state === 'not_possible' ? (
        <ErrorState title={t('readNotPossible')}>
          <p>{t('readNotPossibleDo')}</p>
        </ErrorState>
      ) : null}
    </>
  );
}
