import { localDay, refuse } from '@dondoc/domain';
import type { Asker, Caller } from '../caller.js';
import { hidden } from '../app-error.js';
import { authorise, authoriseOnSomePart, organisationOf, permissionsOnTask } from '../policy/authorise.js';
import type { Tools } from '../tools.js';
import type { EvidenceGiven, EvidenceRecord } from './evidence-register.js';
import { sweepEvidence } from './evidence-sweep.js';
import {
  peopleOfUnit,
  personNames,
  type OfficeRecord,
  type PersonInUnit,
  type PersonRecord,
} from './people-register.js';
import { lockAccount, registerOffice, registerPerson } from './register-people.js';
import type { ReadStream } from 'node:fs';

/** The registers as a caller may use them. */
export interface Registrations {
  registerPerson(asker: Asker, person: PersonRecord): Promise<void>;
  registerOffice(asker: Asker, office: OfficeRecord): Promise<void>;
  /** Answers how many sessions it ended. */
  lockAccount(asker: Asker, personId: string): Promise<number>;
  /** People holding an office of a unit on a day, for assigning: one's own unit's, or any for those who steer. */
  peopleOf(caller: Caller, unitId: string, today: string): Promise<PersonInUnit[]>;
  names(ids: readonly string[]): Promise<Map<string, string>>;
  /** For those who have something to hand in on the task, while it is open. */
  keepEvidence(caller: Caller, given: Omit<EvidenceGiven, 'personId'>): Promise<EvidenceRecord>;
  openEvidence(caller: Caller, evidenceId: string): Promise<{ record: EvidenceRecord; content: ReadStream }>;
  evidence(ids: readonly string[]): Promise<EvidenceRecord[]>;
  /** Removes files that no event refers to a day after their upload; answers how many. */
  sweepEvidence(): Promise<number>;
}

export function registrationsOf(tools: Tools): Registrations {
  const requireTask = async (caller: Caller, taskId: string, otherwise: Error) => {
    const { state } = await tools.streams.tasks.load(taskId);
    const permitted = permissionsOnTask(caller, await organisationOf(tools, caller), state);
    if (!permitted('task.read')) throw otherwise;
  };
  return {
    registerPerson: (asker, person) => registerPerson(tools, asker, person),
    registerOffice: (asker, office) => registerOffice(tools, asker, office),
    lockAccount: (asker, personId) => lockAccount(tools, asker, personId),
    async peopleOf(caller, unitId, today) {
      await authorise(tools, caller, caller.actor.unitId === unitId ? 'people.choose' : 'people.choose-any');
      return peopleOfUnit(tools.pool, unitId, today);
    },
    names: (ids) => personNames(tools.pool, ids),
    async keepEvidence(caller, given) {
      const { state } = await tools.streams.tasks.load(given.taskId);
      await authoriseOnSomePart(tools, caller, given.taskId, state, 'task.evidence');
      if (state.closedAt) refuse('task-already-closed', { day: localDay(state.closedAt) });
      return tools.evidence.keep({ ...given, personId: caller.actor.personId });
    },
    async openEvidence(caller, evidenceId) {
      const [record] = await tools.evidence.find([evidenceId]);
      if (!record) throw hidden('evidence', evidenceId);
      await requireTask(caller, record.taskId, hidden('evidence', evidenceId));
      return { record, content: tools.evidence.open(record) };
    },
    evidence: (ids) => tools.evidence.find(ids),
    sweepEvidence: () => sweepEvidence(tools),
  };
}
