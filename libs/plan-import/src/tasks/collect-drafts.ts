import { labelledText, type LabelledValue } from '../structure/labelled.js';
import { rank } from '../structure/marker.js';
import { isPhase, type OutlineNode } from '../structure/outline.js';
import { headingOwner, headingOwners, headingUnits } from '../units/heading-units.js';
import { readLeadSentence } from '../units/lead-sentence.js';
import { splitUnits } from '../units/split-units.js';
import { hasOwner } from './has-owner.js';
import { inheritFrom } from './inherit-from.js';
import {
  hasOwnTime,
  introducesBullets,
  isFieldOverOwners,
  isGivenInParts,
  isItsOwnTask,
  isNumbered,
  isSaidOfBodies,
  isStarHeading,
  isTimedInBullets,
  namesOwner,
  partsSayTime,
  partsSayWho,
  unitAlone,
} from './item-kind.js';
import { labelledParagraphs, type LabelledParagraph } from './labelled-paragraphs.js';
import { hoisted, withoutStarLabels } from './labels-of-all.js';
import { draft, lastLabelLine, lastLine } from './node-draft.js';
import { headingLike, isOwner, isOwnerOrTime, isTime, partsOf, wordCount, type Parts } from './node-parts.js';
import { printed } from './printed-node.js';
import type { Inherited, TaskDraft } from './task-draft.js';

const nothing: Inherited = { leads: [], supports: [], time: null, labels: [] };

/** The tasks under a heading of the list of tasks, in printed order. */
export function collectDrafts(section: OutlineNode): TaskDraft[] {
  if (isItsOwnTask(section)) return each(section, nothing);
  const found = under(hoisted(section), nothing);
  // A plan without main headings: "1. Lập kho dữ liệu." with its labels is a task and no section.
  return found.length === 0 && hasOwner(section) ? each(section, nothing) : found;
}

/** Node is a heading, or a section: reads what stands below it. */
function under(printedNode: OutlineNode, inherited: Inherited): TaskDraft[] {
  const { node, labels } = withoutStarLabels(printedNode);
  const parts = partsOf(node);
  const next = inheritFrom(node, parts, labels.length > 0 ? { ...inherited, labels } : inherited);
  const [opening] = parts.content;
  if (opening?.marker === null && opening.text.endsWith(':')) {
    const told = headingOwners(opening.text);
    next.leads = headingUnits(opening.text) ?? told?.leads ?? next.leads;
    next.supports = told?.supports ?? next.supports;
  }
  const items = parts.content.filter((n) => n.marker);
  const paragraphs = parts.content.filter((n) => !n.marker && !n.text.endsWith(':'));
  const [labelled] = paragraphs;
  const groups = items.length === 0 ? labelledParagraphs(node) : [];
  if (groups.length > 1) return groups.map((g, i) => ofGroup(node, g, `${node.ref}-${i + 1}`, inherited));
  if (parts.labels.some(isOwnerOrTime) && labelled) {
    const first = draft(
      node,
      paragraphs.map((p) => p.text).join(' '),
      parts.labels,
      inherited,
      labelled.line,
      lastLabelLine(node),
    );
    return [first, ...items.flatMap((n) => each(hoisted(n), { ...next, labels: [] }))];
  }
  const owned = paragraphs.filter((p) => labelledText(p).values.some(isOwnerOrTime));
  if (items.length > 0)
    return [
      ...owned.map((p) => draft(p, labelledText(p).text, labelledText(p).values, next)),
      ...items.flatMap((n) => each(hoisted(n), next)),
    ];
  return paragraphs
    .filter((p) => wordCount(p.text) >= 4)
    .map((p) => draft(p, p.text, labelledText(p).values, next));
}

function ofGroup(
  node: OutlineNode,
  { paragraph, labels }: LabelledParagraph,
  ref: string,
  inherited: Inherited,
): TaskDraft {
  const values = labels.flatMap((n) => labelledText(n).values);
  const endLine = Math.max(paragraph.endLine, ...labels.map(lastLine));
  const own = { ...paragraph, ref };
  return draft(
    own,
    labelledText(paragraph).text,
    values,
    inheritFrom(node, partsOf(node), inherited),
    own.line,
    endLine,
  );
}

/** One item: a task, or a heading over tasks. */
function each(node: OutlineNode, inherited: Inherited): TaskDraft[] {
  if (isPhase(node)) return under(node, inherited);
  const parts = partsOf(node);
  const owned = parts.content.filter(hasOwner);
  if (owned.length > 0) return [...itself(node, parts, inherited), ...under(node, inherited)];
  if (
    parts.labels.some(isOwner) &&
    !parts.labels.some(isTime) &&
    (parts.content.some(hasOwnTime) || partsSayTime(parts) || partsSayWho(parts))
  )
    return under(node, inherited);
  if (isTimedInBullets(parts)) return under(node, inherited);
  if (unitAlone(parts.text) || namesOwner(parts)) return ofUnit(node, parts, inherited);
  const owner = headingOwner(parts.text);
  if (owner && parts.content.some((n) => n.marker)) return under(node, { ...inherited, leads: owner });
  if (!parts.labels.some(isOwner) && isSaidOfBodies(parts)) return under(node, inherited);
  if (parts.labels.some(isOwnerOrTime)) return [whole(node, parts, inherited)];
  const isHeading =
    (node.marker?.rank ?? rank.none) < rank.letter &&
    parts.content.length > 0 &&
    headingLike(parts.text) &&
    !introducesBullets(parts);
  if (
    isHeading ||
    isFieldOverOwners(parts) ||
    isStarHeading(node, parts) ||
    parts.content.some(isNumbered) ||
    isGivenInParts(parts)
  )
    return under(node, inherited);
  return wordCount(parts.text) >= 3 ? [whole(node, parts, inherited)] : [];
}

/** An item with its own line of labels is a task, also where parts of it are given to others. */
function itself(node: OutlineNode, parts: Parts, inherited: Inherited): TaskDraft[] {
  const isTask = parts.labels.some(isOwner) && parts.labels.some(isTime) && wordCount(parts.text) >= 4;
  if (!isTask || !parts.content.every((n) => n.marker)) return [];
  return [draft(node, parts.text, parts.labels, inherited, node.line, lastLabelLine(node))];
}

/** "(1) Công an phường" with its tasks below. */
function ofUnit(node: OutlineNode, parts: Parts, inherited: Inherited): TaskDraft[] {
  const leads = headingUnits(parts.text) ?? splitUnits(parts.text.replace(/\s*:$/u, ''));
  const content = parts.labels.filter((v) => v.kind === 'content');
  if (content.length === 0) return under(node, { ...inherited, leads });
  const text = content
    .map((v) => v.value)
    .join(' ')
    .replace(/^\+\s*/u, '');
  return [draft(node, text, parts.labels, { ...inherited, leads })];
}

function whole(node: OutlineNode, parts: Parts, inherited: Inherited): TaskDraft {
  const told = toldByOwner(parts);
  if (told)
    return draft(
      node,
      told.value,
      parts.labels.filter((v) => v !== told),
      inherited,
    );
  const contents = parts.labels.filter((v) => v.kind === 'content').map((v) => v.value);
  const text = [parts.text, ...contents, ...parts.content.map(printed)].filter((t) => t !== '').join(' ');
  return draft(node, text, parts.labels, inherited);
}

/** "(2) Đơn vị thực hiện: Thành đoàn tổ chức …": the label holds the work with its owner. */
function toldByOwner({ text, labels, content }: Parts): LabelledValue | undefined {
  const [first] = labels;
  const isSentence = text === '' && content.length === 0 && first !== undefined && isOwner(first);
  return isSentence && readLeadSentence(first.value) !== null ? first : undefined;
}
