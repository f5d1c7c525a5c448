/** A page of the size and density of the largest acts: 5.5 MB of HTML, 40,000 references, split over elements as on EUR-Lex. */

/** References, each with the HTML that sets it; most stand in one text node, as on the site. */
const REFERENCES = [
  ['Regulation (EU) 2023/1115', 'Regulation (EU) 2023/1115'],
  ['Regulation (EU) 2023/956', '<a href="#a">Regulation (EU) 2023/956</a>'],
  ['Directive 2008/98/EC', 'Directive <span class="oj-italic">2008/98/EC</span>'],
  ['Regulation (EC) No 1005/2008', 'Regulation (EC) No\u00a01005/2008'],
  ['Directive (EU) 2024/1760', 'Directive (EU) 2024/1760'],
  ['CN code 4407 11 90', 'CN code 4407 11 90'],
  ['CN code 0901 11 00', 'CN code 0901 11 00'],
  ['Decision 687/QD-TTg', 'Decision 687/QD-TTg'],
] as const;

const FILLER =
  'Operators shall exercise due diligence before they place goods on the market and keep the records for five years; ';

export interface LargePage {
  readonly html: string;
  readonly references: number;
  /** What a library that marks text nodes can find: the part of each reference that stands in one node. */
  readonly strings: readonly string[];
}

export function largePage(references = 40_000): LargePage {
  const parts: string[] = [];
  for (let n = 0; n < references; n += 2) {
    const one = REFERENCES[n % REFERENCES.length] ?? REFERENCES[0];
    const two = REFERENCES[(n + 1) % REFERENCES.length] ?? REFERENCES[0];
    const id = (n / 2).toString(36);
    parts.push(
      `<div class="eli-subdivision" id="p${id}"><p class="oj-normal">${n / 2 + 1}. ${FILLER}under ${one[1]} and ${two[1]}, with the exceptions named.</p></div>\n`,
    );
  }
  const body = parts.join('');
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Large act</title></head><body>${body}</body></html>`;
  const strings = [
    'Regulation (EU) 2023/1115',
    'Regulation (EU) 2023/956',
    '2008/98/EC',
    'Regulation (EC) No\u00a01005/2008',
    'Directive (EU) 2024/1760',
    '4407 11 90',
    '0901 11 00',
    'Decision 687/QD-TTg',
  ];
  return { html, references, strings };
}
