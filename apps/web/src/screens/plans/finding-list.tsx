import type { PlanFindingView } from '@dondoc/contracts';
import type { Severity } from '@dondoc/domain';
import { IconAlertTriangleFilled, IconEye, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import tag from '../../shared/status-tag.module.css';
import css from './plans.module.css';

const looks: Readonly<Record<Severity, { readonly tone: 'red' | 'amber'; readonly icon: Icon }>> = {
  must: { tone: 'red', icon: IconAlertTriangleFilled },
  should: { tone: 'amber', icon: IconEye },
};

function SeverityTag({ severity }: { readonly severity: Severity }): React.JSX.Element {
  const { t } = useTranslation();
  const { tone, icon: Mark } = looks[severity];
  return (
    <span className={`${tag.tag} ${tag[tone]}`}>
      <Mark size={15} aria-hidden />
      {t(`plans.severity.${severity}`)}
    </span>
  );
}

export interface FindingListProps {
  readonly findings: readonly PlanFindingView[];
  readonly label: string;
  /** What can be done about one of them at once. */
  readonly actOn?: (finding: PlanFindingView) => ReactNode;
}

/** What is doubtful: how grave in words, what it is, where in the document. */
export function FindingList({ findings, label, actOn }: FindingListProps): React.JSX.Element {
  return (
    <ul className={css.findings} aria-label={label}>
      {findings.map((finding) => (
        <li key={`${finding.key} ${finding.code} ${finding.sentence}`} data-finding={finding.severity}>
          <SeverityTag severity={finding.severity} />
          <div>
            {finding.sentence} <Place finding={finding} />
          </div>
          {actOn?.(finding)}
        </li>
      ))}
    </ul>
  );
}

function Place({ finding: { line, page } }: { readonly finding: PlanFindingView }): React.JSX.Element | null {
  const { t } = useTranslation();
  if (line === null && page === null) return null;
  const words = [
    page === null ? undefined : t('plans.page', { page }),
    line === null ? undefined : t('plans.line', { line }),
  ];
  return <span className={css.place}>({words.filter(Boolean).join(', ')})</span>;
}
