/**
 * This page: the accessible equal of the marks. The subject of the page first, then every finding in its group; a row opens
 * the view, a button goes to the place in the page. A file can be dropped here instead.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type PageReport, sendMessage } from '../messages.ts';
import { groupPage } from '../model/page-groups.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { usePrintedWhole } from '../ui/print.ts';
import { useSpeech } from '../ui/speech.tsx';
import { EmptyState } from '../ui/states.tsx';
import { TakenBack } from '../ui/TakenBack.tsx';
import { Below } from './Below.tsx';
import { ChooseFile } from './DropFile.tsx';
import { Findings } from './Findings.tsx';
import { Later } from './Later.tsx';
import { PageHeading } from './PageHeading.tsx';
import { PagesRead } from './PagesRead.tsx';
import { ReadButton } from './ReadButton.tsx';
import { useDocument } from './use-document.ts';

const pageFigures = () => import('./figures/PageFigures.tsx').then((module) => module.PageFigures);

interface Props {
  readonly report: PageReport | null;
  readonly tab: number | null;
}

export function PageView({ report, tab }: Props) {
  usePrintedWhole();
  const { t } = useSpeech();
  if (!report) return <NotRead />;
  return (
    <div class="stack wide">
      <PageHeading report={report} />
      {report.truncated ? <p class="note warn">{t('pageTruncated')}</p> : null}
      <Below>
        <PageFindings report={report} tab={tab} />
        <OpenFile />
        <ChooseFile />
      </Below>
    </div>
  );
}

/** Each finding is asked for its verdicts, which takes longer than drawing what the page itself is. */
function PageFindings({ report, tab }: Props & { readonly report: PageReport }) {
  const { catalogue, tree, today } = useKnowledge();
  const { t } = useSpeech();
  const groups = useMemo(() => groupPage(report, catalogue, tree, today), [report, catalogue, tree, today]);
  const [notice, setNotice] = useState('');
  const ended = useEnd(report.reading ?? false, groups.total);
  const show = async (key: string) => {
    const shown = tab === null ? false : await sendMessage('showReference', key, tab).catch(() => false);
    setNotice(shown ? '' : t('showFailed'));
  };
  return (
    <>
      <p class={report.reading ? 'small dim' : 'sr'} role="status">
        {report.reading ? t('pageReading') : ended === null ? '' : t('pageRead', { count: ended })}
      </p>
      <p role="status" class={notice ? 'note warn' : 'sr'}>
        {notice}
      </p>
      {groups.total === 0 ? (
        <EmptyState title={t('pageNothing')}>
          <p>{t('pageNothingDo')}</p>
          <ReadButton />
        </EmptyState>
      ) : (
        <>
          <Findings report={report} groups={groups} onShow={(key) => void show(key)} />
          <Below>
            <Later load={pageFigures} props={{ report }} />
            <div class="bar no-print">
              <ReadButton again />
            </div>
            <p class="small dim address">{report.url}</p>
          </Below>
        </>
      )}
    </>
  );
}

/** How many findings there were when a reading ended that began while the view was open; later changes are not announced. */
function useEnd(reading: boolean, total: number): number | null {
  const begun = useRef(reading);
  const [ended, setEnded] = useState<number | null>(null);
  useEffect(() => {
    if (begun.current && !reading) setEnded(total);
    begun.current = reading;
  }, [reading]);
  return ended;
}

function NotRead() {
  const { t } = useSpeech();
  return (
    <div class="stack wide">
      <h1>{t('tabPage')}</h1>
      <TakenBack />
      <EmptyState title={t('pageNotRead')}>
        <p>{t('pageNotReadDo')}</p>
        <ReadButton />
      </EmptyState>
      <PagesRead />
      <OpenFile />
      <ChooseFile />
    </div>
  );
}

/** The way back to a file that is open. */
function OpenFile() {
  const { t } = useSpeech();
  const state = useDocument();
  if (state.kind === 'none') return null;
  const name = state.kind === 'open' ? state.document.report.title : state.name;
  return (
    <p class="no-print">
      {t('documentOf')}: <a href="#/document">{name}</a>
    </p>
  );
}
