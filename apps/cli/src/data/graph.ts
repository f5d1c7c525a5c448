/**
 * The graph of relations as the dossier gives it: plain nodes and edges in JSON, a tree of lines in text. In the drawing the
 * centre stands on top; an arrow shows which document says it of which.
 */
import type { Catalogue, Language, RelationEdge, RelationGraph, RelationNode } from '@luongxanh/core';
import { linkWords, relationWords } from '@luongxanh/core/words';

export const graphJson = ({ centre, nodes, edges }: RelationGraph, catalogue: Catalogue, language: Language) => ({
  centre,
  nodes: nodes.map((node) => ({
    id: node.id,
    label: labelOf(node, catalogue, language),
    measure: node.measure,
    distance: node.distance,
  })),
  edges: edges.map(({ from, to, kind, by, why, grade }) => ({
    from,
    to,
    kind,
    by,
    why: why?.[language] ?? null,
    grade,
  })),
});

/** One line an edge, each document drawn once, under the nearest one it hangs on. */
export function drawGraph(graph: RelationGraph, catalogue: Catalogue, language: Language): string[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const nameOf = (id: string) => {
    const node = nodes.get(id);
    const label = node ? labelOf(node, catalogue, language) : null;
    return label === null ? id.slice(3) : `${id.slice(3)} (${label})`;
  };
  const drawn = new Set<RelationEdge>();
  const lines: string[] = [];
  const walk = (id: string, indent: string) => {
    const own = graph.edges.filter((edge) => !drawn.has(edge) && (edge.from === id || edge.to === id));
    // Taken before going down, so that a circle ends here and not below.
    for (const edge of own) drawn.add(edge);
    for (const [at, edge] of own.entries()) {
      const last = at === own.length - 1;
      const outward = edge.from === id;
      const other = outward ? edge.to : edge.from;
      const arrow = outward ? `─ ${wordOf(edge, language)} → ` : `← ${wordOf(edge, language)} ─ `;
      lines.push(`${indent}${last ? '└' : '├'}${arrow}${nameOf(other)}`);
      if ((nodes.get(other)?.distance ?? 0) > (nodes.get(id)?.distance ?? 0))
        walk(other, `${indent}${last ? '  ' : '│ '}`);
    }
  };
  lines.push(nameOf(graph.centre));
  walk(graph.centre, '');
  return lines.length > 1 ? lines : [];
}

const wordOf = ({ kind }: RelationEdge, language: Language): string =>
  (kind in relationWords
    ? relationWords[kind as keyof typeof relationWords]
    : linkWords[kind as keyof typeof linkWords])[language];

/** A short name where there is one; a long title is cut, because the id says which document it is. */
function labelOf({ instrument, measure }: RelationNode, catalogue: Catalogue, language: Language): string | null {
  const short = instrument?.shortName ?? (measure === null ? undefined : catalogue.measures.get(measure)?.shortName);
  const text = (short ?? instrument?.title)?.[language] ?? null;
  return text !== null && text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
}
const LONGEST = 60;
