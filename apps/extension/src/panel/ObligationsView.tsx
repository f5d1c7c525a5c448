/** All Vietnamese obligations: by body now, by measure, by document; with filters, targets and reports. */
import { bodyOn, fold, type Obligation } from '@luongxanh/core';
import { useMemo, useState } from 'preact/hooks';
import { printCsv } from '../model/csv.ts';
import { groupBy } from '../model/group-by.ts';
import { numbered } from '../model/page-groups.ts';
import { downloadText } from '../ui/download.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { EmptyState } from '../ui/states.tsx';
import { ObligationItem } from './ObligationItem.tsx';
import { ReportingTable } from './ReportingTable.tsx';
import { Targets } from './Targets.tsx';

type Order = 'body' | 'measure' | 'instrument';

export function ObligationsView() {
  const { catalogue } = useKnowledge();
  const { t, say } = useSpeech();
  const [order, setOrder] = useState<Order>('body');
  const [words, setWords] = useState('');
  const [document, setDocument] = useState('');
  const found = useMemo(() => {
    const tokens = fold(words).split(/\s+/).filter(Boolean);
    return catalogue.records.obligations.filter((one) => {
      if (document !== '' && one.instrument !== document) return false;
      const body = one.lead ? catalogue.bodies.get(one.lead) : undefined;
      const text = fold(`${one.task.en} ${one.task.vi} ${body?.name.en ?? ''} ${body?.name.vi ?? ''} ${one.theme}`);
      return tokens.every((token) => text.includes(token));
    });
  }, [catalogue, words, document]);
  const groups = useGroups(found, order);
  const documents = catalogue.records.instruments.filter((one) => catalogue.obligationsOf(one.id).length > 0);
  const within = <T extends { readonly instrument: string }>(all: readonly T[]) =>
    document === '' ? all : all.filter((one) => one.instrument === document);
  const targets = within(catalogue.records.targets);
  const reports = within(catalogue.records.reportingDuties);
  const save = () => {
    const body = (id: string | null) => (id === null ? '' : say(catalogue.bodies.get(id)?.name ?? { en: id, vi: id }));
    const rows = found.map((one) => [
      catalogue.instruments.get(one.instrument)?.number ?? one.instrument,
      say(one.place),
      say(one.task),
      body(one.lead),
      one.deadline,
      one.grade,
    ]);
    downloadText(
      'luong-xanh-obligations.csv',
      'text/csv',
      printCsv([t('document'), t('place'), t('colTask'), t('leadBody'), t('deadline'), t('grade')], rows),
    );
  };
  return (
    <div class="stack wide">
      <header class="stack">
        <h1>{t('tabObligations')}</h1>
        <div class="filters no-print">
          <label class="field">
            {t('orderBy')}
            <select value={order} onChange={(event) => setOrder(event.currentTarget.value as Order)}>
              <option value="body">{t('orderBody')}</option>
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
              <ul>
                {items.map((one) => (
                  <ObligationItem key={one.id} obligation={one} withDocument />
                ))}
              </ul>
            </details>
          ))}
        </div>
      )}
      {targets.length > 0 ? <Targets targets={targets} order={order} /> : null}
      {reports.length > 0 ? <ReportingTable duties={reports} /> : null}
    </div>
  );
}

/** Groups with their heading, sorted as the language sorts; the largest question marks last. */
function useGroups(found: readonly Obligation[], order: Order): readonly (readonly [string, readonly Obligation[]])[] {
  const { catalogue, today } = useKnowledge();
  const { t, say, compare } = useSpeech();
  return useMemo(() => {
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
