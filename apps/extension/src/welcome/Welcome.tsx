/**
 * The first-run page: what the product does in one minute. The person's own goods come first; the sample sentence is searched, marked and explained by the same
 * code as a real page; language and role are chosen here; privacy is said in two sentences.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { askAgain, SHORT } from '../ask.ts';
import { createPanel } from '../background/panel.ts';
import { askToWatch } from '../card/ask-to-watch.ts';
import type { StringKey } from '../i18n/index.ts';
import { type CardModel, type FoundInText, type MarkKind, sendMessage, type Thing } from '../messages.ts';
import { eurLexUrl } from '../model/links-out.ts';
import { RoleChoice } from '../options/RoleChoice.tsx';
import { SearchBox } from '../panel/SearchBox.tsx';
import { Brand, LanguageSwitch } from '../ui/brand.tsx';
import { MarkIcon } from '../ui/icons.tsx';
import { Known } from '../ui/knowledge.tsx';
import { Page } from '../ui/Page.tsx';
import { Code } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { SampleCard } from './SampleCard.tsx';

export function Welcome() {
  return (
    <Page>
      <Content />
    </Page>
  );
}

const MARKS: readonly (readonly [MarkKind, StringKey, StringKey])[] = [
  ['applies', 'markApplies', 'aboutApplies'],
  ['depends', 'markDepends', 'aboutDepends'],
  ['coming', 'markComing', 'aboutComing'],
  ['vietnam', 'markVietnam', 'aboutVietnamMark'],
  ['quiet', 'markQuiet', 'aboutQuiet'],
  ['outdated', 'markOutdated', 'aboutOutdated'],
];

function Content() {
  const { t } = useSpeech();
  useEffect(() => {
    document.title = `${t('welcomeTitle')} · ${t('productName')}`;
  }, [t]);
  return (
    <div class="options welcome">
      <header>
        <Brand />
        <LanguageSwitch />
      </header>
      <main class="stack wide">
        <div class="stack">
          <h1>{t('welcomeTitle')}</h1>
          <p class="lead">{t('welcomeLead')}</p>
        </div>
        <Part title={t('welcomeTry')}>
          <Try />
        </Part>
        <Part title={t('welcomeSee')}>
          <p>{t('welcomeSeeDo')}</p>
          <Sample />
          <p>
            <a class="button" href={eurLexUrl('32023R1115')} target="_blank" rel="noreferrer">
              {t('welcomeTryPage')}
            </a>
          </p>
        </Part>
        <Part title={t('welcomeMarks')}>
          <ul class="marklist">
            {MARKS.map(([mark, word, about]) => (
              <li key={mark}>
                <MarkIcon mark={mark} />
                <span>
                  <strong class={`m-${mark}`}>{t(word)}</strong>: {t(about)}
                </span>
              </li>
            ))}
          </ul>
        </Part>
        <Part title={t('welcomeWhere')}>
          <ul class="plain">
            {(['welcomeWhereSelf', 'welcomeWhereAsk', 'welcomeWhereOffer', 'welcomeWhereFile'] as const).map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </Part>
        <Part title={t('welcomeRole')}>
          <RoleChoice />
        </Part>
        <Part title={t('welcomePrivacy')}>
          <p>{t('welcomePrivacyText')}</p>
          <p>
            <a href="/options.html">{t('welcomeOptions')}</a>
          </p>
        </Part>
      </main>
      <footer class="small dim">{t('notLegalAdvice')}</footer>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface Tab {
  readonly id?: number;
  readonly windowId?: number;
  readonly index?: number;
}

/** The panel opens only while a press lasts, so the tab is known before it. */
function useOpenPanel(): (route: string) => void {
  const [tab, setTab] = useState<Tab>({});
  const [panel] = useState(createPanel);
  useEffect(() => {
    void browser.tabs.getCurrent().then((own) => own && setTab(own as Tab));
  }, []);
  return (route) => void panel.open(route, tab, 'press');
}

/** The sample, read by the background like the text of a page; pressing a mark shows its card. */
function Sample() {
  const { t, language } = useSpeech();
  const text = t('welcomeSample');
  const open = useOpenPanel();
  const [found, setFound] = useState<FoundInText | null>(null);
  const [card, setCard] = useState<{ readonly key: string; readonly model: CardModel } | null>(null);
  const show = async ({ key, reference }: Thing) => {
    if (!reference) return;
    const model = await askAgain(() => sendMessage('describe', reference), null, SHORT).catch(() => null);
    if (model) setCard({ key, model });
  };
  useEffect(() => {
    let alive = true;
    const piece = { reading: `welcome-${language}`, text, starts: [0], detect: {} };
    void askAgain(() => sendMessage('searchText', piece), null, SHORT)
      .then((answer) => {
        if (!alive) return;
        setFound(answer);
        const [first] = answer.things;
        if (first) void show(first);
      })
      .catch(() => undefined);
    return () => {
      alive = false;
    };
  }, [text]);
  return (
    <div class="sample">
      <p class="page">{found ? marked(text, found, card?.key ?? '', (thing) => void show(thing)) : text}</p>
      {card ? (
        <SampleCard
          model={card.model}
          actions={{
            open,
            copy: (citation) =>
              navigator.clipboard.writeText(citation).then(
                () => true,
                () => false,
              ),
            watch: () => askToWatch(card.model.key, null),
            close: () => undefined,
          }}
        />
      ) : null}
    </div>
  );
}

function marked(text: string, { things, hits }: FoundInText, pressed: string, onPress: (thing: Thing) => void) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (let hit = 0; hit < hits.length; hit += 3) {
    const [index = 0, start = 0, end = 0] = hits.slice(hit, hit + 3);
    const thing = things[index];
    if (!thing || start < at) continue;
    parts.push(
      text.slice(at, start),
      <button
        key={start}
        type="button"
        class={`ref ${thing.mark}`}
        title={thing.title}
        aria-pressed={thing.key === pressed}
        onClick={() => onPress(thing)}
      >
        {text.slice(start, end)}
      </button>,
    );
    at = end;
  }
  return [...parts, text.slice(at)];
}

const GOODS = [
  ['0901', 'welcomeCoffee'],
  ['030617', 'welcomeShrimps'],
  ['940360', 'welcomeFurniture'],
  ['731815', 'welcomeScrews'],
] as const satisfies readonly (readonly [string, StringKey])[];

/** The person's own goods: the first question that anybody has. */
function Try() {
  const { t } = useSpeech();
  const open = useOpenPanel();
  return (
    <>
      <p>{t('welcomeTryDo')}</p>
      <Known quiet>
        <SearchBox id="welcome-search" onChoose={open} />
      </Known>
      <ul class="bar">
        {GOODS.map(([code, name]) => (
          <li key={code}>
            <button type="button" onClick={() => open(`product/${code}`)}>
              {t(name)} <Code code={code} />
            </button>
          </li>
        ))}
      </ul>
      <p class="small dim">{t('welcomeTryKeys')}</p>
    </>
  );
}
