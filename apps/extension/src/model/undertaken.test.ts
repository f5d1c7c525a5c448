import type { Body, Link } from '@luongxanh/core';
import { describe, expect, it } from 'vitest';
import { catalogueOf, decision, task } from './testing.ts';
import { undertakenFor } from './undertaken.ts';

const both = (en: string) => ({ en, vi: en });
const body = (id: string, successors: Body['successors'] = []): Body => ({
  id,
  name: both(id),
  short: null,
  level: 'central',
  from: null,
  to: null,
  successors,
  sources: ['s'],
  grade: 'V1',
});
const link = (obligation: string, kind: Link['kind'] = 'prepares'): Link => ({
  measure: 'wood',
  instrument: decision.id,
  obligation,
  kind,
  why: both('why'),
  sources: ['s'],
  grade: 'V1',
});

describe('what Viet Nam has undertaken behind a measure', () => {
  const catalogue = catalogueOf({
    bodies: [body('old', [{ body: 'new', from: '2025-03-01', grade: 'V1' }]), body('new')],
    obligations: [
      { ...task, id: 'a', lead: 'old', deadline: '2026-12-31' },
      { ...task, id: 'b', lead: 'new', deadline: '2025-12-31' },
      { ...task, id: 'c', lead: null, deadline: null },
      { ...task, id: 'd', lead: 'new', deadline: null },
    ],
    links: [link('a'), link('a', 'policy_goal'), link('b'), link('c'), link('d', 'only_resembles')],
  });

  it('counts each task once, by the body that leads now, and names the next deadline', () => {
    const found = undertakenFor('wood', catalogue, '2026-11-22');
    expect(found.tasks).toBe(3);
    expect(found.leads.map(({ body: { id }, count }) => [id, count])).toEqual([['new', 2]]);
    expect(found.next?.deadline).toBe('2026-12-31');
    expect(undertakenFor('wood', catalogue, '2027-01-01').next).toBeNull();
  });
});
