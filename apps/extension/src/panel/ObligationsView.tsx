/** All Vietnamese obligations: by body now, by deadline, by measure, by document; with filters, reports and targets. */
import { bodyOn, fold } from '@luongxanh/core';
import { useMemo, useState } from 'preact/hooks';
import { numbered } from '../model/act-title.ts';
import { groupObligations, type ObligationOrder } from '../model/obligation-groups.ts';
import { obligationsCsv } from '../model/obligations-csv.ts';
import { tasksOnce } from '../model/tasks-once.ts';
import { downloadText } from '../ui/download.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { usePrintedWhole } from '../ui/print.ts';
import { Said } from '../ui/said.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { EmptyState } from '../ui/states.tsx';
import { Below } from './Below.tsx';
import { ObligationItem } from './ObligationItem.tsx';
import { ObligationsOnPaper } from './ObligationsOnPaper.tsx';
import { ReportingList } from './ReportingList.tsx';
import { Targets } from './Targets.tsx';

export function ObligationsView() {
  usePrintedWhole();
  const { catalogue, today } = useKnowledge();
  const speech = useSpeech();
  const { t, say } = speech;
  const [order, setOrder] = useState<ObligationOrder>('body');
  const [words, setWords] = useState('');
  const [document, setDocument] = useState('');
  const found = useMemo(() => {
    const tokens = fold(words).split(/\s+/).filter(Boolean);
    const all = catalogue.records.obligations.filter((one) => {
      if (document !== '' && one.instrument !== document) return false;
      const then = one.lead ? catalogue.bodies.get(one.lead)?.name : undefined;
      const now = one.lead ? bodyOn(catalogue, one.lead, today)?.name : undefined;
      const number = catalogue.instruments.get(one.instrument)?.number ?? '';
      const names = [then?.en, then?.vi, now?.en, now?.vi].join(' ');
      const text = fold(`${one.task.en} ${one.task.vi} ${names} ${number} ${one.theme}`);
      return tokens.every((token) => text.includes(token));
    });
    return tasksOnce(all);
  }, [catalogue, today, words, document]);
  const groups = useMemo(
    () => groupObligations(found, order, { catalogue, today, speech }),
    [found, order, catalogue, today, speech],
  );
  const documents = catalogue.records.instruments.filter((one) => catalogue.obligationsOf(one.id).length > 0);
  const within = <T extends { readonly instrument: string }>(all: readonly T[]) =>
    document === '' ? all : all.filter((one) => one.instrument === document);
  const targets = within(catalogue.records.targets);
  const reports = within(catalogue.records.reportingDuties);
  const save = () =>
    downloadText('luong-xanh-obligations.csv', 'text/csv', obligationsCsv(found, catalogue, today, speech));
  return (
    <div class="stack wide">
      <header class="stack">
        <h1>{t('tabObligations')}</h1>
        <div class="filters no-print">
          <label class="field">
            {t('orderBy')}
            <select value={order} onChange={(event) => setOrder(event.currentTarget.value as ObligationOrder)}>
              <option value="body">{t('orderBody')}</option>
              <option value="deadline">{t('orderDeadline')}</option>
              <option value="measure">{t('orderMeasure')}</option>
              <option value="instrument">{t('orderInstrument')}</option>
            </select>
          </label>
          <label class="field">
            {t('document')}
            <select value={document} onChange={(event) => setDocument(event.currentTarget.value)}>
              <option value="">{t('allDocuments')}</option>
              {documents.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.number ? say(numbered(one.kind, one.number)) : say(one.shortName ?? one.title)}
                </option>
              ))}
            </select>
          </label>
          <label class="field">
            {t('filterWords')}
            <input type="search" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
          </label>
        </div>
        <div class="bar">
          <Said class="dim grow" text={t('obligationsFound', { count: found.length })} />
          <button type="button" class="no-print" onClick={save}>
            {t('saveCsv')}
          </button>
        </div>
      </header>
      {found.length === 0 ? (
        <EmptyState title={t('obligationsNoMatch')}>
          <p>{t('obligationsNoMatchDo')}</p>
        </EmptyState>
      ) : (
        <div class="no-print">
          {groups.map(([name, items]) => (
            <details key={name} class="group" open={groups.length === 1}>
              <summary>
                <h2>
                  {name} <span class="count">{items.length}</span>
                </h2>
              </summary>
              <Below>
                <ul>
                  {items.map((one) => (
                    <ObligationItem key={one.id} obligation={one} withDocument />
                  ))}
                </ul>
              </Below>
            </details>
          ))}
        </div>
      )}
      <Below>
        <ObligationsOnPaper groups={groups} byBody={order === 'body'} />
        {reports.length > 0 ? <ReportingList duties={reports} withDocument /> : null}
        {targets.length > 0 ? <Targets targets={targets} order={order === 'deadline' ? 'instrument' : order} /> : null}
      </Below>
    </div>
  );
}
