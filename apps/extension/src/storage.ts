/** Everything that is stored, by one name. The parts stand in `storage/`. */
export { type AsidePart, asideParts } from './storage/aside.ts';
export { lastLook, readinessAnswers, settings, watchList } from './storage/items.ts';
export { onStorageProblem, type StorageProblem } from './storage/problem.ts';
export { type Restored, restoreHere } from './storage/restore-here.ts';
export {
  forgetWindow,
  type OpenedDocument,
  openedDocument,
  type PanelRequest,
  pageReports,
  panelAbout,
  panelRequest,
  panelRoute,
  thisRun,
} from './storage/session.ts';
export type {
  Look,
  ReadinessAnswers,
  Role,
  SeenVerdict,
  Settings,
  WatchedCode,
} from './storage/shapes.ts';
export type { StoredItem, Written } from './storage/stored.ts';
