import type { PlanFindingView, PlanView } from '@dondoc/contracts';
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DayInput } from '../../acts/day-input.js';
import type { ApiError } from '../../api/problem.js';
import { useCommand } from '../../api/use-command.js';
import { isDay } from '../../shared/dates.js';
import { ErrorNote, useErrorText } from '../../shared/error-note.js';
import { useTaskCount } from '../../shared/plan-line.js';
import { Acknowledgement } from './acknowledgement.js';
import { areSeen, codesOf, refusedField, wrongDay, type IssueField } from './issue-faults.js';
import { termsChanged, termsOf } from './plan-terms.js';
import { PolicyChoice } from './policy-choice.js';
import { TermsFields } from './terms-fields.js';

export interface IssueFormProps {
  readonly plan: PlanView;
  /** Version of the draft that was looked at. */
  readonly version: number;
  readonly issuedOn: string;
  readonly onIssuedOn: (day: string) => void;
  /** What is passed over only by who says so. */
  readonly doubts: readonly PlanFindingView[];
  readonly onClose: () => void;
}

/** All that is settled by the issue; what is refused is shown where it is to be corrected, until it is changed. */
export function IssueForm(props: IssueFormProps): React.JSX.Element {
  const { plan, version, issuedOn, onIssuedOn, doubts, onClose } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const countOf = useTaskCount();
  const textOf = useErrorText();
  const [seen, setSeen] = useState<readonly string[]>([]);
  const [document, setDocument] = useState(plan.number ?? '');
  const [terms, setTerms] = useState(termsOf(plan));
  const [policyVersion, setPolicyVersion] = useState('');
  const [tried, setTried] = useState(false);
  const path = `/plans/${encodeURIComponent(plan.planId)}`;
  const sent = useCommand(() => void navigate(path));
  const { form, note, showField } = useRefusalInView(sent.error);
  const refused = sent.error ? refusedField(sent.error.problem) : undefined;
  const refusalAt = (field: IssueField): string | undefined =>
    sent.error && refused === field ? textOf(sent.error) : undefined;
  const changing =
    <T,>(set: (value: T) => void) =>
    (value: T): void => {
      if (sent.error) sent.reset();
      set(value);
    };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const wrong = wrongDay({ issuedOn, validTo: terms.validTo, printedTo: plan.validTo });
    if (wrong) return showField(wrong);
    if (!areSeen(doubts, seen)) return showField('acknowledged');
    const body = {
      issuedOn,
      ...(document.trim() ? { document: document.trim() } : {}),
      ...(policyVersion ? { policyVersion } : {}),
      ...(doubts.length > 0 ? { acknowledged: codesOf(doubts) } : {}),
      ...termsChanged(plan, terms),
    };
    sent.mutate({ path: `${path}/issuance`, body, ifMatch: version });
  };
  const required = (day: string): string | undefined =>
    day === '' || (tried && !isDay(day)) ? t('field.required') : undefined;
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack>
        <Text>{t('plan.issueText', { tasks: countOf(plan.counts) })}</Text>
        <DayInput
          label={t('plans.issuedOnField')}
          name="issuedOn"
          value={issuedOn}
          onChange={changing(onIssuedOn)}
          error={refusalAt('issuedOn') ?? required(issuedOn)}
        />
        <TextInput
          label={`${t('docket.document')} (${t('app.optional')})`}
          name="document"
          value={document}
          onChange={(event) => changing(setDocument)(event.currentTarget.value)}
          error={refusalAt('document')}
        />
        <TermsFields
          plan={plan}
          form={terms}
          onChange={changing(setTerms)}
          validToError={refusalAt('validTo') ?? (terms.validTo === '' ? undefined : required(terms.validTo))}
        />
        <PolicyChoice value={policyVersion} onChange={changing(setPolicyVersion)} />
        {doubts.length > 0 && (
          <Acknowledgement doubts={doubts} seen={seen} onSeen={changing(setSeen)} missing={tried} />
        )}
        <div ref={note}>{!refused && <ErrorNote error={sent.error} />}</div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          {/* Leaving a wrong day writes a line under it: the button would slip away from under the press. */}
          <Button type="submit" loading={sent.isPending} onMouseDown={(event) => event.preventDefault()}>
            {t('plans.issue')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Brings what was refused before the eyes: its field, with the keyboard in it, or the sentence. */
function useRefusalInView(error: ApiError | null) {
  const form = useRef<HTMLFormElement>(null);
  const note = useRef<HTMLDivElement>(null);
  const showField = (name: IssueField | 'acknowledged'): void => {
    const input = form.current?.elements.namedItem(name);
    if (!(input instanceof HTMLElement)) return;
    input.focus({ preventScroll: true });
    input.scrollIntoView({ block: 'center' });
  };
  useEffect(() => {
    if (!error) return;
    const field = refusedField(error.problem);
    if (field) showField(field);
    else note.current?.scrollIntoView({ block: 'center' });
  }, [error]);
  return { form, note, showField };
}
