/** One series: picture, table, unit, definition, source, and both as files. */
import { fold } from '@luongxanh/core';
import type { TradeSeries } from '@luongxanh/stats';
import { useMemo } from 'preact/hooks';
import type { Origin } from '../../figures/load.ts';
import { printCsv } from '../../model/csv.ts';
import { chartOf } from '../../model/figure-chart.ts';
import { type FigureTable, figureTable, sharedDecimals } from '../../model/figure-rows.ts';
import { downloadText } from '../../ui/download.ts';
import { useKnowledge } from '../../ui/knowledge.tsx';
import { GradeWord } from '../../ui/pieces.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { SourceLine } from '../../ui/source-line.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { Chart } from './Chart.tsx';
import { dayOf, originWords } from './origin-words.ts';

interface Props {
  readonly series: TradeSeries;
  readonly origin: Origin;
  /** Name of the files, without their endings. */
  readonly name: string;
}

/** A name that any file system takes. */
export const fileName = (name: string): string =>
  fold(name)
    .replace(/[^\w.-]+/g, '-')
    .slice(0, 120);

export function SeriesFigure({ series, origin, name }: Props) {
  const { catalogue } = useKnowledge();
  const speech = useSpeech();
  const { t, say, number, language } = speech;
  const table = useMemo(() => figureTable(series), [series]);
  const unit = say(table.unit);
  const values = table.rows.map((row) => row.value);
  const decimals = sharedDecimals(values, 4);
  const chart = useMemo(
    () => chartOf([{ label: say(series.title), years: table.years }], { unit }),
    [series, language],
  );
  const source = catalogue.sources.get(series.source);
  const publisher = source?.publisher[language] ?? series.source;
  const file = fileName(name);
  return (
    <figure class="stack">
      <figcaption class="stack tight">
        <h3>{say(series.title)}</h3>
        <p class="small dim">
          {t('unit')}: {unit}. {t('source')}: {publisher}. {originWords(origin, speech)}
          {origin.kind === 'embedded' ? (
            <>
              , <GradeWord grade={series.grade} />
            </>
          ) : null}
          .
        </p>
      </figcaption>
      <Chart
        chart={chart}
        title={say(series.title)}
        source={origin.kind === 'embedded' ? publisher : `${publisher}. ${originWords(origin, speech)}`}
        file={file}
      />
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
                <td class="num">{row.value === null ? t('missing') : number(row.value, 4, decimals)}</td>
                <td class="num">
                  {row.growth === null ? '' : `${row.growth > 0 ? '+' : ''}${number(row.growth, 1, 1)} %`}
                </td>
                <td class="small">{row.flags.map(say).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p class="small">
        <strong>{t('definition')}</strong> {say(series.definition)}
      </p>
      {origin.kind === 'import' ? (
        <p class="small">
          {t('originFile', { file: origin.info.file, date: speech.shortDay(dayOf(origin.info.readAt)) })}
        </p>
      ) : null}
      <div class="bar no-print">
        <button
          type="button"
          aria-label={`${t('saveCsv')}: ${say(series.title)}`}
          onClick={() => downloadText(`${file}.csv`, 'text/csv', csvOf(series, table, readOn(origin)))}
        >
          {t('saveCsv')}
        </button>
      </div>
      {source ? <SourceLine ids={[series.source]} grade={series.grade} /> : null}
    </figure>
  );
}

const readOn = (origin: Origin): string =>
  origin.kind === 'embedded' ? '' : dayOf(origin.kind === 'live' ? origin.answer.readAt : origin.info.readAt);

/** Exact values as the source counts them, with what one needs to cite them. */
function csvOf(series: TradeSeries, table: FigureTable, read: string): string {
  const header = ['series', 'source', 'read', 'reporter', 'partner', 'flow', 'code', 'nomenclature', 'indicator'];
  return printCsv(
    [...header, 'unit', 'period', 'value', 'flag'],
    table.rows.map((row) => [
      series.id,
      series.source,
      read,
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
