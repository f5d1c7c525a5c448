/**
 * What a run of Vitest says in its own JSON report, and how two runs of the same files are taken together: a test counts as passed
 * if it passed in one of them.
 */

const hasFailedTest = ({ assertionResults }) => assertionResults.some(({ status }) => status === 'failed');

/** Files of a report with a failure in them, in a test or before it. */
export const failedFiles = ({ testResults }) =>
  testResults.filter((file) => file.status === 'failed' || hasFailedTest(file)).map(({ name }) => name);

/** What each test of a file came to, one list of tries by test. Names may stand twice in a file. */
function triesByTest(runs) {
  const tests = new Map();
  for (const { assertionResults } of runs) {
    const seen = new Map();
    for (const one of assertionResults) {
      const count = (seen.get(one.fullName) ?? 0) + 1;
      seen.set(one.fullName, count);
      const key = `${one.fullName} ${count}`;
      tests.set(key, [...(tests.get(key) ?? []), one]);
    }
  }
  return [...tests.values()];
}

/**
 * Counts of one report, or of two of which the second ran the failed files again; and the tests that only the second try passed, with
 * the first line of how the first failed. A file that breaks before its tests counts as a failure, and so does a run without tests.
 */
export function countResults(...reports) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const secondTries = [];
  const runs = reports.flatMap(({ testResults }) => testResults);
  for (const name of new Set(runs.map((run) => run.name))) {
    const own = runs.filter((run) => run.name === name);
    for (const tries of triesByTest(own)) {
      const is = (status) => tries.some((one) => one.status === status);
      counts[is('passed') ? 'passed' : is('failed') ? 'failed' : 'skipped'] += 1;
      const [{ status, fullName, failureMessages }] = tries;
      if (status === 'failed' && is('passed'))
        secondTries.push({ test: fullName, first: (failureMessages?.[0] ?? 'no message').split('\n')[0] });
    }
    if (own.every((run) => run.status === 'failed' && !hasFailedTest(run))) counts.failed += 1;
  }
  if (counts.passed + counts.failed === 0) counts.failed = 1;
  return { ...counts, secondTries };
}
