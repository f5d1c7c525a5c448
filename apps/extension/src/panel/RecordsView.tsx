/** What the product knows and how well: counts, sources with grade and age, facts to read again, licences. */
import { daysBetween, fold } from '@luongxanh/core';
import { useMemo, useState } from 'preact/hooks';
import { printCsv } from '../model/csv.ts';
import { overdueReviews } from '../model/reviews.ts';
import { downloadText } from '../ui/download.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { countdown, Day, GradeWord } from '../ui/pieces.tsx';
import { Scroll } from '../ui/scroll.tsx';
import { useSpeech } from '../ui/speech.tsx';

export function RecordsView() {
  const { t } = useSpeech();
  return (
    <div class="stack wide">
      <h1>{t('tabData')}</h1>
      <Counts />
      <Overdue />
      <Sources />
      <section class="stack tight">
        <h2>{t('licences')}</h2>
        <ul class="stack tight">
          <li>{t('licenceEurLex')}</li>
          <li>{t('licenceEurostat')}</li>
          <li>{t('licenceNomenclature')}</li>
          <li>{t('licenceOwn')}</li>
        </ul>
      </section>
    </div>
  );
}

function Counts() {
  const { catalogue, tree } = useKnowledge();
  const { t, number } = useSpeech();
  const { records } = catalogue;
  const entries = records.measures.reduce((sum, measure) => sum + measure.scope.length, 0);
  const rows = [
    [t('countMeasures'), records.measures.length],
    [t('countEntries'), entries],
    [t('countInstruments'), records.instruments.length],
    [t('countObligations'), records.obligations.length],
    [t('countTargets'), records.targets.length],
    [t('countCriteria'), records.criteria.length],
    [t('countCodes'), tree.all(8).length],
    [t('countSources'), records.sources.length],
  ] as const;
  return (
    <section class="stack tight">
      <h2>{t('whatIsHere')}</h2>
      <dl class="facts">
        <dt>{t('version')}</dt>
        <dd>
          {records.version}, <Day date={records.asOf} />, {records.nomenclature}
        </dd>
        {rows.map(([name, count]) => (
          <>
            <dt>{name}</dt>
            <dd>{number(count, 0)}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}

function Overdue() {
  const { catalogue, today } = useKnowledge();
  const { t, say } = useSpeech();
  const due = useMemo(() => overdueReviews(catalogue, today), [catalogue, today]);
  return (
    <section class="stack tight">
      <h2>
        {t('toReadAgain')} <span class="count">{due.length}</span>
      </h2>
      {due.length === 0 ? (
        <p class="dim">{t('nothingOverdue')}</p>
      ) : (
        <ul class="stack tight">
          {due.map((one) => (
            <li key={one.id}>
              {say(one.name)} <span class="dim">{t('reviewBy')}</span> <Day date={one.reviewBy} short />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Rows drawn before the person asks for all. */
const SHOWN = 40;

function Sources() {
  const { catalogue, today } = useKnowledge();
  const { t, language } = useSpeech();
  const [words, setWords] = useState('');
  const [all, setAll] = useState(false);
  const found = useMemo(() => {
    const tokens = fold(words).split(/\s+/).filter(Boolean);
    return catalogue.records.sources.filter((source) => {
      const text = fold(`${source.publisher} ${source.title} ${source.id}`);
      return tokens.every((token) => text.includes(token));
    });
  }, [catalogue, words]);
  const shown = all ? found : found.slice(0, SHOWN);
  const save = () => {
    const header = ['id', 'publisher', 'title', 'published', 'read', 'url', 'licence', 'grade'];
    const rows = catalogue.records.sources.map((one) => [
      one.id,
      one.publisher,
      one.title,
      one.published,
      one.read,
      one.url,
      one.licence,
      one.grade,
    ]);
    downloadText('luong-xanh-sources.csv', 'text/csv', printCsv(header, rows));
  };
  return (
    <section class="stack">
      <h2>
        {t('sources')} <span class="count">{catalogue.records.sources.length}</span>
      </h2>
      <div class="bar end no-print">
        <label class="field grow">
          {t('filterWords')}
          <input type="search" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
        </label>
        <button type="button" onClick={save}>
          {t('saveCsv')}
        </button>
      </div>
      <Scroll high name={t('sources')}>
        <table>
          <caption class="sr">{t('sources')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('source')}</th>
              <th scope="col">{t('grade')}</th>
              <th scope="col">{t('age')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((source) => (
              <tr key={source.id}>
                <th scope="row" style={{ fontWeight: 400 }}>
                  {source.url ? (
                    <a href={source.url} target="_blank" rel="noreferrer">
                      {source.title}
                    </a>
                  ) : (
                    source.title
                  )}
                  <span class="dim small"> {[source.publisher, source.licence].filter(Boolean).join(' · ')}</span>
                </th>
                <td>
                  <GradeWord grade={source.grade} />
                </td>
                <td class="sortless">{countdown(-Math.max(0, daysBetween(source.read, today)), language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {found.length > shown.length ? (
        <button type="button" class="no-print" onClick={() => setAll(true)}>
          {t('showAll', { count: found.length })}
        </button>
      ) : null}
    </section>
  );
}
