import type { ReactNode } from 'react';
import css from './tip.module.css';

export interface TipProps {
  /** What is read out and shown on hover and focus. */
  readonly words: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** More words on hover and focus, without a library for placing them. */
export function Tip({ words, className, children }: TipProps): React.JSX.Element {
  return (
    <span
      className={`${css.tip} ${className ?? ''}`}
      role="note"
      tabIndex={0}
      data-words={words}
      aria-label={words}
    >
      {children}
    </span>
  );
}
