import type { MeetingStanding, PlanMeetingView, PlanView } from '@dondoc/contracts';
import { Button, Text } from '@mantine/core';
import {
  IconAlertTriangleFilled,
  IconCalendarEvent,
  IconCheck,
  IconHourglass,
  type Icon,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { printDay } from '../../shared/dates.js';
import tag from '../../shared/status-tag.module.css';
import { ConclusionsDialog } from './conclusions-dialog.js';
import { MeetingDialog } from './meeting-dialog.js';
import css from './plans.module.css';

/** The meetings the plan's rhythm opened, the newest first, each with what can be recorded of it now. */
export function Meetings({ plan }: { readonly plan: PlanView }): React.JSX.Element {
  const { t } = useTranslation();
  if (plan.meetings.length === 0)
    return <Text>{t(plan.rhythms.meetings ? 'plan.noMeetingYet' : 'plan.noMeetingEver')}</Text>;
  return (
    <ul className={css.meetings}>
      {plan.meetings.map((meeting) => (
        <Meeting key={meeting.periodKey} planId={plan.planId} meeting={meeting} />
      ))}
    </ul>
  );
}

interface MeetingProps {
  readonly planId: string;
  readonly meeting: PlanMeetingView;
}

function Meeting({ planId, meeting }: MeetingProps): React.JSX.Element {
  const { t } = useTranslation();
  const [recording, setRecording] = useState<'meeting' | 'conclusions'>();
  const path = `/plans/${encodeURIComponent(planId)}/meetings/${encodeURIComponent(meeting.periodKey)}`;
  const close = (): void => setRecording(undefined);
  const offers = (act: string): boolean => meeting.allowedActs.includes(act);
  return (
    <li className={css.meeting} data-meeting={meeting.periodKey} data-state={meeting.state}>
      <div className={css.meetingHead}>
        <strong>{meeting.period}</strong>
        <StateTag state={meeting.state} />
        {meeting.heldOn === null && (
          <span className="quiet">{t('plan.meetingDue', { date: printDay(meeting.due) })}</span>
        )}
      </div>
      <WhatHappened meeting={meeting} />
      {offers('meeting') && (
        <div className="no-print">
          <Button size="compact-md" variant="default" onClick={() => setRecording('meeting')}>
            {t('plan.recordMeeting')}
          </Button>
        </div>
      )}
      {offers('conclusions') && (
        <div className="no-print">
          <Button size="compact-md" variant="default" onClick={() => setRecording('conclusions')}>
            {t('plan.recordConclusions')}
          </Button>
        </div>
      )}
      {recording === 'meeting' && <MeetingDialog path={path} meeting={meeting} onClose={close} />}
      {recording === 'conclusions' && <ConclusionsDialog path={path} meeting={meeting} onClose={close} />}
    </li>
  );
}

function WhatHappened({ meeting }: Pick<MeetingProps, 'meeting'>): React.JSX.Element | null {
  const { t } = useTranslation();
  const { heldOn, by, note, conclusions, conclusionsOn, conclusionsDue } = meeting;
  if (heldOn === null || by === null) return null;
  return (
    <div>
      {t(`plan.heldBy.${by}`, { date: printDay(heldOn) })}
      {note && <div className="quiet">{note}</div>}
      {conclusions !== null && conclusionsOn !== null && (
        <div>{t('plan.conclusions', { document: conclusions, date: printDay(conclusionsOn) })}</div>
      )}
      {conclusions === null && conclusionsDue !== null && (
        <div className="quiet">{t('plan.conclusionsBy', { date: printDay(conclusionsDue) })}</div>
      )}
    </div>
  );
}

const looks: Readonly<Record<MeetingStanding, { readonly tone: string; readonly icon: Icon }>> = {
  'not-held': { tone: 'neutral', icon: IconCalendarEvent },
  missed: { tone: 'amber', icon: IconAlertTriangleFilled },
  held: { tone: 'blue', icon: IconHourglass },
  concluded: { tone: 'plainGreen', icon: IconCheck },
};

function StateTag({ state }: { readonly state: MeetingStanding }): React.JSX.Element {
  const { t } = useTranslation();
  const { tone, icon: Mark } = looks[state];
  return (
    <span className={`${tag['tag']} ${tag[tone]}`}>
      <Mark size={15} aria-hidden />
      {t(`plan.meetingState.${state}`)}
    </span>
  );
}
