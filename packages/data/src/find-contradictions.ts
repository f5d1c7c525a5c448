/**
 * Looks for facts of the catalogue that cannot both be true: the same event on two dates, a duty that begins on a day no event
 * knows, a repeal without an end, a status against the dates, goods wholly in and wholly out, one quota with two amounts.
 * It compares what is written, never what is meant, so it finds slips and not errors of law. `key` is stable, so that a
 * documented contradiction can name what it explains.
 */
import type { Bilingual, CatalogueRecords, Instrument, IsoDate, Measure, ScopeEntry } from '@luongxanh/core';

export interface FoundContradiction {
  readonly key: string;
  /** The records that it is about. */
  readonly about: readonly string[];
  readonly what: Bilingual;
}

export function findContradictions(records: CatalogueRecords): FoundContradiction[] {
  const { measures, instruments, bodies } = records;
  const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]));
  return [
    ...measures.flatMap(eventsTwice),
    ...instruments.filter(({ jurisdiction }) => jurisdiction === 'vn').flatMap(eventsTwice),
    ...measures.flatMap((measure) => unknownBeginning(measure, byId.get(measure.instrument)?.inForce ?? null)),
    ...instruments.flatMap((instrument) => againstItsDates(instrument, records.asOf)),
    ...instruments.flatMap((instrument) => repealsWithoutEnd(instrument, byId)),
    ...measures.flatMap(scopeAgainstItself),
    ...bodies.flatMap(({ id, to, successors }) =>
      successors
        .filter(({ from }) => to !== null && from < to)
        .map(
          ({ body, from }): FoundContradiction => ({
            key: `body:${id}:${body}`,
            about: [id],
            what: {
              en: `${id} works until ${to}, but ${body} takes over on ${from}.`,
              vi: `${id} hoạt động đến ${to}, nhưng ${body} tiếp nhận từ ${from}.`,
            },
          }),
        ),
    ),
  ];
}

/** One event of one party told with two dates. */
function eventsTwice({ id, events }: Pick<Measure | Instrument, 'id' | 'events'>): FoundContradiction[] {
  const dates = new Map<string, IsoDate>();
  return events.flatMap(({ date, what, who }) => {
    const key = `${what.en} ${who.en}`.toLowerCase().replace(/\W+/g, ' ');
    const first = dates.get(key);
    dates.set(key, first ?? date);
    if (first === undefined || first === date) return [];
    return [
      {
        key: `event:${id}:${first}:${date}`,
        about: [id],
        what: {
          en: `${id}: “${what.en}” stands on ${first} and on ${date}.`,
          vi: `${id}: “${what.vi}” ghi ngày ${first} và ngày ${date}.`,
        },
      },
    ];
  });
}

/** A date of application that neither an event of the measure nor the act itself has. */
const unknownBeginning = ({ id, application, events }: Measure, inForce: IsoDate | null): FoundContradiction[] =>
  application
    .filter(({ date }) => date !== inForce && !events.some((event) => event.date === date))
    .map(({ date }) => ({
      key: `application:${id}:${date}`,
      about: [id],
      what: {
        en: `${id}: duties begin on ${date}, but no dated event says so.`,
        vi: `${id}: nghĩa vụ bắt đầu từ ${date}, nhưng không mốc nào ghi ngày này.`,
      },
    }));

/** What the status says against what the dates say on the day of the catalogue. */
function againstItsDates({ id, status, date, inForce, ended }: Instrument, asOf: IsoDate): FoundContradiction[] {
  const over = status === 'repealed' || status === 'expired' || status === 'historical';
  const wrong: [string, string, string][] = [];
  if (ended !== null && ended < asOf && !over)
    wrong.push([
      'status',
      `it ended on ${ended}, but its status is ${status}`,
      `đã kết thúc ngày ${ended} nhưng trạng thái là ${status}`,
    ]);
  if (over && ended !== null && ended >= asOf)
    wrong.push([
      'status',
      `it ends on ${ended}, but its status is already ${status}`,
      `kết thúc ngày ${ended} nhưng trạng thái đã là ${status}`,
    ]);
  if (date !== null && inForce !== null && inForce < date)
    wrong.push([
      'dates',
      `in force on ${inForce}, before its own date ${date}`,
      `có hiệu lực ngày ${inForce}, trước ngày ban hành ${date}`,
    ]);
  return wrong.map(([part, en, vi]) => ({
    key: `${part}:${id}`,
    about: [id],
    what: { en: `${id}: ${en}.`, vi: `${id}: ${vi}.` },
  }));
}

/** An act that another repeals, but that has no last day. */
const repealsWithoutEnd = (
  { id, inForce, relations }: Instrument,
  byId: ReadonlyMap<string, Instrument>,
): FoundContradiction[] =>
  relations
    .filter(({ kind, id: other }) => kind === 'repeals' && inForce !== null && byId.get(other)?.ended === null)
    .map(({ id: other }) => ({
      key: `repeal:${id}:${other}`,
      about: [id, other],
      what: {
        en: `${id} repeals ${other}, which has no last day.`,
        vi: `${id} bãi bỏ ${other}, nhưng văn bản này không ghi ngày hết hiệu lực.`,
      },
    }));

function scopeAgainstItself({ id, scope }: Measure): FoundContradiction[] {
  const found: FoundContradiction[] = [];
  const add = (entry: ScopeEntry, part: string, en: string, vi: string) =>
    found.push({
      key: `scope:${id}:${entry.code}:${part}`,
      about: [id],
      what: { en: `${id}, ${entry.code}: ${en}.`, vi: `${id}, ${entry.code}: ${vi}.` },
    });
  const byCode = new Map<string, ScopeEntry[]>();
  for (const entry of scope) byCode.set(entry.code, [...(byCode.get(entry.code) ?? []), entry]);
  for (const entries of byCode.values()) {
    for (const [at, one] of entries.entries()) {
      for (const other of entries.slice(at + 1)) {
        if (!meet(one, other)) continue;
        const effects = [one.effect, other.effect].sort().join();
        if (effects === 'in,out' && !one.part && !other.part && one.basis === other.basis)
          add(one, 'effect', 'wholly in and wholly out at once', 'vừa thuộc toàn bộ vừa bị loại toàn bộ');
        const sameLine = one.annexEntry === other.annexEntry && one.part === other.part && one.effect === other.effect;
        if (sameLine && one.condition?.en === other.condition?.en && one.checkPercent !== other.checkPercent)
          add(
            one,
            'checkPercent',
            `check rates ${one.checkPercent} and ${other.checkPercent}`,
            `tỷ lệ kiểm tra ${one.checkPercent} và ${other.checkPercent}`,
          );
      }
    }
  }
  const amounts = new Map<string, ScopeEntry>();
  for (const entry of scope.filter(({ quotaTonnes }) => quotaTonnes !== undefined)) {
    const key = `${entry.annexEntry} ${entry.category} ${entry.from}`;
    const first = amounts.get(key);
    if (first && first.quotaTonnes !== entry.quotaTonnes)
      add(
        entry,
        'quotaTonnes',
        `${entry.annexEntry} has ${first.quotaTonnes} and ${entry.quotaTonnes} tonnes`,
        `${entry.annexEntry} ghi ${first.quotaTonnes} và ${entry.quotaTonnes} tấn`,
      );
    amounts.set(key, first ?? entry);
  }
  return found;
}

const meet = (a: ScopeEntry, b: ScopeEntry): boolean =>
  (a.from === null || b.to === null || a.from <= b.to) && (b.from === null || a.to === null || b.from <= a.to);
