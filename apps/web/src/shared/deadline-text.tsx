import type { DeadlineView } from '@dondoc/contracts';

/** The deadline with its rule, standing alone and so with a capital letter. */
export function DeadlineText({ deadline }: { readonly deadline: DeadlineView }): React.JSX.Element {
  return <span className="capital">{deadline.text}</span>;
}
