import type { EvidenceView } from '@dondoc/contracts';
import { useTranslation } from 'react-i18next';

/** What was handed in beside the summary: numbers of documents, names of files. */
export function Evidence({ all }: { readonly all: readonly EvidenceView[] }): React.JSX.Element | null {
  const { t } = useTranslation();
  if (all.length === 0) return null;
  const names = all.map(({ document, name, evidenceId }) => document ?? name ?? evidenceId).filter(Boolean);
  return (
    <div>
      <span className="quiet">{t('task.evidence')}:</span> {names.join('; ')}
    </div>
  );
}
