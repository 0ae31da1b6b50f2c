import dagre from "@dagrejs/dagre";
import type { Debate } from "../../../debate/debate";
import type { Note } from "../../../debate/note";
import { RELATIONS, type Relation } from "../../../debate/vocabulary";

/** Size of a node in SVG user units (pixels at 100 %). */
export const NODE = { width: 190, height: 60 } as const;

export interface MapNode {
  readonly note: Note;
  readonly x: number;
  readonly y: number;
}

export interface MapEdge {
  readonly from: Note;
  readonly to: Note;
  readonly relation: Relation;
  readonly points: readonly Point[];
}

export interface ArgumentMap {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What the layout library writes into a node's label. */
function centreOf(label: unknown): Point {
  const { x, y } = label as Point;
  return { x, y };
}

/** What it writes into an edge's label. */
function pointsOf(label: unknown): readonly Point[] {
  return (label as { readonly points?: readonly Point[] }).points ?? [];
}

/** Lays out the notes shown with the relations among them, top to bottom. Notes without a relation stand apart at the end. */
export function layoutMap(notes: readonly Note[], debate: Debate): ArgumentMap {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: "BT", nodesep: 16, ranksep: 44, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  const shown = new Set(notes.map((note) => note.id));
  for (const note of notes) graph.setNode(note.id, { ...NODE });
  const relations = notes.flatMap((from) =>
    RELATIONS.flatMap((relation) =>
      from.relations[relation].flatMap((id) => {
        const to = shown.has(id) ? debate.note(id) : undefined;
        return to ? [{ from, to, relation }] : [];
      }),
    ),
  );
  for (const { from, to, relation } of relations) graph.setEdge(from.id, to.id, {}, relation);
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph() as Partial<Size>;
  return {
    nodes: notes.map((note) => ({ note, ...centreOf(graph.node(note.id)) })),
    edges: relations.map((edge) => ({
      ...edge,
      points: pointsOf(graph.edge({ v: edge.from.id, w: edge.to.id, name: edge.relation })),
    })),
    width,
    height,
  };
}
