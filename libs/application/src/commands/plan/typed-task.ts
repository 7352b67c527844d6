import { checkCompletion, ownerOf, type DraftTask, type Organisation, type OwnerRef } from '@dondoc/domain';

/** A task as typed in by hand: owners chosen, or names as printed that are looked up. */
export type TypedTask = Partial<
  Pick<DraftTask, 'leadsPrinted' | 'supportsPrinted' | 'owners' | 'supports' | 'targets'>
> &
  Omit<
    DraftTask,
    'key' | 'leadsPrinted' | 'supportsPrinted' | 'owners' | 'supports' | 'targets' | 'source' | 'confidence'
  >;

const named = (organisation: Organisation, names: readonly string[]): OwnerRef[] =>
  names.flatMap((name) => ownerOf(organisation, name) ?? []);

/** @throws DomainError completion-by-no-owner. */
export function draftTaskFrom(typed: TypedTask, key: string, organisation: Organisation): DraftTask {
  const leadsPrinted = typed.leadsPrinted ?? [];
  const supportsPrinted = typed.supportsPrinted ?? [];
  const task: DraftTask = {
    ...typed,
    key,
    leadsPrinted,
    supportsPrinted,
    owners: typed.owners ?? named(organisation, leadsPrinted),
    supports: typed.supports ?? named(organisation, supportsPrinted),
    targets: typed.targets ?? [],
  };
  checkCompletion(task, organisation);
  return task;
}
