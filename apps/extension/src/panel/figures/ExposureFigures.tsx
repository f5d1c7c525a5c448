/**
 * How much of Viet Nam's exports to the EU falls in the list of a measure on a date: by year as a picture and a table, by
 * product, what share of the list has figures. An "ex" is an upper bound and says so; what is not known is said, never zero.
 */
import { isIsoDate, type Measure } from '@luongxanh/core';
import { exposure, exposureWords, unitWords } from '@luongxanh/stats';
import { useMemo, useState } from 'preact/hooks';
import { type FiguresOfOrigin, loadForChapters } from '../../figures/load.ts';
import { chapterOf } from '../../figures/store.ts';
import { exposureChart, exposureCsv, scaledTo } from '../../model/exposure-table.ts';
import { downloadText } from '../../ui/download.ts';
import { useKnowledge } from '../../ui/knowledge.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { SourceLine } from '../../ui/source-line.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { LoadingState } from '../../ui/states.tsx';
import { Chart } from './Chart.tsx';
import { ExposedProducts } from './ExposedProducts.tsx';
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
  // What says nothing in any year is left out, not filled with gaps.
  const wholly = answer.periods.some((one) => one.whole !== null);
  const chart = useMemo(
    () => exposureChart(answer, t('exposureWhole'), t(wholly ? 'exposurePart' : 'colAtMost'), say),
    [answer, language],
  );
  if (answer.status === 'unknown') {
    return (
      <div class="stack tight">
        <p class="note ask">{say(words.status)}</p>
        {answer.entries.inForce > 0 ? <p class="small dim">{say(words.known)}</p> : null}
      </div>
    );
  }
  const unit = say(unitWords(scaledTo(answer, 0).unit));
  const shown = (value: number | null) => {
    const read = scaledTo(answer, value).value;
    return read === null ? t('missing') : number(read, 1, 1);
  };
  const source = catalogue.sources.get(answer.source ?? '')?.publisher[language] ?? answer.source ?? '';
  const { inForce, complete, withFigures } = answer.entries;
  const bounded = answer.periods.some((one) => one.upperBound);
  return (
    <div class="stack">
      <p class="small dim">{t('exposureAbout', { date: day(on) })}</p>
      <p class="note ask">{say(words.status)}</p>
      <Chart
        chart={chart}
        named={bounded}
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
      <ExposedProducts answer={answer} unit={unit} />
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
            downloadText(
              `luong-xanh-${measure.id}-exports-in-scope-${on}.csv`,
              'text/csv',
              exposureCsv(answer, measure.id),
            )
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
