/** Search over the nomenclature, in a chunk of its own: its index is larger than a view, and no view but search needs it. */
export { decidingQuestion, narrow, search } from '@luongxanh/nomenclature';
