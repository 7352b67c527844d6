declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

export type PlanId = Brand<string, 'PlanId'>;
export type TaskId = Brand<string, 'TaskId'>;
/** One unit's part of a task; unique within its task ("ob-1"). */
export type ObligationId = Brand<string, 'ObligationId'>;
export type HandOffId = Brand<string, 'HandOffId'>;
export type DifficultyId = Brand<string, 'DifficultyId'>;
export type DecisionId = Brand<string, 'DecisionId'>;
export type DocketItemId = Brand<string, 'DocketItemId'>;
/** One request for a later day. */
export type ExtensionId = Brand<string, 'ExtensionId'>;
/** One objection to a finding of lateness. */
export type ContestId = Brand<string, 'ContestId'>;
/** A dated step inside a task, or a figure it must reach ("m-1"). */
export type MilestoneId = Brand<string, 'MilestoneId'>;
/** A fact outside the organisation that opens waiting tasks: a guidance issued, a law in force. */
export type OutsideEventId = Brand<string, 'OutsideEventId'>;
export type UnitId = Brand<string, 'UnitId'>;
/** An id only: names and addresses stay in the register of people, never in an event. */
export type PersonId = Brand<string, 'PersonId'>;

/** Marks a string from outside (a path parameter, a stored event) as the id it is known to be. */
export const asId = <Id extends string>(value: string): Id => value as Id;
