import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { printInstant } from '../../shared/dates.js';
import { Fact, Facts } from '../../shared/facts.js';
import { PageHead } from '../../shared/page-head.js';
import { useClock } from '../../shared/use-clock.js';

interface Readiness {
  readonly ok: boolean;
  readonly detail: string;
}

async function readiness(): Promise<Readiness> {
  const answer = await fetch('/readyz').catch(() => undefined);
  if (!answer) return { ok: false, detail: '' };
  return { ok: answer.ok, detail: answer.ok ? '' : await answer.text() };
}

/** The administrator's first look: whether the server answers, and its clock. */
export default function Operations(): React.JSX.Element {
  const { t } = useTranslation();
  const clock = useClock();
  const ready = useQuery({ queryKey: ['readyz'], queryFn: readiness, refetchInterval: 15_000 }).data;
  return (
    <>
      <PageHead title={t('operations.title')} lead={t('operations.contents')} />
      <div className="sheet" style={{ padding: 20 }}>
        <Facts>
          {ready && (
            <Text fw={600} role="status" c={ready.ok ? 'var(--green)' : 'var(--red)'}>
              {ready.ok ? t('operations.ready') : t('operations.notReady', { detail: ready.detail })}
            </Text>
          )}
          {clock && <Fact label={t('operations.clock')}>{printInstant(clock.now)}</Fact>}
        </Facts>
      </div>
    </>
  );
}
