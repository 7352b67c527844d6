import type { PlanView } from '@dondoc/contracts';
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DayInput } from '../../acts/day-input.js';
import { useCommand } from '../../api/use-command.js';
import { isDay } from '../../shared/dates.js';
import { ErrorNote } from '../../shared/error-note.js';
import { useTaskCount } from '../../shared/plan-line.js';
import { useToday } from '../../shared/use-clock.js';
import { termsChanged, termsOf } from './plan-terms.js';
import { PolicyChoice } from './policy-choice.js';
import { TermsFields } from './terms-fields.js';

export interface IssueDialogProps {
  readonly plan: PlanView;
  readonly onClose: () => void;
}

/** Issuing hands every task to its units at once, so it is asked for twice, with all that is settled by it. */
export function IssueDialog({ plan, onClose }: IssueDialogProps): React.JSX.Element {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const countOf = useTaskCount();
  const today = useToday();
  const [issuedOn, setIssuedOn] = useState(plan.date ?? today);
  const [document, setDocument] = useState(plan.number ?? '');
  const [terms, setTerms] = useState(termsOf(plan));
  const [policyVersion, setPolicyVersion] = useState('');
  const path = `/plans/${encodeURIComponent(plan.planId)}`;
  const sent = useCommand(() => void navigate(path));
  const validToStands = terms.validTo === '' ? plan.validTo === null : isDay(terms.validTo);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isDay(issuedOn) || !validToStands) return;
    const body = {
      issuedOn,
      ...(document.trim() ? { document: document.trim() } : {}),
      ...(policyVersion ? { policyVersion } : {}),
      ...termsChanged(plan, terms),
    };
    sent.mutate({ path: `${path}/issuance`, body, ifMatch: plan.version });
  };
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('plans.issueTitle')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text>{t('plan.issueText', { tasks: countOf(plan.counts) })}</Text>
          <DayInput
            label={t('plans.issuedOnField')}
            name="issuedOn"
            value={issuedOn}
            onChange={setIssuedOn}
            error={issuedOn === '' ? t('field.required') : undefined}
          />
          <TextInput
            label={`${t('docket.document')} (${t('app.optional')})`}
            name="document"
            value={document}
            onChange={(event) => setDocument(event.currentTarget.value)}
          />
          <TermsFields plan={plan} form={terms} onChange={setTerms} />
          <PolicyChoice value={policyVersion} onChange={setPolicyVersion} />
          <ErrorNote error={sent.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={sent.isPending}>
              {t('plans.issue')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
