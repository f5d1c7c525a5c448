/** The part of the Data view about figures; a chunk of its own, because readers and store are not needed before it. */
import { ImportFigures } from './ImportFigures.tsx';
import { KeptFigures } from './KeptFigures.tsx';

export function DataFigures() {
  return (
    <div class="stack wide">
      <ImportFigures />
      <KeptFigures />
    </div>
  );
}
