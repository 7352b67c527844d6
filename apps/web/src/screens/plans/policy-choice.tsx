import type { Page, PolicySummaryView } from '@dondoc/contracts';
import { Code, NativeSelect, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../api/use-read.js';
import css from './plans.module.css';
import { PolicySteps } from './policy-steps.js';

export interface PolicyChoiceProps {
  /** Version chosen; empty: the first of the list, the built-in one. */
  readonly value: string;
  readonly onChange: (version: string) => void;
}

/** Which rules urge and escalate, readable before they are chosen. */
export function PolicyChoice({ value, onChange }: PolicyChoiceProps): React.JSX.Element {
  const { t } = useTranslation();
  const policies = useRead<Page<PolicySummaryView>>('/policies').data?.items ?? [];
  const chosen = value || policies[0]?.version;
  return (
    <div>
      <NativeSelect
        label={t('plan.policyField')}
        description={t('plan.policyHint')}
        name="policyVersion"
        value={chosen ?? ''}
        data={policies.map(({ version, title }) => ({ value: version, label: `${title} (${version})` }))}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {chosen && <PolicySteps key={chosen} version={chosen} />}
      <Text size="sm" className={`quiet ${css.try}`}>
        {t('plan.policyTry')} <Code>dondoc simulate PLAN --policy FILE</Code>
      </Text>
    </div>
  );
}
