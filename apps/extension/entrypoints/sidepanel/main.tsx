/** Wires the sidepanel: styles and the one component. */
import { App } from '../../src/panel/App.tsx';
import { settleRoute } from '../../src/panel/use-panel.ts';
import { readTabEarly } from '../../src/panel/use-tab.ts';
import { pageReports, watchList } from '../../src/storage.ts';
import { begin } from '../../src/ui/begin.ts';
import { loadKnowledge } from '../../src/ui/knowledge.tsx';
import { readEarly } from '../../src/ui/use-stored.ts';
import '../../src/ui/styles/tokens.css';
import '../../src/ui/styles/text.css';
import '../../src/ui/styles/controls.css';
import '../../src/ui/styles/layout.css';
import '../../src/ui/styles/tables.css';
import '../../src/ui/styles/search.css';
import '../../src/ui/styles/shell.css';
import '../../src/ui/styles/rows.css';
import '../../src/ui/styles/product.css';
import '../../src/ui/styles/tree.css';
import '../../src/ui/styles/dates.css';
import '../../src/ui/styles/calendar.css';
import '../../src/ui/styles/targets.css';
import '../../src/ui/styles/boxes.css';
import '../../src/ui/styles/figures.css';
import '../../src/ui/styles/print.css';

// On their way, but the search field does not wait for them.
void loadKnowledge();
const soon = [readTabEarly(), readEarly(pageReports), readEarly(watchList)];
void begin(<App />, { first: [settleRoute()], soon });
