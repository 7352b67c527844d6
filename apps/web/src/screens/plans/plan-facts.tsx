import type { PlanView } from '@dondoc/contracts';
import { IconBolt } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { printDay, printInstant } from '../../shared/dates.js';
import { Fact, Facts } from '../../shared/facts.js';
import { PolicySteps } from './policy-steps.js';

/** How long the plan holds, at which rhythms and by which rules it is followed, and what comes next by itself. */
export function PlanFacts({ plan }: { readonly plan: PlanView }): React.JSX.Element {
  const { t } = useTranslation();
  const { rhythms, nextStep, policyVersion } = plan;
  return (
    <Facts>
      <Fact label={t('plan.valid')}>
        <Validity plan={plan} />
      </Fact>
      <Fact label={t('plan.meetingRhythm')}>
        {rhythms.meetings ? t(`plan.rhythm.${rhythms.meetings}`) : t('plan.noMeetings')}
      </Fact>
      <Fact label={t('plan.reviewRhythm')}>
        {rhythms.reviews ? t(`plan.rhythm.${rhythms.reviews}`) : t('plan.byPolicy')}
      </Fact>
      <Fact label={t('plan.roll')}>{rhythms.rollForward ? t('plan.rolled') : t('plan.notRolled')}</Fact>
      <Fact label={t('plan.nextStep')}>
        {nextStep ? (
          <>
            <IconBolt size={14} aria-hidden /> <strong>{printInstant(nextStep.at)}</strong>: {nextStep.what}
          </>
        ) : (
          t('plan.noNextStep')
        )}
      </Fact>
      <Fact label={t('plan.calendar')}>{plan.calendarVersion}</Fact>
      <Fact label={t('plan.policy')}>
        {policyVersion}
        {policyVersion && <PolicySteps version={policyVersion} />}
      </Fact>
    </Facts>
  );
}

function Validity({ plan }: { readonly plan: PlanView }): React.JSX.Element {
  const { t } = useTranslation();
  const from = plan.issuedOn ? printDay(plan.issuedOn) : '';
  return (
    <>
      {plan.validTo
        ? t('plan.validFromTo', { from, to: printDay(plan.validTo) })
        : t('plan.validOpen', { from })}
      {plan.status === 'ended' && <div className="quiet">{t('plan.ended')}</div>}
    </>
  );
}
