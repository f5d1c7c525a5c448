/** The live client against a local server that speaks the recorded formats and the faults of the real one. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type ComextQuery,
  comextUrl,
  createComextClient,
  createMemoryCache,
  type LiveClock,
  type LiveOptions,
  liveFailureWords,
  systemClock,
} from '../src/index.ts';

const HEAD = 'DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE\r\n';
const CSV = `${HEAD}ESTAT:DS-045409(1.0),15/09/26 11:00:00,A,DE,VN,030462,1,QUANTITY_IN_100KG,2024,90212.63\r\n`;
const JSON_STAT = JSON.stringify({
  version: '2.0',
  class: 'dataset',
  id: ['freq', 'reporter', 'partner', 'product', 'flow', 'indicators', 'time'],
  size: [1, 1, 1, 1, 1, 1, 1],
  dimension: Object.fromEntries(
    Object.entries({
      freq: 'A',
      reporter: 'DE',
      partner: 'VN',
      product: '030462',
      flow: '1',
      indicators: 'VALUE_IN_EUROS',
      time: '2024',
    }).map(([name, code]) => [name, { category: { index: { [code]: 0 } } }]),
  ),
  value: { 0: 32313884 },
  extension: { id: 'DS-045409' },
});
const query: ComextQuery = {
  reporters: ['DE'],
  partners: ['VN'],
  products: ['030462'],
  flow: 'import',
  from: '2024',
  to: '2024',
};

type Answer = (response: ServerResponse, request: IncomingMessage) => void;
let server: Server;
let base = '';
let asked: string[] = [];
/** Answers in turn; the last one stays. */
let plan: Answer[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const answer = plan.length > 1 ? plan.shift() : plan[0];
    answer?.(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  plan = [];
});

const send =
  (status: number, body: string, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, headers);
    response.end(body);
  };
const good = send(200, CSV, { 'content-type': 'text/csv' });

/** Waits are written down and pass at once; the time limit of a request runs for real. */
function impatient(): LiveClock & { readonly waits: number[]; ahead: number } {
  const clock = {
    waits: [] as number[],
    ahead: 0,
    now: () => Date.now() + clock.ahead,
    sleep: async (milliseconds: number, signal?: AbortSignal) => {
      if (milliseconds === 300) return systemClock.sleep(milliseconds, signal);
      signal?.throwIfAborted();
      clock.waits.push(Math.round(milliseconds));
      clock.ahead += milliseconds;
    },
  };
  return clock;
}
const client = (options: Partial<LiveOptions> = {}) => {
  const clock = impatient();
  return { clock, ...createComextClient({ base, clock, timeout: 300, ...options }) };
};

describe('addresses', () => {
  it('are those of the service', () => {
    expect(comextUrl({ ...query, reporters: ['DE', 'FR'], partners: [] })).toBe(
      'https://ec.europa.eu/eurostat/api/comext/dissemination/sdmx/2.1/data/DS-045409/A.DE+FR..030462.1.VALUE_IN_EUROS+QUANTITY_IN_100KG?startPeriod=2024&endPeriod=2024&format=SDMX-CSV',
    );
    expect(comextUrl(query, 'json-stat', base)).toContain(
      '/statistics/1.0/data/ds-045409?format=JSON&freq=A&reporter=DE&partner=VN&product=030462&flow=1',
    );
  });
});

describe('answers', () => {
  it('reads SDMX-CSV, keeps it, and says the age of what it kept', async () => {
    plan = [good];
    const cache = createMemoryCache();
    const { ask, clock } = client({ cache });
    const first = await ask(query);
    expect(first).toMatchObject({
      ok: true,
      failure: null,
      answer: { fromCache: false, rows: [{ value: 9021263, unit: 'kg' }] },
    });
    clock.ahead += 3_600_000;
    const second = await ask(query);
    expect(asked).toHaveLength(1);
    expect(second).toMatchObject({ ok: true, answer: { fromCache: true } });
    expect(second.ok && second.answer.age).toBeGreaterThanOrEqual(3_600_000);
    await ask(query, { fresh: true });
    expect(asked).toHaveLength(2);
  });

  it('reads JSON-stat', async () => {
    plan = [send(200, JSON_STAT)];
    expect(await client({ form: 'json-stat' }).ask(query)).toMatchObject({
      ok: true,
      answer: { rows: [{ value: 32313884, source: 'eurostat:DS-045409' }] },
    });
  });

  it('asks one at a time and keeps the pace', async () => {
    let inside = 0;
    let most = 0;
    plan = [
      (response) => {
        inside += 1;
        most = Math.max(most, inside);
        setTimeout(() => {
          inside -= 1;
          response.end(CSV);
        }, 20);
      },
    ];
    const { ask, clock } = client();
    await Promise.all([ask(query), ask({ ...query, products: ['090111'] }), ask({ ...query, products: ['0901'] })]);
    expect(most).toBe(1);
    expect(asked).toHaveLength(3);
    expect(clock.waits).toHaveLength(2);
  });
});

describe('faults', () => {
  const faultOf = async (answer: Answer, options: Partial<LiveOptions> = {}) => {
    plan = [answer];
    const { ask, clock } = client(options);
    const result = await ask(query);
    if (result.ok) throw new Error('answered');
    expect(liveFailureWords(result.failure).vi).not.toBe('');
    return { code: result.failure.code, status: result.failure.status, requests: asked.length, waits: clock.waits };
  };

  it('413: asks no more', async () => {
    expect(await faultOf(send(413, 'Request Entity Too Large'))).toMatchObject({
      code: 'too_large',
      status: 413,
      requests: 1,
    });
  });
  it('429: waits as told, then gives up', async () => {
    const told = await faultOf(send(429, 'slow down', { 'retry-after': '7' }));
    expect(told).toMatchObject({ code: 'too_many_requests', requests: 4 });
    expect(told.waits.filter((wait) => wait === 7000)).toHaveLength(3);
  });
  it('500: backs off, doubling', async () => {
    const fault = await faultOf(send(500, 'oops'), { pace: 0 });
    expect(fault).toMatchObject({ code: 'server_error', status: 500, requests: 4 });
    expect(fault.waits).toEqual([1000, 2000, 4000]);
  });
  it('404: the question is wrong', async () => {
    expect(await faultOf(send(404, 'no such product'))).toMatchObject({ code: 'refused', requests: 1 });
  });
  it('empty: no body, or only a header', async () => {
    expect(await faultOf(send(200, ''))).toMatchObject({ code: 'no_values', requests: 1 });
    asked = [];
    expect(await faultOf(send(200, HEAD))).toMatchObject({ code: 'no_values', requests: 1 });
  });
  it('cut: in the transfer, or in the last line', async () => {
    const torn: Answer = (response) => {
      response.writeHead(200, { 'content-length': '5000' });
      response.write(CSV);
      setTimeout(() => response.destroy(), 20);
    };
    expect(await faultOf(torn)).toMatchObject({ code: 'truncated', requests: 4 });
    asked = [];
    expect(await faultOf(send(200, CSV.slice(0, -6)))).toMatchObject({ code: 'truncated' });
    asked = [];
    expect(await faultOf(send(200, JSON_STAT.slice(0, -30)), { form: 'json-stat' })).toMatchObject({
      code: 'truncated',
    });
  });
  it('slow: the head, or the body', async () => {
    expect(await faultOf(() => {}, { attempts: 1 })).toMatchObject({ code: 'slow', requests: 1 });
    const dripping: Answer = (response) => {
      response.writeHead(200);
      response.write(HEAD);
    };
    expect(await faultOf(dripping, { attempts: 1 })).toMatchObject({ code: 'slow' });
  });
  it('HTML and XML instead of CSV, both with 200', async () => {
    expect(await faultOf(send(200, '<!DOCTYPE html><title>Maintenance</title>'))).toMatchObject({
      code: 'not_figures',
      requests: 4,
    });
    asked = [];
    expect(await faultOf(send(200, '<?xml version="1.0"?><Fault>no</Fault>'))).toMatchObject({
      code: 'unreadable',
      requests: 1,
    });
  });
  it('no connection', async () => {
    expect(await faultOf(good, { base: 'http://127.0.0.1:1/', attempts: 2 })).toMatchObject({
      code: 'offline',
      status: null,
    });
  });
  it('more than is taken in', async () => {
    expect(await faultOf(send(200, CSV.repeat(50)), { maxBytes: 1000 })).toMatchObject({ code: 'too_large' });
  });
  it('an error message in JSON with 200', async () => {
    expect(
      await faultOf(send(200, '{"warning":{"status":413,"label":"ASYNCHRONOUS_RESPONSE"}}'), { form: 'json-stat' }),
    ).toMatchObject({ code: 'too_large' });
  });

  it('recovers when the fault passes', async () => {
    plan = [send(503, ''), send(200, '<html></html>'), good];
    expect(await client().ask(query)).toMatchObject({ ok: true, failure: null, answer: { fromCache: false } });
    expect(asked).toHaveLength(3);
  });

  it('answers from the cache with its age when the network fails', async () => {
    plan = [good];
    const cache = createMemoryCache();
    await client({ cache }).ask(query);
    plan = [send(500, '')];
    const later = client({ cache });
    later.clock.ahead = 30 * 86_400_000;
    const result = await later.ask(query);
    expect(result).toMatchObject({ ok: true, failure: { code: 'server_error' }, answer: { fromCache: true } });
    expect(result.ok && result.answer.age).toBeGreaterThan(29 * 86_400_000);
  });

  it('stops at once when cancelled, before, while waiting for an answer, and in the queue', async () => {
    const gone = AbortSignal.abort();
    expect(await client().ask(query, { signal: gone })).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    plan = [() => {}];
    const stop = new AbortController();
    const { ask } = client({ timeout: 300 });
    const first = ask(query, { signal: stop.signal });
    const second = ask({ ...query, products: ['0901'] }, { signal: stop.signal });
    setTimeout(() => stop.abort(), 30);
    expect(await first).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    expect(await second).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    expect(asked.length).toBeLessThanOrEqual(1);
  });
});
