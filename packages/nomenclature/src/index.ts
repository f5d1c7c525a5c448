/** Public surface of the nomenclature: the tree with its labels, and search over it. */
export { type DecidingQuestion, decidingQuestion } from './search/deciding-question.ts';
export { type SearchHit, type SearchOptions, search, type Why } from './search/search.ts';
export { type Nomenclature, nomenclature, sectionLabel } from './tree.ts';
