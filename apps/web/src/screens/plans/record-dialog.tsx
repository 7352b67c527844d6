import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../../api/problem.js';
import { ErrorNote } from '../../shared/error-note.js';

export interface RecordDialogProps {
  readonly title: string;
  readonly about: string;
  readonly error: ApiError | null;
  readonly sending: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The frame of a form that records something of a plan; what was typed stays when the api refuses. */
export function RecordDialog(props: RecordDialogProps): React.JSX.Element {
  const { t } = useTranslation();
  const { title, about, error, sending, onSubmit, onClose, children } = props;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('app.close') }}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm" className="quiet">
            {about}
          </Text>
          {children}
          <ErrorNote error={error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={sending}>
              {title}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
