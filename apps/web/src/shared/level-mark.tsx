import { useTranslation } from 'react-i18next';
import { Tip } from './tip.js';
import css from './level-mark.module.css';

const rungs = [1, 2, 3, 4] as const;
type Level = 0 | (typeof rungs)[number];

/** How far up a late task has gone: four small bars, the number, and the words on hover and focus. */
export function LevelMark({ level }: { readonly level: number }): React.JSX.Element | null {
  const { t } = useTranslation();
  if (level < 1) return null;
  const reached = Math.min(4, level) as Level;
  const words = t(`level.rung${reached}`);
  return (
    <Tip words={words} className={css.mark}>
      <span className={css.bars} aria-hidden>
        {rungs.map((rung) => (
          <i key={rung} style={{ height: 4 + rung * 3 }} className={rung <= reached ? css.on : undefined} />
        ))}
      </span>
      <span aria-hidden>{reached}</span>
    </Tip>
  );
}
