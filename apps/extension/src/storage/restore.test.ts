/** What was saved comes back on another device, adds to what is there, and never writes over it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { itemsOn } from './items.ts';
import { restore } from './restore.ts';
import { memoryArea, memoryParts } from './testing.ts';

const NOW = '2026-11-22T08:00:00.000Z';
const example = (version: number): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`./examples/v${version}.json`, import.meta.url), 'utf8'));
const on = (kept: Record<string, unknown> = {}) => {
  const area = memoryArea(kept);
  return { area, items: itemsOn(memoryParts(area)) };
};
const file = (local: unknown) => JSON.stringify({ local, session: {}, figures: null });

describe('what was saved', () => {
  it.each([1, 2, 3])('by version %i comes back whole on an empty device', async (version) => {
    const { area, items } = on();
    const restored = await restore(file(example(version)), items, NOW);
    expect(restored).toMatchObject({ ok: true, settings: 'settings' in example(version), refused: [], problem: null });
    const there = on(example(version));
    expect(await items.watchList.getValue()).toEqual(await there.items.watchList.getValue());
    expect(await items.readinessAnswers.getValue()).toEqual(await there.items.readinessAnswers.getValue());
    expect(await items.settings.getValue()).toEqual(await there.items.settings.getValue());
    expect(Object.keys(area.kept).filter((key) => key.startsWith('aside:'))).toEqual([]);
  });

  it('adds to what is here, and what is here wins', async () => {
    const { items } = on({
      'watch-list': { version: 2, value: [{ code: '0901', note: 'here', added: '2026-02-01' }] },
    });
    const saved = [
      { code: '0901', note: 'file', added: '2026-01-01' },
      { code: '4412', note: 'file', added: '2026-01-01' },
    ];
    const restored = await restore(file({ 'watch-list': { version: 2, value: saved } }), items, NOW);
    expect(restored).toMatchObject({ ok: true, products: 1, settings: false });
    expect((await items.watchList.getValue()).map(({ code, note }) => [code, note])).toEqual([
      ['0901', 'here'],
      ['4412', 'file'],
    ]);
  });

  it('hands back what it cannot read, and what a newer release wrote', async () => {
    const { items } = on();
    const rows = [{ code: 'coffee' }, { code: '4412', note: '', added: '2026-01-01' }];
    const restored = await restore(
      file({ 'watch-list': { version: 2, value: rows }, settings: { version: 99, value: { language: 'vi' } } }),
      items,
      NOW,
    );
    expect(restored).toMatchObject({ ok: true, products: 1, settings: false });
    if (restored.ok) {
      expect(restored.refused.map(({ item, why }) => [item, why])).toEqual([
        ['settings', 'newer_version'],
        ['watch-list', 'not_readable'],
      ]);
    }
    expect((await items.settings.getValue()).language).toBe('browser');
  });

  it('says which file is none of ours, and changes nothing', async () => {
    const { area, items } = on();
    expect(await restore('code;goods', items, NOW)).toEqual({ ok: false, code: 'not_json' });
    expect(await restore('[1, 2]', items, NOW)).toEqual({ ok: false, code: 'not_saved_here' });
    expect(area.kept).toEqual({});
  });

  it('stops at a full store, with what was kept before it', async () => {
    const { area, items } = on();
    area.refuse = new Error('QUOTA_BYTES quota exceeded');
    const restored = await restore(file(example(3)), items, NOW);
    expect(restored).toMatchObject({ ok: true, products: 0, answers: 0, settings: false });
    expect(restored.ok && restored.problem?.code).toBe('storage_full');
  });
});
