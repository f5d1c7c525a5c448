/** Since when a code stands in the nomenclature, where that is known, and in what unit it is declared besides weight. */
import { useKnowledge } from '../../ui/knowledge.tsx';
import { useSpeech } from '../../ui/speech.tsx';
import { unitInWords } from './units.ts';

export function CodeFacts({ code }: { readonly code: string }) {
  const { tree } = useKnowledge();
  const { t, say } = useSpeech();
  const since = tree.validity(code)?.from ?? null;
  const unit = tree.unit(code);
  if (since === null && unit === null) return null;
  return (
    <p class="small dim">
      {since === null ? '' : t('codeSince', { year: since })}{' '}
      {unit === null ? '' : t('codeUnit', { unit: say(unitInWords(unit)) })}
    </p>
  );
}
