import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

const UrgeDialog = lazy(() => import('./urge-dialog.js'));

/** Opens the urging of a task's units, without leaving the board. */
export function UrgeButton({ taskId }: { readonly taskId: string }): React.JSX.Element {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="default" data-act="urgings" onClick={() => setOpen(true)}>
        {t('act.urgings')}
      </Button>
      {open && (
        <Suspense>
          <UrgeDialog taskId={taskId} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
