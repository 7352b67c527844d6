import type { NoticeView } from '@dondoc/contracts';
import { Anchor, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommand } from '../../api/use-command.js';
import { printInstant } from '../../shared/dates.js';
import css from './notices.module.css';

/** Opening the task, or one click at the right, marks it as seen. */
export function NoticeLine({ notice }: { readonly notice: NoticeView }): React.JSX.Element {
  const { t } = useTranslation();
  const sent = useCommand();
  const fresh = notice.seenAt === null;
  const see = (): void => {
    if (fresh) sent.mutate({ path: `/notices/${encodeURIComponent(notice.noticeId)}/seen` });
  };
  return (
    <li className={css.line} data-fresh={fresh}>
      <span className="quiet">{printInstant(notice.at)}</span>
      <span>
        <Anchor component={Link} to={addressOf(notice)} onClick={see} c="inherit">
          {notice.ref && `${notice.ref} · `}
          {notice.sentence}
        </Anchor>
        {notice.delivery === 'failed' && <span className={css.failed}> {t('notices.failed')}</span>}
      </span>
      <span className={css.seen}>
        {fresh ? (
          <Button size="compact-sm" variant="default" loading={sent.isPending} onClick={see}>
            {t('notices.markSeen')}
          </Button>
        ) : (
          <span className="quiet">{t('notices.seen')}</span>
        )}
      </span>
    </li>
  );
}

const addressOf = ({ taskId, planId }: NoticeView): string =>
  planId === null
    ? `/tasks/${encodeURIComponent(taskId ?? '')}`
    : `/plans/${encodeURIComponent(planId)}?view=plan`;
