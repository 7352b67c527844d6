import type { OwnerRef } from '@dondoc/domain';
import { personOnly } from '../person-only.js';
import { draftCommand, type OnPlan } from '../plan-command.js';
import { requireUnit } from '../require-unit.js';

interface Input extends OnPlan {
  readonly key: string;
  readonly owners: readonly OwnerRef[];
}

/** A task whose document names no lead gets its owner from a person. */
export const chooseOwner = draftCommand<Input>({
  name: 'choose-owner',
  overwrites: ({ key }) => key,
  build: async ({ key, owners }, _state, { tools, asker }) => {
    for (const owner of owners)
      if (owner.kind === 'unit') await requireUnit(tools, personOnly(asker), owner.unitId);
    return { command: { type: 'ChooseOwner', key, owners } };
  },
});
