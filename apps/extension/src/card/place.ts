/** Where the card stands: below the reference, above it where there is more room, never over it. Pure geometry. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Spot {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
  readonly side: 'below' | 'above';
}

const GAP = 6;
const EDGE = 8;
/** Less than this is no card; then the larger side is taken, whatever it holds. */
const LEAST = 160;

export function placeCard(
  boxes: readonly Box[],
  size: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
): Spot {
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const below = view.height - bottom - GAP - EDGE;
  const above = top - GAP - EDGE;
  const fits = size.height <= below || below >= Math.max(above, LEAST);
  const side = fits ? 'below' : size.height <= above || above > below ? 'above' : 'below';
  const maxHeight = Math.max(side === 'below' ? below : above, 80);
  const height = Math.min(size.height, maxHeight);
  const anchor = side === 'below' ? boxes.at(-1) : boxes[0];
  const left = Math.max(EDGE, Math.min(anchor?.left ?? EDGE, view.width - size.width - EDGE));
  return { left, top: side === 'below' ? bottom + GAP : top - GAP - height, maxHeight, side };
}
