/** The products that an imported file has figures of, the largest first, each a way to its view; the rest is found by search. */
import type { KeptImport } from '../../figures/store.ts';
import { routeText } from '../../model/routes.ts';
import { useKnowledge } from '../../ui/knowledge.tsx';
import { Code } from '../../ui/pieces.tsx';
import { useSpeech } from '../../ui/speech.tsx';

export function ImportedProducts({ info }: { readonly info: Pick<KeptImport, 'codes' | 'products'> }) {
  const { tree } = useKnowledge();
  const { t, say, number } = useSpeech();
  const { codes = 0, products = [] } = info;
  if (products.length === 0) return null;
  return (
    <div class="stack tight">
      <p class="small">
        {t(codes > products.length ? 'importProductsSome' : 'importProducts', {
          count: number(codes, 0),
          shown: products.length,
        })}
      </p>
      <ul class="links path">
        {products.map((code) => {
          const label = tree.label(code);
          return (
            <li key={code}>
              <a href={`#/${routeText({ view: 'product', code })}`}>
                <Code code={code} />
              </a>
              <span>{label ? say(label) : ''}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
