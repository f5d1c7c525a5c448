/** All Vietnamese obligations: by body now, by deadline, by measure, by document; with filters, reports and targets. */
import { bodyOn, fold, type Obligation } from '@luongxanh/core';
import { useMemo, useState } from 'preact/hooks';
import { numbered } from '../model/act-title.ts';
import { groupBy } from '../model/group-by.ts';
import { obligationsCsv } from '../model/obligations-csv.ts';
import type { TargetOrder } from '../model/target-spans.ts';
import { tasksByDeadline, tasksOnce } from '../model/tasks-once.ts';
import { downloadText } from '../ui/download.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { usePrintedWhole } from '../ui/print.ts';
import { useSpeech } from '../ui/speech.tsx';
import { EmptyState } from '../ui/states.tsx';
import { Below } from './Below.tsx';
import { ObligationItem } from './ObligationItem.tsx';
import { ReportingList } from './ReportingList.tsx';
import { Targets } from './Targets.tsx';

type Order = TargetOrder | 'deadline';

export function ObligationsView() {
  usePrintedWhole();
  const { catalogue, today } = useKnowledge();
  const speech = useSpeech();
  const { t, say } = speech;
  const [order, setOrder] = useState<Order>('body');
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
  const groups = useGroups(found, order);
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
            <select value={order} onChange={(event) => setOrder(event.currentTarget.value as Order)}>
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
          <p role="status" class="dim grow">
            {t('obligationsFound', { count: found.length })}
          </p>
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
        <div>
          {groups.map(([name, items]) => (
            <details key={name} class="group" open={groups.length === 1}>
              <summary>
                {name} <span class="count">{items.length}</span>
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
        {reports.length > 0 ? <ReportingList duties={reports} withDocument /> : null}
        {targets.length > 0 ? <Targets targets={targets} order={order === 'deadline' ? 'instrument' : order} /> : null}
      </Below>
    </div>
  );
}

/** Groups with their heading, sorted as the language sorts; the largest question marks last. */
function useGroups(found: readonly Obligation[], order: Order): readonly (readonly [string, readonly Obligation[]])[] {
  const { catalogue, today } = useKnowledge();
  const { t, say, compare } = useSpeech();
  return useMemo(() => {
    if (order === 'deadline')
      return tasksByDeadline(found, today).map(({ group, tasks }) => {
        const name = group.kind === 'year' ? group.year : t(group.kind === 'past' ? 'deadlinePast' : 'deadlineNone');
        return [name, tasks] as const;
      });
    const none = order === 'measure' ? t('noMeasure') : t('noLead');
    const names = (one: Obligation): string[] => {
      if (order === 'instrument') {
        const instrument = catalogue.instruments.get(one.instrument);
        return [
          instrument?.number
            ? say(numbered(instrument.kind, instrument.number))
            : instrument
              ? say(instrument.shortName ?? instrument.title)
              : one.instrument,
        ];
      }
      if (order === 'body') {
        const body = one.lead ? bodyOn(catalogue, one.lead, today) : null;
        return [body ? say(body.name) : none];
      }
      const links = catalogue.records.links.filter((link) => link.obligation === one.id);
      const measures = links.flatMap((link) => catalogue.measures.get(link.measure) ?? []);
      return measures.length > 0 ? [...new Set(measures.map((measure) => say(measure.shortName)))] : [none];
    };
    const pairs = found.flatMap((one) => names(one).map((name) => ({ name, one })));
    return [...groupBy(pairs, (pair) => pair.name)]
      .map(([name, items]) => [name, items.map((item) => item.one)] as const)
      .sort(([a], [b]) => Number(a === none) - Number(b === none) || compare(a, b));
  }, [found, order, catalogue, today, t, say, compare]);
}
