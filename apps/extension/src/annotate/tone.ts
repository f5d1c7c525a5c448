/**
 * Whether the page shows dark text on light ground or the other way round. The colour of the text tells, not the setting
 * of the system: EUR-Lex stays light for people whose system is dark.
 */
export type Tone = 'day' | 'night';

/** The tone of an element, from the computed colour of its text. */
export function toneOfColour(colour: string): Tone {
  const parts = colour.match(/[\d.]+/g)?.map(Number) ?? [];
  const [red = 0, green = 0, blue = 0] = parts;
  const scale = /^color\(/.test(colour) ? 255 : 1;
  // Perceived brightness, Rec. 601 weights; above the middle the text is light, so the ground is dark.
  return (red * 0.299 + green * 0.587 + blue * 0.114) * scale > 140 ? 'night' : 'day';
}

/** The tone that most of a few elements have. */
export function toneOf(elements: readonly Element[], styleOf: (element: Element) => { color: string }): Tone {
  const night = elements.filter((element) => toneOfColour(styleOf(element).color) === 'night').length;
  return night * 2 > elements.length ? 'night' : 'day';
}
