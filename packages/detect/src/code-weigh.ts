/**
 * How sure a code of four or more digits is. The questions stand in the order of their strength: what the digits are part of, the column
 * they fill, the words before them, the code they go on from; where none of these speaks, form and place decide.
 */
import { placeInCell } from './code-cell.ts';
import { follows, isEdition, runsOn } from './code-doubt.ts';
import { weighForm } from './code-form.ts';
import type { RawCode } from './code-scan.ts';
import { isDirect, no, sure, type Weight, type Witness } from './code-witness.ts';
import { UNIT } from './code-words.ts';
import { looksLikeYear } from './headings.ts';

/** How sure a code of four or more digits is, or why it is none. The order of the questions is part of the rule. */
export function weigh(witness: Witness): Weight {
  const { context, raw, trigger, last, link, nearCode, nearMark, inZone, inColumn } = witness;
  const { text, settings, memory } = context;
  const { digits, shape } = raw;
  const previous = text.charCodeAt(trigger.start - 1);
  const heading = digits.length === 4;
  const glued = shape === 'glued' && !heading;
  const long = digits.length >= 8 || raw.end - raw.start >= 11;
  const year = looksLikeYear(digits.slice(0, 4));
  const direct = isDirect(trigger);
  // "HS 03, 1604 and 1605": chapters and headings in one list.
  const continues = last !== null && (last.chapter ? link === 'list' && !year : link !== '');
  const cell = placeInCell(text, trigger.start, raw.end);

  if (!continues && !inColumn && runsOn(text, trigger.start, previous) && !follows(witness, previous))
    return no('part_of_number');
  if (inColumn) return sure(0.95);
  if (trigger.foreign) return no('other_system');
  const grouped = digits.length >= 8 && (shape === 'dotted' || shape === 'spaced');
  if (!direct && !continues && !glued && !grouped && UNIT.test(text.slice(raw.end, raw.end + 14)))
    return no('quantity');
  if (shape === 'short') return continues || direct || (cell.lead && inZone) ? sure(0.8) : no('no_context');
  if (shape === 'long') return direct || continues ? sure(0.85) : no('no_context');
  if (shape === 'german') {
    return direct || trigger.kind === 'C' || continues || settings.goods ? sure(0.9) : no('no_context');
  }
  if (direct) {
    if (trigger.kind === 'N' && isEdition(text, raw, trigger)) return no('year');
    // "nhóm" is any group of things, and groups have years.
    if (trigger.kind === 'V' && heading && year && shape === 'solid' && !inZone && !memory.goods) return no('year');
    return sure(0.97);
  }
  if (trigger.kind === 'h') {
    const spoken = inZone || nearCode || nearMark || memory.goods;
    return !heading || (!year && (spoken || codeFollows(text, raw))) ? sure(0.85) : no('no_context');
  }
  if (trigger.kind === 'n')
    return heading && !year && (inZone || nearCode || nearMark) ? sure(0.8) : no(year ? 'year' : 'no_context');
  if (continues) {
    // A list of headings may be followed by a year: "headings 4403 and 4406, 2005".
    const far = Math.abs(Number(digits.slice(0, 2)) - Number(last.digits.slice(0, 2))) > 12;
    if (year && heading && far && shape !== 'pair') return no('year');
    if (last.chapter && UNIT.test(text.slice(raw.end, raw.end + 14))) return no('quantity');
    if (
      link === 'range' &&
      trigger.kind === '' &&
      !trigger.ex &&
      shape === 'solid' &&
      last.digits.length !== digits.length
    )
      return no('no_context');
    return sure(Math.max(0.7, last.candidate.confidence - 0.01));
  }
  if (trigger.ex) return year && heading && !inZone && !memory.goods ? no('year') : sure(0.94);
  if (trigger.kind === 'C') {
    if (shape !== 'solid' || long || inZone || memory.goods || nearCode) return sure(heading && !inZone ? 0.7 : 0.86);
    return no('no_context');
  }
  return weighForm(witness, cell);
}

/** A word such as "voce" or "post" means a heading where a subheading of it, or a longer code, follows soon. */
const codeFollows = (text: string, raw: RawCode): boolean =>
  /\d{4}[ .\u00a0]\d\d(?!\d)/.test(text.slice(raw.end, raw.end + 50));
