/** The records in a chunk of their own: only what the views need of each package, so that figures stay outside. */
export { catalogue } from '@luongxanh/data';
export { nomenclature, sectionList } from '@luongxanh/nomenclature';
