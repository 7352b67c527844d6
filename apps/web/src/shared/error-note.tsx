import { Alert, Button, List } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../api/problem.js';

/** The api's own sentence where it gave one. */
export function useErrorText(): (error: ApiError) => string {
  const { t } = useTranslation();
  return (error) => {
    if (error.status === 0) return t('app.unreachable');
    return error.problem.detail || error.problem.title || t('app.failed');
  };
}

export interface ErrorNoteProps {
  readonly error: ApiError | null | undefined;
  readonly onRetry?: () => void;
}

/** What went wrong and what to do, announced to who does not see it. */
export function ErrorNote({ error, onRetry }: ErrorNoteProps): React.JSX.Element | null {
  const { t } = useTranslation();
  const textOf = useErrorText();
  if (!error) return null;
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertCircle aria-hidden />} my="sm">
      <span>{textOf(error)}</span>
      {error.problem.errors.length > 0 && (
        <List size="sm" mt={4}>
          {error.problem.errors.map((fault) => (
            <List.Item key={`${fault.field} ${fault.code}`}>{fault.message}</List.Item>
          ))}
        </List>
      )}
      {onRetry && (
        <Button mt="xs" size="compact-sm" variant="default" onClick={onRetry}>
          {t('app.retry')}
        </Button>
      )}
    </Alert>
  );
}
