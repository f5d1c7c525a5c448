/**
 * The numbers of the ranking. They were set by coordinate search over the tuning half of `queries/` only;
 * the held-out half measures them (see docs/search.md).
 */
export interface Weights {
  /** How well a spelling meets the typed word. */
  readonly otherMarks: number;
  readonly marksMissing: number;
  readonly prefix: number;
  readonly oneEdit: number;
  readonly twoEdits: number;
  /** Typed "roasted", the goods are "not roasted", or the other way round. */
  readonly denied: number;
  /** Words in brackets. */
  readonly aside: number;
  /** A field: share of the query that it covers and of itself that the query covers, words side by side, head. */
  readonly ownCover: number;
  readonly ownPower: number;
  readonly adjacent: number;
  readonly loose: number;
  readonly headMissing: number;
  readonly firmHeadMissing: number;
  readonly headElsewhere: number;
  readonly headLater: number;
  readonly label: number;
  /** The label of a CN code, and a subheading that stands by its CN code alone. */
  readonly cnLabel: number;
  readonly single: number;
  readonly residual: number;
  /** A field that says what was typed and nothing else. */
  readonly exact: number;
  /** A code: its best field, its heading's, and all words that it and its heading answer together. */
  readonly fromHeading: number;
  readonly own: number;
  readonly union: number;
  readonly unionHeading: number;
  readonly unionHead: number;
  readonly names: number;
  /** Each further code of a heading that is shown already. */
  readonly again: number;
  readonly synonym: number;
}

export const WEIGHTS: Weights = {
  otherMarks: 0.45,
  marksMissing: 0.9,
  prefix: 0.85,
  oneEdit: 0.9,
  twoEdits: 0.7,
  denied: -0.35,
  aside: 0.8,
  ownCover: 0.45,
  ownPower: 1,
  adjacent: 0.25,
  loose: 0.8,
  headMissing: 0.55,
  firmHeadMissing: 0.4,
  headElsewhere: 0.65,
  headLater: 0.8,
  label: 0.95,
  cnLabel: 0.8,
  single: 0.98,
  residual: 0.96,
  exact: 0.2,
  fromHeading: 0.8,
  own: 0.3,
  union: 0.7,
  unionHeading: 1,
  unionHead: 0.7,
  names: 0.02,
  again: 0.97,
  synonym: 0.95,
};
