/**
 * Text of a Markdown file: the source itself, unit for unit, with marks of emphasis, links and code turned to spaces or left
 * out of the reader's way. Offsets stay those of the file, so nothing is ever moved; front matter is kept as text.
 */
import { type BlockText, blockText } from './html.ts';

/** Blanks marks that would split a reference; every unit keeps its place. */
export function markdownToText(markdown: string): BlockText {
  const text = markdown.replace(/\*\*|__|~~|`+|(?<=\d)\\(?=\.)|^[ \t]*(?:[-*_][ \t]*){3,}$/gm, (mark) =>
    mark === '\\' ? '\u200b' : '\u200b'.repeat(mark.length),
  );
  const starts: number[] = [];
  for (let at = 0; at >= 0 && at < text.length; ) {
    const end = text.indexOf('\n', at);
    if (text.slice(at, end < 0 ? text.length : Math.min(end, at + 200)).trim() !== '') starts.push(at);
    at = end < 0 ? -1 : end + 1;
  }
  return blockText(text, starts.length > 0 ? starts : [0]);
}
