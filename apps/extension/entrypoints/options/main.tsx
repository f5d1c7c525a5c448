/** Wires the options: styles and the one component. */
import { render } from 'preact';
import { Options } from '../../src/options/Options.tsx';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/small.css';

render(<Options />, document.getElementById('root') as HTMLElement);
