import { asDay, foldText, isDay, type MeetingRhythm, type PlanTerms, type Rhythm } from '@dondoc/domain';
import type { PlanDocument, PlanDocumentDuty } from '@dondoc/plan-import';

const isMeeting = ({ what, who }: PlanDocumentDuty): boolean =>
  /\b(hop|giao ban)\b/.test(foldText(what)) && who.some((name) => /\bban chi dao\b/.test(foldText(name)));
const isReport = ({ what }: PlanDocumentDuty): boolean => /\bbao cao\b/.test(foldText(what));

/** A rhythm that a duty names; what is done every day has none. */
const rhythmOf = ({ deadline }: PlanDocumentDuty): Rhythm | undefined =>
  deadline.kind === 'periodic' && deadline.every && deadline.every !== 'day' ? deadline.every : undefined;

/** "Khó khăn, vướng mắc … báo cáo Ban Chỉ đạo": without a word of the agency it goes through. */
function sendsToCommittee({ what, to, deadlineText }: PlanDocumentDuty): boolean {
  const words = foldText(`${what} ${to ?? ''} ${deadlineText ?? ''}`);
  return (
    /kho khan|vuong mac/.test(words) &&
    /ban chi dao/.test(foldText(to ?? '')) &&
    !/\bqua (co quan|cong an)/.test(words)
  );
}

/** A duty that is the plan's own rhythm of meetings, and no task of anybody. */
export const isPlanMeeting = (duty: PlanDocumentDuty): boolean =>
  isMeeting(duty) && meetingRhythm(duty) !== undefined;

function meetingRhythm(duty: PlanDocumentDuty): MeetingRhythm | undefined {
  const rhythm = rhythmOf(duty);
  return rhythm === 'week' ? undefined : rhythm;
}

/** What the document says of its validity and rhythms; a person may say otherwise at issue. */
export function termsOf({ plan, duties }: PlanDocument): PlanTerms {
  const meeting = duties.find(isPlanMeeting);
  const meetings = meeting && meetingRhythm(meeting);
  const reviews = duties
    .filter(isReport)
    .map(rhythmOf)
    .find((rhythm) => rhythm !== undefined);
  const year = lastYearOf(plan.title) ?? (plan.date && isDay(plan.date) ? plan.date.slice(0, 4) : undefined);
  return {
    ...(year ? { validTo: asDay(`${year}-12-31`) } : {}),
    ...(meetings ? { meetings } : {}),
    ...(reviews ? { reviews } : {}),
    ...(duties.some(sendsToCommittee) ? { difficultiesTo: 'committee' as const } : {}),
  };
}

/** "năm 2025", "giai đoạn 2022-2025": the last year the title names; "Tết Đinh Mùi 2027", where it ends in one. */
const lastYearOf = (title: string): string | undefined =>
  [...title.matchAll(/(?:năm|[-–]|đến)\s*(20\d\d)(?!\s*\/)\b/giu)]
    .map((found) => found[1])
    .sort()
    .at(-1) ?? /\s(20\d\d)$/u.exec(title.trim())?.[1];
