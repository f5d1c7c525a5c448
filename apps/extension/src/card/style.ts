/**
 * The card's own style, whole: nothing comes in from the page and nothing goes out. Colours as in the table of marks; text
 * at 4.5:1 at least on both grounds; no movement but a 120 ms fade, and none with reduced motion.
 */
export const cardStyle = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  z-index: 2147483647 !important;
  display: block !important;
  color-scheme: light !important;
  --ground: #ffffff; --text: #1c2529; --soft: #55626a; --line: #d5dce0; --wash: #f3f6f5;
  --applies: #0b6e4f; --depends: #8a5a00; --coming: #3b4ba3; --vietnam: #a3142b; --quiet: #5f6b76; --outdated: #9a3412;
}
:host([data-tone="night"]) {
  color-scheme: dark !important;
  --ground: #1b2226; --text: #e8edee; --soft: #a9b5bb; --line: #3a464c; --wash: #242d32;
  --applies: #5bd6a8; --depends: #f2b84b; --coming: #a8b4ff; --vietnam: #ff8fa0; --quiet: #9aa7b4; --outdated: #fda172;
}
@media print { :host { display: none !important; } }
* { box-sizing: border-box; margin: 0; padding: 0; }
.card {
  position: fixed; width: min(27.7em, calc(100vw - 16px)); overflow: hidden;
  background: var(--ground); color: var(--text); border: 1px solid var(--line); border-radius: 6px;
  box-shadow: 0 4px 18px rgb(0 0 0 / .18); display: flex; flex-direction: column;
  font: 13px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  font-variant-numeric: tabular-nums; text-align: start; animation: fade 120ms ease-out;
}
@keyframes fade { from { opacity: 0; } }
@media (prefers-reduced-motion: reduce) { .card { animation: none; } }
.card[hidden] { display: none; }
.card:focus { outline: none; }
.card:focus-visible { outline: 2px solid var(--applies); outline-offset: 1px; }
.head { display: flex; gap: 8px; align-items: start; padding: 12px 12px 0; flex: none; }
.body { overflow: auto; overscroll-behavior: contain; padding: 0 12px 8px; min-height: 0; scrollbar-width: thin; }
.body:focus-visible { outline: 2px solid var(--applies); outline-offset: -2px; }
.head > div { flex: 1; min-width: 0; }
.kind { color: var(--soft); font-size: 12px; }
h2 { font-size: 14px; font-weight: 650; line-height: 1.35; overflow-wrap: anywhere; }
.name { overflow-wrap: anywhere; }
h3 { font-size: 12px; font-weight: 650; color: var(--soft); margin: 12px 0 4px; }
p + p { margin-top: 4px; }
.sentence { margin-top: 8px; }
.status { margin-top: 8px; font-weight: 600; }
.tag { font-weight: 600; text-underline-offset: 3px; text-decoration-skip-ink: none; }
.kind .tag { margin-inline-start: 4px; }
.applies { color: var(--applies); text-decoration: underline solid 2px; }
.depends { color: var(--depends); text-decoration: underline dashed 2px; }
.coming { color: var(--coming); text-decoration: underline dotted 2px; }
.vietnam { color: var(--vietnam); text-decoration: underline double 1px; }
.quiet { color: var(--quiet); text-decoration: underline dotted 1px; }
.outdated { color: var(--outdated); text-decoration: underline wavy 1px; }
ul { list-style: none; }
li + li { margin-top: 4px; }
.row { display: grid; grid-template-columns: 1fr auto; column-gap: 8px; }
.row strong::first-letter { text-transform: uppercase; }
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
.actions { display: flex; flex-wrap: wrap; gap: 6px; padding: 8px 12px; border-top: 1px solid var(--line); flex: none; }
button, .actions a {
  font: inherit; font-size: 12px; color: var(--text); background: var(--wash); border: 1px solid var(--line); border-radius: 4px;
  padding: 4px 8px; min-height: 28px; cursor: pointer; text-decoration: none; display: inline-flex; align-items: center;
}
button:hover, .actions a:hover { border-color: var(--soft); }
button.main { background: var(--applies); border-color: var(--applies); color: var(--ground); }
button.close { padding: 0; width: 28px; justify-content: center; flex: none; }
button[aria-disabled="true"] { color: var(--soft); cursor: default; }
.notice { padding: 0 12px 8px; color: var(--outdated); flex: none; }
.notice:empty { padding: 0; }
.legal { margin-top: 8px; font-size: 11px; color: var(--soft); }
@media (forced-colors: active) { .card { border: 2px solid CanvasText; } }
@media (pointer: coarse) { button, .actions a, button.close { min-height: 40px; } button.close { width: 40px; } }
`;
