/**
 * The one owner of the card's host element, shadow root and drawing. At most one card is open; its host leaves the document
 * with it. Events that belong to the card stay in it, so that shortcuts of the page do not fire from its buttons.
 */
import { render } from 'preact';
import { boxesOf } from '../annotate/hit.ts';
import type { PageMark } from '../annotate/mark-store.ts';
import type { Tone } from '../annotate/tone.ts';
import type { CardModel } from '../messages.ts';
import { adoptStyle } from './adopt-style.ts';
import type { Watching } from './ask-to-watch.ts';
import { Card, type CardActions, Waiting } from './card.tsx';
import { placeCard } from './place.ts';
import { cardStyle } from './style.ts';
import type { CardTexts } from './texts.ts';

export interface CardService {
  describe(mark: PageMark): Promise<CardModel>;
  /** False where nobody answered. */
  open(route: string): Promise<boolean>;
  watch(mark: PageMark): Promise<Watching>;
}

/** How a card came up decides whether it takes the focus and whether leaving closes it. */
export type Opened = 'hover' | 'pin' | 'keyboard';

/** A short wait shows nothing, so that quick answers do not flicker. */
const WAIT_MS = 200;

/** More than this hides too much of the page; the rest is scrolled to. Of a card of the usual width: larger letters take more of both. */
const TALLEST = 520;
const USUAL_WIDTH = 360;

interface Open {
  readonly mark: PageMark;
  readonly how: Opened;
  readonly host: HTMLElement;
  readonly dialog: HTMLElement;
  readonly returnTo: Element | null;
  readonly lifetime: AbortController;
  model: CardModel | null;
  /** No answer came; nothing but this is said. */
  failed: boolean;
  /** The panel was asked for, and nobody answered. */
  notOpened: boolean;
}

export class CardHost {
  readonly #document: Document;
  readonly #texts: CardTexts;
  readonly #service: CardService;
  readonly #onClose: () => void;
  #open: Open | null = null;

  constructor(document: Document, texts: CardTexts, service: CardService, onClose: () => void, signal: AbortSignal) {
    this.#document = document;
    this.#texts = texts;
    this.#service = service;
    this.#onClose = onClose;
    signal.addEventListener('abort', () => this.close());
  }

  get mark(): PageMark | null {
    return this.#open?.mark ?? null;
  }

  owns(event: Event): boolean {
    return this.#open !== null && event.composedPath().includes(this.#open.host);
  }

  show(mark: PageMark, how: Opened, tone: Tone): void {
    const before = this.#open;
    const same = before?.mark === mark && (how === 'hover' || before.how === how);
    // A card without an answer asks anew when it is asked for again.
    if (same && !(before.failed && how !== 'hover')) return;
    if (before && before.how !== 'hover' && how === 'hover') return;
    const returnTo = before?.how === 'keyboard' ? before.returnTo : this.#document.activeElement;
    this.close({ restoreFocus: false });
    const opened = this.#mount(mark, how, tone, returnTo);
    this.#open = opened;
    const waiting = setTimeout(() => this.#drawWaiting(opened, this.#texts.cardLoading), WAIT_MS);
    this.#service.describe(mark).then(
      (model) => {
        clearTimeout(waiting);
        if (this.#open !== opened) return;
        this.#draw(opened, model);
        this.#reveal(opened);
      },
      () => {
        clearTimeout(waiting);
        opened.failed = true;
        this.#drawWaiting(opened, this.#texts.cardFailed);
      },
    );
  }

  /** The pointer has left the mark: a card that only hovered goes, unless the pointer or the focus is in it. */
  leave(): void {
    const open = this.#open;
    if (open?.how !== 'hover') return;
    if (open.host.matches(':hover') || this.#document.activeElement === open.host) return;
    this.close();
  }

  close({ restoreFocus = true } = {}): void {
    const open = this.#open;
    if (!open) return;
    this.#open = null;
    const hadFocus = this.#document.activeElement === open.host;
    open.lifetime.abort();
    render(null, open.dialog);
    open.host.remove();
    if (restoreFocus && hadFocus && open.returnTo instanceof HTMLElement) open.returnTo.focus({ preventScroll: true });
    if (restoreFocus) this.#onClose();
  }

  #mount(mark: PageMark, how: Opened, tone: Tone, returnTo: Element | null): Open {
    const host = this.#document.createElement('luong-xanh-card');
    host.dataset.tone = tone;
    const root = host.attachShadow({ mode: 'open' });
    adoptStyle(root, cardStyle);
    const dialog = this.#document.createElement('div');
    dialog.className = 'card';
    dialog.setAttribute('role', 'dialog');
    dialog.lang = this.#texts.language;
    dialog.setAttribute('aria-label', this.#texts.cardLoading);
    dialog.tabIndex = -1;
    dialog.hidden = true;
    root.append(dialog);
    const lifetime = new AbortController();
    const open: Open = { mark, how, host, dialog, returnTo, lifetime, model: null, failed: false, notOpened: false };
    const { signal } = lifetime;
    for (const type of ['keydown', 'keyup', 'keypress', 'click', 'pointerdown', 'mousedown', 'mouseup', 'wheel']) {
      dialog.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
    }
    root.addEventListener('keydown', (event) => this.#key(event as KeyboardEvent, open), { signal, capture: true });
    host.addEventListener('pointerleave', () => setTimeout(() => this.#open === open && this.leave(), WAIT_MS), {
      signal,
    });
    const view = this.#document.defaultView;
    view?.addEventListener('scroll', (event) => this.#moved(event, open), { signal, passive: true, capture: true });
    view?.addEventListener('resize', () => this.#place(open), { signal, passive: true });
    this.#document.documentElement.append(host);
    return open;
  }

  #key(event: KeyboardEvent, open: Open): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    }
    if (event.key === 'Enter' && event.isTrusted && event.target === open.dialog && open.model) {
      event.preventDefault();
      void this.#openPanel(open, open.model.route);
    }
  }

  async #openPanel(open: Open, route: string): Promise<void> {
    const notOpened = !(await this.#service.open(route));
    if (this.#open !== open || !open.model || notOpened === open.notOpened) return;
    open.notOpened = notOpened;
    this.#draw(open, open.model);
    this.#place(open);
  }

  #moved(event: Event, open: Open): void {
    if (event.target === open.host || event.composedPath().includes(open.host)) return;
    if (open.how === 'hover') this.close();
    else this.#place(open);
  }

  #draw(open: Open, model: CardModel): void {
    open.model = model;
    open.dialog.setAttribute('aria-label', this.#texts.cardLabel.replace('{title}', model.title));
    const actions = this.#actions(open);
    render(<Card model={model} texts={this.#texts} actions={actions} notOpened={open.notOpened} />, open.dialog);
  }

  #drawWaiting(open: Open, text: string): void {
    if (this.#open !== open) return;
    render(<Waiting text={text} texts={this.#texts} actions={this.#actions(open)} />, open.dialog);
    this.#reveal(open);
  }

  #reveal(open: Open): void {
    open.dialog.hidden = false;
    this.#place(open);
    if (open.how === 'keyboard') open.dialog.focus({ preventScroll: true });
  }

  #place(open: Open): void {
    const view = this.#document.defaultView;
    const boxes = boxesOf(open.mark);
    if (!view || open.dialog.hidden) return;
    if (boxes.length === 0) {
      this.close();
      return;
    }
    // The dialog is placed, not its host: what the sheet says of the host with `!important` is stronger than any inline style.
    const { style } = open.dialog;
    style.maxHeight = 'none';
    const { width, height } = open.dialog.getBoundingClientRect();
    const tallest = TALLEST * Math.max(1, width / USUAL_WIDTH);
    const size = { width, height: Math.min(height, tallest) };
    const spot = placeCard(boxes, size, { width: view.innerWidth, height: view.innerHeight });
    style.maxHeight = `${Math.min(spot.maxHeight, tallest)}px`;
    style.left = `${spot.left}px`;
    style.top = `${spot.top}px`;
  }

  #actions(open: Open): CardActions {
    return {
      open: (route) => void this.#openPanel(open, route),
      copy: (text) => copyText(text, open.dialog),
      watch: () => this.#service.watch(open.mark),
      close: () => this.close(),
    };
  }
}

/** Pages without TLS have no clipboard object; the old command still serves there. */
async function copyText(text: string, near: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = near.ownerDocument.createElement('textarea');
    area.value = text;
    near.append(area);
    area.select();
    const done = near.ownerDocument.execCommand('copy');
    area.remove();
    return done;
  }
}
