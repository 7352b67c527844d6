import type { NextStepView } from '@dondoc/contracts';
import { IconBolt } from '@tabler/icons-react';
import { printInstant } from './dates.js';
import css from './next-step.module.css';
import { Tip } from './tip.js';

/** What the machine will do by itself, and when. */
export function NextStep({ step }: { readonly step: NextStepView }): React.JSX.Element {
  return (
    <span>
      <IconBolt size={14} aria-hidden className={css.mark} />
      <strong>{printInstant(step.at)}</strong>: {step.what}
    </span>
  );
}

/** In a table: the time, and two lines of what; the whole on hover and focus. */
export function NextStepShort({ step }: { readonly step: NextStepView }): React.JSX.Element {
  return (
    <Tip words={`${printInstant(step.at)}: ${step.what}`} className={css.short}>
      <span className={css.when}>
        <IconBolt size={14} aria-hidden className={css.mark} />
        <strong>{printInstant(step.at)}</strong>
      </span>
      <span className={css.what}>{step.what}</span>
    </Tip>
  );
}
