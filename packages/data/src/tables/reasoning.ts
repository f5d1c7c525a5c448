/**
 * Tables of criteria and of claims that the law has overtaken. Conditions of criteria and patterns of claims are trees; they
 * stand in one cell as JSON.
 */
import type { CatalogueRecords } from '@luongxanh/core';
import { both, type DataTable, list, one, same, table } from './columns.ts';
import { owner, parts, sourced } from './parts.ts';

export function reasoning({ criteria, claims }: CatalogueRecords): DataTable[] {
  type Criterion = (typeof criteria)[number];
  type Claim = (typeof claims)[number];
  return [
    table(
      'criteria',
      criteria,
      same<Criterion, 'id' | 'measure' | 'instrument' | 'article'>('id', 'measure', 'instrument', 'article'),
      both('title', ({ title }) => title),
      both('question', ({ question }) => question),
      list('codes', ({ codes }) => codes),
      same<Criterion, 'from' | 'to'>('from', 'to'),
      one('when', ({ when }) => (when ? JSON.stringify(when) : null)),
      one('met', ({ met }) => JSON.stringify(met)),
      sourced(),
    ),
    table(
      'criterion-facts',
      parts(criteria, ({ facts }) => facts),
      owner('criterion'),
      one('fact', ({ part }) => part.name),
      one('kind', ({ part }) => part.kind),
      one('unit', ({ part }) => part.unit),
      list('choices', ({ part }) => part.choices),
      one('by_code', ({ part }) => (part.byCode ? JSON.stringify(part.byCode) : null)),
      both('ask', ({ part }) => part.ask),
    ),
    table(
      'criterion-evidence',
      parts(criteria, ({ evidence }) => evidence),
      owner('criterion'),
      both('evidence', ({ part }) => part),
      list('codes', ({ part }) => part.codes),
    ),
    table(
      'criterion-cases',
      parts(criteria, ({ cases }) => cases),
      owner('criterion'),
      one('case', ({ part }) => part.name),
      one('on', ({ part }) => part.on),
      one('facts', ({ part }) => JSON.stringify(part.facts)),
      one('answer', ({ part }) => part.answer),
    ),
    table(
      'claims',
      claims,
      same<Claim, 'id' | 'measure' | 'since'>('id', 'measure', 'since'),
      both('claim', ({ claim }) => claim),
      both('correction', ({ correction }) => correction),
      one('patterns', ({ patterns }) => JSON.stringify(patterns)),
      sourced(),
    ),
  ];
}
