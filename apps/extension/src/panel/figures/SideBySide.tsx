/** The embedded series and the answer of Eurostat about the very same thing, side by side: two columns, two rows of bars. */
import { present, type TradeSeries, unitWords } from '@luongxanh/stats';
import { useMemo } from 'preact/hooks';
import { printCsv } from '../../model/csv.ts';
import { chartOf, yearsOfSeries } from '../../model/figure-chart.ts';
import { compareReadings } from '../../model/figure-compare.ts';
import { sharedDecimals } from '../../model/figure-rows.ts';
import { downloadText } from '../../ui/download.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { Chart } from './Chart.tsx';
import { NumberTable, SaveRows } from './NumberTable.tsx';
import { dayOf } from './origin-words.ts';
import { fileName } from './SeriesFigure.tsx';

interface Props {
  readonly before: TradeSeries;
  readonly now: TradeSeries;
  readonly readAt: number;
}

export function SideBySide({ before, now, readAt }: Props) {
  const { t, say, number, shortDay, language } = useSpeech();
  const date = shortDay(dayOf(readAt));
  const scaled = (value: number | null) => present({ period: '', value, flag: '', note: null }, before.unit);
  const unit = say(unitWords(scaled(null).unit));
  const rows = useMemo(() => compareReadings(before, now), [before, now]);
  const chart = useMemo(
    () =>
      chartOf(
        [
          { label: t('rowKeptHere'), years: yearsOfSeries(before) },
          { label: t('rowAsked', { date }), years: yearsOfSeries(now) },
        ],
        { unit },
      ),
    [before, now, language],
  );
  const file = fileName(`luong-xanh-${before.id}-two-readings`);
  const save = () =>
    downloadText(
      `${file}.csv`,
      'text/csv',
      printCsv(
        [
          'series_kept',
          'series_asked',
          'asked_on',
          'period',
          `kept_${before.unit}`,
          `asked_${before.unit}`,
          'change_percent',
        ],
        rows.map((row) => [before.id, now.id, dayOf(readAt), row.period, row.before, row.now, row.change]),
      ),
    );
  const values = rows.flatMap((row) => [scaled(row.before).value, scaled(row.now).value]);
  const decimals = sharedDecimals(values, 4);
  const shown = (value: number | null) => {
    const read = scaled(value).value;
    return read === null ? t('missing') : number(read, 4, decimals);
  };
  return (
    <section class="stack">
      <h3>{t('sideBySide')}</h3>
      <p class="small dim">{t('sideBySideAbout')}</p>
      <Chart chart={chart} title={say(before.title)} source="Eurostat, Comext" file={file} />
      <NumberTable
        name={t('sideBySide')}
        caption={t('tableCaption', { unit })}
        columns={[t('colPeriod'), t('rowKeptHere'), t('rowAsked', { date }), t('colDifference')]}
      >
        {rows.toReversed().map((row) => (
          <tr key={row.period}>
            <th scope="row">{row.period}</th>
            <td class="num">{shown(row.before)}</td>
            <td class="num">{shown(row.now)}</td>
            <td class="num">
              {row.change === null ? '' : `${row.change > 0 ? '+' : ''}${number(row.change, 2, 2)} %`}
            </td>
          </tr>
        ))}
      </NumberTable>
      <p class="small">
        <strong>{t('definition')}</strong> {say(before.definition)}
      </p>
      <p class="small dim">
        {t('source')}: Eurostat, Comext. {t('rowAsked', { date })}.
      </p>
      <SaveRows save={save} />
    </section>
  );
}
