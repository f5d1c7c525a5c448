/** Under every view: where its facts come from and how old they are, what they are not, and how to report an error. */
import { daysBetween } from '@luongxanh/core';
import { useRef, useState } from 'preact/hooks';
import { useKnowledge } from '../ui/knowledge.tsx';
import { countdown, Day } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';

export function Foot() {
  const { catalogue, today } = useKnowledge();
  const { t, language } = useSpeech();
  const { version, asOf, nomenclature } = catalogue.records;
  return (
    <footer class="foot">
      <p>
        {t('factsFrom', { version, nomenclature })} <Day date={asOf} /> (
        {countdown(-Math.max(0, daysBetween(asOf, today)), language)}). <a href="#/data">{t('footSources')}</a>
      </p>
      <p>{t('notLegalAdvice')}</p>
      <ReportError />
    </footer>
  );
}

/** Prepares a text to copy; nothing is sent. */
function ReportError() {
  const { catalogue, today } = useKnowledge();
  const { t } = useSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [copied, setCopied] = useState(false);
  const open = () => {
    const { version, asOf } = catalogue.records;
    setText(t('reportText', { view: location.hash || '#/page', today, version, asOf }));
    setCopied(false);
    dialog.current?.showModal();
  };
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <div class="no-print">
      <button type="button" class="plain" onClick={open}>
        {t('reportError')}
      </button>
      <dialog ref={dialog} aria-labelledby="report-title">
        <div class="stack">
          <h2 id="report-title">{t('reportError')}</h2>
          <p>{t('reportAbout')}</p>
          <textarea
            class="report"
            aria-label={t('reportLabel')}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <div class="bar">
            <button type="button" class="primary" onClick={copy}>
              {copied ? t('copied') : t('copyText')}
            </button>
            <button type="button" onClick={() => dialog.current?.close()}>
              {t('close')}
            </button>
            <span class="sr" role="status">
              {copied ? t('copied') : ''}
            </span>
          </div>
        </div>
      </dialog>
    </div>
  );
}
