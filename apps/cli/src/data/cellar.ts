/**
 * Asks CELLAR, the repository of the Publications Office, which consolidated texts it holds of our acts. SPARQL 1.1 over HTTP GET,
 * answers as application/sparql-results+json. One request at a time, paced, retried with back-off where that can help, cancellable;
 * `fetch` and clock come from outside.
 *
 * Knowledge, from public clients of the service and not from a run of our own: CELEX numbers are `xsd:string` literals of
 * `cdm:resource_legal_id_celex`, and a plain literal does not match them; a consolidated text points at its act with
 * `cdm:act_consolidated_based_on_resource_legal` (indexed) and with `cdm:act_consolidated_consolidates_resource_legal`, which also
 * reaches every amending act folded in, so a text counts only where its CELEX derives from the act's. Fewer than five requests at a
 * time are asked for, and a name in User-Agent.
 */
import { type LiveClock, systemClock } from '@luongxanh/stats';

export const CELLAR_BASE = 'https://publications.europa.eu/webapi/rdf/sparql';

export type CellarFailureCode =
  /** No connection. */
  | 'offline'
  /** No answer, or no end of it, in time. */
  | 'slow'
  /** 429 to the end of the retries. */
  | 'too_many_requests'
  /** 5xx to the end of the retries. */
  | 'server_error'
  /** Another 4xx: the question itself is not accepted. */
  | 'refused'
  /** A page, or another format, where results were expected. */
  | 'not_json'
  /** Results that break off, or that the service says are incomplete. */
  | 'truncated'
  /** JSON that is no SPARQL result, or more of it than is taken in. */
  | 'unreadable'
  | 'cancelled';

export interface CellarFailure {
  readonly code: CellarFailureCode;
  /** HTTP status, null where there was none. */
  readonly status: number | null;
  readonly attempts: number;
  /** What came instead, shortened. */
  readonly received: string;
}

/** What CELLAR holds of one act. `known` is false where it has no act of this number. */
export interface CellarTexts {
  readonly known: boolean;
  /** CELEX of the consolidated texts (`02023R1115-20260918`), oldest first. */
  readonly texts: readonly string[];
}

export type CellarResult =
  | { readonly ok: true; readonly acts: ReadonlyMap<string, CellarTexts> }
  | { readonly ok: false; readonly failure: CellarFailure };

export interface CellarOptions {
  readonly base?: string;
  readonly fetch?: typeof fetch;
  readonly clock?: LiveClock;
  /** Milliseconds between two requests. */
  readonly pace?: number;
  /** Requests in all for one question, the first included. */
  readonly attempts?: number;
  /** First wait before asking again; doubles each time. */
  readonly backOff?: number;
  /** Milliseconds for one request, its body included. The service itself stops a query after 60 s. */
  readonly timeout?: number;
  /** Acts in one question: a short query, and a fault costs few answers. */
  readonly batch?: number;
  /** Longest answer taken in. Twenty acts with fifty texts each are about 300 kB. */
  readonly maxBytes?: number;
}

export interface CellarClient {
  /** Consolidated texts of acts, by CELEX. */
  consolidations(acts: readonly string[], signal?: AbortSignal): Promise<CellarResult>;
}

/** Asking again can help. */
const PASSING: ReadonlySet<CellarFailureCode> = new Set([
  'offline',
  'slow',
  'too_many_requests',
  'server_error',
  'not_json',
  'truncated',
]);

const CELEX = /^[0-9CE]\d{4}[A-Z]{1,2}\d{4}(?:R?\(\d{2}\))?$/;

/** The query for some acts. Throws on what is no CELEX: nothing else gets into a query. */
export function consolidationsQuery(acts: readonly string[]): string {
  const wrong = acts.find((act) => !CELEX.test(act));
  if (wrong !== undefined) throw new Error(`no CELEX number: ${wrong}`);
  return [
    'PREFIX cdm: <http://publications.europa.eu/ontology/cdm#>',
    'PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>',
    'SELECT DISTINCT ?act ?text WHERE {',
    `  VALUES ?act { ${acts.map((act) => `"${act}"^^xsd:string`).join(' ')} }`,
    '  ?base cdm:resource_legal_id_celex ?act .',
    '  OPTIONAL {',
    '    { ?consolidated cdm:act_consolidated_based_on_resource_legal ?base }',
    '    UNION { ?consolidated cdm:act_consolidated_consolidates_resource_legal ?base }',
    '    ?consolidated cdm:resource_legal_id_celex ?text .',
    '  }',
    '}',
  ].join('\n');
}

/** `32023R1115` -> `02023R1115-20260918` and its sisters; a text of another act is none of ours. */
const derives = (text: string, act: string): boolean =>
  text.startsWith(`0${act.slice(1)}-`) && /^\d{8}$/.test(text.slice(act.length + 1));

type Attempt =
  | { readonly ok: true; readonly rows: readonly Row[] }
  | { readonly ok: false; readonly failure: Omit<CellarFailure, 'attempts'>; readonly wait: number | null };

interface Row {
  readonly act: string;
  readonly text: string | null;
}

export function createCellarClient(options: CellarOptions = {}): CellarClient {
  const {
    base = CELLAR_BASE,
    fetch: request = globalThis.fetch,
    clock = systemClock,
    pace = 1_000,
    attempts: limit = 4,
    backOff = 2_000,
    timeout = 70_000,
    batch = 20,
    maxBytes = 8_000_000,
  } = options;
  let queue: Promise<unknown> = Promise.resolve();
  let lastRequest = Number.NEGATIVE_INFINITY;

  async function one(url: string, signal?: AbortSignal): Promise<Attempt> {
    const own = new AbortController();
    const stop = () => own.abort(signal?.reason);
    signal?.addEventListener('abort', stop, { once: true });
    const timer = new AbortController();
    let late = false;
    clock.sleep(timeout, timer.signal).then(
      () => {
        late = true;
        own.abort(new Error('timeout'));
      },
      () => {},
    );
    let status: number | null = null;
    const failed = (code: CellarFailureCode, received: string, wait: number | null = null): Attempt => ({
      ok: false,
      failure: { code, status, received: excerpt(received) },
      wait,
    });
    try {
      signal?.throwIfAborted();
      const response = await request(url, {
        signal: own.signal,
        redirect: 'follow',
        headers: { accept: 'application/sparql-results+json', 'user-agent': 'luongxanh (data maintenance)' },
      });
      status = response.status;
      const text = await takeText(response, maxBytes);
      if (text === null) return failed('unreadable', `more than ${maxBytes} bytes`);
      // 503 also says when to come back.
      const wait = retryAfter(response, clock.now());
      if (status === 429) return failed('too_many_requests', text, wait);
      if (status >= 500) return failed('server_error', text, wait);
      if (status >= 400) return failed('refused', text);
      // Virtuoso answers 200 with what it found so far when its own time limit ends a query, and says so in a header.
      if (response.headers.get('x-sql-state')?.startsWith('S1TAT'))
        return failed('truncated', response.headers.get('x-sql-message') ?? 'incomplete results');
      return readResults(text, failed);
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

  async function askAgain(url: string, signal?: AbortSignal): Promise<readonly Row[] | CellarFailure> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const wait = lastRequest + pace - clock.now();
        if (wait > 0) await clock.sleep(wait, signal);
        lastRequest = clock.now();
        const got = await one(url, signal);
        if (got.ok) return got.rows;
        if (!PASSING.has(got.failure.code) || attempt >= limit) return { ...got.failure, attempts: attempt };
        await clock.sleep(got.wait ?? backOff * 2 ** (attempt - 1), signal);
      } catch (error) {
        if (!signal?.aborted) throw error;
        return { code: 'cancelled', status: null, attempts: attempt, received: '' };
      }
    }
  }

  async function askAll(acts: readonly string[], signal?: AbortSignal): Promise<CellarResult> {
    const found = new Map<string, CellarTexts>();
    for (let at = 0; at < acts.length; at += batch) {
      const asked = acts.slice(at, at + batch);
      const url = new URL(base);
      url.searchParams.set('query', consolidationsQuery(asked));
      url.searchParams.set('format', 'application/sparql-results+json');
      const got = await askAgain(url.href, signal);
      if ('code' in got) return { ok: false, failure: got };
      for (const act of asked) {
        const rows = got.filter((row) => row.act === act);
        const texts = new Set(rows.flatMap(({ text }) => (text !== null && derives(text, act) ? [text] : [])));
        found.set(act, { known: rows.length > 0, texts: [...texts].sort() });
      }
    }
    return { ok: true, acts: found };
  }

  return {
    consolidations(acts, signal) {
      const turn = queue.then(() => askAll(acts, signal));
      queue = turn.catch(() => {});
      return turn;
    },
  };
}

type Binding = { readonly act?: { readonly value?: unknown }; readonly text?: { readonly value?: unknown } } | null;

/** Reads the SPARQL 1.1 results format; older servers write `typed-literal` where the format says `literal`. */
function readResults(text: string, failed: (code: CellarFailureCode, received: string) => Attempt): Attempt {
  const start = text.trimStart().slice(0, 1);
  if (start === '') return failed('truncated', '');
  if (start !== '{') return failed('not_json', text.replace(/<[^>]*>/g, ' '));
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return failed('truncated', text.slice(-200));
  }
  const bindings = (document as { results?: { bindings?: unknown } } | null)?.results?.bindings;
  if (!Array.isArray(bindings)) return failed('unreadable', text);
  const rows: Row[] = [];
  for (const binding of bindings as Binding[]) {
    const act = binding?.act?.value;
    const consolidated = binding?.text?.value;
    if (typeof act !== 'string' || (consolidated !== undefined && typeof consolidated !== 'string'))
      return failed('unreadable', JSON.stringify(binding));
    rows.push({ act, text: consolidated ?? null });
  }
  return { ok: true, rows };
}

/** The text of an answer; null where it is longer than what is taken in. */
async function takeText(response: Response, limit: number): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += part.length;
    if (bytes > limit) return null;
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
}

/** Retry-After in seconds or as a date, as milliseconds to wait, at most two minutes. */
function retryAfter(response: Response, now: number): number | null {
  const header = response.headers.get('retry-after');
  if (!header) return null;
  const wait = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), 120_000) : null;
}

const messageOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
};

const excerpt = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 160);
