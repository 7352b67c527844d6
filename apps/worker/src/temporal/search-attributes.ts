import { SEARCH_ATTRIBUTES } from '@dondoc/contracts';
import type { NativeConnection } from '@temporalio/worker';

// temporal.api.enums.v1.IndexedValueType
const KEYWORD = 2;
const DATETIME = 6;
const KEYWORD_LIST = 7;

const TYPES: Readonly<Record<string, number>> = {
  [SEARCH_ATTRIBUTES.plan]: KEYWORD,
  [SEARCH_ATTRIBUTES.unit]: KEYWORD_LIST,
  [SEARCH_ATTRIBUTES.status]: KEYWORD,
  [SEARCH_ATTRIBUTES.dueAt]: DATETIME,
};

/** Registers what the namespace lacks: a workflow that tells an unknown attribute could not go on. */
export async function ensureSearchAttributes(
  { operatorService }: Pick<NativeConnection, 'operatorService'>,
  namespace: string,
): Promise<void> {
  const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
  const missing = Object.entries(TYPES).filter(([name]) => customAttributes[name] === undefined);
  if (missing.length === 0) return;
  await operatorService.addSearchAttributes({ namespace, searchAttributes: Object.fromEntries(missing) });
}
