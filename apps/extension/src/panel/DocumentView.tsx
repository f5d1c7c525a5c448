/** A dropped file, read like a page: its findings, how far the reading is, or why it could not be read. */
import { useMemo } from 'preact/hooks';
import { documentWords } from '../document/document-words.ts';
import { closeDocument } from '../document/open-document.ts';
import { groupPage } from '../model/page-groups.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { EmptyState, ErrorState } from '../ui/states.tsx';
import { ChooseFile } from './DropFile.tsx';
import { Findings } from './Findings.tsx';
import { useDocument } from './use-document.ts';

export function DocumentView() {
  const { t } = useSpeech();
  const state = useDocument();
  const told =
    state.kind === 'reading'
      ? t('documentReading', { name: state.name })
      : state.kind === 'open'
        ? t('fileRead', { count: state.document.report.references.length })
        : '';
  return (
    <>
      <p class="sr" role="status">
        {told}
      </p>
      <DocumentState state={state} />
    </>
  );
}

function DocumentState({ state }: { readonly state: ReturnType<typeof useDocument> }) {
  const { t } = useSpeech();
  switch (state.kind) {
    case 'none':
      return (
        <div class="stack wide">
          <h1>{t('dropTitle')}</h1>
          <EmptyState title={t('documentGone')}>
            <p>{t('documentGoneDo')}</p>
          </EmptyState>
          <ChooseFile />
        </div>
      );
    case 'reading':
      return (
        <div class="stack">
          <h1 class="file">{state.name}</h1>
          <p class="state dim">
            {t('documentReading', { name: state.name })}
            {state.all > 0 ? `, ${t('documentPage', { page: state.page, all: state.all })}` : ''}
          </p>
          {state.all > 0 ? <progress value={state.page} max={state.all} aria-label={t('reading')} /> : null}
          <CloseButton />
        </div>
      );
    case 'failed':
      return (
        <div class="stack wide">
          <h1 class="file">{state.name}</h1>
          <ErrorState title={t('readNotPossibleFile')}>
            <p>{documentWords(state.problem, t)}</p>
          </ErrorState>
          <ChooseFile />
        </div>
      );
    case 'open':
      return <Opened {...state} />;
  }
}

function Opened({ document }: Extract<ReturnType<typeof useDocument>, { kind: 'open' }>) {
  const { catalogue, tree, today } = useKnowledge();
  const { t } = useSpeech();
  const { report, pages } = document;
  const groups = useMemo(() => groupPage(report, catalogue, tree, today), [report, catalogue, tree, today]);
  return (
    <div class="stack wide">
      <header class="stack">
        <p class="small dim">{t('documentOf')}</p>
        <h1 class="file">{report.title}</h1>
        {report.truncated ? <p class="note warn">{t('pageTruncated')}</p> : null}
        {pages && pages.withoutText > 0 ? (
          <p class="note warn">{t('documentPages', { count: pages.withoutText, all: pages.all })}</p>
        ) : null}
        <CloseButton />
      </header>
      {groups.total === 0 ? (
        <EmptyState title={t('documentNothing')}>
          <p>{t('documentNothingDo')}</p>
        </EmptyState>
      ) : (
        <Findings report={report} groups={groups} onShow={null} />
      )}
      <ChooseFile />
    </div>
  );
}

function CloseButton() {
  const { t } = useSpeech();
  return (
    <p class="no-print">
      <button type="button" onClick={() => void closeDocument()}>
        {t('documentClose')}
      </button>
    </p>
  );
}
