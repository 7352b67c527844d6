import type { HistoryEntryView, Page } from '@dondoc/contracts';
import { Button, Title } from '@mantine/core';
import { IconBolt, IconUser } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client.js';
import type { ApiError } from '../../api/problem.js';
import { printInstant } from '../../shared/dates.js';
import { ErrorNote } from '../../shared/error-note.js';
import { Loading } from '../../shared/loading.js';
import css from './task.module.css';

const pageSize = 50;

/** A sentence for each event, the newest first. */
export function History({ taskId }: { readonly taskId: string }): React.JSX.Element {
  return <HistoryOf path={`/tasks/${encodeURIComponent(taskId)}/history`} />;
}

/** The history at an address of the api. */
export function HistoryOf({ path }: { readonly path: string }): React.JSX.Element {
  const { t } = useTranslation();
  const pages = useInfiniteQuery<Page<HistoryEntryView>, ApiError>({
    queryKey: [path, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      read(path, { limit: pageSize, order: 'newest', after: pageParam as string | undefined }, signal),
    initialPageParam: undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  return (
    <section aria-labelledby="history">
      <Title order={2} id="history">
        {t('task.history')}
      </Title>
      <ErrorNote error={pages.error} onRetry={() => void pages.refetch()} />
      {pages.data ? (
        <ol className={`sheet ${css.history}`}>
          {pages.data.pages
            .flatMap(({ items }) => items)
            .map((entry) => (
              <Entry key={entry.position} entry={entry} />
            ))}
        </ol>
      ) : (
        !pages.error && <Loading />
      )}
      {pages.hasNextPage && (
        <Button
          mt="sm"
          variant="default"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('task.historyMore')}
        </Button>
      )}
    </section>
  );
}

function Entry({ entry }: { readonly entry: HistoryEntryView }): React.JSX.Element {
  const { t } = useTranslation();
  const Mark = entry.automatic ? IconBolt : IconUser;
  return (
    <li data-event={entry.type}>
      <Mark size={16} aria-label={entry.automatic ? t('task.automatic') : undefined} className={css.mark} />
      <span className={css.when}>{printInstant(entry.at)}</span>
      <span>{entry.sentence}</span>
    </li>
  );
}
