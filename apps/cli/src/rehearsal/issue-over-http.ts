import {
  deskOf,
  DRAFT_KEY,
  headOfCommittee,
  ownersToChoose,
  type RehearsalSetting,
} from '@dondoc/application';
import { defaultPolicy, TO_ACKNOWLEDGE, type Actor } from '@dondoc/domain';
import { toInterchange, type PlanDocument } from '@dondoc/plan-import';
import type { PeopleClient } from './people-client.js';

interface Answer {
  readonly versions: Readonly<Record<string, number>>;
  readonly ids: Readonly<Record<string, string>>;
}

/** The standing agency drafts the plan and chooses owners where none is named; the head of the committee issues it. */
export async function issueOverHttp(
  document: PlanDocument,
  setting: RehearsalSetting,
  people: PeopleClient,
  beforeIssue: () => Promise<void>,
): Promise<void> {
  const { organisation, rules, issuedOn } = setting;
  const desk = deskOf(organisation, organisation.steering.standingAgencyUnitId);
  let version = 0;
  const send = async (actor: Actor, key: string, method: 'POST' | 'PUT', path: string, body: unknown) => {
    const headers = version > 0 ? { 'if-match': `"${version}"` } : undefined;
    const response = await people.send(actor, key, method, path, body, headers);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} → ${response.status} ${text}`);
    const answer = JSON.parse(text) as Answer;
    version = Math.max(
      version,
      ...Object.entries(answer.versions).flatMap(([stream, v]) => (stream.startsWith('plan/') ? [v] : [])),
    );
    return answer;
  };
  const { ids } = await send(desk, DRAFT_KEY, 'POST', '/plans', { document: toInterchange(document) });
  const plan = `/plans/${ids['planId']}`;
  const owners = [{ kind: 'unit', unitId: organisation.steering.standingAgencyUnitId }];
  for (const { key } of ownersToChoose(setting))
    await send(desk, `rehearsal/owner/${key}`, 'PUT', `${plan}/draft-tasks/${key}/owners`, { owners });
  const own = rules.policy.version !== defaultPolicy.version ? { policyVersion: rules.policy.version } : {};
  await beforeIssue();
  await send(headOfCommittee(organisation), 'rehearsal/issue', 'POST', `${plan}/issuance`, {
    issuedOn,
    acknowledged: TO_ACKNOWLEDGE,
    ...own,
  });
}
