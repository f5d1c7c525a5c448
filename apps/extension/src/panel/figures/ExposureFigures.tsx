/**
 * How much of Viet Nam's exports to the EU falls in the list of a measure on a date: by year as a picture and a table, by
 * product, what share of the list has figures. An "ex" is an upper bound and says so; what is not known is said, never zero.
 */
import { isIsoDate, type Measure } from '@luongxanh/core';
import { type Exposure, exposure, exposureWords, latestOf, present, unitWords } from '@luongxanh/stats';
import { useMemo, useState } from 'preact/hooks';
import { type FiguresOfOrigin, loadForChapters } from '../../figures/load.ts';
import { chapterOf } from '../../figures/store.ts';
import { printCsv } from '../../model/csv.ts';
import { chartOf } from '../../model/figure-chart.ts';
import { routeText } from '../../model/routes.ts';
import { downloadText } from '../../ui/download.ts';
import { useKnowledge } from '../../ui/knowledge.tsx';
import { Code } from '../../ui/pieces.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { SourceLine } from '../../ui/source-line.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { LoadingState } from '../../ui/states.tsx';
import { Chart } from './Chart.tsx';
import { originWords } from './origin-words.ts';
import { useLoaded } from './use-loaded.ts';

export function ExposureFigures({ measure }: { readonly measure: Measure }) {
  const { today } = useKnowledge();
  const { t } = useSpeech();
  const [on, setOn] = useState(today);
  const [from, setFrom] = useState(0);
  const chapters = useMemo(() => new Set(measure.scope.map((entry) => chapterOf(entry.code))), [measure]);
  const groups = useLoaded(() => loadForChapters(chapters), measure.id);
  return (
    <section class="stack" aria-labelledby="exposure-title">
      <h2 id="exposure-title">{t('exposure')}</h2>
      <div class="bar end no-print">
        <label class="field">
          {t('exposureOn')}
          <input
            type="date"
            value={on}
            required
            onChange={(event) => isIsoDate(event.currentTarget.value) && setOn(event.currentTarget.value)}
          />
        </label>
        {groups !== null && !(groups instanceof Error) && groups.length > 1 ? (
          <Sources groups={groups} at={from} onChoose={setFrom} />
        ) : null}
      </div>
      {groups === null ? (
        <LoadingState />
      ) : groups instanceof Error ? (
        <p class="note warn">{t('figuresFailed')}</p>
      ) : (
        <Answer measure={measure} on={on} group={groups[from] ?? (groups[0] as FiguresOfOrigin)} />
      )}
    </section>
  );
}

function Sources(props: {
  readonly groups: readonly FiguresOfOrigin[];
  readonly at: number;
  onChoose(at: number): void;
}) {
  const speech = useSpeech();
  return (
    <label class="field grow">
      {speech.t('exposureFrom')}
      <select value={props.at} onChange={(event) => props.onChoose(Number(event.currentTarget.value))}>
        {props.groups.map((one, at) => (
          <option key={originWords(one.origin, speech)} value={at}>
            {originWords(one.origin, speech)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Answer(props: { readonly measure: Measure; readonly on: string; readonly group: FiguresOfOrigin }) {
  const { measure, on, group } = props;
  const { catalogue } = useKnowledge();
  const speech = useSpeech();
  const { t, say, number, language, day } = speech;
  const answer = useMemo(() => exposure(measure.scope, group.all, { on }), [measure, group, on]);
  const words = exposureWords(answer);
  const chart = useMemo(() => chartOfExposure(answer, t('exposureWhole'), t('exposurePart'), say), [answer, language]);
  if (answer.status === 'unknown') {
    return (
      <div class="stack tight">
        <p class="note ask">{say(words.status)}</p>
        {answer.entries.inForce > 0 ? <p class="small dim">{say(words.known)}</p> : null}
      </div>
    );
  }
  const unit = say(unitWords(scaled(answer, 0).unit));
  const shown = (value: number | null) => {
    const read = scaled(answer, value).value;
    return read === null ? t('missing') : number(read, 1);
  };
  const source = catalogue.sources.get(answer.source ?? '')?.publisher ?? answer.source ?? '';
  const { inForce, complete, withFigures } = answer.entries;
  // A column that says nothing in any year is left out, not filled with gaps.
  const wholly = answer.periods.some((one) => one.whole !== null);
  const bounded = answer.periods.some((one) => one.upperBound);
  return (
    <div class="stack">
      <p class="small dim">{t('exposureAbout', { date: day(on) })}</p>
      <p class="note ask">{say(words.status)}</p>
      <Chart
        chart={chart}
        title={`${say(measure.shortName)}: ${t('exposure')}`}
        source={`${source}. ${originWords(group.origin, speech)}`}
        file={`luong-xanh-${measure.id}-exports-in-scope-${on}`}
      />
      <Scroll name={t('tableOf', { name: t('exposure') })}>
        <table class="chart-table">
          <caption>{t('tableCaption', { unit })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('colYear')}</th>
              {wholly ? (
                <th scope="col" class="num">
                  {t('exposureWhole')}
                </th>
              ) : null}
              {bounded ? (
                <th scope="col" class="num">
                  {t('colAtMost')}
                </th>
              ) : null}
              <th scope="col">{t('colNote')}</th>
            </tr>
          </thead>
          <tbody>
            {answer.periods.toReversed().map((one) => (
              <tr key={one.period}>
                <th scope="row">{one.period}</th>
                {wholly ? <td class="num">{shown(one.whole)}</td> : null}
                {bounded ? <td class="num">{shown(one.total)}</td> : null}
                <td class="small">
                  {[
                    one.upperBound ? t('upperBound') : '',
                    one.preliminary ? t('preliminaryWord') : '',
                    one.missing.length > 0 ? t('exposureMissing', { codes: one.missing.join(', ') }) : '',
                  ]
                    .filter(Boolean)
                    .join('; ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <Products answer={answer} unit={unit} />
      <div class="stack tight">
        <h3 id="exposure-known">{t('exposureShare')}</h3>
        <meter
          aria-labelledby="exposure-known"
          min={0}
          max={Math.max(1, inForce)}
          value={complete}
          aria-valuetext={say(words.known)}
        />
        <p class="small">{say(words.known)}</p>
        {withFigures < inForce ? <p class="small dim">{t('exposureLarger')}</p> : null}
      </div>
      <div class="bar no-print">
        <button
          type="button"
          onClick={() =>
            downloadText(`luong-xanh-${measure.id}-exports-in-scope-${on}.csv`, 'text/csv', csvOf(answer, measure.id))
          }
        >
          {t('saveCsv')}
        </button>
      </div>
      {catalogue.sources.has(answer.source ?? '') ? (
        <SourceLine ids={[answer.source ?? '']} grade={answer.products[0]?.series.grade ?? 'M'} />
      ) : (
        <p class="small dim">{originWords(group.origin, speech)}</p>
      )}
    </div>
  );
}

const scaled = ({ unit }: Exposure, value: number | null) =>
  present({ period: '', value, flag: '', note: null }, unit ?? '');

function chartOfExposure(
  answer: Exposure,
  whole: string,
  part: string,
  say: (text: { readonly en: string; readonly vi: string }) => string,
) {
  const years = answer.periods.filter((one) => /^\d{4}$/.test(one.period));
  const row = (label: string, take: (one: (typeof years)[number]) => number | null) => ({
    label,
    years: years.map((one) => ({
      year: one.period,
      value: scaled(answer, take(one)).value,
      provisional: one.preliminary,
    })),
  });
  const rows = [row(whole, (one) => one.whole), row(part, (one) => one.atMostMore)];
  const drawn = rows.filter((one) => one.years.some((year) => year.value !== null));
  return chartOf(drawn, { unit: say(unitWords(scaled(answer, 0).unit)), stacked: true });
}

function Products({ answer, unit }: { readonly answer: Exposure; readonly unit: string }) {
  const { tree } = useKnowledge();
  const { t, say, number } = useSpeech();
  const words = exposureWords(answer);
  return (
    <Scroll name={t('exposureProducts', { unit })} high>
      <table class="chart-table">
        <caption>{t('exposureProducts', { unit })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('colProduct')}</th>
            <th scope="col" class="num">
              {t('colLatest')}
            </th>
            <th scope="col">{t('colInScope')}</th>
          </tr>
        </thead>
        <tbody>
          {answer.products.map(({ series, coverage }) => {
            const code = series.code ?? '';
            const label = tree.label(code);
            const latest = latestOf(series);
            const read = scaled(answer, latest?.value ?? null).value;
            return (
              <tr key={series.id}>
                <th scope="row" style={{ fontWeight: 400 }}>
                  <a href={`#/${routeText({ view: 'product', code })}`}>
                    <Code code={code} />
                  </a>{' '}
                  {label ? say(label) : ''}
                </th>
                <td class="num">{read === null ? t('missing') : `${number(read, 1)} (${latest?.period})`}</td>
                <td class="small">{say(coverage === 'part' ? words.part : words.whole)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Year and product with exact values: a sum without its parts cannot be checked. */
function csvOf(answer: Exposure, measure: string): string {
  const rows = answer.products.flatMap(({ series, coverage, entries }) =>
    series.observations.map((one) => [
      measure,
      answer.on,
      series.code,
      coverage === 'part' ? 'part: upper bound' : 'whole',
      entries.map((entry) => entry.code).join(' '),
      one.period,
      one.value,
      series.unit,
      one.flag,
      series.source,
    ]),
  );
  return printCsv(['measure', 'on', 'code', 'coverage', 'entries', 'period', 'value', 'unit', 'flag', 'source'], rows);
}
