export type * from './plan-document.js';
export { impossibleDates, parseDeadline, type ParseDeadlineOptions } from './deadlines/parse-deadline.js';
export { printDeadline } from './deadlines/print-deadline.js';
export { planYear } from './head/plan-year.js';
export { readPlanFile, type ReadFileOptions } from './file/read-plan-file.js';
export { readLimits, type ReadLimits } from './file/limits.js';
export {
  readInterchange,
  toInterchange,
  type InterchangeDocument,
  type InterchangeTask,
} from './interchange/interchange.js';
export { PlanReadError, type PlanReadErrorCode, type PlanReadErrorParams } from './plan-read-error.js';
export { takeCarried } from './out/carried/take-carried.js';
export { planToDocx } from './out/docx/plan-to-docx.js';
export { planToXlsx } from './out/xlsx/plan-to-xlsx.js';
export { takeAdded } from './tables/take-added.js';
export { planToText } from './out/text/plan-to-text.js';
export { readPlanText } from './read-plan-text.js';
export { foldVietnamese, normaliseVietnamese } from './text/vietnamese.js';
export { readTimeLine, type TimeLine } from './tasks/time-line.js';
export { splitUnits } from './units/split-units.js';
export { refOfShown, shownRef } from './shown-ref.js';
