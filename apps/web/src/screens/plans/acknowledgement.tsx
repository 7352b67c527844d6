import type { PlanFindingView } from '@dondoc/contracts';
import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FindingList } from './finding-list.js';
import { areSeen, seenIn } from './issue-faults.js';

export interface AcknowledgementProps {
  readonly doubts: readonly PlanFindingView[];
  readonly seen: readonly string[];
  readonly onSeen: (seen: readonly string[]) => void;
  /** Issue was tried without it. */
  readonly missing: boolean;
}

/** What is passed over only by who says so: read here, and said here. */
export function Acknowledgement({ doubts, seen, onSeen, missing }: AcknowledgementProps): React.JSX.Element {
  const { t } = useTranslation();
  const checked = areSeen(doubts, seen);
  return (
    <div>
      <FindingList findings={doubts} label={t('plans.toAcknowledge')} />
      <Checkbox
        mt="sm"
        name="acknowledged"
        label={t('plans.acknowledge', { count: doubts.length })}
        checked={checked}
        error={missing && !checked ? t('plans.acknowledgeFirst') : undefined}
        onChange={(event) => onSeen(event.currentTarget.checked ? seenIn(doubts) : [])}
      />
    </div>
  );
}
