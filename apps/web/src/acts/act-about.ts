import { useTranslation } from 'react-i18next';
import { printDay } from '../shared/dates.js';
import type { ActSubject, OfferedAct } from './act-subject.js';

/** What is answered, in one line: the day that was asked for or proposed, and why. */
export function useActAbout(act: OfferedAct, subject: ActSubject): string | undefined {
  const { t } = useTranslation();
  const { extension, contest, proposal } = subject;
  const said = (one: { readonly due: string; readonly reason: string }) => ({
    date: printDay(one.due),
    reason: one.reason,
  });
  if (act.on === 'hand-off')
    return act.name === 'date-answer' && proposal ? t('about.proposal', said(proposal)) : undefined;
  if (act.name === 'extension-answer' && extension) return t('about.extension', said(extension));
  if (act.name === 'extension-offer-answer' && extension?.offer)
    return t('about.offer', { ...said(extension.offer), document: extension.offer.document });
  if (act.name === 'contest-decision' && contest?.reason)
    return t('about.contest', { reason: contest.reason });
  return undefined;
}
