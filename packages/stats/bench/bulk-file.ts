/**
 * Writes a bulk file of the real shape and size (18 columns, 4.9 million lines, about 400 MB) from a fixed seed, so that every
 * run and every reader sees the same file. The numbers are invented; areas, codes and their order are like the real ones.
 */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const HEADER =
  'REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA21,PRODUCT_CPA22,PRODUCT_BEC,PRODUCT_BEC5,PRODUCT_SECTION,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT';
const REPORTERS = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
const PARTNERS =
  'AD AE AR AU BA BD BR CA CH CI CL CN CO EC EG ET GB GH HK HN ID IL IN IS JP KE KH KR LA LK MA MM MX MY NG NO NZ PE PH PK RS RU SA SG TH TN TR TW UA US UY VN ZA QR QS QV QW QY QZ XK XS'.split(
    ' ',
  );

/** A small generator with a fixed seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export async function writeBulkFile(path: string, lines: number): Promise<void> {
  const next = random(202512);
  const out = createWriteStream(path);
  out.write(`${HEADER}\r\n`);
  let block: string[] = [];
  const perPair = Math.ceil(lines / (REPORTERS.length * PARTNERS.length));
  for (let line = 0; line < lines; line += 1) {
    const pair = Math.floor(line / perPair);
    const reporter = REPORTERS[Math.floor(pair / PARTNERS.length) % REPORTERS.length];
    const partner = PARTNERS[pair % PARTNERS.length];
    const chapter = String(1 + Math.floor(((line % perPair) / perPair) * 97)).padStart(2, '0');
    const secret = next() < 0.002;
    const code = secret ? `${chapter}XXXXXX` : `${chapter}${String(Math.floor(next() * 1e6)).padStart(6, '0')}`;
    const value = Math.floor(10 ** (1 + next() * 6));
    const weight = Math.floor(value / (0.5 + next() * 20));
    const pieces = next() < 0.25;
    block.push(
      `${reporter},${partner},E,${code},${secret ? '582XX' : '59229'},2059,2059,220,311210,06,${next() < 0.5 ? 1 : 2},${next() < 0.9 ? 1 : 2},${pieces ? 'NAR' : 'NO_SU'},202512,${value},${value},${weight},${pieces ? Math.floor(weight / 3) : 0}\r\n`,
    );
    if (block.length === 20_000) {
      if (!out.write(block.join(''))) await once(out, 'drain');
      block = [];
    }
  }
  out.end(block.join(''));
  await once(out, 'finish');
}
