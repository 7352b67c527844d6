import { SEARCH_ATTRIBUTES, type SearchFacts } from '@dondoc/contracts';
import {
  defineSearchAttributeKey,
  SearchAttributeType,
  type SearchAttributeUpdatePair,
} from '@temporalio/common';
import { upsertSearchAttributes } from '@temporalio/workflow';

const plan = defineSearchAttributeKey(SEARCH_ATTRIBUTES.plan, SearchAttributeType.KEYWORD);
const unit = defineSearchAttributeKey(SEARCH_ATTRIBUTES.unit, SearchAttributeType.KEYWORD_LIST);
const status = defineSearchAttributeKey(SEARCH_ATTRIBUTES.status, SearchAttributeType.KEYWORD);
const dueAt = defineSearchAttributeKey(SEARCH_ATTRIBUTES.dueAt, SearchAttributeType.DATETIME);

/** Tells Temporal's list of workflows what changed; each change is one event of the history, so the same is not told twice. */
export class ShownAttributes {
  private readonly shown = new Map<string, string>();

  show(search: SearchFacts | undefined, word: string): void {
    const pairs: SearchAttributeUpdatePair[] = [{ key: status, value: word }];
    if (search !== undefined) {
      pairs.push({ key: plan, value: search.planId }, { key: unit, value: [...search.unitIds] });
      // eslint-disable-next-line no-restricted-syntax -- no clock is read: the attribute's type is Date
      pairs.push({ key: dueAt, value: search.dueAt === undefined ? null : new Date(search.dueAt) });
    }
    const changed = pairs.filter((pair) => this.isNew(pair));
    if (changed.length > 0) upsertSearchAttributes(changed);
  }

  private isNew({ key, value }: SearchAttributeUpdatePair): boolean {
    const text = JSON.stringify(value);
    // Nothing to take away where nothing was shown.
    const known = this.shown.get(key.name) ?? 'null';
    this.shown.set(key.name, text);
    return text !== known;
  }
}
