import type { Organisation, PlanState } from '@dondoc/domain';
import { planToDocx, planToText, planToXlsx, toInterchange, type PlanDocument } from '@dondoc/plan-import';
import { documentFromPlan } from '../plan-document/document-from-plan.js';

/** The forms in which a plan is given out. */
export const PLAN_FORMATS = ['docx', 'xlsx', 'json', 'txt'] as const;
export type PlanFormat = (typeof PLAN_FORMATS)[number];

/** A plan as a file, and what it is called by. */
export interface WrittenPlan {
  readonly number: string | null;
  readonly title: string;
  readonly content: Uint8Array;
}

export interface PlanToWrite {
  readonly state: PlanState;
  readonly organisation: Organisation;
  readonly format: PlanFormat;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const write: Record<PlanFormat, (document: PlanDocument) => Promise<Uint8Array> | Uint8Array> = {
  docx: planToDocx,
  xlsx: planToXlsx,
  json: (document) => utf8(`${JSON.stringify(toInterchange(document), null, 2)}\n`),
  txt: (document) => utf8(planToText(document)),
};

export async function writePlan({ state, organisation, format }: PlanToWrite): Promise<WrittenPlan> {
  const document = documentFromPlan(state, organisation);
  const { number, title } = document.plan;
  return { number, title, content: await write[format](document) };
}
