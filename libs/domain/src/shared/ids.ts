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
export type UnitId = Brand<string, 'UnitId'>;
/** An id only: names and addresses stay in the register of people, never in an event. */
export type PersonId = Brand<string, 'PersonId'>;

/** Marks a string from outside (a path parameter, a stored event) as the id it is known to be. */
export const asId = <Id extends string>(value: string): Id => value as Id;
