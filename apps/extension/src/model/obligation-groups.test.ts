import { catalogue } from '@luongxanh/data';
import { describe, expect, it } from 'vitest';
import { speechOf } from '../ui/speech.tsx';
import { groupObligations } from './obligation-groups.ts';
import { tasksOnce } from './tasks-once.ts';

const tasks = tasksOnce(catalogue.records.obligations);
const group = (order: 'body' | 'measure' | 'instrument' | 'deadline', speech = speechOf('vi')) =>
  groupObligations(tasks, order, { catalogue, today: '2026-11-22', speech });
const titles = (order: 'body' | 'measure') => group(order).map(([title]) => title);

describe('tasks under headings', () => {
  it('puts ministries before provinces, provinces before firms, and tasks without a lead last', () => {
    const order = titles('body');
    const at = (name: string) => order.findIndex((title) => title.startsWith(name));
    const places = ['Bộ Công Thương', 'Sở Công Thương tỉnh Vĩnh Long', 'Chủ gỗ', 'Văn bản không nêu'].map(at);
    expect(places[0]).toBeGreaterThanOrEqual(0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.at(-1)).toBe(order.length - 1);
  });

  it('names EU rules alphabetically, and loses no task under any order', () => {
    const named = titles('measure').slice(0, -1);
    expect(named).toEqual([...named].sort(speechOf('vi').compare));
    for (const order of ['body', 'measure', 'instrument', 'deadline'] as const)
      expect(new Set(group(order).flatMap(([, all]) => all.map(({ id }) => id))).size).toBe(tasks.length);
  });
});
