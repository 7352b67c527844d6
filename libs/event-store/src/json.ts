/** A value that JSON can carry. Numbers must be finite; a property that is `undefined` counts as absent. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

/** An object of JSON values. */
export interface JsonObject {
  readonly [name: string]: JsonValue | undefined;
}
