/** The products of an exposure with their latest value, and whether all of each or only part is in scope. */
import { type Exposure, exposureWords, latestOf } from '@luongxanh/stats';
import { scaledTo } from '../../model/exposure-table.ts';
import { routeText } from '../../model/routes.ts';
import { useKnowledge } from '../../ui/knowledge.tsx';
import { Code } from '../../ui/pieces.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { useSpeech } from '../../ui/speech.tsx';

export function ExposedProducts({ answer, unit }: { readonly answer: Exposure; readonly unit: string }) {
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
            const read = scaledTo(answer, latest?.value ?? null).value;
            return (
              <tr key={series.id}>
                <th scope="row" style={{ fontWeight: 400 }}>
                  <a href={`#/${routeText({ view: 'product', code })}`}>
                    <Code code={code} />
                  </a>{' '}
                  {label ? say(label) : ''}
                </th>
                <td class="num">{read === null ? t('missing') : `${number(read, 1, 1)} (${latest?.period})`}</td>
                <td class="small">{say(coverage === 'part' ? words.part : words.whole)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}
