/** All that reading a file needs, in a chunk of its own. */
export { MOST_BYTES, readFile, tooLarge } from './read-file.ts';
export { reportDocument } from './report-document.ts';
