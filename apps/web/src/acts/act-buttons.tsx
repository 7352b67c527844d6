import { Button, Group } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api/use-command.js';
import { ErrorNote } from '../shared/error-note.js';
import { useActLabel } from './act-label.js';
import { formOf, isReady, orderOf, type ActSubject, type OfferedAct } from './act-subject.js';
import { offeredActs } from './offered-acts.js';

const ActDialog = lazy(() => import('./act-dialog.js'));

export interface ActButtonsProps {
  readonly subject: ActSubject;
  readonly allowed: readonly string[];
  /** How many stand in the open; the others follow when asked for. */
  readonly inTheOpen?: number;
  readonly size?: 'sm' | 'compact-sm';
  /** The act the work now asks for: it stands first. */
  readonly first?: string | undefined;
}

/** The acts the api allows here: the next one filled, further ones beside it, the rest when asked for. */
export function ActButtons({
  subject,
  allowed,
  inTheOpen = 4,
  size = 'sm',
  first,
}: ActButtonsProps): React.JSX.Element | null {
  const { t } = useTranslation();
  const label = useActLabel();
  const [open, setOpen] = useState<OfferedAct>();
  const [all, setAll] = useState(false);
  const sent = useCommand();
  const on = subject.handOffId === null ? 'obligation' : 'hand-off';
  const acts = offeredActs(on, allowed, first).filter((act) => isReady(act, subject));
  if (acts.length === 0) return null;

  const start = (act: OfferedAct): void => {
    if (formOf(act).fields.length > 0) setOpen(act);
    else sent.mutate(orderOf(act, subject, {}));
  };
  const shown = all || acts.length <= inTheOpen + 1 ? acts : acts.slice(0, inTheOpen);
  const rest = acts.length - shown.length;

  return (
    <div className="no-print">
      <Group gap="xs">
        {shown.map((act, place) => (
          <Button
            key={act.name}
            size={size}
            variant={place === 0 ? 'filled' : 'default'}
            loading={sent.isPending && place === 0}
            disabled={sent.isPending}
            data-act={act.name}
            onClick={() => start(act)}
          >
            {label(act)}
          </Button>
        ))}
        {rest > 0 && (
          <Button
            size={size}
            variant="subtle"
            rightSection={<IconChevronDown size={14} aria-hidden />}
            aria-expanded={false}
            onClick={() => setAll(true)}
          >
            {t('act.others')}
          </Button>
        )}
      </Group>
      <ErrorNote error={sent.error} />
      {open && (
        <Suspense>
          <ActDialog act={open} subject={subject} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </div>
  );
}
