/** The products that a page touches with their figures, side by side, each with its year and its share. */
import { periodWords, unitWords } from '@luongxanh/stats';
import { useMemo, useState } from 'preact/hooks';
import type { PageReport } from '../../messages.ts';
import { printCsv } from '../../model/csv.ts';
import { figuresOfPage } from '../../model/page-figures.ts';
import { routeText } from '../../model/routes.ts';
import { downloadText } from '../../ui/download.ts';
import { embeddedSeries } from '../../ui/figures-data.ts';
import { useKnowledge } from '../../ui/knowledge.tsx';
import { Code } from '../../ui/pieces.tsx';
import { SourceLine } from '../../ui/source-line.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { NumberTable, SaveRows } from './NumberTable.tsx';

/** Rows drawn before the person asks for all. */
const SHOWN = 20;

export function PageFigures({ report }: { readonly report: PageReport }) {
  const { tree } = useKnowledge();
  const { t, say, number } = useSpeech();
  const [all, setAll] = useState(false);
  const { known, unknown } = useMemo(() => figuresOfPage(report, embeddedSeries()), [report]);
  if (known.length === 0) return null;
  const sources = [...new Set(known.map((one) => one.series.source))];
  const save = () =>
    downloadText(
      'luong-xanh-page-figures.csv',
      'text/csv',
      printCsv(
        ['code', 'series', 'source', 'figures_for_code', 'period', 'value', 'unit', 'share_of_extra_eu_percent'],
        known.map((one) => [
          one.code,
          one.series.id,
          one.series.source,
          one.series.code,
          one.latest.period,
          one.latest.exact,
          one.latest.exactUnit,
          one.share,
        ]),
      ),
    );
  return (
    <section class="stack" aria-labelledby="page-figures">
      <h2 id="page-figures">
        {t('pageFigures')} <span class="count">{known.length}</span>
      </h2>
      <p class="small dim">{t('pageFiguresAbout')}</p>
      <NumberTable name={t('pageFigures')} columns={[t('colProduct'), t('colUnitValue'), t('colShare')]} high>
        {known.slice(0, all ? undefined : SHOWN).map((one) => {
          const label = tree.label(one.code);
          return (
            <tr key={one.code}>
              <th scope="row" style={{ fontWeight: 400 }}>
                <a href={`#/${routeText({ view: 'product', code: one.code })}`}>
                  <Code code={one.code} />
                </a>{' '}
                {label ? say(label) : ''}
                {one.match === 'wider' ? (
                  <span class="small dim">
                    {' '}
                    {t('forWider')} <Code code={one.series.code ?? ''} />
                  </span>
                ) : null}
              </th>
              <td class="num">
                {one.latest.value === null ? t('missing') : number(one.latest.value, 1)}
                <br />
                <span class="small dim">
                  {say(unitWords(one.latest.unit))}, {say(periodWords(one.latest.period))}
                </span>
              </td>
              <td class="num">{one.share === null ? t('missing') : number(one.share, 1)}</td>
            </tr>
          );
        })}
      </NumberTable>
      {!all && known.length > SHOWN ? (
        <button type="button" class="no-print" onClick={() => setAll(true)}>
          {t('showAll', { count: known.length })}
        </button>
      ) : null}
      {unknown.length > 0 ? <p class="small dim">{t('pageFiguresNone', { count: unknown.length })}</p> : null}
      <SaveRows save={save} />
      <SourceLine ids={sources} grade={known[0]?.series.grade ?? 'M'} />
    </section>
  );
}
