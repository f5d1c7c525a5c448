import { assess, createCatalogue } from '/work/main/packages/core/src/index.ts';
import { verdictReason, verdictQuestion } from '/work/main/packages/core/src/words/index.ts';
import { nomenclature } from '/work/main/packages/nomenclature/src/index.ts';
import { build } from '/work/main/packages/data/src/build/build.ts';
const tree = nomenclature();
const r = build('/work/main/packages/data/records', tree);
const catalogue = createCatalogue(r.records);
const [on, ...codes] = process.argv.slice(2);
for (const code of codes) for (const v of assess(code, { catalogue, on, tree })) {
  if (v.status === 'not_listed' && !v.until) continue;
  const m = catalogue.measures.get(v.measure)!;
  console.log(code, v.measure, v.status, v.basis, v.grade, 'from', v.listedFrom, 'applies', v.appliesFrom, 'until', v.until, v.codes.slice(0, 9).join(' '));
  if (process.env.W) { const w = verdictReason(v, m, on); console.log('    ', w.en, '\n    ', w.vi, '\n    ', JSON.stringify(verdictQuestion(v))); }
}
