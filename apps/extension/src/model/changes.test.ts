import { describe, expect, it } from 'vitest';
import { changesFor } from './changes.ts';
import { catalogueOf, entry, measure, tree } from './testing.ts';

const change = (catalogue: ReturnType<typeof catalogueOf>, since: string, on: string) =>
  changesFor('4412', since, on, catalogue, tree);

describe('changesFor', () => {
  it('sees goods leave a list', () => {
    const catalogue = catalogueOf({ measures: [measure({ scope: [entry('4412', { to: '2026-09-17' })] })] });
    const [found] = change(catalogue, '2026-01-01', '2026-11-22');
    expect(found?.before?.status).toBe('listed');
    expect(found?.after).toMatchObject({ status: 'not_listed', until: '2026-09-17' });
  });

  it('sees a duty begin while the word stays the same', () => {
    expect(change(catalogueOf(), '2026-11-22', '2027-01-01')).toMatchObject([{ measure: 'wood', began: true }]);
  });

  it('is silent where nothing changed', () => {
    expect(change(catalogueOf(), '2026-10-01', '2026-11-22')).toEqual([]);
  });
});
