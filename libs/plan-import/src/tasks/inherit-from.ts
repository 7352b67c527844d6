import { isPhase, type OutlineNode } from '../structure/outline.js';
import { headingOwner, headingUnits } from '../units/heading-units.js';
import { splitUnits } from '../units/split-units.js';
import { opensWithActor } from '../units/unit-heads.js';
import { headingLike, isOwnerOrTime, type Parts } from './node-parts.js';
import { timeInSentence, timeOfPhase } from './sentence-time.js';
import type { Inherited } from './task-draft.js';

export function inheritFrom(node: OutlineNode, parts: Parts, inherited: Inherited): Inherited {
  const plain = parts.text.replace(/\s*:$/u, '');
  const time = isPhase(node)
    ? timeOfPhase(parts.text)
    : headingLike(parts.text)
      ? null
      : timeInSentence(parts.text);
  return {
    leads: headingUnits(parts.text) ?? headingOwner(parts.text) ?? commonOwners(plain) ?? inherited.leads,
    time: time === null ? inherited.time : { text: time, line: node.line },
    labels: parts.labels.some(isOwnerOrTime) ? parts.labels.filter((v) => v.value !== '') : inherited.labels,
  };
}

/** "Nhiệm vụ chung của các sở, ban, ngành, địa phương": each item below binds the whole group. */
function commonOwners(heading: string): string[] | null {
  const group =
    /(?:nhiệm vụ|chỉ tiêu|nội dung|công việc|trách nhiệm) chung(?: (?:của|cho|đối với|giao))+ (.+)$/iu.exec(
      heading,
    )?.[1];
  return group !== undefined && opensWithActor(group) ? splitUnits(group) : null;
}
