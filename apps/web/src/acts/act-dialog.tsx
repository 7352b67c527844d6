import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api/use-command.js';
import { ErrorNote } from '../shared/error-note.js';
import { useActAbout } from './act-about.js';
import { useActLabel } from './act-label.js';
import { formOf, orderOf, type ActSubject, type OfferedAct } from './act-subject.js';
import { bodyOf, faultyFields, shownFields, type FormValues } from './act-values.js';
import { FieldInput } from './field-input.js';

export interface ActDialogProps {
  readonly act: OfferedAct;
  readonly subject: ActSubject;
  readonly onClose: () => void;
}

/** The form of one act. What was typed stays when the api refuses. */
export default function ActDialog({ act, subject, onClose }: ActDialogProps): React.JSX.Element {
  const { t } = useTranslation();
  const label = useActLabel();
  const about = useActAbout(act, subject);
  const [values, setValues] = useState<FormValues>({});
  const [tried, setTried] = useState(false);
  const sent = useCommand(onClose);
  const { fields } = formOf(act);
  const faulty = faultyFields(fields, values);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (faulty.length === 0) sent.mutate(orderOf(act, subject, bodyOf(fields, values)));
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={label(act)}
      size="lg"
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text size="sm" className="quiet">
            {subject.unit.name}
          </Text>
          {about && <Text size="sm">{about}</Text>}
          {shownFields(fields, values).map((field, place) => (
            <FieldInput
              key={field.name}
              field={field}
              subject={subject}
              value={values[field.name]}
              onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
              error={tried && faulty.includes(field.name) ? t('field.required') : undefined}
              autoFocus={place === 0}
            />
          ))}
          <ErrorNote error={sent.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={sent.isPending}>
              {label(act)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
