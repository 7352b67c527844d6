import type { TaskDraft } from '../tasks/task-draft.js';
import { isLetter } from './row-kind.js';
import { readLeadValue } from '../units/lead-sentence.js';

interface Numbered {
  sign: string;
  section: string;
}

/** Rows 1.1 and 1.2, or a) and b), that name nobody are led by who leads row 1. */
export function withLeadsAbove(drafts: readonly TaskDraft[], rows: readonly Numbered[]): TaskDraft[] {
  const leads = new Map<string, string[]>();
  return drafts.map((draft, i) => {
    const { sign = '', section = '' } = rows[i] ?? {};
    if (isLetter(sign)) return ownLeads(draft).length > 0 ? draft : led(draft, leads.get(rowOf(section)));
    if (!/^\d+(?:\.\d+)*$/u.test(sign)) return draft;
    const own = ownLeads(draft);
    const above = own.length > 0 ? undefined : leads.get(`${section} ${sign.replace(/\.?\d+$/u, '')}`);
    const held = own.length > 0 ? own : above;
    // Numbers begin again under the next heading: what an earlier row of the number held is no more.
    if (held) leads.set(`${section} ${sign}`, held);
    else leads.delete(`${section} ${sign}`);
    return led(draft, above);
  });
}

const led = (draft: TaskDraft, above: string[] | undefined): TaskDraft =>
  above ? { ...draft, inherited: { ...draft.inherited, leads: above } } : draft;

/** Rows a), b) stand in the section of their number: "I.2" is row 2 of section I. */
const rowOf = (section: string): string => section.replace(/^(.*?)\.?(\d+(?:\.\d+)*)$/u, '$1 $2');

function ownLeads({ labels }: TaskDraft): string[] {
  const [leads, executors] = [
    labels.filter((l) => l.kind === 'lead'),
    labels.filter((l) => l.kind === 'executor'),
  ];
  return (leads.length > 0 ? leads : executors).flatMap(({ value }) => readLeadValue(value).leads);
}
