import { describe, expect, it } from 'vitest';
import { speechOf } from '../ui/speech.tsx';
import { parseCsv } from './csv.ts';
import { obligationsCsv } from './obligations-csv.ts';
import { catalogueOf, task } from './testing.ts';

const both = (en: string) => ({ en, vi: en });
const base = { from: null, to: null, level: 'central', short: null, sources: ['s'], grade: 'V1' } as const;

describe('the table of obligations', () => {
  it('names the document in full, and the body that led and that leads now', () => {
    const catalogue = catalogueOf({
      bodies: [
        {
          ...base,
          id: 'old',
          name: both('Old ministry'),
          successors: [{ body: 'new', from: '2025-03-01', grade: 'V1' }],
        },
        { ...base, id: 'new', name: both('New ministry'), successors: [] },
      ],
    });
    const [header, row] = parseCsv(
      obligationsCsv([{ ...task, lead: 'old', coordinating: ['new'] }], catalogue, '2026-11-22', speechOf('vi')),
    );
    expect(row?.slice(0, 8)).toEqual([
      'Quyết định số 687/QĐ-TTg',
      '2022-06-07',
      'Điều 1',
      'Làm việc đó',
      'Old ministry',
      'New ministry',
      'New ministry',
      '2026-12-31',
    ]);
    expect(header).toHaveLength(row?.length ?? 0);
  });
});
