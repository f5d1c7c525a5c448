import { describe, expect, it } from 'vitest';
import { actPartsFor, firstViewOf, tabsFor } from './role.ts';

describe('roles', () => {
  const roles = ['exporter', 'officer', 'developer'] as const;
  it('order the views, and leave none out', () => {
    for (const role of roles) {
      expect([...tabsFor(role)].sort()).toEqual([...tabsFor('exporter')].sort());
      expect([...actPartsFor(role)].sort()).toEqual([...actPartsFor('exporter')].sort());
      expect(tabsFor(role)).toContain(firstViewOf(role));
    }
    expect(new Set(roles.map((role) => tabsFor(role)[1])).size).toBe(3);
  });
});
