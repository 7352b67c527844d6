import type { NoticePageView, NoticeView } from '@dondoc/contracts';
import { Button, SegmentedControl, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read } from '../../api/client.js';
import type { ApiError } from '../../api/problem.js';
import { PageHead } from '../../shared/page-head.js';
import { ErrorNote } from '../../shared/error-note.js';
import { Loading } from '../../shared/loading.js';
import { NoticeLine } from './notice-line.js';
import css from './notices.module.css';

const pageSize = 50;

/** What the person was told, newest first. */
export default function Notices(): React.JSX.Element {
  const { t } = useTranslation();
  const [onlyNew, setOnlyNew] = useState(false);
  const pages = useInfiniteQuery<NoticePageView, ApiError>({
    queryKey: ['/notices', 'pages', onlyNew],
    queryFn: ({ pageParam, signal }) =>
      read(
        '/notices',
        { limit: pageSize, unseenOnly: onlyNew ? 'true' : undefined, after: pageParam as string | undefined },
        signal,
      ),
    placeholderData: keepPreviousData,
    initialPageParam: undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const all = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <PageHead title={t('notices.title')}>
        <SegmentedControl
          aria-label={t('notices.title')}
          value={onlyNew ? 'new' : 'all'}
          onChange={(value) => setOnlyNew(value === 'new')}
          data={[
            { value: 'all', label: t('notices.all') },
            { value: 'new', label: t('notices.onlyNew') },
          ]}
        />
      </PageHead>
      <ErrorNote error={pages.error} onRetry={() => void pages.refetch()} />
      {!pages.data && !pages.error && <Loading />}
      {pages.data && all.length === 0 && <Text py="lg">{t('notices.nothing')}</Text>}
      {all.length > 0 && (
        <ul className={`sheet ${css.list}`}>
          {all.map((notice: NoticeView) => (
            <NoticeLine key={notice.noticeId} notice={notice} />
          ))}
        </ul>
      )}
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
