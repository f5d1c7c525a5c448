/** The store: every version that was ever kept can still be read, nothing is lost, two windows agree. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { asideParts } from './aside.ts';
import { definitions, itemsOn } from './items.ts';
import { onStorageProblem, type StorageProblem } from './problem.ts';
import type { Settings } from './shapes.ts';
import { understand } from './stored.ts';
import { memoryArea, memoryInTurn, memoryParts } from './testing.ts';

const example = (version: number): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`./examples/v${version}.json`, import.meta.url), 'utf8'));

/** Items that came after version 1, with the version in which they came. */
const CAME_WITH: Readonly<Record<string, number>> = { 'last-look': 2 };

const damagedWatchList = {
  version: 2,
  value: [
    { code: '0901', note: 'ok', added: '2026-01-01' },
    { code: 'coffee', note: 'no code', added: '2026-01-01' },
    42,
    { code: '030617', note: '', added: '2026-02-30' },
    { code: '4412', note: '', added: '2026-02-03' },
  ],
};

describe('versions', () => {
  it.each(definitions.map((one) => [one.key, one] as const))('%s: a frozen example for each', (key, definition) => {
    for (let version = CAME_WITH[key] ?? 1; version <= definition.version; version++) {
      expect(example(version), `examples/v${version}.json lacks ${key}`).toHaveProperty(key);
    }
  });

  it.each(definitions.map((one) => [one.key, one] as const))('%s: each is carried over whole', (key, definition) => {
    const now = (example(definition.version)[key] as { value: unknown }).value;
    for (let version = 1; version <= definition.version; version++) {
      const stored = example(version)[key];
      if (stored === undefined) continue;
      const found = understand(definition as never, stored, '2026-11-22');
      expect(Object.keys(found.mend ?? {}).filter((name) => name.startsWith('aside:'))).toEqual([]);
      if (key !== 'readiness' || version === definition.version) expect(found.value).toEqual(now);
    }
  });

  it('answers of the first version keep everything, with a day that is not known', async () => {
    const area = memoryArea(example(1));
    const { readinessAnswers } = itemsOn(memoryParts(area));
    const answers = await readinessAnswers.getValue();
    expect(answers).toEqual((example(3).readiness as { value: unknown }).value);
    expect(area.kept.readiness).toEqual(example(3).readiness);
    expect(asideParts(area.kept)).toEqual([]);
  });

  it.each([1, 2])(
    'numbers that version %i may have read otherwise are kept, and marked for review',
    async (version) => {
      const facts = { value: '6.000', area: '1,234', share: '0.500', years: '5', all: '1.234.567', day: '2026-01-15' };
      const value = { '090111': { facts, notes: {}, ...(version === 2 ? { changed: '2026-10-01' } : {}) } };
      const area = memoryArea({ readiness: version === 1 ? value : { version, value } });
      const answers = await itemsOn(memoryParts(area)).readinessAnswers.getValue();
      expect(answers['090111']).toMatchObject({ facts, review: ['value', 'area'] });
      expect(area.kept.readiness).toMatchObject({ version: 3 });
      expect(asideParts(area.kept)).toEqual([]);
    },
  );

  it('what a newer release wrote is kept apart, not written over', async () => {
    const later = { version: 9, value: { everything: 'else' } };
    const area = memoryArea({ 'watch-list': later });
    const { watchList } = itemsOn(memoryParts(area));
    expect(await watchList.getValue()).toEqual([]);
    expect(asideParts(area.kept)).toMatchObject([{ item: 'watch-list', why: 'newer_version', part: later }]);
  });
});

describe('damaged parts', () => {
  it('are set aside, and the rest goes on', async () => {
    const area = memoryArea({ 'watch-list': damagedWatchList });
    const { watchList } = itemsOn(memoryParts(area));
    expect((await watchList.getValue()).map(({ code }) => code)).toEqual(['0901', '4412']);
    const [part, ...others] = asideParts(area.kept);
    expect(others).toEqual([]);
    expect(part).toMatchObject({ item: 'watch-list', why: 'not_readable', found: '2026-11-22T08:00:00.000Z' });
    expect(part?.part).toEqual([damagedWatchList.value[1], 42, damagedWatchList.value[3]]);
    // Read again, nothing is set aside twice.
    await watchList.getValue();
    expect(asideParts(area.kept)).toHaveLength(1);
  });

  it.each([
    ['settings', 'all of it', { version: 2, value: 'broken' }, 'broken'],
    ['settings', 'one field', { version: 2, value: { language: 'fr', role: 'officer' } }, { language: 'fr' }],
    ['readiness', 'a list', [1, 2], [1, 2]],
    [
      'readiness',
      'one fact',
      { version: 3, value: { '0901': { facts: { a: 'yes', b: 7 }, notes: {}, changed: null, review: [] } } },
      { '0901': { facts: { b: 7 } } },
    ],
    ['last-look', 'a wrong day', { version: 2, value: { on: 'yesterday', catalogue: '1', verdicts: {} } }, undefined],
  ])('%s: %s', async (key, _what, stored, apart) => {
    const area = memoryArea({ [key]: stored });
    const items = Object.values(itemsOn(memoryParts(area)));
    const item = items.find((one) => one.key === key);
    await item?.getValue();
    expect(asideParts(area.kept)[0]?.part).toEqual(apart ?? (stored as { value: unknown }).value);
  });

  it('are set aside too where they come while a view follows the item', async () => {
    const area = memoryArea({});
    const { readinessAnswers } = itemsOn(memoryParts(area));
    const heard: unknown[] = [];
    const stop = readinessAnswers.watch((answers) => heard.push(answers));
    await area.set({ readiness: { version: 3, value: { '0901': 'broken' } } });
    await expect.poll(() => asideParts(area.kept)).toMatchObject([{ item: 'readiness', part: { '0901': 'broken' } }]);
    expect(area.kept.readiness).toEqual({ version: 3, value: {} });
    stop();
    expect(heard[0]).toEqual({});
  });

  it('keep a readable field beside a broken one', async () => {
    const area = memoryArea({
      settings: { version: 2, value: { language: 'fr', role: 'officer', silentHosts: ['a', 1] } },
    });
    const { settings } = itemsOn(memoryParts(area));
    expect(await settings.getValue()).toEqual({
      language: 'browser',
      role: 'officer',
      silentHosts: ['a'],
      markRepeats: false,
    });
  });

  it('are not written over where there is no room to set them aside', async () => {
    const area = memoryArea({ 'watch-list': damagedWatchList });
    area.room = JSON.stringify(area.kept).length + 10;
    const { watchList } = itemsOn(memoryParts(area));
    expect(await watchList.getValue()).toHaveLength(2);
    const written = await watchList.update((now) => now.slice(0, 1));
    expect(written).toMatchObject({ ok: false, problem: { code: 'storage_full', item: 'watch-list' } });
    expect(area.kept['watch-list']).toEqual(damagedWatchList);
  });
});

describe('writing', () => {
  let hush: (() => void) | undefined;
  afterEach(() => hush?.());

  it('says that the room is used up, and keeps the old value', async () => {
    const heard: StorageProblem[] = [];
    hush = onStorageProblem((problem) => heard.push(problem));
    const area = memoryArea({});
    const { watchList } = itemsOn(memoryParts(area));
    await watchList.update(() => [{ code: '0901', note: 'kept', added: '2026-01-01' }]);
    area.room = 200;
    const written = await watchList.update((now) => [
      ...now,
      { code: '4412', note: 'x'.repeat(300), added: '2026-01-02' },
    ]);
    expect(written.ok).toBe(false);
    expect(heard).toEqual([{ code: 'storage_full', item: 'watch-list' }]);
    expect((await watchList.getValue()).map(({ note }) => note)).toEqual(['kept']);
  });

  it('tells another refusal from a full store', async () => {
    const area = memoryArea({});
    area.refuse = new Error('An unexpected error occurred');
    const { settings } = itemsOn(memoryParts(area));
    expect(await settings.update((now) => ({ ...now, role: 'officer' }))).toMatchObject({
      ok: false,
      value: { role: 'exporter' },
      problem: { code: 'storage_not_written', item: 'settings' },
    });
  });

  it('two windows that write at once lose nothing', async () => {
    const area = memoryArea({});
    const inTurn = memoryInTurn();
    const windows = [itemsOn(memoryParts(area, inTurn)), itemsOn(memoryParts(area, inTurn))];
    const codes = Array.from({ length: 40 }, (_, at) => String(1000 + at));
    await Promise.all(
      codes.map((code, at) =>
        windows[at % 2]?.watchList.update((now) => [...now, { code, note: '', added: '2026-01-01' }]),
      ),
    );
    expect((await windows[0]?.watchList.getValue())?.map((one) => one.code).sort()).toEqual(codes);
  });

  it('is heard in the other window, and erasing is heard too', async () => {
    const area = memoryArea({});
    const [here, there] = [itemsOn(memoryParts(area)), itemsOn(memoryParts(area))];
    const seen: Settings['role'][] = [];
    const stop = there.settings.watch(({ role }) => seen.push(role));
    await here.settings.update((now) => ({ ...now, role: 'developer' }));
    await area.remove('settings');
    stop();
    await here.settings.update((now) => ({ ...now, role: 'officer' }));
    expect(seen).toEqual(['developer', 'exporter']);
  });
});
