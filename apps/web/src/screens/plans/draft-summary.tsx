import type { PlanDraftView } from '@dondoc/contracts';
import { useTranslation } from 'react-i18next';
import { countsOf, findingsOnPlan, summaryWord } from './draft-findings.js';
import { FindingList } from './finding-list.js';
import css from './plans.module.css';

/** "Còn 2 chỗ phải sửa, 5 chỗ nên xem lại." */
export function useFindingSummary(): (draft: PlanDraftView) => string {
  const { t } = useTranslation();
  return (draft) => {
    const counts = countsOf(draft);
    return t(`plans.summary.${summaryWord(counts)}`, { ...counts });
  };
}

/** What stands against the issue, in words that are told anew when they change; then what concerns no one task. */
export function DraftSummary({ draft }: { readonly draft: PlanDraftView }): React.JSX.Element {
  const { t } = useTranslation();
  const summaryOf = useFindingSummary();
  const onPlan = findingsOnPlan(draft);
  return (
    <>
      <p
        role="status"
        data-must={draft.mustMend}
        className={`${css.summary} ${draft.mustMend > 0 ? css.faulty : ''}`}
      >
        {summaryOf(draft)}
      </p>
      {onPlan.length > 0 && (
        <section className={`sheet ${css.onPlan}`}>
          <h2>{t('plans.onPlan')}</h2>
          <FindingList findings={onPlan} label={t('plans.onPlan')} />
        </section>
      )}
    </>
  );
}
