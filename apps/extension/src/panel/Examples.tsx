/** A way on from an empty view: codes that many people here ask for, each a link to the view. */
import { routeText } from '../model/routes.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { Code } from '../ui/pieces.tsx';
import { useSpeech } from '../ui/speech.tsx';

/** Coffee, shrimps, plywood, footwear, steel screws. */
const EXAMPLES = ['0901', '030617', '4412', '6404', '7318'];

export function Examples({ view }: { readonly view: 'product' | 'readiness' }) {
  const { tree } = useKnowledge();
  const { say } = useSpeech();
  return (
    <ul class="links">
      {EXAMPLES.map((code) => {
        const label = tree.label(code);
        return (
          <li key={code}>
            <a href={`#/${routeText({ view, code })}`}>
              <Code code={code} /> {label ? say(label) : ''}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
