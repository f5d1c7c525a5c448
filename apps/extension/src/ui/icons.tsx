/** Simple strokes. A mark is drawn as it stands under the text of a page; a word always stands beside it. */
import type { MarkKind } from '../messages.ts';

const LINES: Readonly<Record<MarkKind, string | undefined>> = {
  applies: undefined,
  depends: '4 2.5',
  coming: '0.1 4',
  vietnam: undefined,
  quiet: '0.1 3.5',
  outdated: undefined,
};

export function MarkIcon({ mark }: { readonly mark: MarkKind }) {
  const width = mark === 'quiet' ? 1.5 : mark === 'vietnam' ? 1.2 : mark === 'coming' ? 2.6 : 2;
  return (
    <svg class={`mark m-${mark}`} viewBox="0 0 20 16" aria-hidden="true" fill="none" stroke="currentColor">
      <path d="M3 8.5h4.5M9.5 8.5H17M3 4h9" stroke-width="1.2" opacity="0.45" />
      {mark === 'outdated' ? (
        <path d="M1 13.5c1.5-2 3-2 4.5 0s3 2 4.5 0 3-2 4.5 0 3 2 4.5 0" stroke-width="1.7" />
      ) : (
        <path
          d="M1 12.5h18"
          stroke-width={width}
          stroke-dasharray={LINES[mark]}
          stroke-linecap={LINES[mark]?.startsWith('0') ? 'round' : 'butt'}
        />
      )}
      {mark === 'vietnam' && <path d="M1 15h18" stroke-width={width} />}
    </svg>
  );
}

/** The mark of the product: two lines that run through a gate. */
export function Lane() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="currentColor" stroke-linecap="round">
      <path d="M3.4 13V4.6h13.2V13" stroke-width="1.5" opacity="0.6" stroke-linejoin="round" />
      <path d="M5.6 17 8.3 8M14.4 17 11.7 8" stroke-width="2" />
    </svg>
  );
}

export function Chevron() {
  return (
    <svg
      class="chevron"
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
    >
      <path d="m4 2 4 4-4 4" />
    </svg>
  );
}

/** A sheet with two lines: for states with nothing on it yet. */
export function Sheet() {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6">
      <path d="M10 4h15l6 6v26H10zM25 4v6h6" />
      <path d="M15 18h11M15 24h11M15 30h7" opacity="0.6" />
    </svg>
  );
}
