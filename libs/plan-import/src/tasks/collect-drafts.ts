import { isLabelLine, labelledText, withOneTime, type LabelledValue } from '../structure/labelled.js';
import { rank } from '../structure/marker.js';
import { isPhase, type OutlineNode } from '../structure/outline.js';
import { readLeadSentence } from '../units/lead-sentence.js';
import { readClosingBracket } from '../units/closing-bracket.js';
import { headingOwner, headingUnits, ownersBeforeColon } from '../units/heading-units.js';
import { splitUnits } from '../units/split-units.js';
import { opensWithActor } from '../units/unit-heads.js';
import { verbAt } from '../units/verbs.js';
import { timeInSentence, timeOfPhase } from './sentence-time.js';
import type { Inherited, TaskDraft } from './task-draft.js';

const nothing: Inherited = { leads: [], time: null, labels: [] };

/** The tasks under a heading of the list of tasks, in printed order. */
export function collectDrafts(section: OutlineNode): TaskDraft[] {
  if (isItsOwnTask(section)) return each(section, nothing);
  const found = under(hoisted(section), nothing);
  // A plan without main headings: "1. Lập kho dữ liệu." with its labels is a task and no section.
  return found.length === 0 && hasOwner(section) ? each(section, nothing) : found;
}

/** "6. Giám đốc các sở tổ chức thực hiện nghiêm Chỉ thị này." of a document without main headings, with a paragraph behind it. */
const isItsOwnTask = ({ marker, text, items }: OutlineNode): boolean =>
  (marker?.rank ?? rank.none) >= rank.number &&
  /[.;]$/u.test(text) &&
  items.every((n) => n.marker === null && !isLabelLine(n)) &&
  readLeadSentence(text) !== null;

/** A node divided into its labels, its paragraphs' labels, and its content. */
interface Parts {
  text: string;
  labels: LabelledValue[];
  content: OutlineNode[];
}

function partsOf(node: OutlineNode): Parts {
  const own = labelledText(node);
  const [lines, content] = [node.items.filter(isLabelLine), node.items.filter((n) => !isLabelLine(n))];
  return {
    text: own.text,
    labels: withOneTime([...own.values, ...lines.flatMap((n) => labelledText(n).values)]),
    content,
  };
}

/** Node is a heading, or a section: reads what stands below it. */
function under(printedNode: OutlineNode, inherited: Inherited): TaskDraft[] {
  const { node, labels } = withoutStarLabels(printedNode);
  const parts = partsOf(node);
  const next = inheritFrom(node, parts, labels.length > 0 ? { ...inherited, labels } : inherited);
  const [opening] = parts.content;
  if (opening?.marker === null && opening.text.endsWith(':'))
    next.leads = headingUnits(opening.text) ?? next.leads;
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

interface LabelledParagraph {
  paragraph: OutlineNode;
  labels: OutlineNode[];
}

/** Paragraphs without numbers, each with its own lines of labels below it. */
function labelledParagraphs(node: OutlineNode): LabelledParagraph[] {
  const groups: LabelledParagraph[] = [];
  for (const item of node.items) {
    const last = groups.at(-1);
    if (!isLabelLine(item)) groups.push({ paragraph: item, labels: [] });
    else if (!last) return [];
    else last.labels.push(item);
  }
  return groups.every((g) => g.labels.length > 0) ? groups : [];
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
  if (isHeading || isStarHeading(node, parts) || parts.content.some(isNumbered) || isGivenInParts(parts))
    return under(node, inherited);
  return wordCount(parts.text) >= 3 ? [whole(node, parts, inherited)] : [];
}

/** An item with its own line of labels is a task, also where parts of it are given to others. */
function itself(node: OutlineNode, parts: Parts, inherited: Inherited): TaskDraft[] {
  const isTask = parts.labels.some(isOwner) && parts.labels.some(isTime) && wordCount(parts.text) >= 4;
  if (!isTask || !parts.content.every((n) => n.marker)) return [];
  return [draft(node, parts.text, parts.labels, inherited, node.line, lastLabelLine(node))];
}

/** "* Ứng dụng công nghệ thông tin" over dashes. */
const isStarHeading = ({ marker }: OutlineNode, { text, content }: Parts): boolean =>
  marker?.rank === rank.star &&
  headingLike(text) &&
  wordCount(text) <= 15 &&
  content.some((n) => n.marker !== null);

/** "(1) Nâng cấp mạng:" over "a) Sở Y tế lắp đặt …", "b) Sở Nội vụ mua sắm …": each part is somebody's own. */
const isGivenInParts = ({ content }: Parts): boolean =>
  content.length >= 2 &&
  content.every(({ marker, text }) => marker && !marker.bullet && readLeadSentence(text) !== null);

/** "Hướng dẫn theo ngành:" over "+ Sở Xây dựng: hướng dẫn …", "+ Sở Công Thương: …", with one time for all. */
const isSaidOfBodies = ({ content }: Parts): boolean =>
  content.length >= 2 &&
  content.every((n) => n.marker !== null && readLeadSentence(n.text.replace(/:\s/u, ' ')) !== null) &&
  content.filter((n) => ownersBeforeColon(n.text) !== null).length >= Math.max(2, content.length - 1);

/** Bullets, each with its own line of time below it, are tasks, whatever stands over them. */
const isTimedInBullets = ({ content }: Parts): boolean =>
  content.filter(
    (n) =>
      n.marker?.bullet === true && n.items.some((l) => isLabelLine(l) && labelledText(l).values.some(isTime)),
  ).length >= 2;

/** "Thực hiện các chỉ tiêu chung:" over bullets is one piece of work; "Công tác chỉ đạo" over bullets is a heading. */
const introducesBullets = ({ text, content }: Parts): boolean =>
  /:$/u.test(text) &&
  wordCount(text) >= 6 &&
  verbAt(text.charAt(0).toLowerCase() + text.slice(1)) === 0 &&
  content.every((n) => n.marker === null || n.marker.bullet);

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

function draft(
  node: OutlineNode,
  content: string,
  labels: LabelledValue[],
  inherited: Inherited,
  line = node.line,
  endLine = lastLine(node),
): TaskDraft {
  const [from, to] = [firstOf(node, line), lastOf(node)];
  const span = { from: from.source, start: from.offset, to: to.source, end: to.source.text.length };
  const { page } = node;
  return { ref: node.ref, content, labels, inherited, line, endLine, ...(page ? { page } : {}), span };
}

function inheritFrom(node: OutlineNode, parts: Parts, inherited: Inherited): Inherited {
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

/** Does somebody own this node or a part of it by label or by an explicit sentence? */
function hasOwner(node: OutlineNode): boolean {
  const { values } = labelledText(node);
  if (values.some(isOwner)) return true;
  if (node.items.some((n) => isLabelLine(n) && labelledText(n).values.some(isOwner))) return true;
  if (node.marker && readLeadSentence(node.text)?.explicit === true) return true;
  if (node.marker?.bullet === false && saysWhoLeads(node.text)) return true;
  if (node.marker && unitAlone(node.text) && node.items.some(isLabelLine)) return true;
  return node.items.some((n) => !isLabelLine(n) && hasOwner(n));
}

/** "Nhà, đất: Phòng Kinh tế chủ trì, …", "… (Sở A chủ trì; Sở B phối hợp)". */
const saysWhoLeads = (text: string): boolean =>
  readClosingBracket(text) !== null || /^[^.;:]{2,120}: (?=\p{Lu}[^.;:]{3,120} chủ trì(?!\p{L}))/u.test(text);

/**
 * Labels after the last of several unowned items belong to all of them: a dash is deeper than "(2)", so the outline put
 * them under the last one.
 */
function hoisted(node: OutlineNode): OutlineNode {
  const items = node.items.filter((n) => n.marker && !n.marker.bullet);
  const last = items.at(-1);
  if (!last || items.length < 2 || !node.text.endsWith(':') || node.items.at(-1) !== last) return node;
  const labels = last.items.filter(isLabelLine);
  if (labels.length === 0 || items.slice(0, -1).some(hasOwner)) return node;
  const shorter = { ...last, items: last.items.filter((n) => !isLabelLine(n)) };
  return { ...node, items: [...node.items.slice(0, -1), shorter, ...labels] };
}

/**
 * "* Đơn vị chủ trì: …" after the last of several items that have no labels of their own holds for each of them: a star
 * stands over dashes, and the outline put it under the last one.
 */
function withoutStarLabels(node: OutlineNode): { node: OutlineNode; labels: LabelledValue[] } {
  const items = node.items.filter((n) => n.marker && !n.marker.bullet);
  const last = items.at(-1);
  const none = { node, labels: [] };
  if (!last || items.length < 2 || node.items.at(-1) !== last || last.marker?.rank === rank.star) return none;
  const lines = last.items.filter(isLabelLine);
  if (lines.length === 0 || !lines.every(({ marker }) => marker?.rank === rank.star)) return none;
  const shorter = { ...last, items: last.items.filter((n) => !isLabelLine(n)) };
  const others = [...items.slice(0, -1), shorter];
  if (others.some((n) => hasOwner(n) || n.items.some(isLabelLine) || labelledText(n).values.length > 0))
    return none;
  const labels = withOneTime(lines.flatMap((n) => labelledText(n).values));
  return { node: { ...node, items: [...node.items.slice(0, -1), shorter] }, labels };
}

const isOwner = (v: LabelledValue): boolean => v.kind === 'lead' || v.kind === 'executor';
const isTime = (v: LabelledValue): boolean => v.kind === 'time';
/** A numbered part with a term of its own is a task under whoever the heading names. */
const hasOwnTime = (node: OutlineNode): boolean =>
  node.marker !== null &&
  !node.marker.bullet &&
  [node, ...node.items.filter(isLabelLine)].some((n) => labelledText(n).values.some(isTime));
/** "a) Tuyến A: hoàn thành trước ngày 30/4." and so on under whoever one label names: each part has its term. */
const partsSayTime = ({ content, text }: Parts): boolean =>
  text.endsWith(':') &&
  content.length > 1 &&
  content.every((n) => n.marker?.bullet === false && timeInSentence(n.text) !== null);
/** "Phân công thực hiện:" with nothing behind it, over "- Công an xã: …", "- Các thôn: …". */
const partsSayWho = ({ labels, content }: Parts): boolean =>
  labels.every((v) => !isOwner(v) || v.value === '') &&
  content.length > 1 &&
  content.every((n) => n.marker !== null && ownersBeforeColon(n.text) !== null);
const isOwnerOrTime = (v: LabelledValue): boolean =>
  ['lead', 'support', 'executor', 'time', 'product'].includes(v.kind);
const isNumbered = (n: OutlineNode): boolean =>
  n.marker !== null && !n.marker.bullet && n.marker.rank < rank.letter;
const wordCount = (text: string): number => text.split(' ').filter((w) => /\p{L}/u.test(w)).length;
const headingLike = (text: string): boolean => !/[.;)]$/u.test(text) && wordCount(text) <= 35;
const unitAlone = (text: string): boolean => headingUnits(text) !== null;
/** "(2) Đơn vị thực hiện: Thành đoàn tổ chức …": the label holds the work with its owner. */
function toldByOwner({ text, labels, content }: Parts): LabelledValue | undefined {
  const [first] = labels;
  const isSentence = text === '' && content.length === 0 && first !== undefined && isOwner(first);
  return isSentence && readLeadSentence(first.value) !== null ? first : undefined;
}

/** A short name over "Nhiệm vụ: …" is the owner's, also where it has no usual head ("Tư pháp – Hộ tịch phường"). */
const namesOwner = ({ text, labels }: Parts): boolean =>
  labels[0]?.kind === 'content' &&
  !labels.some(isOwner) &&
  text !== '' &&
  wordCount(text) <= 8 &&
  !/[.;]$/u.test(text) &&
  verbAt(text.charAt(0).toLowerCase() + text.slice(1)) !== 0;
const lastLine = (node: OutlineNode): number => Math.max(node.endLine, ...node.items.map(lastLine));
/** The node whose text opens the content, and the last one that is content and no label. */
const firstOf = (node: OutlineNode, line: number): OutlineNode =>
  node.items.find((n) => !n.marker && n.line === line && node.line !== line) ?? node;
const lastOf = (node: OutlineNode): OutlineNode => {
  const last = node.items.findLast((n) => !isLabelLine(n));
  return last ? lastOf(last) : node;
};
const lastLabelLine = (node: OutlineNode): number =>
  Math.max(node.line, ...node.items.filter(isLabelLine).map(lastLine));
const printed = (node: OutlineNode): string =>
  [sign(node), node.text, ...node.items.map(printed)].filter((t) => t !== '').join(' ');
const sign = ({ marker }: OutlineNode): string => {
  if (!marker) return '';
  if (marker.bullet) return marker.rank === rank.plus ? '+' : '-';
  return marker.rank === rank.letter || marker.rank === rank.letterInside
    ? `${marker.sign})`
    : marker.rank === rank.parenthesis
      ? marker.sign
      : `${marker.sign}.`;
};
