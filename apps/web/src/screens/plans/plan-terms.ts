import type { PlanView } from '@dondoc/contracts';

/** The terms of a plan as a form holds them: an empty text is none. */
export interface TermsForm {
  readonly validTo: string;
  readonly meetings: string;
  readonly reviews: string;
  readonly rollForward: boolean;
}

type Draft = Pick<PlanView, 'validTo' | 'rhythms'>;

/** What the draft says. */
export const termsOf = ({ validTo, rhythms }: Draft): TermsForm => ({
  validTo: validTo ?? '',
  meetings: rhythms.meetings ?? '',
  reviews: rhythms.reviews ?? '',
  rollForward: rhythms.rollForward,
});

/** Only what differs from the draft is sent: the issue says what it settled over the draft. */
export function termsChanged(draft: Draft, form: TermsForm): Partial<Record<keyof TermsForm, unknown>> {
  const before = termsOf(draft);
  const changed = Object.entries(form).filter(
    ([name, value]) => value !== '' && value !== before[name as keyof TermsForm],
  );
  return Object.fromEntries(changed);
}
