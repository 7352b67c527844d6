import type { ActedByView, DeadlineChangeView } from '@dondoc/contracts';
import { useTranslation } from 'react-i18next';
import { printInstantDay } from '../../shared/dates.js';
import { DeadlineText } from '../../shared/deadline-text.js';
import css from './task.module.css';

/** Every deadline it ever had: since when, who gave it and how they signed, on which document, why, asked when. */
export function Ledger({ changes }: { readonly changes: readonly DeadlineChangeView[] }): React.JSX.Element {
  return (
    <ol className={css.ledger}>
      {changes.map((change) => (
        <LedgerLine key={`${change.at} ${change.text}`} change={change} />
      ))}
    </ol>
  );
}

function LedgerLine({ change }: { readonly change: DeadlineChangeView }): React.JSX.Element {
  const { t } = useTranslation();
  const askedOn = change.askedAt && {
    date: printInstantDay(change.askedAt),
  };
  const how = [
    t(`ledgerCause.${change.cause}`),
    change.by ? signedBy(change.by) : t('task.automatic'),
    change.document ? t('task.ledgerDoc', { document: change.document }) : undefined,
    change.reason ? t('task.ledgerReason', { reason: change.reason }) : undefined,
    askedOn
      ? change.askedAfterDue
        ? t('task.ledgerAskedAfter', askedOn)
        : t('task.ledgerAskedBefore', askedOn)
      : undefined,
    change.afterDue ? t('task.ledgerDecidedAfter') : undefined,
  ].filter(Boolean);
  return (
    <li data-cause={change.cause}>
      <DeadlineText deadline={change} />
      <div className="quiet">
        {printInstantDay(change.at)}: {how.join('; ')}
      </div>
    </li>
  );
}

/** Office first, then the name, after the signing capacity: "TM. Ban Chỉ đạo – Nguyễn Văn A". */
const signedBy = ({ capacity, unit, person }: ActedByView): string =>
  [[capacity, unit?.name].filter(Boolean).join(' '), person.name].filter(Boolean).join(' – ');
