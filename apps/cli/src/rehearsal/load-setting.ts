import { asId, defaultPolicy, publicSectorCalendar, type PlanId } from '@dondoc/domain';
import {
  deskOf,
  deriveOrganisation,
  draftFromDocument,
  rehearsalPlanId,
  type Finding,
  type RehearsalSetting,
} from '@dondoc/application';
import { createHash } from 'node:crypto';
import { readInterchange, readPlanFile, toInterchange, type PlanDocument } from '@dondoc/plan-import';
import { UserError } from '../user-error.js';
import type { RehearsalOptions } from './options.js';
import { readJsonFile } from './read-json-file.js';
import { organisationSchema, policySchema } from './setting-files.js';

export interface LoadedSetting {
  readonly document: PlanDocument;
  readonly setting: RehearsalSetting;
}

/** An organisation that was given must know the plan's units; one derived from the plan knows them all. */
function requireKnownUnits(findings: readonly Finding[]): void {
  const [first] = findings.filter((f) => f.code === 'unit-unknown');
  if (!first) return;
  throw new UserError(
    'unit-unknown',
    `Nhiệm vụ ${first.ref}: tổ chức đã cho không có đơn vị "${first.printed}"; hãy bổ sung đơn vị hoặc tên gọi khác (aliases) vào tệp --org.`,
    `Task ${first.ref}: the organisation given has no unit "${first.printed}"; add the unit, or an alias, to the --org file.`,
  );
}

/** Reads the plan, the organisation and the policy, and puts them together. @throws PlanReadError, UserError */
export async function loadSetting(options: RehearsalOptions): Promise<LoadedSetting> {
  const document = await readPlanFile(options.file);
  const organisation = options.organisationFile
    ? await readJsonFile('--org', options.organisationFile, organisationSchema)
    : deriveOrganisation(document);
  const policy = options.policyFile
    ? await readJsonFile('--policy', options.policyFile, policySchema)
    : defaultPolicy;
  const desk = deskOf(organisation, organisation.steering.standingAgencyUnitId);
  const planId = asId<PlanId>(rehearsalPlanId(desk.personId));
  const sent = JSON.stringify(toInterchange(document));
  const draft = draftFromDocument(readInterchange(sent), organisation, planId);
  const sourceSha256 = createHash('sha256').update(sent).digest('hex');
  if (options.organisationFile) requireKnownUnits(draft.findings);
  return {
    document,
    setting: {
      plan: { head: draft.head, tasks: draft.tasks, sourceSha256 },
      organisation,
      rules: { policy, calendar: publicSectorCalendar },
      seed: options.seed,
      issuedOn: options.issuedOn,
      to: options.to,
    },
  };
}
