/**
 * Eurostat's Comext service, asked only when a person asks. One request at a time, paced, retried with back-off where that
 * can help, cancellable, answered from the cache with its age where the network fails. `fetch`, clock and cache come in from
 * outside, so the same client serves the extension's background, the CLI and a test against a local server.
 * Addresses and limits: Eurostat API guide for Comext (500,000 cells at once, 413 above, 429 when pressed).
 */
import { excerpt, type StatsProblem } from './problem.ts';
import { collectRows, readAny, sniffFormat } from './readers/read-any.ts';
import type { TradeRow } from './readers/row.ts';

export const COMEXT_BASE = 'https://ec.europa.eu/eurostat/api/comext/dissemination/';

export interface ComextQuery {
  /** `DS-045409` (default): EU reporters, from 1988. */
  readonly dataset?: string;
  /** `A` (default) or `M`. */
  readonly frequency?: 'A' | 'M';
  /** Two letters or `EU27_2020`; empty = all. */
  readonly reporters: readonly string[];
  readonly partners: readonly string[];
  /** HS2-4-6, CN8 or `TOTAL`. */
  readonly products: readonly string[];
  readonly flow: 'import' | 'export';
  readonly indicators?: readonly string[];
  /** `2020` or `2024-01`, both ends included. */
  readonly from: string;
  readonly to: string;
}

export type LiveForm = 'sdmx-csv' | 'json-stat';

const INDICATORS = ['VALUE_IN_EUROS', 'QUANTITY_IN_100KG'];

/** The address of a query. The order of the dimensions is that of the data set. */
export function comextUrl(query: ComextQuery, form: LiveForm = 'sdmx-csv', base = COMEXT_BASE): string {
  const dataset = query.dataset ?? 'DS-045409';
  const frequency = query.frequency ?? 'A';
  const flow = query.flow === 'import' ? '1' : '2';
  const indicators = query.indicators ?? INDICATORS;
  const root = base.endsWith('/') ? base : `${base}/`;
  if (form === 'sdmx-csv') {
    const key = [[frequency], query.reporters, query.partners, query.products, [flow], indicators]
      .map((values) => values.map(encodeURIComponent).join('+'))
      .join('.');
    return `${root}sdmx/2.1/data/${encodeURIComponent(dataset)}/${key}?startPeriod=${query.from}&endPeriod=${query.to}&format=SDMX-CSV`;
  }
  const search = new URLSearchParams([
    ['format', 'JSON'],
    ['freq', frequency],
  ]);
  for (const reporter of query.reporters) search.append('reporter', reporter);
  for (const partner of query.partners) search.append('partner', partner);
  for (const product of query.products) search.append('product', product);
  search.append('flow', flow);
  for (const indicator of indicators) search.append('indicators', indicator);
  search.append('sinceTimePeriod', query.from);
  search.append('untilTimePeriod', query.to);
  return `${root}statistics/1.0/data/${encodeURIComponent(dataset.toLowerCase())}?${search}`;
}

export type LiveFailureCode =
  /** 413, or more than is taken in: ask for fewer products or years. */
  | 'too_large'
  /** 429 to the end of the retries. */
  | 'too_many_requests'
  /** 5xx to the end of the retries. */
  | 'server_error'
  /** 400 or 404: the question itself is wrong. */
  | 'refused'
  /** No connection. */
  | 'offline'
  /** No answer, or no end of it, in time. */
  | 'slow'
  | 'truncated'
  /** A page where figures were expected. */
  | 'not_figures'
  /** Well formed, but without values: unknown product or empty year. */
  | 'no_values'
  /** An error message of the service, or a format that cannot be read. */
  | 'unreadable'
  | 'cancelled';

export interface LiveFailure {
  readonly code: LiveFailureCode;
  readonly url: string;
  /** HTTP status, null where there was none. */
  readonly status: number | null;
  readonly attempts: number;
  /** What came instead, shortened. */
  readonly received: string;
}

export interface LiveAnswer {
  readonly rows: readonly TradeRow[];
  readonly problems: readonly StatsProblem[];
  readonly url: string;
  /** When Eurostat was read, milliseconds since 1970. */
  readonly readAt: number;
  readonly fromCache: boolean;
  /** Milliseconds since `readAt`. */
  readonly age: number;
}

export type LiveResult =
  | { readonly ok: true; readonly answer: LiveAnswer; readonly failure: null }
  /** The network failed and the cache answered: the figures, with their age, and why they are not fresh. */
  | { readonly ok: true; readonly answer: LiveAnswer; readonly failure: LiveFailure }
  | { readonly ok: false; readonly failure: LiveFailure };

/** What is kept: the text as it came, so that a better reader can read it again. */
export interface CachedText {
  readonly text: string;
  readonly readAt: number;
}

export interface LiveCache {
  get(key: string): Promise<CachedText | undefined>;
  set(key: string, value: CachedText): Promise<void>;
}

export interface LiveClock {
  now(): number;
  /** Resolves after the time; rejects with the signal's reason when aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: LiveClock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const stop = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, milliseconds);
      signal?.addEventListener('abort', stop, { once: true });
    }),
};

export interface LiveOptions {
  readonly base?: string;
  readonly form?: LiveForm;
  readonly fetch?: typeof fetch;
  readonly clock?: LiveClock;
  readonly cache?: LiveCache;
  /** Milliseconds between two requests. Eurostat names no number; one a second has not been refused. */
  readonly pace?: number;
  /** Requests in all for one question, the first included. */
  readonly attempts?: number;
  /** First wait before asking again; doubles each time. */
  readonly backOff?: number;
  /** Milliseconds for one request, its body included. */
  readonly timeout?: number;
  /** Cached answers younger than this are given without asking. Comext is updated monthly. */
  readonly maxAge?: number;
  /** Longest text taken in; 500,000 cells of SDMX-CSV are about 45 MB. */
  readonly maxBytes?: number;
}

export interface AskOptions {
  readonly signal?: AbortSignal;
  /** Ask Eurostat even if the cache is young enough. */
  readonly fresh?: boolean;
}

export interface ComextClient {
  ask(query: ComextQuery, options?: AskOptions): Promise<LiveResult>;
}

const DAY = 86_400_000;
/** Asking again can help: pressed, or broken for the moment. */
const PASSING: ReadonlySet<LiveFailureCode> = new Set([
  'too_many_requests',
  'server_error',
  'offline',
  'slow',
  'truncated',
  'not_figures',
]);

type Attempt =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly failure: Omit<LiveFailure, 'attempts'>; readonly wait: number | null };

/** A client. It keeps one request in flight, so it is shared by all who ask. */
export function createComextClient(options: LiveOptions = {}): ComextClient {
  const {
    base = COMEXT_BASE,
    form = 'sdmx-csv',
    fetch: request = globalThis.fetch,
    clock = systemClock,
    cache,
    pace = 1_000,
    attempts: limit = 4,
    backOff = 1_000,
    timeout = 60_000,
    maxAge = 7 * DAY,
    maxBytes = 64_000_000,
  } = options;
  let queue: Promise<unknown> = Promise.resolve();
  let lastRequest = Number.NEGATIVE_INFINITY;

  async function one(url: string, signal?: AbortSignal): Promise<Attempt> {
    const own = new AbortController();
    const stop = () => own.abort(signal?.reason);
    signal?.addEventListener('abort', stop, { once: true });
    let late = false;
    const timer = new AbortController();
    clock.sleep(timeout, timer.signal).then(
      () => {
        late = true;
        own.abort(new Error('timeout'));
      },
      () => {},
    );
    let status: number | null = null;
    const failed = (code: LiveFailureCode, received: string, wait: number | null = null): Attempt => ({
      ok: false,
      failure: { code, url, status, received: excerpt(received) },
      wait,
    });
    try {
      signal?.throwIfAborted();
      const response = await request(url, { signal: own.signal, redirect: 'follow' });
      status = response.status;
      const body = await takeText(response, maxBytes);
      if (status === 413) return failed('too_large', body.text);
      if (status === 429) return failed('too_many_requests', body.text, retryAfter(response, clock.now()));
      if (status >= 500) return failed('server_error', body.text, retryAfter(response, clock.now()));
      if (status >= 400) return failed('refused', body.text);
      if (body.tooLong) return failed('too_large', `more than ${maxBytes} bytes`);
      return judge(body.text, failed);
    } catch (error) {
      if (signal?.aborted) return failed('cancelled', '');
      if (late) return failed('slow', `no complete answer in ${timeout} ms`);
      // Once the head has come, a broken connection means a cut body.
      return failed(status === null ? 'offline' : 'truncated', messageOf(error));
    } finally {
      timer.abort();
      signal?.removeEventListener('abort', stop);
    }
  }

  async function askAgain(url: string, signal?: AbortSignal): Promise<{ text: string } | LiveFailure> {
    for (let attempt = 1; ; attempt += 1) {
      let got: Attempt;
      try {
        const wait = lastRequest + pace - clock.now();
        if (wait > 0) await clock.sleep(wait, signal);
        lastRequest = clock.now();
        got = await one(url, signal);
      } catch (error) {
        if (!signal?.aborted) throw error;
        return { code: 'cancelled', url, status: null, attempts: attempt, received: '' };
      }
      if (got.ok) return { text: got.text };
      const failure: LiveFailure = { ...got.failure, attempts: attempt };
      if (!PASSING.has(failure.code) || attempt >= limit) return failure;
      try {
        await clock.sleep(got.wait ?? backOff * 2 ** (attempt - 1), signal);
      } catch {
        return { ...failure, code: 'cancelled' };
      }
    }
  }

  async function answerOf(url: string, cached: CachedText, fromCache: boolean): Promise<LiveAnswer> {
    const { rows, problems } = await collectRows(readAny(cached.text, new URL(url).pathname.split('/').at(-1) ?? url));
    return { rows, problems, url, readAt: cached.readAt, fromCache, age: Math.max(0, clock.now() - cached.readAt) };
  }

  async function ask(query: ComextQuery, { signal, fresh = false }: AskOptions = {}): Promise<LiveResult> {
    const url = comextUrl(query, form, base);
    const cached = await cache?.get(url);
    if (cached && !fresh && clock.now() - cached.readAt < maxAge) {
      return { ok: true, answer: await answerOf(url, cached, true), failure: null };
    }
    const turn = queue.then(() => askAgain(url, signal));
    queue = turn.catch(() => {});
    const got = await turn;
    if ('text' in got) {
      const taken: CachedText = { text: got.text, readAt: clock.now() };
      const answer = await answerOf(url, taken, false);
      if (answer.rows.every((row) => row.value === null)) {
        const failure: LiveFailure = { code: 'no_values', url, status: 200, attempts: 1, received: excerpt(got.text) };
        return { ok: false, failure };
      }
      await cache?.set(url, taken);
      return { ok: true, answer, failure: null };
    }
    // Figures that were read once are better than none, if their age is said; a cancelled question wants no answer.
    if (cached && PASSING.has(got.code)) {
      return { ok: true, answer: await answerOf(url, cached, true), failure: got };
    }
    return { ok: false, failure: got };
  }

  return { ask };
}

const messageOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
};

/** Retry-After in seconds or as a date, as milliseconds to wait, at most two minutes. */
function retryAfter(response: Response, now: number): number | null {
  const header = response.headers.get('retry-after');
  if (!header) return null;
  const wait = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), 120_000) : null;
}

async function takeText(response: Response, limit: number): Promise<{ text: string; tooLong: boolean }> {
  if (!response.body) return { text: await response.text(), tooLong: false };
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    if (bytes > limit) {
      await reader.cancel();
      return { text, tooLong: true };
    }
    text += decoder.decode(value, { stream: true });
  }
  return { text: text + decoder.decode(), tooLong: false };
}

/** Whether a text that came with 200 is what was asked for. */
function judge(text: string, failed: (code: LiveFailureCode, received: string) => Attempt): Attempt {
  const format = sniffFormat(text.slice(0, 16_384));
  if (format === 'empty') return failed('no_values', '');
  if (format === 'html' || format === 'xml') {
    return failed(
      format === 'html' ? 'not_figures' : 'unreadable',
      text
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  }
  if (format === 'json-stat') {
    try {
      const document = JSON.parse(text) as { value?: unknown; error?: unknown; warning?: unknown };
      if (document.value === undefined) {
        const message = JSON.stringify(document.error ?? document.warning ?? '');
        return failed(/\b413\b|ASYNC/i.test(message) ? 'too_large' : 'unreadable', message);
      }
    } catch {
      return failed('truncated', text.slice(-200));
    }
    return { ok: true, text };
  }
  if (format !== 'sdmx-csv') return failed('unreadable', text);
  // Eurostat ends every line of a CSV; a last line without its end was cut.
  return text.endsWith('\n') ? { ok: true, text } : failed('truncated', text.slice(-200));
}

/** A cache in memory, for one run. */
export function createMemoryCache(): LiveCache {
  const entries = new Map<string, CachedText>();
  return {
    get: async (key) => entries.get(key),
    set: async (key, value) => {
      entries.set(key, value);
    },
  };
}
