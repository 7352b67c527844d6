import type { ObligationView } from '@dondoc/contracts';
import { useTranslation } from 'react-i18next';
import { printDay, printInstant, printInstantDay } from '../../shared/dates.js';
import { Fact, Facts } from '../../shared/facts.js';
import { Changes } from './changes.js';
import { Evidence } from './evidence.js';
import { HeldDays } from './held-days.js';
import { Ledger } from './ledger.js';
import { Milestones } from './milestones.js';
import css from './task.module.css';

/** Who does it, how far it is, what was handed in, and every deadline it ever had. */
export function ObligationFacts({ part }: { readonly part: ObligationView }): React.JSX.Element {
  const { t } = useTranslation();
  const { lastProgress, submission, period, firstResult } = part;
  return (
    <Facts>
      <Changes part={part} />
      {period && (
        <Fact label={t('period.dataLabel')}>
          {t('period.data', {
            ...{ from: printDay(period.dataFrom), to: printDay(period.dataTo), due: printDay(period.due) },
          })}
        </Fact>
      )}
      <Fact label={t('task.person')}>{part.person?.name ?? t('task.noPerson')}</Fact>
      <Fact label={t('task.acknowledged')}>
        {part.acknowledgedAt ? printInstant(part.acknowledgedAt) : t('task.notAcknowledged')}
      </Fact>
      <Fact label={t('task.progress')}>
        {lastProgress ? (
          <>
            {lastProgress.percent !== null && (
              <strong>{t('task.percent', { percent: lastProgress.percent })} </strong>
            )}
            {lastProgress.note} <span className="quiet">({printInstantDay(lastProgress.at)})</span>
          </>
        ) : (
          t('task.noProgress')
        )}
      </Fact>
      {submission && (
        <Fact label={t('task.submission')}>
          {submission.summary} <span className="quiet">({printInstantDay(submission.at)})</span>
          <Evidence all={submission.evidence} />
        </Fact>
      )}
      {part.returnedReason && (
        <p className={css.note}>{t('task.returned', { reason: part.returnedReason })}</p>
      )}
      {firstResult && (
        <Fact label={t('task.submission')}>
          {t(firstResult.late ? 'task.firstResultLate' : 'task.firstResult', {
            date: printInstantDay(firstResult.at),
          })}
        </Fact>
      )}
      {part.milestones.length > 0 && (
        <Fact label={t('task.milestones')}>
          <Milestones all={part.milestones} />
        </Fact>
      )}
      <Fact label={t('task.confirmer')}>{part.confirmer.name}</Fact>
      {part.excused && <p className={css.note}>{t('task.excused')}</p>}
      {part.heldDays.elapsed > 0 && (
        <Fact label={t('held.title')}>
          <HeldDays part={part} />
        </Fact>
      )}
      {part.extensionsGranted > 0 && (
        <Fact label={t('task.extensionsGranted')}>{t('task.times', { count: part.extensionsGranted })}</Fact>
      )}
      {part.ledger.length > 1 && (
        <Fact label={t('task.deadlineLedger')}>
          <Ledger changes={part.ledger} />
        </Fact>
      )}
    </Facts>
  );
}
