/** The way to the dossier of a document: its number where it has one, else its name. */
import type { Instrument } from '@luongxanh/core';
import { numbered } from '../model/act-title.ts';
import { routeOfInstrument } from '../model/routes.ts';
import { useSpeech } from '../ui/speech.tsx';

export function InstrumentLink({ instrument }: { readonly instrument: Instrument }) {
  const { say } = useSpeech();
  return (
    <a href={`#/${routeOfInstrument(instrument)}`}>
      {instrument.number
        ? say(numbered(instrument.kind, instrument.number))
        : say(instrument.shortName ?? instrument.title)}
    </a>
  );
}
