import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CommandAnswer } from '@dondoc/application';
import type { DraftComparisonView, Page, PlanDraftView, PlanSummaryView, UnitView } from '@dondoc/contracts';
import { planYear, PlanReadError, readLimits } from '@dondoc/plan-import';
import { z } from 'zod';
import { languageOf } from '../print-error.js';
import { readJsonFile } from '../rehearsal/read-json-file.js';
import { withApiSession, type ApiSession, type ServerOptions } from '../sessions/api-session.js';
import { dayGiven } from './check-plan-file.js';
import { correctedClosing, type ClosingOptions } from './corrected-closing.js';
import { correctedTask, taskOf, typedDay, type TaskCorrection } from './corrected-task.js';
import { comparisonText, draftText, summaryLine, tasksText, type NameOf } from './draft-text.js';
import { countsText, findingsText } from './findings-text.js';

const say = (line: string) => process.stderr.write(`${line}\n`);
const lang = () => languageOf(process.env);
const planPath = (planId: string) => `/plans/${encodeURIComponent(planId)}`;

/** JSON on stdout where it was asked for, else lines. */
function answer({ json }: ServerOptions, value: unknown, lines: readonly string[]): void {
  process.stdout.write(json ? `${JSON.stringify(value)}\n` : `${lines.join('\n')}\n`);
}

/** The bytes of a file that is to be sent. @throws PlanReadError before anything is sent */
async function bytesOf(path: string): Promise<Uint8Array> {
  const file = basename(path);
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new PlanReadError('plan-file-missing', { file });
  if (!found.isFile()) throw new PlanReadError('plan-file-unreadable', { file });
  if (found.size > readLimits.bytes)
    throw new PlanReadError('plan-file-too-large', {
      file,
      limitMegabytes: Math.floor(readLimits.bytes / 1_048_576),
    });
  return readFile(path);
}

const named = (path: string): string => `name=${encodeURIComponent(basename(path).slice(0, 200))}`;
/** As it would be judged on a day of issue; default: today. */
const draftOf = ({ ask }: ApiSession, planId: string, issuedOn?: string) =>
  ask<PlanDraftView>('GET', `${planPath(planId)}/draft${issuedOn ? `?issuedOn=${issuedOn}` : ''}`);

async function namesOf({ ask }: ApiSession): Promise<NameOf> {
  const { items } = await ask<Page<UnitView>>('GET', '/units');
  const names = new Map(items.map(({ unitId, name }) => [unitId, name]));
  return (unitId) => names.get(unitId) ?? unitId;
}

/** `dondoc plan draft FILE` */
export async function draftPlanFile(file: string, options: ServerOptions): Promise<void> {
  const body = await bytesOf(file);
  const draft = await withApiSession(options, async (session) => {
    const made = await session.ask<CommandAnswer>('POST', `/plans/from-file?${named(file)}`, { body });
    return draftOf(session, String(made.ids['planId']));
  });
  const { planId, mustMend, findings } = draft;
  say(
    lang() === 'vi'
      ? `Đã lập dự thảo ${planId}: ${tasksText(draft, 'vi')}; ${countsText(findings, 'vi')}.`
      : `Draft ${planId} made: ${tasksText(draft, 'en')}; ${countsText(findings, 'en')}.`,
  );
  if (!options.json) for (const line of findingsText(findings, lang())) say(line);
  answer(options, { planId, mustMend, findings }, [planId]);
}

/** `dondoc plan drafts` */
export async function listDrafts(options: ServerOptions): Promise<void> {
  const items = await withApiSession(options, async ({ ask }) => {
    const all: PlanSummaryView[] = [];
    let after = '';
    do {
      const page = await ask<Page<PlanSummaryView>>('GET', `/plans?status=draft&limit=200${after}`);
      all.push(...page.items);
      after = page.nextCursor === null ? '' : `&after=${encodeURIComponent(page.nextCursor)}`;
    } while (after !== '');
    return all;
  });
  const none =
    lang() === 'vi' ? 'Không có dự thảo nào trong phạm vi được xem.' : 'There is no draft you may see.';
  answer(options, items, items.length > 0 ? items.map((plan) => summaryLine(plan, lang())) : [none]);
}

/** `dondoc plan show ID` */
export async function showDraft(planId: string, options: ServerOptions): Promise<void> {
  const { draft, nameOf } = await withApiSession(options, async (session) => ({
    draft: await draftOf(session, planId),
    nameOf: await namesOf(session),
  }));
  answer(options, draft, draftText(draft, nameOf, lang()));
}

interface CorrectOptions extends ServerOptions, TaskCorrection {
  readonly task?: string;
}

/** What stays to be looked at in what was just corrected. */
async function tellLeft(
  session: ApiSession,
  planId: string,
  key: string,
  options: ServerOptions,
): Promise<void> {
  const { findings, mustMend, version } = await draftOf(session, planId);
  const own = findings.filter((finding) => finding.key === key);
  for (const line of findingsText(own, lang())) say(line);
  const left =
    lang() === 'vi'
      ? `Cả dự thảo: ${countsText(findings, 'vi')}.`
      : `The whole draft: ${countsText(findings, 'en')}.`;
  say(left);
  if (options.json) answer(options, { planId, key, version, mustMend, findings: own }, []);
}

/** Of days without a year, as the document they stand in was read. */
function yearOf({ title, date, validTo }: PlanDraftView['head']): number | undefined {
  return (
    planYear({ title, date: date ?? null }) ??
    (validTo === undefined ? undefined : Number(validTo.slice(0, 4)))
  );
}

/** `dondoc plan correct ID KEY` */
export async function correctDraftTask(
  planId: string,
  keyOrRef: string,
  options: CorrectOptions,
): Promise<void> {
  const given =
    options.task === undefined ? undefined : await readJsonFile('--task', options.task, z.looseObject({}));
  await withApiSession(options, async (session) => {
    const draft = await draftOf(session, planId);
    const { head, version } = draft;
    const task = taskOf(draft, keyOrRef);
    const body = given ?? correctedTask(task, options, yearOf(head));
    await session.ask('PUT', `${planPath(planId)}/draft-tasks/${encodeURIComponent(task.key)}`, {
      body,
      version,
    });
    say(
      lang() === 'vi'
        ? `Đã sửa nhiệm vụ ${task.ref} (${task.key}).`
        : `Task ${task.ref} (${task.key}) corrected.`,
    );
    await tellLeft(session, planId, task.key, options);
  });
}

interface HeadOptions extends ServerOptions, ClosingOptions {
  readonly title?: string;
  readonly issuer?: string;
  readonly number?: string;
  readonly date?: string;
  readonly validTo?: string;
  readonly conduct?: string;
}

/** `dondoc plan correct-head ID`; an empty text takes away what a plan may go without. */
export async function correctDraftHead(planId: string, options: HeadOptions): Promise<void> {
  const { title, issuer, number, date, validTo } = options;
  const orNull = (text: string | undefined) => (text === '' ? null : text);
  const day = (text: string | undefined) => (text ? typedDay(text) : orNull(text));
  const conduct =
    options.conduct === undefined
      ? undefined
      : await readJsonFile('--conduct', options.conduct, z.array(z.looseObject({})));
  const opening = { title, issuer, number: orNull(number), date: day(date), validTo: day(validTo), conduct };
  await withApiSession(options, async (session) => {
    const { version, head } = await draftOf(session, planId);
    const body = { ...opening, ...correctedClosing(head, options) };
    await session.ask('PUT', `${planPath(planId)}/draft/head`, { body, version });
    say(
      lang() === 'vi'
        ? `Đã sửa phần đầu của dự thảo ${planId}.`
        : `The head of draft ${planId} was corrected.`,
    );
    await tellLeft(session, planId, '', options);
  });
}

/** `dondoc plan remove ID KEY` */
export async function removeDraftTask(
  planId: string,
  keyOrRef: string,
  options: ServerOptions & { readonly reason: string },
): Promise<void> {
  await withApiSession(options, async (session) => {
    const draft = await draftOf(session, planId);
    const { key, ref } = taskOf(draft, keyOrRef);
    const body = { reason: options.reason };
    await session.ask('DELETE', `${planPath(planId)}/draft-tasks/${encodeURIComponent(key)}`, {
      body,
      version: draft.version,
    });
    say(lang() === 'vi' ? `Đã bỏ nhiệm vụ ${ref} (${key}).` : `Task ${ref} (${key}) removed.`);
    await tellLeft(session, planId, key, options);
  });
}

/** `dondoc plan diff ID FILE`: nothing is changed by it. */
export async function compareDraftWithFile(
  planId: string,
  file: string,
  options: ServerOptions,
): Promise<void> {
  const body = await bytesOf(file);
  const comparison = await withApiSession(options, ({ ask }) =>
    ask<DraftComparisonView>('POST', `${planPath(planId)}/draft/comparison?${named(file)}`, { body }),
  );
  answer(options, comparison, comparisonText(comparison, lang()));
}

interface IssueOptions extends ServerOptions {
  readonly date: string;
  readonly number?: string;
  readonly policy?: string;
  readonly acknowledge?: readonly string[];
}

/** What the check says on the day of issue: what is to be acknowledged in words, the rest in numbers. */
function tellBefore({ findings, toAcknowledge }: PlanDraftView, given: readonly string[] = []): void {
  const doubts = findings.filter(({ code }) => toAcknowledge.some((one) => one === code));
  for (const line of findingsText(doubts, lang())) say(line);
  if (findings.length === 0) return;
  say(
    lang() === 'vi' ? `Rà soát: ${countsText(findings, 'vi')}.` : `The check: ${countsText(findings, 'en')}.`,
  );
  const open = toAcknowledge.filter((code) => !given.includes(code));
  const words = open.map((code) => `--acknowledge ${code}`).join(' ');
  if (open.length > 0)
    say(
      lang() === 'vi'
        ? `Đã xem những chỗ trên và vẫn ban hành thì ghi thêm ${words}.`
        : `To issue having seen these, add ${words}.`,
    );
}

/** `dondoc plan issue ID`: the plan and all its tasks in one step, by a person whose office may. */
export async function issueDraft(planId: string, options: IssueOptions): Promise<void> {
  const { number: document, policy: policyVersion, acknowledge } = options;
  const issuedOn = dayGiven(options.date);
  await withApiSession(options, async (session) => {
    const draft = await draftOf(session, planId, issuedOn);
    const { version, tasks, findings } = draft;
    tellBefore(draft, acknowledge);
    const body = { issuedOn, document, policyVersion, acknowledged: acknowledge };
    const { position } = await session.ask<CommandAnswer>('POST', `${planPath(planId)}/issuance`, {
      body,
      version,
    });
    say(
      lang() === 'vi'
        ? `Đã ban hành kế hoạch ${planId} và giao ${tasksText(draft, 'vi')}.`
        : `Plan ${planId} issued, ${tasksText(draft, 'en')} given out.`,
    );
    if (options.json) answer(options, { planId, issuedOn, tasks: tasks.length, position, findings }, []);
  });
}
