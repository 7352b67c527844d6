import type { UnitView } from '@dondoc/contracts';
import { UnitEntity } from '../entities/index.js';
import type { Reader } from './reader.js';

/** Units of an organisation as it is now, in its own order; with `past` also those that have left it. */
export async function units(
  { dataSource }: Reader,
  organisationId: string,
  past = false,
): Promise<UnitView[]> {
  const found = await dataSource.getRepository(UnitEntity).find({
    where: past ? { organisationId } : { organisationId, current: true },
    order: { current: 'DESC', ordinal: 'ASC', unitId: 'ASC' },
  });
  return found.map(({ unitId, name, shortName, kind }) => ({ unitId, name, shortName, kind }));
}
