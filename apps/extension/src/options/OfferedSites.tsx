/** Tariff look-ups that may be switched on, each with a permission of its own: granted here, taken back here. */
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { hostOfPattern, type OfferedSite, offeredSites } from '../sites/hosts.ts';
import { useSpeech } from '../ui/speech.tsx';
import { askFor, useGranted } from '../ui/use-granted.ts';

const ORIGINS = offeredSites.flatMap(({ origins }) => origins);

export function OfferedSites() {
  const { t } = useSpeech();
  const granted = useGranted(ORIGINS);
  const [refused, setRefused] = useState('');
  const [told, setTold] = useState('');
  const grant = async ({ name, origins }: OfferedSite) => {
    const allowed = await askFor(origins);
    setRefused(allowed ? '' : name);
    setTold(allowed ? `${name}: ${t('siteOnWord')}` : '');
  };
  const takeBack = ({ name, origins }: OfferedSite) => {
    setRefused('');
    setTold(`${name}: ${t('siteOffWord')}`);
    void browser.permissions.remove({ origins: [...origins] }).catch(() => undefined);
  };
  return (
    <div class="stack tight">
      <h3>{t('sitesOffered')}</h3>
      <p class="dim">{t('sitesOfferedAbout')}</p>
      <p role="status" class={refused ? 'note warn' : 'sr'}>
        {refused ? t('siteRefused', { name: refused }) : told}
      </p>
      <ul>
        {offeredSites.map((site) => {
          const on = site.origins.every((origin) => granted?.has(origin));
          return (
            <li key={site.id} class="bar offered">
              <span class="grow">
                {site.name}{' '}
                <span class="dim small pattern">
                  {site.origins.map((origin) => hostOfPattern(origin).replace(/^\*\./, '')).join(', ')}
                </span>
              </span>
              <span class={on ? 'small m-applies' : 'small dim'}>{on ? t('siteOnWord') : t('siteOffWord')}</span>
              <button
                type="button"
                aria-label={`${on ? t('siteSwitchOff') : t('siteSwitchOn')}: ${site.name}`}
                onClick={() => (on ? takeBack(site) : void grant(site))}
              >
                {on ? t('siteSwitchOff') : t('siteSwitchOn')}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
