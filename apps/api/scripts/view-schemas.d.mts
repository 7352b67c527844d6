/** All views of @dondoc/contracts as JSON Schema, by name. */
export function viewSchemas(): Record<string, object>;
