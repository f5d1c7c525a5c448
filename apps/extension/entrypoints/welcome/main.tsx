/** Wires the first-run page: styles and the one component. */

import { begin } from '../../src/ui/begin.ts';
import { Welcome } from '../../src/welcome/Welcome.tsx';
import '../../src/ui/styles/tokens.css';
import '../../src/ui/styles/text.css';
import '../../src/ui/styles/controls.css';
import '../../src/ui/styles/layout.css';
import '../../src/ui/styles/tables.css';
import '../../src/ui/styles/search.css';
import '../../src/ui/styles/options.css';
import '../../src/ui/styles/welcome.css';

void begin(<Welcome />);
