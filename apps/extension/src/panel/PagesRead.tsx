/**
 * For a panel in a tab of its own that has no page: the pages of its window that were read, to choose from. The page it spoke about
 * was closed, or the browser began anew since.
 */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { pageReports, panelAbout } from '../storage.ts';
import { useSpeech } from '../ui/speech.tsx';
import { useFollowed } from '../ui/use-stored.ts';
import { standsInTab } from './use-panel.ts';

interface ReadPage {
  readonly title: string;
  readonly address: string;
}

/** A private window and others do not see each other's pages. */
async function pagesOfWindow(titles: Readonly<Record<string, { readonly title: string }>>): Promise<ReadPage[]> {
  if (!(await standsInTab())) return [];
  const tabs = await browser.tabs.query({ currentWindow: true });
  const read = tabs.flatMap(({ id }) => {
    const report = id === undefined ? undefined : titles[String(id)];
    return id === undefined || report === undefined ? [] : [{ id, title: report.title }];
  });
  return Promise.all(read.map(async ({ id, title }) => ({ title, address: `${await panelAbout(id)}#/page` })));
}

export function PagesRead() {
  const { t } = useSpeech();
  const reports = useFollowed(pageReports).value;
  const [pages, setPages] = useState<readonly ReadPage[]>([]);
  useEffect(() => {
    let alive = true;
    void pagesOfWindow(reports).then((found) => alive && setPages(found));
    return () => {
      alive = false;
    };
  }, [reports]);
  if (pages.length === 0) return null;
  return (
    <section class="stack tight">
      <h2>{t('pagesRead')}</h2>
      <ul>
        {pages.map(({ title, address }) => (
          <li key={address}>
            <a href={address}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
