import { describe, expect, it } from 'vitest';
import { tasksByDeadline, tasksByLead, tasksOnce } from './tasks-once.ts';
import { task } from './testing.ts';

describe('tasks of a document', () => {
  it('stand once where only the bodies that help differ', () => {
    const tasks = tasksOnce([
      { ...task, id: 'a', coordinating: ['moc'], sources: ['s'] },
      { ...task, id: 'b', coordinating: ['mot', 'moc'], sources: ['s', 'z'] },
      { ...task, id: 'c', deadline: null },
      { ...task, id: 'd', lead: 'moit' },
    ]);
    expect(tasks.map(({ id, coordinating, sources }) => [id, coordinating, sources])).toEqual([
      ['a', ['moc', 'mot'], ['s', 'z']],
      ['c', [], ['s']],
      ['d', [], ['s']],
    ]);
  });

  it('group by the body that leads, in the order of the document', () => {
    const groups = tasksByLead([
      { ...task, lead: 'moit' },
      { ...task, lead: null },
      { ...task, lead: 'moit', id: 'b' },
    ]);
    expect([...groups].map(([lead, all]) => [lead, all.length])).toEqual([
      ['moit', 2],
      [null, 1],
    ]);
  });

  it('group by deadline: what is due next, then what has no day, then what is over', () => {
    const of = (deadline: string | null) => ({ ...task, id: String(deadline), deadline });
    const groups = tasksByDeadline(
      ['2030-12-31', null, '2025-12-31', '2026-12-31', '2026-11-22'].map(of),
      '2026-11-22',
    );
    expect(groups.map(({ group, tasks }) => [group, tasks.map(({ id }) => id)])).toEqual([
      [{ kind: 'year', year: '2026' }, ['2026-11-22', '2026-12-31']],
      [{ kind: 'year', year: '2030' }, ['2030-12-31']],
      [{ kind: 'none' }, ['null']],
      [{ kind: 'past' }, ['2025-12-31']],
    ]);
  });
});
