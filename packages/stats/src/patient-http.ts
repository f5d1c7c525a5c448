/**
 * HTTP with good manners towards a public service: one request at a time, paced, retried with growing pauses where that can
 * help, `Retry-After` obeyed, a time limit and a size limit for each answer, stopped at once by the caller's signal. What an
 * answer must look like is the caller's to judge. `fetch` and clock come from outside.
 */
import { type LiveClock, systemClock } from './clock.ts';
import { excerpt } from './problem.ts';

export type HttpFailureCode =
  /** 413, or more than is taken in. */
  | 'too_large'
  /** 429 to the end of the retries. */
  | 'too_many_requests'
  /** 5xx to the end of the retries. */
  | 'server_error'
  /** Another 4xx: the question itself is wrong. */
  | 'refused'
  /** No connection. */
  | 'offline'
  /** No answer, or no end of it, in time. */
  | 'slow'
  /** The connection broke inside the answer. */
  | 'truncated'
  | 'cancelled';

export interface HttpFailure<Code extends string = never> {
  readonly code: HttpFailureCode | Code;
  readonly url: string;
  /** HTTP status, null where there was none. */
  readonly status: number | null;
  /** Requests made, the first included. */
  readonly attempts: number;
  /** What came instead, shortened. */
  readonly received: string;
}

/** What the caller says of a text that came with 2xx. */
export type Judged<T, Code extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: HttpFailureCode | Code; readonly received: string };

export type HttpResult<T, Code extends string = never> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: HttpFailure<Code> };

/** What is going on, for a person who waits. */
export type HttpProgress =
  /** A pause of some milliseconds: the pace, or before asking again because of `after`. */
  | {
      readonly phase: 'waiting';
      readonly attempt: number;
      readonly milliseconds: number;
      readonly after: string | null;
    }
  | { readonly phase: 'asking'; readonly attempt: number }
  | { readonly phase: 'receiving'; readonly attempt: number; readonly bytes: number };

export interface PatientOptions<T, Code extends string> {
  judge(text: string, response: Response): Judged<T, Code>;
  /** Failures of the judge after which asking again can help. */
  readonly passing?: readonly Code[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly fetch?: typeof fetch;
  readonly clock?: LiveClock;
  /** Milliseconds between two requests. */
  readonly pace?: number;
  /** Requests in all for one question, the first included. */
  readonly attempts?: number;
  /** First wait before asking again, milliseconds; doubles each time. */
  readonly backOff?: number;
  /** Milliseconds for one request, its body included. */
  readonly timeout?: number;
  /** Longest answer taken in, bytes. */
  readonly maxBytes?: number;
}

export interface PatientAsk {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: HttpProgress) => void;
}

export interface PatientHttp<T, Code extends string> {
  ask(url: string, options?: PatientAsk): Promise<HttpResult<T, Code>>;
}

/** Asking again can help: pressed, or broken for the moment. */
const PASSING: readonly HttpFailureCode[] = ['too_many_requests', 'server_error', 'offline', 'slow', 'truncated'];

type Attempt<T, Code extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Omit<HttpFailure<Code>, 'attempts'>; readonly wait: number | null };

/** A client. It keeps one request in flight, so it is shared by all who ask the same service. */
export function createPatientHttp<T, Code extends string = never>(
  options: PatientOptions<T, Code>,
): PatientHttp<T, Code> {
  const {
    judge,
    headers = {},
    fetch: request = globalThis.fetch,
    clock = systemClock,
    pace = 1_000,
    attempts: limit = 4,
    backOff = 1_000,
    timeout = 60_000,
    maxBytes = 64_000_000,
  } = options;
  const passing = new Set<string>([...PASSING, ...(options.passing ?? [])]);
  let queue: Promise<unknown> = Promise.resolve();
  let lastRequest = Number.NEGATIVE_INFINITY;

  async function one(url: string, attempt: number, { signal, onProgress }: PatientAsk): Promise<Attempt<T, Code>> {
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
    const failed = (code: HttpFailureCode | Code, received: string, wait: number | null = null): Attempt<T, Code> => ({
      ok: false,
      failure: { code, url, status, received: excerpt(received) },
      wait,
    });
    try {
      signal?.throwIfAborted();
      onProgress?.({ phase: 'asking', attempt });
      const response = await request(url, { signal: own.signal, redirect: 'follow', headers });
      status = response.status;
      const body = await takeText(response, maxBytes, (bytes) => onProgress?.({ phase: 'receiving', attempt, bytes }));
      // 503 also says when to come back.
      const wait = retryAfter(response, clock.now());
      if (status === 413) return failed('too_large', body.text);
      if (status === 429) return failed('too_many_requests', body.text, wait);
      if (status >= 500) return failed('server_error', body.text, wait);
      if (status >= 400) return failed('refused', body.text);
      if (body.tooLong) return failed('too_large', `more than ${maxBytes} bytes`);
      const judged = judge(body.text, response);
      return judged.ok ? judged : failed(judged.code, judged.received);
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

  async function askAgain(url: string, how: PatientAsk): Promise<HttpResult<T, Code>> {
    const { signal, onProgress } = how;
    const cancelled = (attempts: number): HttpResult<T, Code> => ({
      ok: false,
      failure: { code: 'cancelled', url, status: null, attempts, received: '' },
    });
    const pause = async (milliseconds: number, attempt: number, after: string | null) => {
      onProgress?.({ phase: 'waiting', attempt, milliseconds, after });
      await clock.sleep(milliseconds, signal);
    };
    for (let attempt = 1; ; attempt += 1) {
      try {
        const wait = lastRequest + pace - clock.now();
        if (wait > 0) await pause(wait, attempt, null);
        lastRequest = clock.now();
        const got = await one(url, attempt, how);
        if (got.ok) return got;
        if (!passing.has(got.failure.code) || attempt >= limit) {
          return { ok: false, failure: { ...got.failure, attempts: attempt } };
        }
        await pause(got.wait ?? backOff * 2 ** (attempt - 1), attempt, got.failure.code);
      } catch (error) {
        if (!signal?.aborted) throw error;
        return cancelled(attempt);
      }
    }
  }

  return {
    ask(url, how = {}) {
      const turn = queue.then(() => askAgain(url, how));
      queue = turn.catch(() => {});
      return turn;
    },
  };
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

async function takeText(
  response: Response,
  limit: number,
  onBytes: (bytes: number) => void,
): Promise<{ text: string; tooLong: boolean }> {
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
    onBytes(bytes);
  }
  return { text: text + decoder.decode(), tooLong: false };
}
