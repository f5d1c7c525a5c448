/** A typed code as one that can be answered, with the words of what stands in the way or was answered differently. */
import { type Bilingual, type CodeTree, readCode } from '@luongxanh/core';
import { problemWords } from '@luongxanh/core/words';

export type Answerable =
  | { readonly ok: true; readonly code: string; readonly words: Bilingual | null }
  | { readonly ok: false; readonly words: Bilingual };

export function answerable(input: string, tree: CodeTree): Answerable {
  const found = readCode(input, tree);
  if (!found.ok) return { ok: false, words: problemWords(found.problem) };
  const [problem] = found.value.problems;
  return { ok: true, code: found.value.code, words: problem ? problemWords(problem) : null };
}
