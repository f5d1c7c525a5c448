/** What a page is about: what its address names; where that names nothing, the code that a look-up page itself shows. */
import type { PageReport } from '../messages.ts';
import { siteOf } from '../sites/index.ts';

export function withSubject(report: PageReport): PageReport {
  const site = siteOf(report.url);
  const inPage = report.code === undefined ? null : (site?.codeOf?.(report.code) ?? null);
  return { ...report, subject: site?.subject ?? inPage };
}
