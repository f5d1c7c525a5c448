/// <reference lib="dom" />
/**
 * A constructed style sheet on a shadow root: a strict CSP of the page does not touch it, as it would an injected `style`.
 * Firefox lets a content script build a sheet but not hand it over its own view of the page (bug 1770592), so there the
 * sheet is built and adopted on the page's side of the wall; it is plain text either way.
 */

interface PageSide {
  readonly CSSStyleSheet: typeof CSSStyleSheet;
}

export function adoptStyle(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    return;
  } catch {
    // Firefox refuses; go on below.
  }
  const page = (globalThis as { wrappedJSObject?: PageSide }).wrappedJSObject;
  const bare = (root as ShadowRoot & { wrappedJSObject?: ShadowRoot }).wrappedJSObject;
  if (!page || !bare) return;
  const sheet = new page.CSSStyleSheet();
  sheet.replaceSync(css);
  bare.adoptedStyleSheets.push(sheet);
}
