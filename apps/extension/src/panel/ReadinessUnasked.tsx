/** What binds or may bind, and is not asked about here. */
import type { Measure } from '@luongxanh/core';
import { routeText } from '../model/routes.ts';
import { useSpeech } from '../ui/speech.tsx';

export function Unasked({ measures }: { readonly measures: readonly Measure[] }) {
  const { t, say } = useSpeech();
  if (measures.length === 0) return null;
  return (
    <section class="stack">
      <h2>
        {t('readinessUnasked')} <span class="count">{measures.length}</span>
      </h2>
      <p class="note ask">{t('readinessUnaskedDo')}</p>
      <ul class="links">
        {measures.map((measure) => (
          <li key={measure.id}>
            <a href={`#/${routeText({ view: 'act', celex: measure.celex })}`}>{say(measure.name)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
