import type { DraftTask, OwnerRef } from '@dondoc/domain';
import { useTranslation } from 'react-i18next';
import { Fact, Facts } from '../../shared/facts.js';
import { draftTime } from './draft-time.js';

export type NamesOf = (owners: readonly OwnerRef[]) => string;

export interface DraftFactsProps {
  readonly task: DraftTask;
  readonly namesOf: NamesOf;
}

/** Who leads, who supports, by when and with what result, as the draft has it. */
export function DraftFacts({ task, namesOf }: DraftFactsProps): React.JSX.Element {
  const { t } = useTranslation();
  const { owners, leadsPrinted, supports, supportsPrinted, product } = task;
  const bodies = (chosen: readonly OwnerRef[], printed: readonly string[]): React.JSX.Element => (
    <>
      {chosen.length > 0 ? namesOf(chosen) : t('plans.notChosen')}
      {chosen.length < printed.length && (
        <div className="quiet">{t('plans.printed', { names: printed.join('; ') })}</div>
      )}
    </>
  );
  return (
    <Facts>
      <Fact label={t('plans.leads')}>{bodies(owners, leadsPrinted)}</Fact>
      {supports.length + supportsPrinted.length > 0 && (
        <Fact label={t('plans.supports')}>{bodies(supports, supportsPrinted)}</Fact>
      )}
      <Fact label={t('plans.time')}>
        <Time task={task} />
      </Fact>
      <Fact label={t('work.product')}>{product ?? t('plans.noProduct')}</Fact>
    </Facts>
  );
}

function Time({ task }: { readonly task: DraftTask }): React.JSX.Element {
  const { t } = useTranslation();
  const { word, date, again, printed } = draftTime(task);
  return (
    <>
      {t(`plans.timeWord.${word}`, { date })}
      {again && `${word === 'by' ? t('plans.then') : ':'} ${t(`plans.again.${again}`)}`}
      {printed && <div className="quiet">{t('plans.printed', { names: printed })}</div>}
    </>
  );
}
