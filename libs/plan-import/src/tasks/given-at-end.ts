import { markerOf } from '../structure/marker.js';
import type { OutlineNode } from '../structure/outline.js';
import type { SectionKind } from '../structure/sections.js';
import { readLeadSentence } from '../units/lead-sentence.js';
import { collectDrafts } from './collect-drafts.js';
import { readTask } from './read-task.js';
import type { TaskDraft } from './task-draft.js';

interface Section {
  kind: SectionKind;
  node: OutlineNode;
}

/** Fewer may be asides of a plan whose tasks are its paragraphs. */
const ENOUGH = 3;

/**
 * A plan may describe its work in prose and assign it only at the end ("- Giao Sở A chủ trì, phối hợp với …" under "Tổ chức
 * thực hiện"): those items are its tasks, and the prose is told in `described`. Where the body has one item of a list, one
 * owner or one time, it assigns for itself and nothing changes.
 */
export function givenAtEnd(sections: readonly Section[]): { sections: Section[]; described: TaskDraft[] } {
  const unchanged = { sections: [...sections], described: [] };
  const given = sections.filter((s) => s.kind === 'duties').flatMap((s) => s.node.items.filter(givesWork));
  if (given.length < ENOUGH) return unchanged;
  const drafts = sections.filter((s) => s.kind === 'tasks').flatMap((s) => collectDrafts(s.node));
  if (!drafts.every(isDescription)) return unchanged;
  const divided = sections.flatMap(({ kind, node }): Section[] => {
    if (kind === 'tasks') return [{ kind: 'purpose', node }];
    if (kind === 'purpose' || !node.items.some(givesWork)) return [{ kind, node }];
    const work = { ...node, items: node.items.filter(givesWork) };
    const rest = { ...node, items: node.items.filter((n) => !givesWork(n)) };
    return [
      { kind: 'tasks', node: work },
      { kind: 'duties', node: rest },
    ];
  });
  return { sections: divided, described: drafts };
}

/** A paragraph without a number, or behind a title, given to nobody and to no day. */
function isDescription(draft: TaskDraft): boolean {
  const { leads, supports, deadlineText } = readTask(draft);
  const printed = draft.span?.from.text ?? '';
  const isTitled = draft.endLine > draft.line && !/[.;:]$/u.test(printed);
  const isItem = draft.span === undefined || (markerOf(printed) !== null && !isTitled);
  return !isItem && leads.length === 0 && supports.length === 0 && deadlineText === null;
}

/** Somebody is charged or leads, and not with the plan itself: who watches over it and who pays for it have duties. */
const givesWork = ({ marker, text }: OutlineNode): boolean =>
  marker !== null &&
  !/^yêu cầu\s/iu.test(text) &&
  !ABOUT_PLAN.test(text) &&
  readLeadSentence(text)?.explicit === true;

const ABOUT_PLAN =
  /(?<!\p{L})(?:(?:theo dõi|đôn đốc|giám sát)(?!\p{L})|(?:kiểm tra|bố trí|cân đối|tổng hợp)[^.;]{0,80}(?:kế hoạch|kinh phí|kết quả thực hiện)|(?:cơ quan|bộ phận|đơn vị) thường trực)/iu;
