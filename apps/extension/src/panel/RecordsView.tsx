/** What the product knows and how well: counts, sources with grade and age, facts to read again, licences. */
import { type Bilingual, daysBetween, fold, type Source } from '@luongxanh/core';
import { useMemo } from 'preact/hooks';
import { printCsv } from '../model/csv.ts';
import { overdueReviews } from '../model/reviews.ts';
import { downloadText } from '../ui/download.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Counted, countdown, Day, GradeWord } from '../ui/pieces.tsx';
import { OriginalTitle } from '../ui/source-line.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { FilteredTable } from '../ui/tables.tsx';
import { Later } from './Later.tsx';

const dataFigures = () => import('./figures/DataFigures.tsx').then((module) => module.DataFigures);

export function RecordsView() {
  const { t } = useSpeech();
  return (
    <div class="stack wide">
      <h1>{t('tabData')}</h1>
      <Counts />
      <Later load={dataFigures} props={{}} />
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
      <dl class="facts short">
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
    <Counted title={t('toReadAgain')} count={due.length}>
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
    </Counted>
  );
}

/** Rows drawn before the person asks for all. */
const SHOWN = 40;

function Sources() {
  const { catalogue } = useKnowledge();
  const { t } = useSpeech();
  const { sources } = catalogue.records;
  const save = () => {
    const header =
      'id,publisher_en,publisher_vi,title_en,title_vi,lang,original_title,published,read,url,licence,grade'.split(',');
    const rows = sources.map((one) => [
      one.id,
      one.publisher.en,
      one.publisher.vi,
      one.title.en,
      one.title.vi,
      one.lang,
      one.original ?? null,
      one.published,
      one.read,
      one.url,
      one.licence,
      one.grade,
    ]);
    downloadText('luong-xanh-sources.csv', 'text/csv', printCsv(header, rows));
  };
  return (
    <Counted title={t('sources')} count={sources.length}>
      <FilteredTable
        name={t('sources')}
        label={t('filterWords')}
        columns={[t('source'), t('grade'), t('age')]}
        rows={sources}
        first={SHOWN}
        filter={filterSources}
        save={save}
      >
        {(source) => <SourceRow key={source.id} source={source} />}
      </FilteredTable>
    </Counted>
  );
}

const both = ({ en, vi }: Bilingual): readonly string[] => [en, vi];

function filterSources(sources: readonly Source[], query: string): readonly Source[] {
  const tokens = fold(query).split(/\s+/).filter(Boolean);
  return sources.filter((source) => {
    const text = fold([...both(source.publisher), ...both(source.title), source.original ?? '', source.id].join(' '));
    return tokens.every((token) => text.includes(token));
  });
}

function SourceRow({ source }: { readonly source: Source }) {
  const { today } = useKnowledge();
  const { language, say } = useSpeech();
  return (
    <tr>
      <th scope="row" class="light">
        {source.url ? (
          <a href={source.url} target="_blank" rel="noreferrer">
            {say(source.title)}
          </a>
        ) : (
          say(source.title)
        )}
        <OriginalTitle source={source} />
        <span class="dim small"> {[say(source.publisher), source.licence].filter(Boolean).join(' · ')}</span>
      </th>
      <td>
        <GradeWord grade={source.grade} />
      </td>
      <td class="sortless">{countdown(-Math.max(0, daysBetween(source.read, today)), language)}</td>
    </tr>
  );
}
