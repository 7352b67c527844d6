import type { MilestoneTargetView, MilestoneView } from '@dondoc/contracts';
import { useTranslation } from 'react-i18next';
import { printDay, printInstantDay } from '../../shared/dates.js';
import css from './milestones.module.css';

const number = new Intl.NumberFormat('vi-VN');

/** Dated steps and figures of a part: what it is, how far it has come, by when. */
export function Milestones({ all }: { readonly all: readonly MilestoneView[] }): React.JSX.Element {
  return (
    <ul className={css.list}>
      {all.map((one) => (
        <Milestone key={one.milestoneId} one={one} />
      ))}
    </ul>
  );
}

function Milestone({ one }: { readonly one: MilestoneView }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <li data-milestone={one.milestoneId}>
      <span>{one.text ?? <Figure target={one.target} value={one.value} />}</span>
      <span className={toneOf(one)}>{t(...stateOf(one))}</span>
      {one.target && <Progress target={one.target} value={one.value ?? 0} />}
    </li>
  );
}

const toneOf = ({ reachedAt, late, missed }: MilestoneView): string | undefined =>
  missed ? css.missed : late ? css.late : reachedAt ? css.reached : css.open;

function stateOf({ reachedAt, late, missed, due }: MilestoneView) {
  if (reachedAt) {
    const date = printInstantDay(reachedAt);
    return late ? (['milestone.reachedLate', { date }] as const) : (['milestone.reached', { date }] as const);
  }
  if (due === null) return ['milestone.open', {}] as const;
  return missed
    ? (['milestone.missed', { date: printDay(due) }] as const)
    : (['milestone.due', { date: printDay(due) }] as const);
}

interface FigureProps {
  readonly target: MilestoneTargetView | null;
  readonly value: number | null;
}

/** "95 / 90 %", or the target alone while nothing is reported. */
export function Figure({ target, value }: FigureProps): React.JSX.Element | null {
  const { t } = useTranslation();
  if (!target) return null;
  const words = { target: number.format(target.value), unit: target.unit };
  return (
    <>
      {value === null
        ? t('milestone.target', words)
        : t('milestone.value', { ...words, value: number.format(value) })}
    </>
  );
}

function Progress({ target, value }: { readonly target: MilestoneTargetView; readonly value: number }) {
  const share = target.value > 0 ? Math.min(1, Math.max(0, value / target.value)) : 1;
  return (
    <span className={css.track} aria-hidden>
      <span className={css.filled} style={{ width: `${share * 100}%` }} />
    </span>
  );
}
