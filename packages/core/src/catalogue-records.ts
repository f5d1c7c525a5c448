/** The records of a catalogue, all kinds together: plain data, before it is indexed. */
import type { Criterion } from './criteria.ts';
import type {
  Body,
  Figure,
  Instrument,
  IsoDate,
  Link,
  Measure,
  NoCounterpart,
  Obligation,
  OutdatedClaim,
  Project,
  ReportingDuty,
  Source,
  Target,
} from './records.ts';

/** What the catalogue is made of: plain data, as built and validated by the data package. */
export interface CatalogueRecords {
  readonly version: string;
  readonly asOf: IsoDate;
  readonly nomenclature: string;
  readonly sources: readonly Source[];
  readonly bodies: readonly Body[];
  readonly instruments: readonly Instrument[];
  readonly measures: readonly Measure[];
  readonly obligations: readonly Obligation[];
  readonly targets: readonly Target[];
  readonly reportingDuties: readonly ReportingDuty[];
  readonly projects: readonly Project[];
  readonly figures: readonly Figure[];
  readonly links: readonly Link[];
  readonly noCounterparts: readonly NoCounterpart[];
  readonly criteria: readonly Criterion[];
  readonly claims: readonly OutdatedClaim[];
}
