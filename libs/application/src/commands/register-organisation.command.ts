import { organisationChanges, organisationDecider, type Organisation } from '@dondoc/domain';
import type { CommandHandler } from '../command-handler.js';
import { newEvents } from '../new-events.js';
import { refuseUnitsInUse } from '../organisation/units-in-use.js';
import { authorise } from '../policy/authorise.js';
import { organisationStream } from '../streams/streams.js';

/** The organisation as it is from now on; nothing is written where it is registered like that already. */
export const registerOrganisation: CommandHandler<{ readonly organisation: Organisation }> = {
  name: 'register-organisation',
  async decide({ tools, asker, input: { organisation }, now }) {
    await authorise(tools, asker, 'register.write');
    const { organisationId } = organisation;
    const { state, version } = await tools.streams.organisations.load(organisationId);
    const decided = organisationDecider.decide(state, { type: 'RegisterOrganisation', organisation });
    await refuseUnitsInUse(tools.pool, organisationChanges(state, organisation).leftOut);
    const stream = organisationStream(organisationId);
    const writes =
      decided.length === 0 ? [] : [{ stream, expectedVersion: version, events: newEvents(decided, now) }];
    return { writes, ids: { organisationId } };
  },
};
