import type { ObligationView, TaskView } from '@dondoc/contracts';
import { Part } from './part.js';
import { Periods } from './periods.js';

export interface ObligationProps {
  readonly task: TaskView;
  readonly part: ObligationView;
  /** Newest first. */
  readonly periods: readonly ObligationView[];
  readonly open: boolean;
}

/** A unit's part of a task, its periods under it. */
export function Obligation({ task, part, periods, open }: ObligationProps): React.JSX.Element {
  return (
    <Part task={task} part={part} name={part.unit.name} open={open}>
      {periods.length > 0 && <Periods task={task} periods={periods} />}
    </Part>
  );
}
