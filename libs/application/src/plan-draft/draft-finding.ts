/** A doubt found while a plan was read into units and deadlines; the draft stands, a person should look. */
export interface Finding {
  readonly code: 'unit-unknown' | 'owner-missing' | 'deadline-unclear';
  /** Key of the draft task. */
  readonly key: string;
  readonly ref: string;
  /** As printed: the unit's name or the words of the time. */
  readonly printed: string;
}
