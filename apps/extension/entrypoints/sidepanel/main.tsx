/** Wires the sidepanel: styles and the one component. */
import { App } from '../../src/panel/App.tsx';
import { readTabEarly, settleRoute } from '../../src/panel/use-panel.ts';
import { pageReports, watchList } from '../../src/storage.ts';
import { begin } from '../../src/ui/begin.ts';
import { loadKnowledge } from '../../src/ui/knowledge.tsx';
import { readEarly } from '../../src/ui/use-stored.ts';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/search.css';
import '../../src/ui/tree.css';
import '../../src/ui/panel.css';
import '../../src/ui/figures.css';

// On their way, but the search field does not wait for them.
void loadKnowledge();
const soon = [readTabEarly(), readEarly(pageReports), readEarly(watchList)];
void begin(<App />, { first: [settleRoute()], soon });
