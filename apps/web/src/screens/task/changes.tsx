import type { ContestView, ExtensionView, ObligationView, SuspensionView } from '@dondoc/contracts';
import { useTranslation } from 'react-i18next';
import { printDay, printInstantDay } from '../../shared/dates.js';
import { Evidence } from './evidence.js';
import css from './task.module.css';

/** What was asked about a part or decided over it and now stands: who waits for whom, and since when. */
export function Changes({ part }: { readonly part: ObligationView }): React.JSX.Element {
  const { t } = useTranslation();
  const { outsideCompetence: outside } = part;
  return (
    <>
      {part.suspension && <Suspension of={part.suspension} />}
      {part.extension && <Extension of={part.extension} />}
      {part.contest && <Contest of={part.contest} />}
      {outside && (
        <p className={css.note}>
          {t('task.outside', { reason: outside.reason })}
          {outside.proposedUnit && ` (${t('task.outsideProposed', { unit: outside.proposedUnit.name })})`}
          <span className="quiet">
            , {t('changes.outsideSince', { date: printInstantDay(outside.reportedAt) })}
          </span>
        </p>
      )}
    </>
  );
}

function Suspension({ of }: { readonly of: SuspensionView }): React.JSX.Element {
  const { t } = useTranslation();
  const words = { date: printInstantDay(of.since), reason: of.reason };
  return (
    <p className={css.note} data-change="suspension">
      {of.until
        ? t('changes.suspendedUntil', { ...words, until: printDay(of.until) })
        : t('changes.suspended', words)}
    </p>
  );
}

function Extension({ of }: { readonly of: ExtensionView }): React.JSX.Element {
  const { t } = useTranslation();
  const words = { due: printDay(of.due), date: printInstantDay(of.askedAt), reason: of.reason };
  return (
    <div className={css.note} data-change="extension">
      <div>{of.afterDue ? t('changes.askedAfter', words) : t('changes.asked', words)}</div>
      {of.offer ? (
        <strong>
          {t('changes.offered', {
            ...{ due: printDay(of.offer.due), document: of.offer.document, reason: of.offer.reason },
          })}
        </strong>
      ) : (
        <div className="quiet">{t('changes.waits')}</div>
      )}
    </div>
  );
}

function Contest({ of }: { readonly of: ContestView }): React.JSX.Element {
  const { t } = useTranslation();
  const answer = of.decidedAt && {
    date: printInstantDay(of.decidedAt),
    why: of.answer ? ` (${of.answer.document}): “${of.answer.reason}”` : '',
  };
  return (
    <div className={css.note} data-change="contest">
      <div>{t('changes.contested', { date: printInstantDay(of.at), reason: of.reason })}</div>
      <Evidence all={of.evidence} />
      {answer ? (
        <strong>{of.setAside ? t('changes.setAside', answer) : t('changes.upheld', answer)}</strong>
      ) : (
        <div className="quiet">{t('changes.contestWaits')}</div>
      )}
    </div>
  );
}
