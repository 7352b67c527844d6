import type { EscalationView, Page } from '@dondoc/contracts';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { read } from '../../api/client.js';
import type { ApiError } from '../../api/problem.js';
import { printInstant } from '../../shared/dates.js';
import { ErrorNote } from '../../shared/error-note.js';
import { LevelMark } from '../../shared/level-mark.js';
import { Loading } from '../../shared/loading.js';
import css from './board.module.css';

const pageSize = 50;

/** What the machine did by its rules, newest first, a sentence each. */
export function Running({ planId }: { readonly planId: string }): React.JSX.Element {
  const { t } = useTranslation();
  const path = `/plans/${encodeURIComponent(planId)}/escalations`;
  const pages = useInfiniteQuery<Page<EscalationView>, ApiError>({
    queryKey: [path, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      read(path, { limit: pageSize, after: pageParam as string | undefined }, signal),
    initialPageParam: undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  if (pages.error) return <ErrorNote error={pages.error} onRetry={() => void pages.refetch()} />;
  if (!pages.data) return <Loading />;
  const all = pages.data.pages.flatMap(({ items }) => items);
  if (all.length === 0) return <p>{t('board.runningNone')}</p>;
  return (
    <>
      <ul className={`sheet ${css.list}`}>
        {all.map((one) => (
          <li key={one.position}>
            <span className="quiet">{printInstant(one.happenedAt)}</span>
            <span>
              <LevelMark level={one.level} />
            </span>
            <span>
              <Link to={`/tasks/${encodeURIComponent(one.taskId)}`}>{one.ref}</Link> · {one.sentence}
              {one.late && <span className="quiet"> ({t('board.lateMark')})</span>}
            </span>
          </li>
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button
          mt="md"
          variant="default"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('app.more')}
        </Button>
      )}
    </>
  );
}
