/**
 * The card's own style, whole: nothing comes in from the page and nothing goes out. Colours as in the table of marks; text
 * at 4.5:1 at least on both grounds; no movement but a 120 ms fade, and none with reduced motion.
 */
export const cardStyle = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: auto !important;
  z-index: 2147483647 !important;
  display: block !important;
  color-scheme: light;
  --ground: #ffffff; --text: #1c2529; --soft: #55626a; --line: #d5dce0; --wash: #f3f6f5;
  --applies: #0b6e4f; --depends: #8a5a00; --coming: #3b4ba3; --vietnam: #a3142b; --quiet: #5f6b76; --outdated: #9a3412;
}
:host([data-tone="night"]) {
  color-scheme: dark;
  --ground: #1b2226; --text: #e8edee; --soft: #a9b5bb; --line: #3a464c; --wash: #242d32;
  --applies: #5bd6a8; --depends: #f2b84b; --coming: #a8b4ff; --vietnam: #ff8fa0; --quiet: #9aa7b4; --outdated: #fda172;
}
@media print { :host { display: none !important; } }
* { box-sizing: border-box; margin: 0; padding: 0; }
.card {
  width: min(360px, calc(100vw - 16px)); max-height: inherit; overflow: auto; overscroll-behavior: contain;
  background: var(--ground); color: var(--text); border: 1px solid var(--line); border-radius: 6px;
  box-shadow: 0 4px 18px rgb(0 0 0 / .18); padding: 12px;
  font: 13px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  font-variant-numeric: tabular-nums; text-align: start; animation: fade 120ms ease-out;
}
@keyframes fade { from { opacity: 0; } }
@media (prefers-reduced-motion: reduce) { .card { animation: none; } }
.card:focus { outline: none; }
.card:focus-visible { outline: 2px solid var(--applies); outline-offset: 1px; }
header { display: flex; gap: 8px; align-items: start; }
header > div { flex: 1; min-width: 0; }
.kind { color: var(--soft); font-size: 12px; }
h2 { font-size: 14px; font-weight: 650; line-height: 1.35; overflow-wrap: anywhere; }
h2 span { text-decoration: underline 2px; text-underline-offset: 3px; text-decoration-skip-ink: none; }
.name { overflow-wrap: anywhere; }
h3 { font-size: 12px; font-weight: 650; color: var(--soft); margin: 12px 0 4px; }
p + p { margin-top: 4px; }
.sentence { margin-top: 8px; }
.status { margin-top: 8px; font-weight: 600; }
.tag { font-weight: 600; border-bottom: 2px solid; padding-bottom: 1px; white-space: nowrap; }
.applies { color: var(--applies); border-color: var(--applies); text-decoration-color: var(--applies); }
.depends { color: var(--depends); border-color: var(--depends); border-style: dashed; text-decoration: underline dashed 2px var(--depends); }
.coming { color: var(--coming); border-color: var(--coming); border-style: dotted; text-decoration: underline dotted 2px var(--coming); }
.vietnam { color: var(--vietnam); border-color: var(--vietnam); border-bottom: 3px double; text-decoration: underline double 1px var(--vietnam); }
.quiet { color: var(--quiet); border-color: var(--quiet); border-bottom: 1px dotted; text-decoration: underline dotted 1px var(--quiet); }
.outdated { color: var(--outdated); border-color: var(--outdated); text-decoration: underline wavy 2px var(--outdated); }
.tag { text-decoration: none; }
h2 span { color: inherit; }
ul { list-style: none; }
li + li { margin-top: 4px; }
.row { display: grid; grid-template-columns: 1fr auto; column-gap: 8px; }
.soft { color: var(--soft); }
.due { color: var(--applies); white-space: nowrap; }
.warning { color: var(--outdated); }
.figure { display: flex; gap: 8px; align-items: center; }
.figure svg { flex: none; }
details { margin-top: 12px; }
summary { cursor: pointer; color: var(--soft); font-size: 12px; }
summary:focus-visible, a:focus-visible, button:focus-visible { outline: 2px solid var(--applies); outline-offset: 2px; border-radius: 3px; }
details li { font-size: 12px; overflow-wrap: anywhere; }
a { color: var(--applies); text-underline-offset: 2px; }
.actions { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 12px; }
button, .actions a {
  font: inherit; font-size: 12px; color: var(--text); background: var(--wash); border: 1px solid var(--line); border-radius: 4px;
  padding: 4px 8px; min-height: 28px; cursor: pointer; text-decoration: none; display: inline-flex; align-items: center;
}
button:hover, .actions a:hover { border-color: var(--soft); }
button.main { background: var(--applies); border-color: var(--applies); color: var(--ground); }
button.close { padding: 0; width: 28px; justify-content: center; flex: none; }
button[disabled] { color: var(--soft); cursor: default; }
.legal { margin-top: 8px; font-size: 11px; color: var(--soft); }
@media (forced-colors: active) { .card { border: 2px solid CanvasText; } .tag { border-color: CanvasText; } }
@media (pointer: coarse) { button, .actions a, button.close { min-height: 40px; } button.close { width: 40px; } }
`;
