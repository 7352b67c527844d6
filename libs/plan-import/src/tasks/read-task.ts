import { parseDeadline } from '../deadlines/parse-deadline.js';
import type { PlanDocumentDeadline, PlanDocumentTask } from '../plan-document.js';
import type { LabelKind } from '../structure/labels.js';
import type { LabelledValue } from '../structure/labelled.js';
import { targetsOfTask } from '../targets/read-targets.js';
import { withoutEnd } from '../text/vietnamese.js';
import { readClosingBracket } from '../units/closing-bracket.js';
import { readLeadSentence, readLeadValue, supportsThatOpen, type Owners } from '../units/lead-sentence.js';
import { ownersBeforeColon } from '../units/heading-units.js';
import { ownersInSentence } from '../units/sentence-owners.js';
import { splitPrinted } from '../units/split-heading.js';
import { splitUnits } from '../units/split-units.js';
import { timeInBrackets, timeInSentence, timeOfTarget } from './sentence-time.js';
import type { TaskDraft } from './task-draft.js';
import { proofIn, timeOfLine } from './time-line.js';
import { valuesRead } from './values-read.js';

/** Reads the words of one task: who, until when, how much, with what result. */
export function readTask(draft: TaskDraft, year?: number): PlanDocumentTask {
  const labels = draft.labels.some((v) => v.kind === 'lead' || v.kind === 'executor')
    ? draft.labels
    : [...draft.labels, ...missing(draft)];
  const owners = ownersOf(draft, labels);
  const time = timeOf(draft, labels, year);
  const product = valuesOf(labels, 'product').map(withoutEnd).join('; ');
  const timeLine = labels.some((v) => v.kind === 'time') ? (time.text ?? '') : '';
  const measured = { content: draft.content, time: timeLine, product };
  return {
    ref: draft.ref,
    content: draft.content,
    leads: owners.leads,
    supports: owners.supports,
    deadlineText: time.text,
    deadline: time.deadline,
    targets: targetsOfTask({ ...measured, labelled: valuesOf(draft.labels, 'target') }, year),
    product: product === '' ? null : product,
    doneBy: time.deadline.kind === 'done' ? proofIn(time.text ?? '') : null,
    note: noteOf(labels),
    ...(draft.remark ? { remark: draft.remark.value } : {}),
    requested: owners.requested,
    source: { line: draft.line, endLine: draft.endLine, ...(draft.page ? { page: draft.page } : {}) },
    ...valuesRead(draft, labels, { owners, time }),
    confidence: Math.round(owners.sure * time.sure * 100) / 100,
  };
}

/** Labels printed once for several items hold for each that has none of the kind. */
const missing = (draft: TaskDraft): LabelledValue[] =>
  draft.inherited.labels.filter(
    (v) => v.kind !== 'content' && !draft.labels.some((own) => own.kind === v.kind),
  );

const valuesOf = (labels: LabelledValue[], kind: LabelKind): string[] =>
  labels.filter((v) => v.kind === kind).map((v) => v.value);

type Sure<T> = T & { sure: number };

function ownersOf(draft: TaskDraft, labels: LabelledValue[]): Sure<Owners> {
  const leadLines = valuesOf(labels, 'lead');
  const executors = valuesOf(labels, 'executor');
  const supportLines = valuesOf(labels, 'support').flatMap(splitPrinted);
  const lines = leadLines.length > 0 ? leadLines : executors;
  if (lines.length > 0) {
    const read = lines.map(readLeadValue);
    const extra = leadLines.length > 0 ? executors.flatMap(splitUnits) : [];
    const supports = unique([...read.flatMap((o) => o.supports), ...supportLines, ...extra]);
    const requested = read.some((o) => o.requested);
    return {
      leads: unique(read.flatMap((o) => o.leads)),
      supports,
      requested,
      sure: requested || lines.length > 1 ? 0.8 : 1,
    };
  }
  const sentence = draft.inTable === true ? null : ownersIn(draft.content);
  if (sentence)
    return {
      ...sentence,
      supports: unique([...sentence.supports, ...supportLines]),
      sure: sentence.explicit ? 0.9 : 0.75,
    };
  // An office's own plan names no lead where the office itself acts: who leads is chosen when it is issued.
  const beside = draft.inTable === true || supportLines.length > 0 ? [] : supportsThatOpen(draft.content);
  const supports = unique([...supportLines, ...beside]);
  if (draft.inherited.leads.length > 0)
    return { leads: draft.inherited.leads, supports, requested: false, sure: beside.length > 0 ? 0.8 : 0.85 };
  return { leads: [], supports, requested: false, sure: 0.7 };
}

/** A list of bodies may stand behind a colon ("Các sở: Xây dựng, Y tế tham mưu …"), or what one body does. */
function ownersIn(text: string): ReturnType<typeof ownersInSentence> {
  const bracket = readClosingBracket(text)?.owners;
  if (bracket) return { ...bracket, explicit: true };
  return readLeadSentence(text) ?? ownersBeforeColon(text) ?? ownersInSentence(text);
}

interface Time {
  text: string | null;
  deadline: PlanDocumentDeadline;
}

function timeOf(draft: TaskDraft, labels: LabelledValue[], year?: number): Sure<Time> {
  const label = labels.find((v) => v.kind === 'time');
  if (label) {
    const { text, deadline } = timeOfLine(label.value, { year });
    return { text, deadline, sure: deadline.kind === 'none' ? 0.6 : 1 };
  }
  const target = labels.find((v) => v.kind === 'target');
  const figured = target ? timeOfTarget(target.value) : null;
  if (target && figured !== null)
    return { text: figured, deadline: parseDeadline(figured, { year }), sure: 0.8 };
  const own = readClosingBracket(draft.content)?.time ?? timeInBrackets(draft.content);
  if (own !== null) return { text: own, deadline: parseDeadline(own, { year }), sure: 0.95 };
  const inside = timeInSentence(draft.content);
  if (inside !== null) return { text: inside, deadline: parseDeadline(inside, { year }), sure: 0.8 };
  const { time } = draft.inherited;
  if (time) return { text: time.text, deadline: parseDeadline(time.text, { year }), sure: 0.8 };
  return { text: null, deadline: { kind: 'none' }, sure: 0.85 };
}

function noteOf(labels: LabelledValue[]): string | null {
  const remarks = valuesOf(labels, 'remark').map(withoutEnd);
  return remarks.length === 0 ? null : remarks.join('; ');
}

const unique = (units: string[]): string[] => [...new Set(units)];
