/** Public surface of the nomenclature: the tree with its labels, and search over it. */
export { type DecidingQuestion, decidingQuestion, narrow } from './search/deciding-question.ts';
export type { How, MatchedWord, Why } from './search/explain.ts';
export { type SearchHit, type SearchOptions, search } from './search/search.ts';
export { type Nomenclature, nomenclature, type Section, sectionList, type Validity } from './tree.ts';
