import type { ObligationView, TaskView } from '@dondoc/contracts';
import { Button, Checkbox, Group, Modal, ScrollArea, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { orderOf } from '../../acts/act-subject.js';
import { command, newKey } from '../../api/client.js';
import type { ApiError } from '../../api/problem.js';
import { useRead } from '../../api/use-read.js';
import { ErrorNote } from '../../shared/error-note.js';
import { Reading } from '../../shared/reading.js';
import { StatusTag } from '../../shared/status-tag.js';

export interface UrgeDialogProps {
  readonly taskId: string;
  readonly onClose: () => void;
}

/** Urges the units of one task that are ticked; those overdue are ticked from the start. */
export default function UrgeDialog({ taskId, onClose }: UrgeDialogProps): React.JSX.Element {
  const { t } = useTranslation();
  const task = useRead<TaskView>(`/tasks/${encodeURIComponent(taskId)}`);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('act.urgings')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Reading of={task} rows={3}>
        {(shown) => <UrgeForm task={shown} onClose={onClose} />}
      </Reading>
    </Modal>
  );
}

function UrgeForm({
  task,
  onClose,
}: {
  readonly task: TaskView;
  readonly onClose: () => void;
}): React.JSX.Element {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const open = task.obligations.filter(({ allowedActs }) => allowedActs.includes('urgings'));
  const [ticked, setTicked] = useState<readonly string[]>(() => firstTicked(open));
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const keys = useRef(new Map<string, string>());
  const keyOf = (obligationId: string): string => {
    const written = `${obligationId} ${text}`;
    const key = keys.current.get(written) ?? newKey();
    keys.current.set(written, key);
    return key;
  };
  const urging = useMutation<void, ApiError>({
    mutationFn: async () => {
      for (const { obligationId, unit } of open.filter((part) => ticked.includes(part.obligationId))) {
        const subject = { taskId: task.taskId, obligationId, handOffId: null, unit };
        const order = orderOf({ on: 'obligation', name: 'urgings' }, subject, { text: text.trim() });
        await command({ ...order, key: keyOf(obligationId) });
      }
    },
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (text.trim() !== '' && ticked.length > 0) urging.mutate();
  };
  if (open.length === 0) return <Text>{t('board.urgeNobody')}</Text>;
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text size="sm">{task.content}</Text>
        <Checkbox.Group
          label={t('board.urgeWhom')}
          value={[...ticked]}
          onChange={setTicked}
          error={tried && ticked.length === 0 ? t('field.required') : undefined}
        >
          <ScrollArea.Autosize mah={220} mt="xs">
            <Stack gap={8}>
              {open.map((part) => (
                <Group key={part.obligationId} gap="sm">
                  <Checkbox
                    value={part.obligationId}
                    label={[part.unit.name, part.period?.name].filter(Boolean).join(', ')}
                  />
                  <StatusTag status={part.status} />
                </Group>
              ))}
            </Stack>
          </ScrollArea.Autosize>
        </Checkbox.Group>
        <Textarea
          label={t('field.text')}
          name="text"
          data-autofocus
          autosize
          minRows={3}
          value={text}
          error={tried && text.trim() === '' ? t('field.required') : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <ErrorNote error={urging.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={urging.isPending}>
            {t('act.urgings')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function firstTicked(open: readonly ObligationView[]): readonly string[] {
  const late = open.filter(({ status }) => status === 'overdue');
  return (late.length > 0 ? late : open.length === 1 ? open : []).map(({ obligationId }) => obligationId);
}
