/** Public surface of the nomenclature: the tree with its labels. */
export { type Nomenclature, nomenclature, sectionLabel } from './tree.ts';
