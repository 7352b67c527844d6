import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Keeps the place of a list that is on its way. */
export function Loading({ rows = 5 }: { readonly rows?: number }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" py="sm" role="status">
      <VisuallyHidden>{t('app.loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={44} radius="sm" animate={false} />
      ))}
    </Stack>
  );
}
