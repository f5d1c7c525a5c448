/**
 * Eurostat's Comext service, asked only when a person asks. One request at a time, paced, retried with back-off where that
 * can help, cancellable, answered from the cache with its age where the network fails. `fetch`, clock and cache come in from
 * outside, so the same client serves the extension's background, the CLI and a test against a local server.
 * Addresses and limits: Eurostat API guide for Comext (500,000 cells at once, 413 above, 429 when pressed).
 */
import { type LiveClock, systemClock } from './clock.ts';
import {
  createPatientHttp,
  type HttpFailure,
  type HttpFailureCode,
  type HttpProgress,
  type Judged,
} from './patient-http.ts';
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

/** What an answer of the service can be beside the faults of the way to it. */
type AnswerFault =
  /** A page where figures were expected. */
  | 'not_figures'
  /** Well formed, but without values: unknown product or empty year. */
  | 'no_values'
  /** An error message of the service, or a format that cannot be read. */
  | 'unreadable';

export type LiveFailureCode = HttpFailureCode | AnswerFault;
export type LiveFailure = HttpFailure<AnswerFault>;

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
  /** `query` is what was asked, for a cache that is looked up by product. */
  set(key: string, value: CachedText, query: ComextQuery): Promise<void>;
}

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
  readonly onProgress?: (progress: HttpProgress) => void;
}

export interface ComextClient {
  ask(query: ComextQuery, options?: AskOptions): Promise<LiveResult>;
}

const DAY = 86_400_000;
/** Where the network failed and not the question, an answer that was read before is better than none. */
const CACHE_HELPS: ReadonlySet<LiveFailureCode> = new Set([
  'too_many_requests',
  'server_error',
  'offline',
  'slow',
  'truncated',
  'not_figures',
]);

/** A client. It keeps one request in flight, so it is shared by all who ask. */
export function createComextClient(options: LiveOptions = {}): ComextClient {
  const { base = COMEXT_BASE, form = 'sdmx-csv', clock = systemClock, cache, maxAge = 7 * DAY } = options;
  // A page instead of figures is a service under maintenance: it may be over in a moment.
  const http = createPatientHttp<string, AnswerFault>({ ...options, clock, judge, passing: ['not_figures'] });

  async function answerOf(url: string, cached: CachedText, fromCache: boolean): Promise<LiveAnswer> {
    const { rows, problems } = await collectRows(readAny(cached.text, new URL(url).pathname.split('/').at(-1) ?? url));
    return { rows, problems, url, readAt: cached.readAt, fromCache, age: Math.max(0, clock.now() - cached.readAt) };
  }

  async function ask(query: ComextQuery, { fresh = false, ...how }: AskOptions = {}): Promise<LiveResult> {
    const url = comextUrl(query, form, base);
    const cached = await cache?.get(url);
    if (cached && !fresh && clock.now() - cached.readAt < maxAge) {
      return { ok: true, answer: await answerOf(url, cached, true), failure: null };
    }
    const got = await http.ask(url, how);
    if (got.ok) {
      const taken: CachedText = { text: got.value, readAt: clock.now() };
      const answer = await answerOf(url, taken, false);
      if (answer.rows.every((row) => row.value === null)) {
        const failure: LiveFailure = { code: 'no_values', url, status: 200, attempts: 1, received: excerpt(got.value) };
        return { ok: false, failure };
      }
      await cache?.set(url, taken, query);
      return { ok: true, answer, failure: null };
    }
    // Figures that were read once are better than none, if their age is said; a cancelled question wants no answer.
    if (cached && CACHE_HELPS.has(got.failure.code)) {
      return { ok: true, answer: await answerOf(url, cached, true), failure: got.failure };
    }
    return got;
  }

  return { ask };
}

/** Whether a text that came with 200 is what was asked for. */
function judge(text: string): Judged<string, AnswerFault> {
  const failed = (code: LiveFailureCode, received: string) => ({ ok: false, code, received }) as const;
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
    return { ok: true, value: text };
  }
  if (format !== 'sdmx-csv') return failed('unreadable', text);
  // Eurostat ends every line of a CSV; a last line without its end was cut.
  return text.endsWith('\n') ? { ok: true, value: text } : failed('truncated', text.slice(-200));
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
