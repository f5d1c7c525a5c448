/** Wires the options: styles and the one component. */
import { Options } from '../../src/options/Options.tsx';
import { begin } from '../../src/ui/begin.ts';
import '../../src/ui/styles/tokens.css';
import '../../src/ui/styles/text.css';
import '../../src/ui/styles/controls.css';
import '../../src/ui/styles/layout.css';
import '../../src/ui/styles/tables.css';
import '../../src/ui/styles/options.css';

void begin(<Options />);
