/** Markdown by hand: what comes from a page or a person is text, never markup. */

/** One line of text, with every sign that Markdown would read made harmless. */
export const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&');

/** An address as a link that shows itself. */
export const address = (url: string): string => `<${url.replace(/[<>\s]/g, encodeURIComponent)}>`;

export const table = (header: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${header.join(' | ')} |`,
  `|${header.map(() => ' --- ').join('|')}|`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
];
