import type { PlanDocument } from '@dondoc/plan-import';
import { isAbove, type PlanLevel } from './plan-level.js';

const COMMITTEE = /(?<!\p{L})Ban chỉ đạo[^,;(*]*/giu;
/** In a commune the task force steers; those "cấp xã" and of the Government are others'. */
const TASK_FORCE = /(?<!\p{L})Tổ công tác (?!.*cấp )[^,;(*]*/giu;

const everyName = ({ duties, tasks }: PlanDocument): string[] => [
  ...duties.flatMap((d) => [...d.who, ...(d.to ? [d.to] : [])]),
  ...tasks.flatMap((t) => [...t.leads, ...t.supports]),
];

/** The steering committee as the plan calls it: its Ban Chỉ đạo, else the task force of the place. */
export function committeeName(document: PlanDocument, level: PlanLevel): string {
  const { issuer } = document.plan;
  const names = [...(issuer ? [issuer] : []), ...everyName(document)];
  for (const form of [COMMITTEE, TASK_FORCE]) {
    const found = names
      .flatMap((name) => name.match(form) ?? [])
      .map((name) => name.trim())
      .find((name) => !isAbove(name, level));
    if (found) return found;
  }
  return 'Ban Chỉ đạo';
}

/** Bodies to which the others send their plans, reports and difficulties, "(qua Công an phường)" among them. */
export const receivers = ({ duties }: PlanDocument): string[] =>
  duties.flatMap(({ to }) => (to ? [to, ...(/qua ([^)*,;]+)/iu.exec(to)?.slice(1) ?? [])] : []));
