/**
 * The acts and documents around one of them, as a small graph: what amends, repeals, implements, succeeds, rests on what, and
 * which Vietnamese instrument is tied to which EU measure. Edges keep the direction and the word of the record that states
 * them; nothing is inferred. A tie that says little (general tasking, mere resemblance) is shown and not walked through:
 * one dispatch to all ministries would join everything with everything.
 */
import type { Catalogue } from './catalogue.ts';
import type { Bilingual, Grade, Instrument, InstrumentId, LinkKind, MeasureId, RelationKind } from './records.ts';

export interface RelationNode {
  readonly id: InstrumentId;
  /** Null where a record names an act that has no record of its own. */
  readonly instrument: Instrument | null;
  readonly measure: MeasureId | null;
  /** Steps from the centre; 0 is the centre. */
  readonly distance: number;
}

export interface RelationEdge {
  readonly from: InstrumentId;
  readonly to: InstrumentId;
  readonly kind: RelationKind | LinkKind;
  /** `relation`: one document says it of another. `link`: our tie between a Vietnamese instrument and an EU measure. */
  readonly by: 'relation' | 'link';
  readonly why: Bilingual | null;
  /** Of the link; of a relation, that of the document that carries it. */
  readonly grade: Grade;
}

export interface RelationGraph {
  readonly centre: InstrumentId;
  readonly nodes: readonly RelationNode[];
  readonly edges: readonly RelationEdge[];
}

const NOT_WALKED: ReadonlySet<RelationEdge['kind']> = new Set(['general_tasking', 'only_resembles']);

/** The graph up to `depth` steps around an act, nearest first. An id that nothing names gives a centre without edges. */
export function relationsAround(catalogue: Catalogue, id: InstrumentId, depth = 1): RelationGraph {
  const all = edgesOf(catalogue);
  const distances = new Map<InstrumentId, number>([[id, 0]]);
  const kept = new Set<RelationEdge>();
  let ring: readonly InstrumentId[] = [id];
  for (let step = 1; step <= depth && ring.length > 0; step++) {
    const reached: InstrumentId[] = [];
    for (const edge of ring.flatMap((node) => all.get(node) ?? [])) {
      if (kept.has(edge)) continue;
      kept.add(edge);
      for (const end of [edge.from, edge.to]) {
        if (distances.has(end)) continue;
        distances.set(end, step);
        if (!NOT_WALKED.has(edge.kind)) reached.push(end);
      }
    }
    ring = reached;
  }
  return {
    centre: id,
    nodes: [...distances].map(([node, distance]) => ({
      id: node,
      instrument: catalogue.instruments.get(node) ?? null,
      measure: catalogue.measureOfAct(node)?.id ?? null,
      distance,
    })),
    edges: [...kept],
  };
}

/** Every edge under both of its ends, in the order of the records. Several ties of one kind between two are one edge. */
function edgesOf(catalogue: Catalogue): ReadonlyMap<InstrumentId, readonly RelationEdge[]> {
  const once = new Map<string, RelationEdge>();
  const add = (edge: RelationEdge) => {
    const key = `${edge.from} ${edge.kind} ${edge.to}`;
    if (edge.from !== edge.to && !once.has(key)) once.set(key, edge);
  };
  for (const { id, relations, grade } of catalogue.records.instruments)
    for (const { kind, id: to, note } of relations)
      add({ from: id, to, kind, by: 'relation', why: note ?? null, grade });
  for (const { measure, instrument, kind, why, grade } of catalogue.records.links) {
    const act = catalogue.measures.get(measure)?.instrument;
    if (act !== undefined) add({ from: instrument, to: act, kind, by: 'link', why, grade });
  }
  const ends = new Map<InstrumentId, RelationEdge[]>();
  for (const edge of once.values()) {
    for (const end of [edge.from, edge.to]) {
      const list = ends.get(end);
      if (list) list.push(edge);
      else ends.set(end, [edge]);
    }
  }
  return ends;
}
