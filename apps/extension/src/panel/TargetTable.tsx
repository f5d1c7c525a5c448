/** Quantified aims with their years and base. */
import type { Target } from '@luongxanh/core';
import { Scroll } from '../ui/scroll.tsx';
import type { Speech } from '../ui/speech.tsx';
import { useSpeech } from '../ui/speech.tsx';

/** "at least 10 %", "6–9 %", "all"; a target without a number says what it is about only. */
export function targetValue(target: Target, { t, say, number }: Speech): string {
  const unit = say(target.unit);
  if (target.comparator === 'all') return t('targetAll');
  if (target.value === null) return unit;
  const value = number(target.value, 3);
  const text = target.comparator === 'between' && target.upper !== null ? `${value}–${number(target.upper, 3)}` : value;
  const word = {
    at_least: t('targetAtLeast'),
    at_most: t('targetAtMost'),
    about: t('targetAbout'),
    equals: '',
    between: '',
  }[target.comparator];
  return [word, text, unit].filter(Boolean).join(' ');
}

export function TargetTable({ targets }: { readonly targets: readonly Target[] }) {
  const speech = useSpeech();
  const { t, say } = speech;
  return (
    <section class="stack tight">
      <h2>
        {t('targets')} <span class="count">{targets.length}</span>
      </h2>
      <Scroll name={t('targets')}>
        <table>
          <caption class="sr">{t('targets')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('colMetric')}</th>
              <th scope="col">{t('colTarget')}</th>
              <th scope="col">{t('period')}</th>
            </tr>
          </thead>
          <tbody>
            {targets.map((target) => (
              <tr key={target.id}>
                <th scope="row" style={{ fontWeight: 400 }}>
                  {say(target.metric)} <span class="dim small">{say(target.place)}</span>
                </th>
                <td>
                  <strong>{targetValue(target, speech)}</strong>
                  {target.baseline ? (
                    <span class="dim small">
                      {' '}
                      {t('baseline')}: {say(target.baseline)}
                    </span>
                  ) : null}
                </td>
                <td class="sortless">
                  {[target.period?.from?.slice(0, 4), target.period?.to?.slice(0, 4)].filter(Boolean).join('–')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
