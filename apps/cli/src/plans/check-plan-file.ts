import { checkDocument } from '@dondoc/application';
import { findingView, type Language, type PlanFindingView } from '@dondoc/contracts';
import { asDay, localDay, type Day, type Instant } from '@dondoc/domain';
import type { PlanDocument, PlanDocumentWarning } from '@dondoc/plan-import';
import { forTerminal } from '../for-terminal.js';
import { dayAsTyped } from './typed-day.js';
import { readWithBar } from './read-with-bar.js';
import { languageOf } from '../print-error.js';
import { readJsonFile } from '../rehearsal/read-json-file.js';
import { organisationSchema } from '../rehearsal/setting-files.js';
import { toldRefusal } from '../registers/told-refusal.js';
import { countText } from './draft-text.js';
import { countsText, findingsText } from './findings-text.js';

interface CheckOptions {
  readonly organisation?: string;
  readonly on?: string;
  readonly json?: boolean;
}

/** Doubts of the reader that the check tells in its own words. */
const TOLD_BY_CHECK = new Set([
  'task-without-lead',
  'task-without-deadline',
  'deadline-not-understood',
  'task-ref-repeated',
  'date-impossible',
]);

/** The day typed, else today in Viet Nam. @throws UserError `date-impossible` */
export function dayGiven(text: string | undefined): Day {
  try {
    return text === undefined ? localDay(new Date().toISOString() as Instant) : asDay(dayAsTyped(text));
  } catch (error) {
    throw toldRefusal(error);
  }
}

/** `dondoc plan check`: what a person should look at before the plan is issued; exit code 1 where something must be mended. */
export async function checkPlanFile(file: string, options: CheckOptions): Promise<void> {
  const on = dayGiven(options.on);
  const organisation =
    options.organisation === undefined
      ? undefined
      : await readJsonFile('--organisation', options.organisation, organisationSchema);
  const document = await readWithBar(file);
  const lang = languageOf(process.env);
  const { findings } = checkDocument(document, { on, ...(organisation ? { organisation } : {}) });
  const views = findings.map((finding) => findingView(finding, lang));
  const doubts = document.warnings.filter(({ code }) => !TOLD_BY_CHECK.has(code));
  const mustMend = views.filter(({ severity }) => severity === 'must').length;
  if (mustMend > 0) process.exitCode = 1;
  const text = options.json
    ? JSON.stringify({ on, mustMend, findings: views, doubts })
    : reportText(document, views, doubts, lang);
  process.stdout.write(`${options.json ? text : forTerminal(text)}\n`);
}

function reportText(
  { plan, tasks, duties }: PlanDocument,
  findings: readonly PlanFindingView[],
  doubts: readonly PlanDocumentWarning[],
  lang: Language,
): string {
  const vi = lang === 'vi';
  const reader = vi ? 'Bộ đọc lưu ý' : 'Doubts of the reader';
  const line = ({ line: n, message, code }: PlanDocumentWarning) =>
    `  - ${n > 0 ? `${vi ? 'dòng' : 'line'} ${n}: ` : ''}${message[lang]} [${code}]`;
  return [
    plan.title,
    `${countText(tasks.length, duties.length, lang)}; ${countsText(findings, lang)}`,
    ...findingsText(findings, lang),
    ...(doubts.length > 0 ? [reader, ...doubts.map(line)] : []),
  ].join('\n');
}
