import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../acts/day-input.js';
import { useCommand } from '../../api/use-command.js';
import { isDay } from '../../shared/dates.js';
import { useToday } from '../../shared/use-clock.js';
import type { MeetingFormProps } from './meeting-dialog.js';
import { RecordDialog } from './record-dialog.js';

/** The document with a meeting's conclusions. */
export function ConclusionsDialog({ path, meeting, onClose }: MeetingFormProps): React.JSX.Element {
  const { t } = useTranslation();
  const [document, setDocument] = useState('');
  const [issuedOn, setIssuedOn] = useState(useToday());
  const [tried, setTried] = useState(false);
  const sent = useCommand(onClose);
  const missing = document.trim() === '';
  const submit = (): void => {
    setTried(true);
    if (missing || !isDay(issuedOn)) return;
    sent.mutate({ path: `${path}/conclusions`, body: { document: document.trim(), issuedOn } });
  };
  return (
    <RecordDialog
      title={t('plan.recordConclusions')}
      about={t('plan.ofPeriod', { period: meeting.period })}
      error={sent.error}
      sending={sent.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('plan.document')}
        description={t('plan.documentHint')}
        name="document"
        value={document}
        onChange={(event) => setDocument(event.currentTarget.value)}
        error={tried && missing ? t('field.required') : undefined}
        data-autofocus
      />
      <DayInput
        label={t('plan.conclusionsOn')}
        name="issuedOn"
        value={issuedOn}
        onChange={setIssuedOn}
        error={issuedOn === '' ? t('field.required') : undefined}
      />
    </RecordDialog>
  );
}
