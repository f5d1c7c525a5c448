/** Wires the sidepanel: styles and the one component. */
import { render } from 'preact';
import { App } from '../../src/panel/App.tsx';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/search.css';
import '../../src/ui/tree.css';
import '../../src/ui/panel.css';
import '../../src/ui/figures.css';

render(<App />, document.getElementById('root') as HTMLElement);
