/** Wires the first-run page: styles and the one component. */
import { render } from 'preact';
import { Welcome } from '../../src/welcome/Welcome.tsx';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/small.css';
import '../../src/ui/welcome.css';

render(<Welcome />, document.getElementById('root') as HTMLElement);
