/** Two runs of the same tests taken together: what counts as passed, and what is said of a second try. */
import { describe, expect, it } from 'vitest';
import { countResults, failedFiles } from './lib/results.mjs';

const file = (name: string, tests: Record<string, string>, status = 'passed') => ({
  name,
  status: Object.values(tests).includes('failed') ? 'failed' : status,
  assertionResults: Object.entries(tests).map(([fullName, one]) => ({
    fullName,
    status: one,
    failureMessages: one === 'failed' ? [`Error: ${fullName} broke\n  at line 1`] : [],
  })),
});
const report = (...testResults: ReturnType<typeof file>[]) => ({ testResults });

describe('counting the results of a run', () => {
  it('counts what passed, failed and was skipped', () => {
    const first = report(file('a', { one: 'passed', two: 'failed' }), file('b', { three: 'skipped' }));
    expect(countResults(first)).toEqual({ passed: 1, failed: 1, skipped: 1, secondTries: [] });
    expect(failedFiles(first)).toEqual(['a']);
  });

  it('takes a test that passed the second time as passed, and says so', () => {
    const first = report(file('a', { one: 'passed', two: 'failed' }), file('b', { two: 'passed' }));
    const second = report(file('a', { one: 'passed', two: 'passed' }));
    expect(countResults(first, second)).toEqual({
      passed: 3,
      failed: 0,
      skipped: 0,
      secondTries: [{ test: 'two', first: 'Error: two broke' }],
    });
  });

  it('fails a test that failed twice, and keeps one that only the first run passed', () => {
    const first = report(file('a', { one: 'passed', two: 'failed' }));
    const second = report(file('a', { one: 'failed', two: 'failed' }));
    expect(countResults(first, second)).toEqual({ passed: 1, failed: 1, skipped: 0, secondTries: [] });
  });

  it('counts a file that broke before its tests, unless the second run passed it', () => {
    const first = report(file('a', { one: 'skipped' }, 'failed'), file('b', { two: 'passed' }));
    expect(countResults(first)).toMatchObject({ passed: 1, failed: 1, skipped: 1 });
    expect(countResults(first, report(file('a', { one: 'passed' })))).toMatchObject({
      passed: 2,
      failed: 0,
      skipped: 0,
    });
    expect(countResults(first, report(file('a', {}, 'failed')))).toMatchObject({ passed: 1, failed: 1 });
    expect(countResults(report(file('a', {}, 'failed')))).toMatchObject({ passed: 0, failed: 1 });
  });

  it('fails a run without tests', () => {
    expect(countResults(report())).toMatchObject({ passed: 0, failed: 1 });
  });
});
