/** A product against the total: what part of the EU's purchases from outside comes from Viet Nam, year by year. */
import { present, type TradeSeries, unitWords } from '@luongxanh/stats';
import { useMemo } from 'preact/hooks';
import { printCsv } from '../../model/csv.ts';
import { chartOf, isProvisional } from '../../model/figure-chart.ts';
import { shareByYear } from '../../model/figure-compare.ts';
import { sharedDecimals } from '../../model/figure-rows.ts';
import { downloadText } from '../../ui/download.ts';
import { useKnowledge } from '../../ui/knowledge.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { Chart } from './Chart.tsx';
import { NumberTable, SaveRows } from './NumberTable.tsx';
import { fileName } from './SeriesFigure.tsx';

export function ShareFigure({ part, total }: { readonly part: TradeSeries; readonly total: TradeSeries }) {
  const { catalogue } = useKnowledge();
  const { t, say, number, language } = useSpeech();
  const rows = useMemo(() => shareByYear(part, total), [part, total]);
  const chart = useMemo(() => {
    const soon = new Set(part.observations.filter((one) => isProvisional(one.flag)).map((one) => one.period));
    const years = rows.map((row) => ({ year: row.period, value: row.share, provisional: soon.has(row.period) }));
    return chartOf([{ label: t('colShare'), years }], { unit: '%', kind: 'line' });
  }, [rows, language]);
  const scaled = (value: number | null) => present({ period: '', value, flag: '', note: null }, part.unit);
  const unit = say(unitWords(scaled(null).unit));
  const values = rows.flatMap((row) => [scaled(row.part).value, scaled(row.total).value]);
  const decimals = sharedDecimals(values, 4);
  const shown = (value: number | null) => {
    const read = scaled(value).value;
    return read === null ? t('missing') : number(read, 4, decimals);
  };
  const source = catalogue.sources.get(part.source)?.publisher[language] ?? part.source;
  const file = fileName(`luong-xanh-${part.id}-share`);
  const save = () =>
    downloadText(
      `${file}.csv`,
      'text/csv',
      printCsv(
        ['source', 'part', 'total', 'period', `part_${part.unit}`, `total_${part.unit}`, 'share_percent'],
        rows.map((row) => [part.source, part.id, total.id, row.period, row.part, row.total, row.share]),
      ),
    );
  return (
    <section class="stack">
      <h3>{t('shareTitle')}</h3>
      <p class="small dim">{t('shareAbout')}</p>
      <Chart chart={chart} title={`${t('shareTitle')}: ${say(part.title)}`} source={source} file={file} />
      <NumberTable
        name={t('shareTitle')}
        caption={t('tableCaption', { unit })}
        columns={[t('colPeriod'), t('colFromVietnam'), t('colTotal'), t('colShare')]}
      >
        {rows.toReversed().map((row) => (
          <tr key={row.period}>
            <th scope="row">{row.period}</th>
            <td class="num">{shown(row.part)}</td>
            <td class="num">{shown(row.total)}</td>
            <td class="num">{row.share === null ? t('missing') : number(row.share, 2, 2)}</td>
          </tr>
        ))}
      </NumberTable>
      <p class="small dim">
        {t('unit')}: %. {t('source')}: {source}.
      </p>
      <SaveRows save={save} />
    </section>
  );
}
