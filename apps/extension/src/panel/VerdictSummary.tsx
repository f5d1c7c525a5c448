/** The answer for a code in a few lines: which rules bind now, come soon, or depend on what the goods are, by name. */
import type { Verdict } from '@luongxanh/core';
import type { StringKey } from '../i18n/index.ts';
import { byCodeOrDescription, type VerdictGroup } from '../model/verdict-groups.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { useSpeech } from '../ui/speech.tsx';

/** Names on one line; the rest is counted. */
const MOST_NAMES = 4;

export function VerdictSummary({ groups }: { readonly groups: Readonly<Record<VerdictGroup, readonly Verdict[]>> }) {
  const { catalogue } = useKnowledge();
  const { t, say } = useSpeech();
  const { byCode, byDescription } = byCodeOrDescription(groups.depends);
  const names = (verdicts: readonly Verdict[]) => {
    const all = verdicts.flatMap(({ measure }) => catalogue.measures.get(measure)?.shortName ?? []).map(say);
    const more = all.length - MOST_NAMES;
    const shown = all.slice(0, more > 1 ? MOST_NAMES : all.length).join(', ');
    return more > 1 ? t('summaryMore', { list: shown, count: more }) : shown;
  };
  const lines: readonly (readonly [StringKey, readonly Verdict[]])[] = [
    ['verdictsNow', groups.now],
    ['verdictsSoon', groups.soon],
    ['verdictsDepends', byCode],
    ['verdictsDescribed', byDescription],
  ];
  const none = groups.now.length + groups.soon.length + byCode.length === 0;
  return (
    <div class="stack tight">
      {none ? <p>{t('summaryNone')}</p> : null}
      {lines.map(([title, verdicts]) =>
        verdicts.length > 0 ? (
          <p key={title}>
            {t(title)}: <strong>{names(verdicts)}</strong>
          </p>
        ) : null,
      )}
    </div>
  );
}
