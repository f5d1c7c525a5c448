/** Public surface of the detector: text in, references out; block text of HTML, Markdown and the DOM beside it. */
export type { Reference, ReferenceKind } from '@luongxanh/core';
export type { Reason, Rejection } from './candidate.ts';
export { createDetector, type Detector, detect, type Explanation, explain } from './detect.ts';
export {
  type DomBlock,
  HIDING_ATTRIBUTES,
  hides,
  isLeftOut,
  joinBlocks,
  type ReadBlocksOptions,
  rangeOf,
  readBlocks,
} from './dom.ts';
export { type BlockText, blockText, createHtmlReader, type HtmlReader, htmlToText } from './html.ts';
export { markdownToText } from './markdown.ts';
export type { DetectOptions } from './options.ts';
