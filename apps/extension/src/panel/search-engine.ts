/** What a search asks: the nomenclature and the detector, in chunks of their own, since no view but search needs them. */
export { detect } from '@luongxanh/detect';
export { decidingQuestion, narrow, search } from '@luongxanh/nomenclature';
