import type { PlanDocumentDuty } from '../../plan-document.js';
import { dutiesRead } from './ask-the-reader.js';
import { same } from './same.js';

const HEADING = 'TỔ CHỨC THỰC HIỆN';

/** A duty as a sentence of "Tổ chức thực hiện": the first way of saying it that the reader reads back. */
export function dutySentence(duty: PlanDocumentDuty, year?: number): string {
  const ways = waysToSay(duty);
  return (
    ways.find((way) => saysIt(duty, dutiesRead(HEADING, [`1. ${way}`], year))) ?? ways[0] ?? `${duty.what}.`
  );
}

/** The duties that a section's own paragraphs already say. */
export const dutiesSaid = (
  heading: string,
  paragraphs: readonly string[],
  year?: number,
): PlanDocumentDuty[] => (paragraphs.length === 0 ? [] : dutiesRead(heading, paragraphs, year));

export const saysTheSame = (one: PlanDocumentDuty, other: PlanDocumentDuty): boolean =>
  same(factsOf(one), factsOf(other));

const saysIt = (duty: PlanDocumentDuty, [read, ...more]: PlanDocumentDuty[]): boolean =>
  read !== undefined && more.length === 0 && saysTheSame(duty, read);

const factsOf = ({ source: _, ...facts }: PlanDocumentDuty): object => facts;

function waysToSay(duty: PlanDocumentDuty): string[] {
  const { who, what, deadlineText, deadline } = duty;
  const to = duty.to !== null && !what.includes(duty.to) ? ` gửi về ${duty.to}` : '';
  const time =
    deadlineText !== null && deadline.kind !== 'conditional' && !what.includes(deadlineText)
      ? `, ${deadlineText}`
      : '';
  const act = `${what}${to}${time}`;
  if (who.length === 0) return [`${act}.`];
  return [who.join(', '), who.join('; ')].flatMap((actors) => {
    const condition = deadline.kind === 'conditional' ? (deadlineText ?? deadline.condition) : undefined;
    const plain = [
      `${actors} ${act}.`,
      `${actors}: ${act}.`,
      `Giao ${actors} ${act}.`,
      `${actors} có trách nhiệm ${act}.`,
    ];
    if (condition === undefined) return plain;
    return [
      ...plain.map((way) => `Trong quá trình thực hiện, ${condition}, ${way}`),
      `${capital(condition)}, ${actors} ${act}.`,
      ...plain,
    ];
  });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
