import type { PlanView } from '@dondoc/contracts';
import { Checkbox, NativeSelect, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../acts/day-input.js';
import type { TermsForm } from './plan-terms.js';

const meetings = ['month', 'quarter', 'half-year', 'year'] as const;
const reviews = ['week', ...meetings] as const;

export interface TermsFieldsProps {
  readonly plan: PlanView;
  readonly form: TermsForm;
  readonly onChange: (form: TermsForm) => void;
  /** What is wrong with the last day, beside its being taken away. */
  readonly validToError?: string | undefined;
}

/** How long the plan holds and at which rhythms it is followed. What its document says cannot be made nothing here. */
export function TermsFields({ plan, form, onChange, validToError }: TermsFieldsProps): React.JSX.Element {
  const { t } = useTranslation();
  const set = (change: Partial<TermsForm>): void => onChange({ ...form, ...change });
  const rhythmsOf = (words: readonly (typeof reviews)[number][], none: string | undefined) => [
    ...(none === undefined ? [] : [{ value: '', label: none }]),
    ...words.map((word) => ({ value: word, label: t(`plan.rhythm.${word}`) })),
  ];
  const emptied = plan.validTo !== null && form.validTo === '';
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, display: 'grid', gap: 12 }}>
      <Text component="legend" fw={650}>
        {t('plan.terms')}
      </Text>
      <Text size="sm" className="quiet">
        {t('plan.termsHint')}
      </Text>
      <DayInput
        label={plan.validTo === null ? `${t('plan.validTo')} (${t('app.optional')})` : t('plan.validTo')}
        name="validTo"
        value={form.validTo}
        onChange={(validTo) => set({ validTo })}
        error={emptied ? t('field.required') : validToError}
      />
      <NativeSelect
        label={t('plan.meetingsField')}
        name="meetings"
        value={form.meetings}
        data={rhythmsOf(meetings, plan.rhythms.meetings === null ? t('plan.noMeetings') : undefined)}
        onChange={(event) => set({ meetings: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('plan.reviewsField')}
        name="reviews"
        value={form.reviews}
        data={rhythmsOf(reviews, plan.rhythms.reviews === null ? t('plan.byPolicy') : undefined)}
        onChange={(event) => set({ reviews: event.currentTarget.value })}
      />
      <Checkbox
        label={t('plan.rollField')}
        name="rollForward"
        checked={form.rollForward}
        onChange={(event) => set({ rollForward: event.currentTarget.checked })}
      />
    </fieldset>
  );
}
