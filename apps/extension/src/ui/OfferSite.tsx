/**
 * What the browser allows on the site in front: a tariff look-up that can be switched on in the options, or a site that is read
 * by itself and whose permission was taken back.
 */
import { annotatedOn, offeredSiteOf } from '../sites/hosts.ts';
import { useSpeech } from './speech.tsx';
import { TakenBack } from './TakenBack.tsx';
import { useGranted } from './use-granted.ts';

export function OfferSite({ host }: { readonly host: string }) {
  const { t } = useSpeech();
  const site = offeredSiteOf(host);
  const granted = useGranted(site?.origins ?? []);
  const annotated = annotatedOn(host);
  if (annotated.length > 0) return <TakenBack patterns={annotated} />;
  if (!site || !granted || granted.size === site.origins.length) return null;
  return (
    <p class="small">
      {t('siteOffer', { name: site.name })}{' '}
      <a href="/options.html#sites" target="_blank" rel="noreferrer">
        {t('siteOfferDo')}
      </a>
    </p>
  );
}
