import type { DecisionKind } from '@dondoc/domain';
import { Button, Group, Modal, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { UnitSelect } from '../acts/choosers.js';
import { DayInput } from '../acts/day-input.js';
import { useSession } from '../app/session.js';
import { useCommand } from '../api/use-command.js';
import { ErrorNote } from '../shared/error-note.js';
import {
  asksUnit,
  dayMeaningOf,
  kindsFor,
  decisionOrder,
  faultyDecisionFields,
  type DecisionDraft,
  type DecisionField,
  type DecisionTargetRef,
} from './decision-order.js';

export interface DecisionDialogProps {
  readonly target: DecisionTargetRef;
  readonly content: string;
  readonly proposal: string | null;
  readonly onClose: () => void;
}

/** One decision about one unit's part of a task; on a phone it takes the whole screen. */
export default function DecisionDialog({
  target,
  content,
  proposal,
  onClose,
}: DecisionDialogProps): React.JSX.Element {
  const { t } = useTranslation();
  const { office } = useSession();
  const phone = useMediaQuery('(max-width: 48em)');
  const [draft, setDraft] = useState<DecisionDraft>({
    kind: undefined,
    text: '',
    document: '',
    due: '',
    toUnitId: '',
  });
  const [tried, setTried] = useState(false);
  const sent = useCommand(onClose);
  const faults = faultyDecisionFields(draft);
  const dayMeaning = dayMeaningOf(draft.kind);
  const set = (more: Partial<DecisionDraft>): void => setDraft((before) => ({ ...before, ...more }));
  const fault = (field: DecisionField): string | undefined =>
    tried && faults.includes(field) ? t('field.required') : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (faults.length === 0) sent.mutate(decisionOrder(target, draft));
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('docket.decide')}
      size="lg"
      fullScreen={phone ?? false}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <div>
            <Text fw={600}>{target.unit.name}</Text>
            <Text size="sm">{content}</Text>
            {proposal && (
              <Text size="sm" className="quiet" mt={4}>
                {t('docket.proposal')}: {proposal}
              </Text>
            )}
          </div>
          <Radio.Group
            label={t('docket.kind')}
            value={draft.kind ?? ''}
            onChange={(kind) => set({ kind: kind as DecisionKind })}
            error={fault('kind')}
          >
            <Stack gap={8} mt={8}>
              {kindsFor(office.role, target).map((kind) => (
                <Radio
                  key={kind}
                  value={kind}
                  label={t(`decision.${kind}`)}
                  description={draft.kind === kind ? t(`decisionHint.${kind}`) : undefined}
                />
              ))}
            </Stack>
          </Radio.Group>
          {asksUnit(draft.kind) && (
            <UnitSelect
              label={t('docket.toUnit')}
              name="toUnitId"
              required
              except={target.unit.unitId}
              value={draft.toUnitId}
              onChange={(toUnitId) => set({ toUnitId })}
              error={fault('toUnitId')}
            />
          )}
          {dayMeaning && (
            <DayInput
              key={dayMeaning}
              label={
                draft.kind === 'extend'
                  ? t('docket.due')
                  : `${t(`docket.${dayMeaning}`)} (${t('app.optional')})`
              }
              name="due"
              value={draft.due}
              onChange={(due) => set({ due })}
              error={fault('due')}
            />
          )}
          <Textarea
            label={t('docket.text')}
            description={t('docket.textHint')}
            name="text"
            autosize
            minRows={3}
            value={draft.text}
            onChange={(event) => set({ text: event.currentTarget.value })}
            error={fault('text')}
          />
          <TextInput
            label={t('docket.document')}
            description={t('docket.documentHint')}
            name="document"
            w={280}
            value={draft.document}
            onChange={(event) => set({ document: event.currentTarget.value })}
            error={fault('document')}
          />
          <ErrorNote error={sent.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={sent.isPending}>
              {t('docket.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
