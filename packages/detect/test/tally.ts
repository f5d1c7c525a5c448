/** Counts what was wanted, found and wrong, and sets it in a table with precision and recall. */
export interface Tally {
  lines: number;
  wanted: number;
  found: number;
  wrong: number;
}

/** Adds one line of a corpus to the tally of each key. */
export function count(
  report: Map<string, Tally>,
  keys: readonly string[],
  wanted: readonly string[],
  got: readonly string[],
): void {
  for (const key of keys) {
    const tally = report.get(key) ?? { lines: 0, wanted: 0, found: 0, wrong: 0 };
    const left = [...got];
    tally.lines++;
    for (const id of wanted) {
      tally.wanted++;
      const at = left.indexOf(id);
      if (at < 0) continue;
      tally.found++;
      left.splice(at, 1);
    }
    tally.wrong += left.length;
    report.set(key, tally);
  }
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

/** A table in Markdown, one row for each key. */
export function table(report: ReadonlyMap<string, Tally>, head: string): string {
  const rows = [...report].map(
    ([key, { lines, wanted, found, wrong }]) =>
      `| ${key} | ${lines} | ${wanted} | ${found} | ${wrong} | ${share(found, found + wrong)} | ${share(found, wanted)} |`,
  );
  return [
    `| ${head} | Lines | Wanted | Found | Wrong | Precision | Recall |`,
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}
