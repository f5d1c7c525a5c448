/** Wires the popup: styles and the one component. */
import { Popup } from '../../src/popup/Popup.tsx';
import { begin } from '../../src/ui/begin.ts';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/search.css';
import '../../src/ui/small.css';

void begin(<Popup />);
