/**
 * Said where the browser no longer lets a site be read that the extension reads by itself: a person can take that back in the
 * browser's own settings, and a page without marks must not pass for a page without findings.
 */
import { useState } from 'preact/hooks';
import { annotatedSites, hostOfPattern } from '../sites/hosts.ts';
import { useSpeech } from './speech.tsx';
import { askFor, useGranted } from './use-granted.ts';

/** Of these patterns; of all that are read by themselves where none are given. */
export function TakenBack({ patterns = annotatedSites }: { readonly patterns?: readonly string[] }) {
  const { t } = useSpeech();
  const granted = useGranted(patterns);
  const [refused, setRefused] = useState(false);
  const missing = granted ? patterns.filter((pattern) => !granted.has(pattern)) : [];
  if (missing.length === 0) return null;
  const ask = async () => setRefused(!(await askFor(missing)));
  return (
    <div class="note warn stack tight" role="status">
      <p>{t('sitesTakenBack', { hosts: missing.map(hostOfPattern).join(', ') })}</p>
      <p>
        <button type="button" onClick={() => void ask()}>
          {t('siteAllow')}
        </button>
      </p>
      {refused ? <p>{t('sitesStillRefused')}</p> : null}
    </div>
  );
}
