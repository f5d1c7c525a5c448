/** Wires the popup: styles and the one component. */
import { Popup } from '../../src/popup/Popup.tsx';
import { begin } from '../../src/ui/begin.ts';
import '../../src/ui/styles/tokens.css';
import '../../src/ui/styles/text.css';
import '../../src/ui/styles/controls.css';
import '../../src/ui/styles/layout.css';
import '../../src/ui/styles/tables.css';
import '../../src/ui/styles/search.css';
import '../../src/ui/styles/popup.css';

void begin(<Popup />);
