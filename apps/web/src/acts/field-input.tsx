import { Checkbox, NumberInput, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { vi } from '../i18n/vi.js';
import { printDay } from '../shared/dates.js';
import type { ActField } from './act-catalogue.js';
import type { ActSubject, MilestoneToReport } from './act-subject.js';
import type { EvidenceValue, FormValue } from './act-values.js';
import { DayInput } from './day-input.js';
import { EvidenceInput } from './evidence-input.js';
import { PersonSelect, UnitSelect } from './choosers.js';

export interface FieldInputProps {
  readonly field: ActField;
  readonly subject: ActSubject;
  readonly value: FormValue;
  readonly onChange: (value: FormValue) => void;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
}

type FieldWord = keyof typeof vi.field;
type ChoiceWord = keyof typeof vi.choice;

/** One field by its kind; the label says when it may stay empty. */
export function FieldInput({
  field,
  subject,
  value,
  onChange,
  error,
  autoFocus,
}: FieldInputProps): React.JSX.Element {
  const { t } = useTranslation();
  const word = t(`field.${field.name as FieldWord}`);
  const common = {
    label: field.required ? word : `${word} (${t('app.optional')})`,
    required: field.required ?? false,
    withAsterisk: false,
    error,
    'data-autofocus': autoFocus,
    name: field.name,
  };
  const typed = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'text':
      return (
        <Textarea
          {...common}
          autosize
          minRows={3}
          maxRows={10}
          value={typed}
          onChange={(e) => onChange(e.currentTarget.value)}
        />
      );
    case 'line':
      return <TextInput {...common} value={typed} onChange={(e) => onChange(e.currentTarget.value)} />;
    case 'percent':
      return (
        <NumberInput
          {...common}
          min={0}
          max={100}
          allowDecimal={false}
          clampBehavior="strict"
          w={180}
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
        />
      );
    case 'number':
      return (
        <NumberInput
          {...common}
          description={t('field.valueHint')}
          decimalSeparator=","
          w={180}
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
        />
      );
    case 'check':
      return (
        <Checkbox
          label={word}
          name={field.name}
          checked={value === true}
          onChange={(e) => onChange(e.currentTarget.checked)}
        />
      );
    case 'day': {
      const hint = field.required ? {} : { description: t(`field.${field.hint ?? 'dueHint'}`) };
      return <DayInput {...common} {...hint} value={typed} onChange={onChange} />;
    }
    case 'unit':
      return <UnitSelect {...common} value={typed} except={subject.unit.unitId} onChange={onChange} />;
    case 'person':
      return <PersonSelect {...common} value={typed} unitId={subject.unit.unitId} onChange={onChange} />;
    case 'evidence':
      return (
        <EvidenceInput
          taskId={subject.taskId}
          value={Array.isArray(value) ? (value as readonly EvidenceValue[]) : []}
          onChange={onChange}
        />
      );
    case 'choice':
      return (
        <Radio.Group {...common} value={typed} onChange={onChange}>
          <Stack gap={6} mt={6}>
            {field.choices!.map((choice) => (
              <Radio key={choice} value={choice} label={t(`choice.${choice as ChoiceWord}`)} />
            ))}
          </Stack>
        </Radio.Group>
      );
    case 'difficulty': {
      const open = (subject.difficulties ?? []).filter(
        (d) => d.obligationId === subject.obligationId && !d.answeredAt,
      );
      const data = open.map((d) => ({ value: d.difficultyId, label: d.text.slice(0, 120) }));
      return data.length === 0 ? (
        <></>
      ) : (
        <Select {...common} clearable data={data} value={typed || null} onChange={(v) => onChange(v ?? '')} />
      );
    }
    case 'decision': {
      const open = (subject.decisions ?? []).filter(
        (d) => d.obligationId === subject.obligationId && d.carryOutBy && !d.carriedOutAt,
      );
      const data = open.map((d) => ({
        value: d.decisionId,
        label: `${d.document} (${printDay(d.carryOutBy!)})`,
      }));
      return <Select {...common} data={data} value={typed || null} onChange={(v) => onChange(v ?? '')} />;
    }
    case 'milestone': {
      const open = (subject.milestones ?? []).filter(({ target, reachedAt }) => target || !reachedAt);
      const data = open.map((one) => ({ value: one.milestoneId, label: milestoneLabel(one) }));
      return <Select {...common} data={data} value={typed || null} onChange={(v) => onChange(v ?? '')} />;
    }
  }
}

const milestoneLabel = ({ milestoneId, text, target }: MilestoneToReport): string =>
  target ? `${target.value.toLocaleString('vi-VN')} ${target.unit}` : (text ?? milestoneId).slice(0, 120);
