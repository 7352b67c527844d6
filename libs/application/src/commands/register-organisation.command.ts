import type { Organisation } from '@dondoc/domain';
import type { CommandHandler } from '../command-handler.js';
import { newEvents } from '../new-events.js';
import { authorise } from '../policy/authorise.js';
import { organisationStream } from '../streams/streams.js';
import { checkOrganisation } from './check-organisation.js';

/** The organisation as it is from now on; what was before stays in the log. */
export const registerOrganisation: CommandHandler<{ readonly organisation: Organisation }> = {
  name: 'register-organisation',
  async decide({ tools, asker, input: { organisation }, now }) {
    await authorise(tools, asker, 'register.write');
    checkOrganisation(organisation);
    const { organisationId } = organisation;
    const { version } = await tools.streams.organisations.load(organisationId);
    const events = newEvents([{ type: 'OrganisationRegistered', data: { organisation } }], now);
    return {
      writes: [{ stream: organisationStream(organisationId), expectedVersion: version, events }],
      ids: { organisationId },
    };
  },
};
