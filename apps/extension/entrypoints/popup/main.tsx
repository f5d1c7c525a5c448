/** Wires the popup: styles and the one component. */
import { render } from 'preact';
import { Popup } from '../../src/popup/Popup.tsx';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/search.css';
import '../../src/ui/small.css';

render(<Popup />, document.getElementById('root') as HTMLElement);
