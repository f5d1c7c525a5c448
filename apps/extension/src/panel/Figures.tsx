/**
 * Exports of a product: one series at a time, always with its table, unit, source and definition. Which series speak for a code
 * is for stats to say; a wider code or a group is named as such. Figures and chart are loaded only when they are drawn.
 */
import { fold } from '@luongxanh/core';
import { type FoundSeries, type SeriesMatch, seriesFor, type TradeSeries } from '@luongxanh/stats';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { StringKey } from '../i18n/index.ts';
import { printCsv } from '../model/csv.ts';
import { type FigureTable, figureTable } from '../model/figure-rows.ts';
import { downloadText } from '../ui/download.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Code, GradeWord } from '../ui/pieces.tsx';
import { Scroll } from '../ui/scroll.tsx';
import { SourceLine } from '../ui/source-line.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { BarChart } from './BarChart.tsx';

type Loaded = readonly FoundSeries[] | Error | null;

export function Figures({ code }: { readonly code: string }) {
  const { t } = useSpeech();
  const [found, setFound] = useState<Loaded>(null);
  useEffect(() => {
    let alive = true;
    load(code).then(
      (series) => alive && setFound(series),
      (cause) => alive && setFound(new Error(String(cause))),
    );
    return () => {
      alive = false;
    };
  }, [code]);
  if (found === null) return <LoadingState />;
  if (found instanceof Error) {
    return (
      <ErrorState title={t('figuresFailed')}>
        <p class="small">{found.message}</p>
      </ErrorState>
    );
  }
  if (found.length === 0) return <p class="dim">{t('figuresNone')}</p>;
  return <Chosen key={code} found={found} code={code} />;
}

async function load(code: string): Promise<readonly FoundSeries[]> {
  const { embeddedSeries } = await import('../ui/figures-data.ts');
  return seriesFor(embeddedSeries(), code);
}

const MATCH_WORDS: Readonly<Record<SeriesMatch, StringKey | null>> = {
  exact: null,
  wider: 'matchWider',
  group: 'matchGroup',
  narrower: 'matchNarrower',
};

function Chosen({ found, code }: { readonly found: readonly FoundSeries[]; readonly code: string }) {
  const { t, say } = useSpeech();
  const [at, setAt] = useState(0);
  const chosen = (found[at] ?? found[0]) as FoundSeries;
  const match = MATCH_WORDS[chosen.match];
  return (
    <div class="stack">
      {found.length > 1 ? (
        <label class="field no-print">
          {t('seriesChoice', { count: found.length })}
          <select value={at} onChange={(event) => setAt(Number(event.currentTarget.value))}>
            {found.map(({ series }, index) => (
              <option key={series.id} value={index}>
                {say(series.title)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {match ? (
        <p class="note ask">
          {t(match)} {chosen.series.code ? <Code code={chosen.series.code} /> : null}
        </p>
      ) : null}
      <Series series={chosen.series} name={`luong-xanh-${code}-${chosen.series.id}`} />
    </div>
  );
}

function Series({ series, name }: { readonly series: TradeSeries; readonly name: string }) {
  const { catalogue } = useKnowledge();
  const { t, say, number } = useSpeech();
  const table = useMemo(() => figureTable(series), [series]);
  const unit = say(table.unit);
  const source = catalogue.sources.get(series.source);
  const file = fold(name).replace(/[^\w.-]+/g, '-');
  return (
    <figure class="stack">
      <figcaption class="stack tight">
        <h3>{say(series.title)}</h3>
        <p class="small dim">
          {t('unit')}: {unit}. {source ? `${t('source')}: ${source.publisher}. ` : ''}
          <GradeWord grade={series.grade} />.
        </p>
      </figcaption>
      {table.years.filter((one) => one.value !== null).length > 1 ? (
        <BarChart table={table} title={say(series.title)} file={`${file}.png`} />
      ) : null}
      <Scroll high name={t('tableOf', { name: say(series.title) })}>
        <table>
          <caption>{t('tableCaption', { unit })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('colPeriod')}</th>
              <th scope="col" class="num">
                {unit}
              </th>
              <th scope="col" class="num">
                {t('colGrowth')}
              </th>
              <th scope="col">{t('colNote')}</th>
            </tr>
          </thead>
          <tbody>
            {table.rows.toReversed().map((row) => (
              <tr key={row.period}>
                <th scope="row">{say(row.label)}</th>
                <td class="num">{row.value === null ? t('missing') : number(row.value, 4)}</td>
                <td class="num">{row.growth === null ? '' : `${row.growth > 0 ? '+' : ''}${number(row.growth)} %`}</td>
                <td class="small">{row.flags.map(say).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p class="small">
        <strong>{t('definition')}</strong> {say(series.definition)}
      </p>
      <div class="bar no-print">
        <button type="button" onClick={() => downloadText(`${file}.csv`, 'text/csv', csvOf(series, table))}>
          {t('saveCsv')}
        </button>
      </div>
      <SourceLine ids={[series.source]} grade={series.grade} />
    </figure>
  );
}

/** Exact values as the source counts them, with what one needs to cite them. */
function csvOf(series: TradeSeries, table: FigureTable): string {
  return printCsv(
    [
      'series',
      'source',
      'reporter',
      'partner',
      'flow',
      'code',
      'nomenclature',
      'indicator',
      'unit',
      'period',
      'value',
      'flag',
    ],
    table.rows.map((row) => [
      series.id,
      series.source,
      series.reporter,
      series.partner,
      series.flow,
      series.code,
      series.nomenclature,
      series.indicator,
      series.unit,
      row.period,
      row.exact,
      row.flags.map((flag) => flag.en).join('; '),
    ]),
  );
}
