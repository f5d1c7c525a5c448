/** Everything that is stored on the device: shown as it is, saved as a file, taken back, erased. Nothing of it leaves by itself. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { askAgain } from '../ask.ts';
import { eraseFigures, everyFigure } from '../figures/store.ts';
import { sendMessage } from '../messages.ts';
import { downloadText } from '../ui/download.ts';
import { localDay } from '../ui/knowledge.tsx';
import { Scroll } from '../ui/scroll.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { AsideList } from './AsideList.tsx';
import { Restore } from './Restore.tsx';
import { useKeptFigures } from './use-kept-figures.ts';

type Shown = Readonly<Record<'local' | 'session', Readonly<Record<string, unknown>>>>;

const NOTHING: Shown = { local: {}, session: {} };

const takeFocus = (element: HTMLElement | null) => element?.focus();

export function Privacy() {
  const { t } = useSpeech();
  const [shown, setShown] = useState<Shown>(NOTHING);
  const [sure, setSure] = useState(false);
  const [erased, setErased] = useState<'erased' | 'privacyFiguresNotErased' | null>(null);
  const figures = useKeptFigures();
  useEffect(() => {
    let alive = true;
    const look = async () => {
      const [local, session] = await Promise.all([browser.storage.local.get(null), browser.storage.session.get(null)]);
      if (alive) setShown({ local, session });
    };
    const follow = () => void look();
    browser.storage.onChanged.addListener(follow);
    void look();
    return () => {
      alive = false;
      browser.storage.onChanged.removeListener(follow);
    };
  }, []);
  const text = JSON.stringify(shown, null, 2);
  const erase = async () => {
    const [figuresGone] = await Promise.all([
      // Where this window cannot reach them the background can.
      eraseFigures()
        .catch(() => askAgain(() => sendMessage('eraseFigures', undefined), null))
        .then(
          () => true,
          () => false,
        ),
      browser.storage.local.clear(),
      browser.storage.session.clear(),
    ]);
    setSure(false);
    setErased(figuresGone ? 'erased' : 'privacyFiguresNotErased');
  };
  // The figures are too many to show as text, and are in the file whole.
  const save = async () => {
    const whole = { ...shown, figures: await everyFigure().catch(() => null) };
    downloadText(`luong-xanh-${localDay()}.json`, 'application/json', JSON.stringify(whole, null, 2));
  };
  return (
    <section id="privacy">
      <h2>{t('privacy')}</h2>
      <p>{t('privacyAbout')}</p>
      <details>
        <summary>
          {t('privacyShow', { count: Object.keys(shown.local).length + Object.keys(shown.session).length })}
        </summary>
        <Scroll name={t('privacy')} high>
          <pre class="stored">{text}</pre>
        </Scroll>
      </details>
      <AsideList stored={shown.local} />
      {figures === 'unread' ? <p class="note">{t('privacyFiguresUnread')}</p> : null}
      {figures && figures !== 'unread' ? (
        <p>
          {t('privacyFigures', { answers: figures.answers, imports: figures.imports })}{' '}
          <a href="/sidepanel.html#/data">{t('tabData')}</a>
        </p>
      ) : null}
      <div class="bar">
        <button type="button" onClick={() => void save()}>
          {t('privacyExport')}
        </button>
        {sure ? (
          <>
            <button type="button" onClick={erase}>
              {t('privacyEraseSure')}
            </button>
            {/* A key that is still held down must not answer the question. */}
            <button type="button" ref={takeFocus} onClick={() => setSure(false)}>
              {t('cancel')}
            </button>
          </>
        ) : (
          <button
            type="button"
            onClick={() => {
              setErased(null);
              setSure(true);
            }}
          >
            {t('privacyErase')}
          </button>
        )}
        <span role="status">{erased ? t(erased) : ''}</span>
      </div>
      <Restore />
    </section>
  );
}
