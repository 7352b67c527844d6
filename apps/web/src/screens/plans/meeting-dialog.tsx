import type { PlanMeetingView } from '@dondoc/contracts';
import type { MeetingOf } from '@dondoc/domain';
import { Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../acts/day-input.js';
import { useCommand } from '../../api/use-command.js';
import { isDay } from '../../shared/dates.js';
import { useToday } from '../../shared/use-clock.js';
import { RecordDialog } from './record-dialog.js';

export interface MeetingFormProps {
  /** Address of the meeting. */
  readonly path: string;
  readonly meeting: PlanMeetingView;
  readonly onClose: () => void;
}

/** Who met, and when; once the period has passed it is the assistance team's turn. */
export function MeetingDialog({ path, meeting, onClose }: MeetingFormProps): React.JSX.Element {
  const { t } = useTranslation();
  const [heldOn, setHeldOn] = useState(useToday());
  const [by, setBy] = useState<MeetingOf>(meeting.state === 'missed' ? 'assistance-team' : 'committee');
  const [note, setNote] = useState('');
  const sent = useCommand(onClose);
  const submit = (): void => {
    if (!isDay(heldOn)) return;
    sent.mutate({ path, body: { heldOn, by, ...(note.trim() ? { note: note.trim() } : {}) } });
  };
  return (
    <RecordDialog
      title={t('plan.recordMeeting')}
      about={t('plan.ofPeriod', { period: meeting.period })}
      error={sent.error}
      sending={sent.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Radio.Group label={t('plan.by')} value={by} onChange={(who) => setBy(who as MeetingOf)}>
        <Stack gap={6} mt={6}>
          <Radio value="committee" label={t('plan.byCommittee')} />
          <Radio value="assistance-team" label={t('plan.byTeam')} />
        </Stack>
      </Radio.Group>
      <DayInput
        label={t('plan.heldOn')}
        name="heldOn"
        value={heldOn}
        onChange={setHeldOn}
        error={heldOn === '' ? t('field.required') : undefined}
      />
      <Textarea
        label={`${t('plan.note')} (${t('app.optional')})`}
        name="note"
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </RecordDialog>
  );
}
