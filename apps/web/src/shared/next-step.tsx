import type { NextStepView } from '@dondoc/contracts';
import { IconBolt } from '@tabler/icons-react';
import { printInstant } from './dates.js';

/** What the machine will do by itself, and when. */
export function NextStep({ step }: { readonly step: NextStepView }): React.JSX.Element {
  return (
    <span>
      <IconBolt size={14} aria-hidden style={{ verticalAlign: '-2px', color: 'var(--ink-soft)' }} />{' '}
      <strong>{printInstant(step.at)}</strong>: {step.what}
    </span>
  );
}
