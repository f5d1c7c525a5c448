/** The watched codes as links to another view of them; nothing where none is watched. */
import { answeredCode } from '../model/answered-code.ts';
import { routeText } from '../model/routes.ts';
import { watchList } from '../storage.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Code } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { useStored } from '../ui/use-stored.ts';

export function WatchedCodes({ view }: { readonly view: 'product' | 'readiness' }) {
  const { tree } = useKnowledge();
  const { t, say } = useSpeech();
  const list = useStored(watchList).value;
  if (list.length === 0) return null;
  return (
    <section class="stack tight">
      <h2>{t('tabWatch')}</h2>
      <ul class="links">
        {list.map(({ code, note }) => {
          const label = tree.label(answeredCode(code, tree));
          return (
            <li key={code}>
              <a href={`#/${routeText({ view, code })}`}>
                <Code code={code} /> {note || (label ? say(label) : '')}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
