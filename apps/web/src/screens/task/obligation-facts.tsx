import type { DeadlineChangeView, EvidenceView, ObligationView } from '@dondoc/contracts';
import { useTranslation } from 'react-i18next';
import { printInstant, printInstantDay } from '../../shared/dates.js';
import { Fact, Facts } from '../../shared/facts.js';
import css from './task.module.css';

/** Who does it, how far it is, what was handed in, and every deadline it ever had. */
export function ObligationFacts({ part }: { readonly part: ObligationView }): React.JSX.Element {
  const { t } = useTranslation();
  const { lastProgress, submission, outsideCompetence } = part;
  return (
    <Facts>
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
      {outsideCompetence && (
        <p className={css.note}>
          {t('task.outside', { reason: outsideCompetence.reason })}
          {outsideCompetence.proposedUnit &&
            ` (${t('task.outsideProposed', { unit: outsideCompetence.proposedUnit.name })})`}
        </p>
      )}
      <Fact label={t('task.confirmer')}>{part.confirmer.name}</Fact>
      {part.excused && <p className={css.note}>{t('task.excused')}</p>}
      {part.ledger.length > 1 && (
        <Fact label={t('task.deadlineLedger')}>
          <ol className={css.ledger}>
            {part.ledger.map((change, place) => (
              <LedgerLine key={change.at} change={change} first={place === 0} />
            ))}
          </ol>
        </Fact>
      )}
    </Facts>
  );
}

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

interface LedgerLineProps {
  readonly change: DeadlineChangeView;
  readonly first: boolean;
}

function LedgerLine({ change, first }: LedgerLineProps): React.JSX.Element {
  const { t } = useTranslation();
  const why = [
    first ? t('task.ledgerFirst') : undefined,
    change.document ? t('task.ledgerDoc', { document: change.document }) : undefined,
    change.afterDue ? t('task.ledgerAfter') : undefined,
  ].filter(Boolean);
  return (
    <li>
      {change.text}{' '}
      <span className="quiet">
        ({printInstantDay(change.at)}
        {why.length > 0 && `, ${why.join(', ')}`})
      </span>
    </li>
  );
}
