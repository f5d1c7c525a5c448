/** Obligations as a table for a receiver who has only the table: document in full, bodies as named and as they are now, sources. */
import { bodyOn, type Catalogue, type IsoDate, type Obligation } from '@luongxanh/core';
import { gradeWords } from '@luongxanh/core/words';
import type { Speech } from '../ui/speech.tsx';
import { numbered } from './act-title.ts';
import { printCsv } from './csv.ts';

export function obligationsCsv(
  obligations: readonly Obligation[],
  catalogue: Catalogue,
  on: IsoDate,
  { t, say }: Pick<Speech, 't' | 'say'>,
): string {
  const name = (id: string) => say(catalogue.bodies.get(id)?.name ?? { en: id, vi: id });
  const rows = obligations.map((one) => {
    const instrument = catalogue.instruments.get(one.instrument);
    const measures = catalogue.records.links
      .filter(({ obligation }) => obligation === one.id)
      .flatMap(({ measure }) => catalogue.measures.get(measure)?.shortName ?? []);
    return [
      instrument?.number ? say(numbered(instrument.kind, instrument.number)) : say(instrument?.title ?? one.task),
      instrument?.date,
      say(one.place),
      say(one.task),
      one.lead === null ? t('noLead') : name(one.lead),
      one.lead === null ? '' : say(bodyOn(catalogue, one.lead, on)?.name ?? { en: '', vi: '' }),
      one.coordinating.map(name).join('; '),
      one.deadline ?? '',
      [...new Set(measures.map(say))].join('; '),
      say(gradeWords[one.grade]),
      one.sources.flatMap((id) => catalogue.sources.get(id)?.url ?? []).join(' '),
    ];
  });
  const header = [
    t('document'),
    t('dateOfAct'),
    t('place'),
    t('colTask'),
    t('leadBody'),
    t('colLeadNow'),
    t('coordinating'),
    t('deadline'),
    t('euMeasures'),
    t('grade'),
    t('sources'),
  ];
  return printCsv(header, rows);
}
