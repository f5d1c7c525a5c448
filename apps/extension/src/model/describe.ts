/** The card of whatever a page refers to, in one language, on one day. Pure: everything it knows comes in as the world. */
import { describeAct, findInstrument, type OutdatedClaim, printCode } from '@luongxanh/core';
import { writeDate } from '@luongxanh/core/words';
import type { CardModel, MarkKind, ReferenceKey } from '../messages.ts';
import { emptyCard, gradeText, sourcesOf } from './card-parts.ts';
import { describeActCard } from './describe-act.ts';
import { codeFinding, describeCodeCard } from './describe-code.ts';
import { describeInstrumentCard } from './describe-instrument.ts';
import { markOfAct, markOfInstrument, markOfVerdicts } from './marks.ts';
import { routeText } from './routes.ts';
import type { World } from './world.ts';

export function describeReference(key: ReferenceKey, world: World): CardModel {
  switch (key.kind) {
    case 'eu-act':
      return describeActCard(key, world);
    case 'vn-instrument':
      return describeInstrumentCard(key, world);
    case 'product-code':
      return describeCodeCard(key, world);
    case 'oj-reference':
      return {
        ...emptyCard(key, key.id.slice(3).replaceAll('_', ' ')),
        kind: world.t('ojKind'),
        sentence: world.t('ojSentence'),
      };
  }
}

/** The card of a statement that the law has overtaken: what is right, since when, from where. */
export function describeClaimCard(claim: OutdatedClaim, world: World): CardModel {
  const { catalogue, language, t } = world;
  const measure = catalogue.measures.get(claim.measure);
  const celex = measure?.celex ?? '';
  return {
    ...emptyCard({ kind: 'eu-act', id: measure?.instrument ?? `eu:${celex}` }, t('claimTitle')),
    mark: 'outdated',
    kind: measure?.shortName[language] ?? '',
    sentence: claim.correction[language],
    notes: [t('claimWas', { claim: claim.claim[language] })],
    citation: claim.correction[language],
    sources: sourcesOf(claim.sources, world),
    grade: gradeText(claim.grade, world),
    official: measure ? (catalogue.instruments.get(measure.instrument)?.url ?? null) : null,
    route: routeText({ view: 'act', celex }),
  };
}

/** The mark of a reference, and one line for its accessible name. */
export interface Annotation {
  readonly mark: MarkKind;
  readonly title: string;
}

/** The mark of a reference and one line about it: what every page asks for, so the short way. */
export function annotateReference(
  key: ReferenceKey,
  world: Pick<World, 'catalogue' | 'tree' | 'on' | 'language'>,
): Annotation {
  const { catalogue, language, on, tree } = world;
  const name = key.id.slice(key.id.indexOf(':') + 1);
  switch (key.kind) {
    case 'eu-act': {
      const act = describeAct(key.id, 1, catalogue, on);
      const title = act.measure?.name[language] ?? act.instrument?.title[language] ?? name;
      const next = act.dates.map(({ date }) => date).find((date) => date > on);
      return { mark: markOfAct(act), title: next ? `${title}, ${writeDate(next, language)}` : title };
    }
    case 'vn-instrument': {
      const found = findInstrument(key, catalogue);
      return { mark: markOfInstrument(found), title: found.instrument?.title[language] ?? name };
    }
    case 'product-code': {
      const finding = codeFinding(key, world);
      const label = finding ? (tree.label(finding.code)?.[language] ?? '') : '';
      return {
        mark: markOfVerdicts(finding?.verdicts ?? []),
        title: `${printCode(finding?.code ?? name)} ${label}`.trim(),
      };
    }
    case 'oj-reference':
      return { mark: 'quiet', title: name };
  }
}
