import {
  asId,
  checkPlan,
  type Day,
  type NumberHolder,
  type Organisation,
  type PlanFinding,
  type PlanId,
} from '@dondoc/domain';
import type { PlanDocument, PlanDocumentDuty } from '@dondoc/plan-import';
import { deriveOrganisation } from '../rehearsal/derive-organisation.js';
import { draftFromDocument, isDrafted, type DraftPlan } from './draft-from-document.js';

export interface DocumentCheck {
  /** In whose terms it is read; absent: names are taken as printed. */
  readonly organisation?: Organisation;
  /** The day it would be issued. */
  readonly on?: Day;
  /** Numbers of the plans that are known; absent: what is superseded is not looked up. */
  readonly knownPlans?: readonly string[];
  /** The issued plan that bears its number, if one does. */
  readonly numberHeldBy?: NumberHolder;
}

export interface CheckedDocument {
  readonly draft: DraftPlan;
  /** What must be mended and what was read with least certainty first. */
  readonly findings: readonly PlanFinding[];
}

/** A plan as read, drafted in the terms of an organisation and checked by the five clarities. Nothing is kept. */
export function checkDocument(document: PlanDocument, check: DocumentCheck = {}): CheckedDocument {
  const organisation = check.organisation ?? deriveOrganisation(document);
  const draft = draftFromDocument(document, organisation, asId<PlanId>('kh'));
  const findings = checkPlan({
    ...check,
    ...{
      head: draft.head,
      tasks: draft.tasks,
      duties: document.duties.filter((duty) => !isDrafted(duty)).map(dutyToCheck),
    },
    ...(document.stated ? { stated: document.stated } : {}),
  });
  return { draft, findings };
}

const dutyToCheck = ({ who, what, source }: PlanDocumentDuty) => ({
  who,
  what,
  ...(source ? { source } : {}),
});
