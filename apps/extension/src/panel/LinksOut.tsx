/** Where the same code can be looked up: the places of the EU first, then the tariff browsers of the Member States and others. */
import { type IsoDate, printCode } from '@luongxanh/core';
import { useState } from 'preact/hooks';
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
      <Links links={official} code={code} />
      <p class="small dim">{t('linksOutNote')}</p>
      <details class="stay-folded">
        <summary>
          {t('linksTariffs')} <span class="count">{tariffs.length}</span>
        </summary>
        <Links links={tariffs} code={code} />
        <p class="small dim">{t('linksTariffsNote')}</p>
      </details>
    </section>
  );
}

function Links({ links, code }: { readonly links: readonly CodeLink[]; readonly code: string }) {
  const { t } = useSpeech();
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(code).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <>
      <ul class="links">
        {links.map(({ name, url, withoutCode }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer" {...(withoutCode ? { onClick: () => void copy() } : {})}>
              {name}
            </a>
            {withoutCode ? <span class="small dim"> {t('linkWithoutCode')}</span> : null}
          </li>
        ))}
      </ul>
      <p role="status" class={copied === null ? 'sr' : 'small'}>
        {copied === null ? '' : t(copied ? 'linkCodeCopied' : 'linkCodeNotCopied', { code })}
      </p>
    </>
  );
}
