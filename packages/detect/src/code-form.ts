/** A code of four or more digits that no word and no list speaks for: its form and its place in the text decide. */
import { type Cell, leadsText } from './code-cell.ts';
import { endsInYear, isDate, isValue } from './code-doubt.ts';
import { chaptersApart, no, sure, type Weight, type Witness } from './code-witness.ts';
import { looksLikeYear } from './headings.ts';

/** How sure such a code is, or why it is none. */
export function weighForm(witness: Witness, cell: Cell): Weight {
  const { context, raw, trigger, last, nearCode, nearMark, inZone, whole } = witness;
  const { text, settings, memory } = context;
  const { digits, shape } = raw;
  const heading = digits.length === 4;
  const long = digits.length >= 8 || raw.end - raw.start >= 11;
  const year = looksLikeYear(digits.slice(0, 4));
  const goods = whole || settings.goods;

  // "coffee (0901), cocoa (1801)"
  if (
    heading &&
    !year &&
    (nearCode || nearMark) &&
    text.charCodeAt(trigger.start - 1) === 40 &&
    text.charCodeAt(raw.end) === 41
  )
    return sure(0.78);
  if (shape === 'pair') {
    const vietnamese = trigger.national || (memory.national && cell.alone);
    return cell.lead && inZone && heading && vietnamese ? sure(0.7) : no('no_context');
  }
  if (shape === 'glued' && !heading) return sure(long ? 0.94 : 0.88);
  if (shape === 'dotted' && !heading) {
    // No text dates anything to 1901 by points, and headings 1901 to 1905 are pastes and bread.
    const row = cell.lead && nearCode && last !== null && chaptersApart(last.digits, digits) <= 1;
    if (isDate(digits) && (digits.startsWith('20') || !memory.goods) && year && !row) return no('date');
    if (raw.end - raw.start === 9 && !inZone && !memory.goods && endsInYear(digits)) return no('date');
    return long || inZone || nearMark || nearCode || memory.goods || goods ? sure(long ? 0.88 : 0.8) : no('no_context');
  }
  if (shape === 'spaced' && !heading) {
    if (/^0/.test(digits) && raw.end - raw.start > 12 && !inZone && !nearMark && !goods) return no('telephone');
    if (long || inZone || nearMark || nearCode || goods) return sure(long ? 0.88 : 0.8);
    // Far from any other, but in a text about goods: alone in its cell, or between two rows of a table without lines.
    const opens = cell.lead || /[.;)]\s$/.test(text.slice(raw.start - 2, raw.start));
    const row = cell.alone || (opens && ROW.test(text.slice(raw.end, raw.end + 8)));
    return memory.goods && row && !year ? sure(0.72) : no('no_context');
  }
  if (shape === 'dashed' && !heading) {
    if (goods || (inZone && cell.lead && !(year && isDate(digits)))) return sure(0.75);
    return no(year ? 'date' : 'no_context');
  }
  if (goods) return sure(0.7);
  if (inZone && cell.lead) {
    const neighbour = nearCode && last !== null && chaptersApart(last.digits, digits) <= 3;
    // Nothing of 1901 to 1905 stands alone in a cell above words.
    const pastes = cell.alone && digits.startsWith('19') && ROW.test(text.slice(raw.end, raw.end + 8));
    if (year && heading && !neighbour && !pastes) return no('year');
    if (heading && cell.alone && !neighbour && isValue(text, raw, last)) return no('quantity');
    if (cell.alone || !heading) return sure(neighbour ? 0.9 : 0.8);
    if (leadsText(text, raw.end)) return sure(neighbour ? 0.88 : 0.78);
  }
  return no('no_context');
}

/** What follows the code of a row: its description, or the end of the line. */
const ROW = /^(?:\/\d\d)?\s{1,2}\p{Lu}\p{Ll}{2}/u;
