/** Said on a tariff look-up that is not switched on: it can be, in the options. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { offeredSiteOf } from '../sites/hosts.ts';
import { useSpeech } from './speech.tsx';

export function OfferSite({ host }: { readonly host: string }) {
  const { t } = useSpeech();
  const site = offeredSiteOf(host);
  const [on, setOn] = useState(true);
  useEffect(() => {
    if (!site) return;
    void browser.permissions.contains({ origins: [...site.origins] }).then(setOn, () => undefined);
  }, [host]);
  if (!site || on) return null;
  return (
    <p class="small">
      {t('siteOffer', { name: site.name })}{' '}
      <a href="/options.html#sites" target="_blank" rel="noreferrer">
        {t('siteOfferDo')}
      </a>
    </p>
  );
}
