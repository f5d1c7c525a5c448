/** Wires the first-run page: styles and the one component. */

import { begin } from '../../src/ui/begin.ts';
import { Welcome } from '../../src/welcome/Welcome.tsx';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/small.css';
import '../../src/ui/welcome.css';

void begin(<Welcome />);
