/** What was imported and what Eurostat answered, with the date each was read; every one can be erased or asked again. */
import { daysBetween } from '@luongxanh/core';
import { allAnswers, allImports, forgetAnswer, forgetImport } from '../../figures/store.ts';
import { storeFaultOf } from '../../figures/store-fault.ts';
import { routeText } from '../../model/routes.ts';
import { useKnowledge } from '../../ui/knowledge.tsx';
import { Code, countdown } from '../../ui/pieces.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { ImportedProducts } from './ImportedProducts.tsx';
import { LiveRefresh } from './LiveRefresh.tsx';
import { dayOf } from './origin-words.ts';
import { storeFaultText } from './store-words.ts';
import { useLoaded } from './use-loaded.ts';

export function KeptFigures() {
  const { t } = useSpeech();
  const loaded = useLoaded(async () => ({ imports: await allImports(), answers: await allAnswers() }), 'kept');
  if (loaded === null) return null;
  if (loaded instanceof Error) {
    return <ErrorState title={storeFaultText(storeFaultOf(loaded), t)} />;
  }
  return (
    <>
      <Imports imports={loaded.imports} />
      <Answers answers={loaded.answers} />
    </>
  );
}

function Imports({ imports }: { readonly imports: Awaited<ReturnType<typeof allImports>> }) {
  const { t, number, shortDay } = useSpeech();
  return (
    <section class="stack tight">
      <h2>
        {t('importKept')} <span class="count">{imports.length}</span>
      </h2>
      {imports.length === 0 ? (
        <p class="dim">{t('importNone')}</p>
      ) : (
        <Scroll name={t('importKept')}>
          <table>
            <caption class="sr">{t('importKept')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('colFile')}</th>
                <th scope="col" class="num">
                  {t('colObservations')}
                </th>
                <th scope="col">{t('colRead')}</th>
                <th scope="col">
                  <span class="sr">{t('eraseOne')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {imports.map((one) => (
                <tr key={one.id}>
                  <th scope="row" style={{ fontWeight: 400, overflowWrap: 'anywhere', minInlineSize: '7rem' }}>
                    {one.file} <span class="dim small">{one.sources.join(', ')}</span>
                    {one.products?.length ? (
                      <details class="small">
                        <summary>{t('importProductsShow', { count: number(one.codes ?? 0, 0) })}</summary>
                        <ImportedProducts info={one} />
                      </details>
                    ) : null}
                  </th>
                  <td class="num">{number(one.rows, 0)}</td>
                  <td class="sortless">{shortDay(dayOf(one.readAt))}</td>
                  <td>
                    <button
                      type="button"
                      class="no-print"
                      aria-label={t('importErase', { file: one.file })}
                      onClick={() => void forgetImport(one.id)}
                    >
                      {t('eraseOne')}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}

function Answers({ answers }: { readonly answers: Awaited<ReturnType<typeof allAnswers>> }) {
  const { tree, today } = useKnowledge();
  const { t, say, shortDay, language } = useSpeech();
  return (
    <section class="stack tight">
      <h2>
        {t('liveTitle')} <span class="count">{answers.length}</span>
      </h2>
      {answers.length === 0 ? (
        <p class="dim">{t('liveNone')}</p>
      ) : (
        <ul class="stack">
          {answers.map((one) => {
            const label = /^\d+$/.test(one.code) ? tree.label(one.code) : null;
            const day = dayOf(one.readAt);
            const age = countdown(-Math.max(0, daysBetween(day, today)), language);
            return (
              <li key={one.url} class="card">
                <p>
                  <a href={`#/${routeText({ view: 'product', code: one.code })}`}>
                    <Code code={one.code} /> {label ? say(label) : ''}
                  </a>
                </p>
                <p class="small dim">{t('liveReadAt', { date: shortDay(day), age })}</p>
                <div class="bar no-print">
                  <LiveRefresh code={one.code} again short />
                  <button
                    type="button"
                    aria-label={t('liveErase', { code: one.code })}
                    onClick={() => void forgetAnswer(one.url)}
                  >
                    {t('eraseOne')}
                  </button>
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
