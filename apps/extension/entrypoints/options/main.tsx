/** Wires the options: styles and the one component. */
import { Options } from '../../src/options/Options.tsx';
import { begin } from '../../src/ui/begin.ts';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/small.css';

void begin(<Options />);
