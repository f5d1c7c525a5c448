/**
 * Marks and cards for pages. Answers for a reference are kept for as long as day and language stay: a page asks for the
 * same codes as the one before. What is kept is only a saving; losing it costs nothing but time.
 */
import { type CardModel, keyOf, type ReferenceKey } from '../messages.ts';
import { type Annotation, annotateReference, describeClaimCard, describeReference } from '../model/describe.ts';
import type { Knowledge } from './knowledge.ts';

const KEPT = 20_000;

export interface Annotator {
  annotate(references: readonly ReferenceKey[]): Promise<Record<string, Annotation>>;
  describe(reference: ReferenceKey): Promise<CardModel>;
  /** Null for a claim that is not in the records. */
  describeClaim(claim: string): Promise<CardModel | null>;
}

export function createAnnotator(knowledge: Knowledge): Annotator {
  let kept = new Map<string, Annotation>();
  let keptFor = '';
  return {
    async annotate(references) {
      const world = await knowledge.world();
      const forWhom = `${world.on} ${world.language}`;
      if (forWhom !== keptFor || kept.size > KEPT) kept = new Map();
      keptFor = forWhom;
      const answers: Record<string, Annotation> = {};
      for (const reference of references) {
        const key = keyOf(reference);
        const known = kept.get(key) ?? annotateReference(reference, world);
        kept.set(key, known);
        answers[key] = known;
      }
      return answers;
    },
    async describe(reference) {
      return describeReference(reference, await knowledge.world());
    },
    async describeClaim(id) {
      const world = await knowledge.world();
      const claim = world.catalogue.records.claims.find((one) => one.id === id);
      return claim ? describeClaimCard(claim, world) : null;
    },
  };
}
