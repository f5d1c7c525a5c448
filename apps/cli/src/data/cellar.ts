/**
 * Asks CELLAR, the repository of the Publications Office, which consolidated texts it holds of our acts. SPARQL 1.1 over HTTP GET,
 * answers as application/sparql-results+json. Pace, retries and time limits are those of the patient client in stats.
 *
 * Knowledge, from public clients of the service and not from a run of our own: CELEX numbers are `xsd:string` literals of
 * `cdm:resource_legal_id_celex`, and a plain literal does not match them; a consolidated text points at its act with
 * `cdm:act_consolidated_based_on_resource_legal` (indexed) and with `cdm:act_consolidated_consolidates_resource_legal`, which also
 * reaches every amending act folded in, so a text counts only where its CELEX derives from the act's. Fewer than five requests at a
 * time are asked for, and a name in User-Agent.
 */
import { createPatientHttp, type HttpFailure, type Judged, type PatientOptions } from '@luongxanh/stats';

const CELLAR_BASE = 'https://publications.europa.eu/webapi/rdf/sparql';

/** What an answer can be beside the faults of the way to it. */
type AnswerFault =
  /** A page, or another format, where results were expected. */
  | 'not_json'
  /** JSON that is no SPARQL result. */
  | 'unreadable';

export type CellarFailure = HttpFailure<AnswerFault>;

/** What CELLAR holds of one act. `known` is false where it has no act of this number. */
export interface CellarTexts {
  readonly known: boolean;
  /** CELEX of the consolidated texts (`02023R1115-20260918`), oldest first. */
  readonly texts: readonly string[];
}

export type CellarResult =
  | { readonly ok: true; readonly acts: ReadonlyMap<string, CellarTexts> }
  | { readonly ok: false; readonly failure: CellarFailure };

/** As the patient client takes them. The service itself stops a query after 60 s; twenty acts with fifty texts each are about 300 kB. */
export interface CellarOptions
  extends Pick<
    PatientOptions<unknown, AnswerFault>,
    'fetch' | 'clock' | 'pace' | 'attempts' | 'backOff' | 'timeout' | 'maxBytes'
  > {
  readonly base?: string;
  /** Acts in one question: a short query, and a fault costs few answers. */
  readonly batch?: number;
}

export interface CellarClient {
  /** Consolidated texts of acts, by CELEX. */
  consolidations(acts: readonly string[], signal?: AbortSignal): Promise<CellarResult>;
}

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

interface Row {
  readonly act: string;
  readonly text: string | null;
}

export function createCellarClient(options: CellarOptions = {}): CellarClient {
  const { base = CELLAR_BASE, batch = 20 } = options;
  const http = createPatientHttp<readonly Row[], AnswerFault>({
    pace: 1_000,
    backOff: 2_000,
    timeout: 70_000,
    maxBytes: 8_000_000,
    ...options,
    headers: { accept: 'application/sparql-results+json', 'user-agent': 'luongxanh (data maintenance)' },
    passing: ['not_json'],
    judge: (text, response) =>
      // Virtuoso answers 200 with what it found so far when its own time limit ends a query, and says so in a header.
      response.headers.get('x-sql-state')?.startsWith('S1TAT')
        ? { ok: false, code: 'truncated', received: response.headers.get('x-sql-message') ?? 'incomplete results' }
        : readResults(text),
  });

  async function askAll(acts: readonly string[], signal?: AbortSignal): Promise<CellarResult> {
    const found = new Map<string, CellarTexts>();
    for (let at = 0; at < acts.length; at += batch) {
      const asked = acts.slice(at, at + batch);
      const url = new URL(base);
      url.searchParams.set('query', consolidationsQuery(asked));
      url.searchParams.set('format', 'application/sparql-results+json');
      const got = await http.ask(url.href, signal ? { signal } : {});
      if (!got.ok) return got;
      for (const act of asked) {
        const rows = got.value.filter((row) => row.act === act);
        const texts = new Set(rows.flatMap(({ text }) => (text !== null && derives(text, act) ? [text] : [])));
        found.set(act, { known: rows.length > 0, texts: [...texts].sort() });
      }
    }
    return { ok: true, acts: found };
  }

  return {
    consolidations: askAll,
  };
}

type Binding = { readonly act?: { readonly value?: unknown }; readonly text?: { readonly value?: unknown } } | null;

/** Reads the SPARQL 1.1 results format; older servers write `typed-literal` where the format says `literal`. */
function readResults(text: string): Judged<readonly Row[], AnswerFault> {
  const failed = (code: AnswerFault | 'truncated', received: string) => ({ ok: false, code, received }) as const;
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
  return { ok: true, value: rows };
}
