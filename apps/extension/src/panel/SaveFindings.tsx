/** The findings of a page or a file as files: table, data, memo; and printed. */
import type { PageReport } from '../messages.ts';
import { printPageCsv } from '../model/page-csv.ts';
import { printPageJson } from '../model/page-json.ts';
import { printPageMemo } from '../model/page-memo.ts';
import { downloadText } from '../ui/download.ts';
import { useKnowledge } from '../ui/knowledge.tsx';
import { useSpeech } from '../ui/speech.tsx';

export function SaveFindings({ report }: { readonly report: PageReport }) {
  const { catalogue, tree, today } = useKnowledge();
  const speech = useSpeech();
  const { t } = speech;
  const world = { catalogue, tree, on: today };
  const name = `luong-xanh-${today}`;
  return (
    <section class="bar no-print" aria-label={t('saveFindings')}>
      <button
        type="button"
        onClick={() => downloadText(`${name}.md`, 'text/markdown', printPageMemo(report, world, speech))}
      >
        {t('savePageMemo')}
      </button>
      <button
        type="button"
        onClick={() => downloadText(`${name}.csv`, 'text/csv', printPageCsv(report, world, speech))}
      >
        {t('saveTable')}
      </button>
      <button
        type="button"
        onClick={() => downloadText(`${name}.json`, 'application/json', printPageJson(report, world))}
      >
        {t('saveData')}
      </button>
      <button type="button" onClick={() => print()}>
        {t('print')}
      </button>
    </section>
  );
}
