import type { StatusWord } from '@dondoc/domain';
import {
  IconAlertTriangleFilled,
  IconArrowBackUp,
  IconBarrierBlock,
  IconCheck,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconHourglass,
  IconPlayerPause,
  IconPlayerPauseFilled,
  IconPlayerStop,
  IconProgress,
  IconRepeat,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './status-tag.module.css';

type Tone = 'neutral' | 'blue' | 'amber' | 'red' | 'plain' | 'plainGreen';

/** Colour, icon and word together. What is finished has no fill, so that open work draws the eye. */
const looks: Readonly<Record<StatusWord, { readonly tone: Tone; readonly icon: Icon }>> = {
  new: { tone: 'neutral', icon: IconCircleDashed },
  acknowledged: { tone: 'blue', icon: IconCircleCheck },
  'in-progress': { tone: 'blue', icon: IconProgress },
  standing: { tone: 'neutral', icon: IconRepeat },
  'due-soon': { tone: 'amber', icon: IconClock },
  overdue: { tone: 'red', icon: IconAlertTriangleFilled },
  'awaiting-approval': { tone: 'blue', icon: IconHourglass },
  'needs-more': { tone: 'amber', icon: IconArrowBackUp },
  'completed-on-time': { tone: 'plainGreen', icon: IconCheck },
  'completed-late': { tone: 'plain', icon: IconCheck },
  'done-before': { tone: 'plain', icon: IconCheck },
  difficulty: { tone: 'amber', icon: IconBarrierBlock },
  waiting: { tone: 'neutral', icon: IconPlayerPause },
  suspended: { tone: 'neutral', icon: IconPlayerPauseFilled },
  stopped: { tone: 'plain', icon: IconPlayerStop },
};

export function StatusTag({ status }: { readonly status: StatusWord }): React.JSX.Element {
  const { t } = useTranslation();
  const { tone, icon: Mark } = looks[status];
  return (
    <span className={`${css.tag} ${css[tone]}`} data-status={status}>
      <Mark size={15} aria-hidden />
      {t(`status.${status}`)}
    </span>
  );
}
