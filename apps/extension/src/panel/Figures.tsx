/**
 * Exports of a product: one series at a time, always with its table, unit, source and definition; what is kept with the
 * extension, asked of Eurostat and imported stand as groups of their own. Which series speak for a code is for stats to say; a
 * wider code or a part is named as such.
 */
import type { CodeTree } from '@luongxanh/core';
import { bestOf, type FoundSeries, type SeriesMatch, totalOf } from '@luongxanh/stats';
import { useMemo, useState } from 'preact/hooks';
import { type FiguresOfOrigin, loadFigures, type ProductFigures } from '../figures/load.ts';
import type { StringKey } from '../i18n/index.ts';
import { sameThing } from '../model/figure-compare.ts';
import { sameGoods } from '../model/same-goods.ts';
import { seriesSpan, seriesTitle } from '../model/series-title.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Code } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';
import { LiveRefresh } from './figures/LiveRefresh.tsx';
import { originWords } from './figures/origin-words.ts';
import { SeriesFigure } from './figures/SeriesFigure.tsx';
import { ShareFigure } from './figures/ShareFigure.tsx';
import { SideBySide } from './figures/SideBySide.tsx';
import { storeFaultText } from './figures/store-words.ts';
import { useLoaded } from './figures/use-loaded.ts';

export function Figures({ code }: { readonly code: string }) {
  const { t } = useSpeech();
  const loaded = useLoaded<ProductFigures>((meanwhile) => loadFigures(code, meanwhile), code);
  if (loaded === null) return <LoadingState />;
  if (loaded instanceof Error) {
    return (
      <ErrorState title={t('figuresFailed')}>
        <p class="small">{loaded.message}</p>
      </ErrorState>
    );
  }
  const { groups, storeFault } = loaded;
  return (
    <div class="stack">
      {storeFault === null ? null : <p class="note warn small">{storeFaultText(storeFault, t)}</p>}
      {groups.length === 0 ? <p class="dim">{t('figuresNone')}</p> : <Chosen key={code} groups={groups} code={code} />}
      {/* What cannot be kept cannot be shown. */}
      {storeFault?.code === 'private_window' ? null : (
        <LiveRefresh key={code} code={code} again={groups.some((one) => one.origin.kind === 'live')} />
      )}
    </div>
  );
}

const MATCH_WORDS: Readonly<Record<SeriesMatch, StringKey | null>> = {
  exact: null,
  wider: 'matchWider',
  group: 'matchGroup',
  narrower: 'matchNarrower',
};

interface Choice extends FoundSeries {
  readonly group: FiguresOfOrigin;
  /** Tells a choice from another, whatever the order they were loaded in. */
  readonly key: string;
}

const choicesOf = (groups: readonly FiguresOfOrigin[], tree: CodeTree): Choice[] =>
  groups.flatMap((group) =>
    group.found.map((one) => ({
      ...one,
      series: { ...one.series, title: seriesTitle(one.series, tree) },
      group,
      key: `${group.origin.kind} ${group.origin.kind === 'import' ? group.origin.info.id : ''} ${one.series.id}`,
    })),
  );

/** The best of what each place puts first. */
const first = (choices: readonly Choice[], groups: readonly FiguresOfOrigin[]): Choice =>
  bestOf(groups.flatMap((group) => choices.find((one) => one.group === group) ?? [])) as Choice;

function Chosen({ groups, code }: { readonly groups: readonly FiguresOfOrigin[]; readonly code: string }) {
  const speech = useSpeech();
  const { t, say } = speech;
  const { tree, catalogue } = useKnowledge();
  const [wanted, setWanted] = useState('');
  const choices = useMemo(() => choicesOf(groups, tree), [groups, tree]);
  const chosen = choices.find((one) => one.key === wanted) ?? first(choices, groups);
  const whole = chosen.series.code !== null && sameGoods(chosen.series.code, code, tree);
  // Of a part: either nothing else is known, or the whole is in the list, less surely or without a value.
  const match = whole
    ? null
    : chosen.match === 'narrower' && choices.some((one) => one.match === 'exact')
      ? 'matchPart'
      : MATCH_WORDS[chosen.match];
  const { series, group } = chosen;
  const total = series.partner === 'VN' ? totalOf(group.all, series, 'extra') : null;
  // The same thing of the other reading, whichever of the two is chosen.
  const [kept, asked] = (['embedded', 'live'] as const).map((kind) =>
    choices.find((one) => one.group.origin.kind === kind && sameThing(one.series, series)),
  );
  const live = asked?.group.origin.kind === 'live' ? asked.group.origin.answer : null;
  return (
    <div class="stack wide">
      <div class="stack">
        {choices.length > 1 ? (
          <label class="field no-print">
            {t('seriesChoice', { count: choices.length })}
            <select value={chosen.key} onChange={(event) => setWanted(event.currentTarget.value)}>
              {groups.map((one) => (
                <optgroup key={originWords(one.origin, speech)} label={originWords(one.origin, speech)}>
                  {choices
                    .filter((choice) => choice.group === one)
                    .map((choice) => (
                      <option key={choice.key} value={choice.key}>
                        {say(choice.series.title)} ·{' '}
                        {seriesSpan(
                          choice.series,
                          catalogue.sources.get(choice.series.source)?.publisher[speech.language] ??
                            choice.series.source,
                        )}
                      </option>
                    ))}
                </optgroup>
              ))}
            </select>
          </label>
        ) : null}
        {match ? (
          <p class="note ask">
            {t(match)} {series.code ? <Code code={series.code} /> : null}
          </p>
        ) : null}
        <SeriesFigure series={series} origin={group.origin} name={`luong-xanh-${code}-${series.id}`} />
      </div>
      {kept && asked && live ? <SideBySide before={kept.series} now={asked.series} readAt={live.readAt} /> : null}
      {total ? <ShareFigure part={series} total={total} /> : null}
    </div>
  );
}
