/**
 * Readies the built pages for a quick first drawing: the style stands in the page itself, and where that helps the records begin
 * to arrive with the code, not after it. An extension page may hold styles but no scripts (its policy).
 */
import type { IndexHtmlTransformContext, Plugin } from 'vite';
import { KNOWLEDGE_FILES } from './chunks.ts';

type Bundle = NonNullable<IndexHtmlTransformContext['bundle']>;

const STYLE = /[ \t]*<link rel="stylesheet"[^>]*href="\/([^"]+\.css)"[^>]*>\n?/g;

/** The page with its style sheets in place of the links to them, in their order. */
export function withStyles(html: string, read: (file: string) => string): string {
  const sheets: string[] = [];
  const without = html.replace(STYLE, (_link, file: string) => {
    sheets.push(read(file).trim());
    return '';
  });
  if (sheets.length === 0) return html;
  // A function, because a sheet may hold what `replace` would read as its own signs.
  return without.replace('</head>', () => `<style>${sheets.join('\n')}</style>\n</head>`);
}

function sheetOf(bundle: Bundle, file: string): string {
  const asset = bundle[file];
  if (asset?.type !== 'asset') throw new Error(`${file} is not in the build.`);
  const text = typeof asset.source === 'string' ? asset.source : new TextDecoder().decode(asset.source);
  if (text.includes('</style')) throw new Error(`${file} cannot stand in a page: it holds an end of style.`);
  return text;
}

/** Links that begin to fetch the records. */
export function preloads(files: readonly string[]): string {
  return KNOWLEDGE_FILES.map((name) => {
    const file = files.find((one) => one.startsWith(`chunks/${name}-`));
    if (file === undefined) throw new Error(`The build has no file of the ${name}.`);
    return `<link rel="modulepreload" crossorigin href="/${file}">\n`;
  }).join('');
}

export function readyPages({ fetchRecords }: { readonly fetchRecords: boolean }): Plugin {
  return {
    name: 'luongxanh:ready-pages',
    apply: 'build',
    enforce: 'post',
    // Every page holds its styles, so no later part has to bring a sheet again: it would restyle the whole page.
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') file.viteMetadata?.importedCss.clear();
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (!bundle) return html;
        const styled = withStyles(html, (file) => sheetOf(bundle, file));
        return fetchRecords ? styled.replace('</head>', () => `${preloads(Object.keys(bundle))}</head>`) : styled;
      },
    },
  };
}
