/** The CELLAR client against a local server that answers in the SPARQL results format, and with the faults of a real one. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { catalogue } from '@luongxanh/data';
import { type LiveClock, systemClock } from '@luongxanh/stats';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runForTest } from '../testing.ts';
import { type CellarOptions, consolidationsQuery, createCellarClient } from './cellar.ts';
import { cellarFailureWords } from './cellar-words.ts';
import { compareTexts } from './newer.ts';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;
let server: Server;
let base = '';
let asked: { query: string; headers: IncomingMessage['headers'] }[] = [];
/** Answers in turn; the last one stays. */
let plan: Answer[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const query = new URL(request.url ?? '', 'http://localhost').searchParams.get('query') ?? '';
    asked.push({ query, headers: request.headers });
    (plan.length > 1 ? plan.shift() : plan[0])?.(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webapi/rdf/sparql`;
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
/** As Virtuoso writes it: extra members in head and results, `typed-literal` in older versions. */
const results = (rows: readonly (readonly [act: string, text?: string])[], type = 'literal') =>
  JSON.stringify({
    head: { link: [], vars: ['act', 'text'] },
    results: {
      distinct: false,
      ordered: true,
      bindings: rows.map(([act, text]) => ({
        act: { type, datatype: 'http://www.w3.org/2001/XMLSchema#string', value: act },
        ...(text === undefined
          ? {}
          : { text: { type, datatype: 'http://www.w3.org/2001/XMLSchema#string', value: text } }),
      })),
    },
  });
const good = (rows: readonly (readonly [act: string, text?: string])[], type?: string): Answer =>
  send(200, results(rows, type), { 'content-type': 'application/sparql-results+json' });

/** Waits are written down and pass at once; the time limit of a request runs for real. */
function impatient(): LiveClock & { readonly waits: number[] } {
  const waits: number[] = [];
  let ahead = 0;
  return {
    waits,
    now: () => Date.now() + ahead,
    sleep: async (milliseconds, signal) => {
      if (milliseconds === 300) return systemClock.sleep(milliseconds, signal);
      signal?.throwIfAborted();
      waits.push(Math.round(milliseconds));
      ahead += milliseconds;
    },
  };
}
const client = (options: Partial<CellarOptions> = {}) => {
  const clock = impatient();
  return { clock, ...createCellarClient({ base, clock, timeout: 300, ...options }) };
};

describe('the question', () => {
  it('names acts as typed literals, and refuses what is no CELEX', () => {
    const query = consolidationsQuery(['32023R1115', '22020A0612(01)']);
    expect(query).toContain('VALUES ?act { "32023R1115"^^xsd:string "22020A0612(01)"^^xsd:string }');
    expect(query).toContain('cdm:resource_legal_id_celex');
    expect(query).toContain('cdm:act_consolidated_based_on_resource_legal');
    expect(() => consolidationsQuery(['32023R1115" . ?s ?p ?o'])).toThrow('no CELEX');
  });

  it('every act of a measure can be asked for', () => {
    expect(() => consolidationsQuery(catalogue.records.measures.map(({ celex }) => celex))).not.toThrow();
  });

  it('goes out in batches, paced, with a name and the format wanted', async () => {
    plan = [good([])];
    const { consolidations, clock } = client({ batch: 2 });
    await consolidations(['32023R1115', '32023R0956', '32024R1781']);
    expect(asked).toHaveLength(2);
    expect(asked[0]?.query).toBe(consolidationsQuery(['32023R1115', '32023R0956']));
    expect(asked[0]?.headers).toMatchObject({
      accept: 'application/sparql-results+json',
      'user-agent': expect.stringContaining('luongxanh'),
    });
    expect(clock.waits.filter((wait) => wait > 0 && wait <= 1_000)).toHaveLength(1);
  });
});

describe('the answer', () => {
  it.each(['literal', 'typed-literal'])('is read with %s values, oldest text first', async (type) => {
    plan = [
      good(
        [
          ['32023R1115', '02023R1115-20260918'],
          ['32023R1115', '02023R1115-20241226'],
          ['32023R1115', '02023R1115-20241226'],
          // Texts of other acts that this one amends, and a layer without a date: none of ours.
          ['32023R1115', '02010R0995-20270101'],
          ['32023R1115', '02023R1115'],
          ['32025R2509'],
        ],
        type,
      ),
    ];
    const result = await client().consolidations(['32023R1115', '32025R2509', '32099R0001']);
    expect(result).toEqual({
      ok: true,
      acts: new Map([
        ['32023R1115', { known: true, texts: ['02023R1115-20241226', '02023R1115-20260918'] }],
        ['32025R2509', { known: true, texts: [] }],
        ['32099R0001', { known: false, texts: [] }],
      ]),
    });
  });

  it('compares with what the catalogue has read', () => {
    const texts = new Map(
      catalogue.records.measures.map(({ celex }) => [celex, { known: true, texts: [] as string[] }] as const),
    );
    texts.set('32023R1115', { known: true, texts: ['02023R1115-20251226', '02023R1115-20270101'] });
    texts.set('32023R0956', { known: true, texts: ['02023R0956-20251020'] });
    texts.set('32009L0048', { known: true, texts: ['02009L0048-20221205'] });
    texts.delete('32024R1781');
    const answers = new Map(compareTexts(catalogue, texts).map((answer) => [answer.measure, answer]));
    expect(answers.size).toBe(43);
    expect(answers.get('eudr')).toMatchObject({
      ours: '02023R1115-20260918',
      newest: '02023R1115-20270101',
      newer: true,
    });
    expect(answers.get('cbam')).toMatchObject({ newest: '02023R0956-20251020', newer: false, why: 'compared' });
    expect(answers.get('toys-2009-48')).toMatchObject({ ours: null, newest: '02009L0048-20221205', newer: true });
    expect(answers.get('ppwr')).toMatchObject({ newest: null, newer: false, why: 'none_consolidated' });
    expect(answers.get('espr')).toMatchObject({ newer: null, why: 'unknown_act' });
    expect(answers.get('green-claims-proposal')).toMatchObject({ newer: null, why: 'proposal' });
  });
});

const cut: Answer = (response) => {
  const body = results([['32023R1115', '02023R1115-20260918']]);
  response.writeHead(200, { 'content-length': String(body.length) });
  response.write(body.slice(0, 40));
  setTimeout(() => response.destroy(), 20);
};

describe('faults', () => {
  it.each<[string, Answer, string, number]>([
    ['429', send(429, 'slow down'), 'too_many_requests', 4],
    ['503', send(503, 'maintenance'), 'server_error', 4],
    ['a refused query', send(400, 'Virtuoso 37000 Error SP030: SPARQL compiler'), 'refused', 1],
    ['a page', send(200, '<!DOCTYPE html><title>Maintenance</title>'), 'not_json', 4],
    ['an empty body', send(200, ''), 'truncated', 4],
    ['JSON that ends early', send(200, results([['32023R1115']]).slice(0, -20)), 'truncated', 4],
    ['a connection that breaks', cut, 'truncated', 4],
    [
      'results that the service calls incomplete',
      send(200, results([]), { 'x-sql-state': 'S1TAT', 'x-sql-message': 'Returning incomplete results' }),
      'truncated',
      4,
    ],
    ['other JSON', send(200, '{"error":"no"}'), 'unreadable', 1],
    ['a binding without the act', send(200, '{"results":{"bindings":[{"x":{"value":"1"}}]}}'), 'unreadable', 1],
    ['no answer', () => {}, 'slow', 4],
  ])('%s', async (_, answer, code, attempts) => {
    plan = [answer];
    const result = await client().consolidations(['32023R1115']);
    expect(result).toMatchObject({ ok: false, failure: { code, attempts } });
    expect(asked).toHaveLength(attempts);
    if (result.ok) throw new Error('a fault was answered');
    const { en, vi } = cellarFailureWords(result.failure);
    expect(en).not.toBe(vi);
    expect(en).toContain('CELLAR'.slice(0, result.failure.code === 'not_json' ? 0 : 6));
  });

  it('no connection', async () => {
    const result = await client({ base: 'http://127.0.0.1:9/' }).consolidations(['32023R1115']);
    expect(result).toMatchObject({ ok: false, failure: { code: 'offline', status: null, attempts: 4 } });
  });

  it('recovers, with growing pauses, and obeys Retry-After', async () => {
    plan = [
      send(500, 'x'),
      send(429, 'x', { 'retry-after': '7' }),
      send(200, '<html>'),
      good([['32023R1115', '02023R1115-20260918']]),
    ];
    const { consolidations, clock } = client();
    expect(await consolidations(['32023R1115'])).toMatchObject({ ok: true });
    expect(clock.waits.filter((wait) => wait >= 2_000)).toEqual([2_000, 7_000, 8_000]);
  });

  it('takes in no more than it should', async () => {
    plan = [send(200, `{"x":"${'y'.repeat(5_000)}"}`)];
    expect(await client({ maxBytes: 1_000 }).consolidations(['32023R1115'])).toMatchObject({
      ok: false,
      failure: { code: 'too_large', received: 'more than 1000 bytes' },
    });
  });

  it('stops at once when cancelled, before, during and between requests', async () => {
    plan = [() => {}];
    const before = new AbortController();
    before.abort();
    expect(await client().consolidations(['32023R1115'], before.signal)).toMatchObject({
      failure: { code: 'cancelled' },
    });
    const during = new AbortController();
    setTimeout(() => during.abort(), 30);
    const started = performance.now();
    expect(
      await createCellarClient({ base, timeout: 60_000 }).consolidations(['32023R1115'], during.signal),
    ).toMatchObject({ failure: { code: 'cancelled' } });
    expect(performance.now() - started).toBeLessThan(1_000);
    plan = [send(503, '')];
    const between = new AbortController();
    setTimeout(() => between.abort(), 50);
    expect(
      await createCellarClient({ base, backOff: 60_000 }).consolidations(['32023R1115'], between.signal),
    ).toMatchObject({ failure: { code: 'cancelled' } });
  });
});

describe('luongxanh data --newer', () => {
  const run = (...args: string[]) => runForTest(['data', '--newer', '--base', base, ...args]);
  /** Knows every act asked for, and one newer text. */
  const knowing: Answer = (response) => {
    const acts = [...(asked.at(-1)?.query ?? '').matchAll(/"([^"]+)"\^\^xsd/g)].map((match) => match[1] ?? '');
    good(acts.map((act) => (act === '32023R1115' ? [act, '02023R1115-20270101'] : [act])))(
      response,
      undefined as unknown as IncomingMessage,
    );
  };

  it('answers one line a measure, in JSON and in words', async () => {
    plan = [knowing];
    const { status, out } = await run('--json');
    expect(status).toBe(0);
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers).toHaveLength(43);
    expect(answers.find(({ measure }) => measure === 'eudr')).toEqual({
      measure: 'eudr',
      celex: '32023R1115',
      ours: '02023R1115-20260918',
      newest: '02023R1115-20270101',
      newer: true,
      why: 'compared',
    });
    const words = (await run('--lang', 'vi')).out;
    expect(words).toMatch(/^! eudr .*02023R1115-20270101 {2}mới hơn$/m);
    expect(words.trim().split('\n')).toHaveLength(43);
  });

  it('says in words that it was refused, and ends with 1', async () => {
    plan = [send(400, 'syntax error')];
    const { status, out, err } = await run('--json');
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ problems: [{ code: 'cellar_refused', status: 400 }] });
    expect(err).toContain('syntax error');
  });

  it('says that CELLAR does not know an act', async () => {
    plan = [good([])];
    const { status, out } = await run();
    expect(status).toBe(1);
    expect(out).toMatch(/^ {2}eudr .*CELLAR does not know the act/m);
  });
});
