/** Tariff look-ups that may be switched on, each with a permission of its own: granted here, taken back here. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type OfferedSite, offeredSites } from '../sites/hosts.ts';
import { useSpeech } from '../ui/speech.tsx';

export function OfferedSites() {
  const { t } = useSpeech();
  const [granted, setGranted] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState('');
  useEffect(() => {
    let alive = true;
    const look = async () => {
      const on = await Promise.all(
        offeredSites.map(async ({ id, origins }) =>
          (await browser.permissions.contains({ origins: [...origins] })) ? [id] : [],
        ),
      );
      if (alive) setGranted(new Set(on.flat()));
    };
    const follow = () => void look();
    browser.permissions.onAdded.addListener(follow);
    browser.permissions.onRemoved.addListener(follow);
    void look();
    return () => {
      alive = false;
      browser.permissions.onAdded.removeListener(follow);
      browser.permissions.onRemoved.removeListener(follow);
    };
  }, []);
  // Asked while the press lasts, or the browser refuses without a word.
  const grant = async ({ name, origins }: OfferedSite) => {
    const given = await browser.permissions.request({ origins: [...origins] }).catch(() => false);
    setRefused(given ? '' : name);
  };
  const takeBack = ({ origins }: OfferedSite) => void browser.permissions.remove({ origins: [...origins] });
  return (
    <div class="stack tight">
      <h3>{t('sitesOffered')}</h3>
      <p class="dim">{t('sitesOfferedAbout')}</p>
      <p role="status" class={refused ? 'note warn' : 'sr'}>
        {refused ? t('siteRefused', { name: refused }) : ''}
      </p>
      <ul>
        {offeredSites.map((site) => {
          const on = granted.has(site.id);
          return (
            <li key={site.id} class="bar offered">
              <span class="grow">
                {site.name} <span class="dim small pattern">{site.origins.map(hostOf).join(', ')}</span>
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

const hostOf = (origin: string): string => origin.replace(/^\*:\/\/(?:\*\.)?/, '').replace(/\/\*$/, '');
