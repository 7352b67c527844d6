import { createTimeService, rulesLoader, setup, type DueWatch } from '@dondoc/application';
import type { StandingView } from '@dondoc/contracts';
import type { Role } from '@dondoc/domain';
import { organisation, people } from '../../../libs/application/test/test-office.js';
import { openApiOffice, type ApiOffice } from './api-office.js';

/**
 * Beside the people of the test office: the standing agency's own unit without its desk, which steers nothing and knows
 * only what the unit has a part in; the rest of the committee; a clerk of a department.
 */
const MORE: Readonly<Record<string, readonly [Role, string]>> = {
  captain: ['head-of-unit', 'ca'],
  trooper: ['person-assigned', 'ca'],
  vice: ['leader-in-charge', 'bcd'],
  member: ['committee-member', 'bcd'],
  aide: ['assistance-team', 'bcd'],
  scribe: ['clerk', 'snv'],
};
/** Office and unit of each login. */
export const everybody = { ...people, ...MORE };

/** Who sees every task, by hand. */
export const STEER = ['chair', 'deputy', 'vice', 'member', 'aide', 'desk', 'office', 'inspector'];
/** Who may see a task that the Interior leads, Justice supports and nobody else has a part in: written by hand. */
export const SEES: ReadonlySet<string> = new Set([...STEER, 'head', 'officer', 'colleague', 'helper']);
/** Who sees which task of the plan: the second was taken from the Interior, the third is the standing agency's own. */
export const SEES_TASK: Readonly<Record<string, ReadonlySet<string>>> = {
  t01: SEES,
  t02: new Set([...STEER, 'helper']),
  t03: new Set([...STEER, 'captain', 'trooper']),
};
/** Who may know of a draft. */
export const SEES_DRAFTS: ReadonlySet<string> = new Set([
  ...['chair', 'deputy', 'vice', 'desk', 'office', 'clerk', 'inspector'],
]);
/** Who may know no plan as a whole. */
export const OUTSIDE_LINE: ReadonlySet<string> = new Set(['judge', 'admin']);
export const logins = Object.keys(everybody);

const LATER = '2026-02-02T03:00:00.000Z';

/** A plan of three tasks with all that can be listed of them, and a draft; asked as anybody. */
export interface ThreeTasks {
  readonly office: ApiOffice;
  readonly planId: string;
  readonly draftId: string;
  /** The hand-off of each task that has one. */
  readonly handOffs: Readonly<Record<string, string>>;
  /** What a command answers. @throws Error where it is refused */
  post: ReturnType<typeof poster>;
  /** Status of a read. */
  get(as: string, path: string): Promise<number>;
  /** Ids of the tasks that somebody may see. */
  seenBy(as: string): string[];
}

const poster = (office: ApiOffice) => async (as: string, path: string, body: object) => {
  const answer = await office.ask('POST', path, { as, body });
  if (answer.status !== 200) throw new Error(`${as} ${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};

async function register(
  { app }: ApiOffice,
  [personId, [role, unitId]]: [string, readonly [Role, string]],
): Promise<void> {
  const { organisationId } = organisation;
  await app.registers.registerPerson(setup, { personId, name: `Người ${personId}`, organisationId });
  await app.registers.registerOffice(setup, { personId, role, unitId, from: '2026-01-01' });
}

/** Everything that time does to a task until the clock's instant. */
async function letTimePass({ store, pool, clock }: ApiOffice, taskId: string): Promise<void> {
  const time = createTimeService({ store, pool, clock, loadRules: rulesLoader(store) });
  const firstOf = ({ watches }: StandingView) => watches[0] as unknown as DueWatch | undefined;
  let watch = firstOf(await time.assess(taskId));
  while (watch && watch.at <= clock.at) watch = firstOf(await time.pass(taskId, watch));
}

const typed = (ref: string, lead: string, supportsPrinted: string[] = []) => ({
  ref,
  content: `Việc ${ref}`,
  leadsPrinted: [lead],
  supportsPrinted,
  deadline: { kind: 'by', due: '2026-01-30' },
});

/** Each task is escalated and on the docket; the first two have a request between units; the second was given away. */
export async function openThreeTasks(): Promise<ThreeTasks> {
  const office = await openApiOffice();
  try {
    return await fill(office);
  } catch (error) {
    await office.close();
    throw error;
  }
}

async function fill(office: ApiOffice): Promise<ThreeTasks> {
  for (const one of Object.entries(MORE)) await register(office, one);
  const post = poster(office);
  const planId: string = (await post('clerk', '/plans', { title: 'Ban hành' })).ids.planId;
  const draftId: string = (await post('clerk', '/plans', { title: 'Dự thảo' })).ids.planId;
  await post('clerk', `/plans/${planId}/tasks`, typed('I.1', 'Sở Nội vụ', ['Sở Tư pháp']));
  await post('clerk', `/plans/${planId}/tasks`, typed('I.2', 'Sở Nội vụ'));
  await post('clerk', `/plans/${planId}/tasks`, typed('I.3', 'Công an thành phố'));
  await post('deputy', `/plans/${planId}/issuance`, { issuedOn: '2026-01-15' });
  const on = (t: string, act: string) => `/tasks/${planId}-${t}/obligations/ob-1/${act}`;
  const handOffs: Record<string, string> = {};
  for (const t of ['t01', 't02']) {
    await post('head', on(t, 'person'), { personId: 'officer' });
    await post('head', on(t, 'acknowledgement'), {});
    const asked = await post('head', on(t, 'hand-offs'), { toUnitId: 'stp', content: 'Góp ý' });
    handOffs[t] = asked.ids.handOffId;
  }
  const targets = [{ taskId: `${planId}-t02`, obligationId: 'ob-1' }];
  const decision = { kind: 'reassign', text: 'Giao lại', document: '12/TB-BCĐ', toUnitId: 'stp' };
  await post('deputy', '/decisions', { ...decision, targets });
  office.clock.at = LATER;
  for (const t of Object.keys(SEES_TASK)) await letTimePass(office, `${planId}-${t}`);
  await post('desk', on('t01', 'docket-items'), { reason: 'Chậm' });
  await post('desk', on('t02', 'docket-items'), { reason: 'Chậm' });
  const { position } = await post('office', on('t03', 'docket-items'), { reason: 'Chậm' });
  await office.ask('GET', `/plans?atLeast=${position}`, { as: 'desk' });
  const get = async (as: string, path: string) => (await office.ask('GET', path, { as })).status;
  const seenBy = (as: string) =>
    Object.keys(SEES_TASK)
      .filter((t) => SEES_TASK[t]?.has(as))
      .map((t) => `${planId}-${t}`);
  return { office, planId, draftId, handOffs, post, get, seenBy };
}
