/** Where the same code can be looked up: the places of the EU first, then the tariff browsers of the Member States and others. */
import { type IsoDate, printCode } from '@luongxanh/core';
import {
  accessToMarketsUrl,
  type CodeLink,
  EUROSTAT_TRADE_URL,
  eurLexSearchUrl,
  taricUrl,
  tariffLinks,
} from '../model/links-out.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { useSpeech } from '../ui/speech.tsx';

export function LinksOut({ code, on }: { readonly code: string; readonly on: IsoDate }) {
  const { tree } = useKnowledge();
  const { t } = useSpeech();
  const market = accessToMarketsUrl(code);
  const official: readonly CodeLink[] = [
    { name: t('linkTaric'), url: taricUrl(code, on) },
    ...(market ? [{ name: t('linkA2m'), url: market }] : []),
    { name: t('linkEurLexSearch'), url: eurLexSearchUrl(printCode(code)) },
    { name: t('linkEurostat'), url: EUROSTAT_TRADE_URL },
  ];
  const tariffs = tariffLinks(code, on, tree.nomenclature);
  return (
    <section class="stack" aria-labelledby="links-title">
      <h2 id="links-title">{t('linksOut')}</h2>
      <Links links={official} />
      <p class="small dim">{t('linksOutNote')}</p>
      <details>
        <summary>
          {t('linksTariffs')} <span class="count">{tariffs.length}</span>
        </summary>
        <Links links={tariffs} />
        <p class="small dim">{t('linksTariffsNote')}</p>
      </details>
    </section>
  );
}

function Links({ links }: { readonly links: readonly CodeLink[] }) {
  const { t } = useSpeech();
  return (
    <ul class="links">
      {links.map(({ name, url, withoutCode }) => (
        <li key={url}>
          <a href={url} target="_blank" rel="noreferrer">
            {name}
          </a>
          {withoutCode ? <span class="small dim"> {t('linkWithoutCode')}</span> : null}
        </li>
      ))}
    </ul>
  );
}
