import { describe, expect, test } from '@jest/globals';
import { asId, type UnitId } from '../shared/ids.js';
import { organisationChanges } from './organisation.changes.js';
import { organisationDecider } from './organisation.decider.js';
import type { Organisation, Unit } from './organisation.js';

const unit = (id: string, more: Partial<Unit> = {}): Unit => ({
  unitId: asId<UnitId>(id),
  name: `Đơn vị ${id}`,
  kind: 'department',
  ...more,
});
const city: Organisation = {
  organisationId: 'city',
  name: 'Thành phố',
  units: [unit('bcd', { kind: 'committee' }), unit('ca', { kind: 'police' }), unit('vp', { kind: 'office' })],
  steering: { committeeUnitId: asId('bcd'), standingAgencyUnitId: asId('ca'), officeUnitId: asId('vp') },
};
const having = (units: readonly Unit[]): Organisation => ({ ...city, units });
const decide = (state: Organisation | undefined, organisation: Organisation) =>
  organisationDecider.decide(state, { type: 'RegisterOrganisation', organisation });

describe('registering an organisation', () => {
  test('records it whole, the first time and when it differs', () => {
    const changed = having([...city.units, unit('snv')]);
    for (const [before, after] of [
      [undefined, city],
      [city, changed],
    ] as const) {
      const events = decide(before, after);
      expect(events).toEqual([{ type: 'OrganisationRegistered', data: { organisation: after } }]);
      expect(organisationDecider.evolve(before, events[0]!)).toEqual(after);
    }
  });

  test('stays quiet where it is registered like that already, aliases left out or empty', () => {
    expect(decide(city, city)).toEqual([]);
    expect(decide(city, having(city.units.map((u) => ({ ...u, aliases: [] }))))).toEqual([]);
  });

  test('refuses a unit listed twice and a steering body that is no unit', () => {
    expect(() => decide(undefined, having([...city.units, unit('ca')]))).toThrow('unit-repeated');
    const steering = { ...city.steering, officeUnitId: asId<UnitId>('nowhere') };
    expect(() => decide(city, { ...city, steering })).toThrow('unit-unknown');
  });
});

describe('the differences', () => {
  test('name each unit that came, changed or was left out', () => {
    const [committee, police, office] = city.units as [Unit, Unit, Unit];
    const after = having([committee, { ...police, shortName: 'CA' }, unit('snv')]);
    expect(organisationChanges(having([committee, police, office]), after)).toEqual({
      any: true,
      name: false,
      steering: false,
      order: false,
      added: ['snv'],
      changed: ['ca'],
      leftOut: ['vp'],
    });
  });

  test('are every unit where nothing is registered yet', () => {
    expect(organisationChanges(undefined, city)).toMatchObject({
      any: true,
      name: false,
      steering: false,
      order: false,
      added: ['bcd', 'ca', 'vp'],
    });
  });

  test('tell a name, a steering body and an order apart from the units', () => {
    const other = (more: Partial<Organisation>) => organisationChanges(city, { ...city, ...more });
    expect(other({ name: 'Tỉnh' })).toMatchObject({ any: true, name: true, steering: false, order: false });
    const steering = { ...city.steering, standingAgencyUnitId: asId<UnitId>('vp') };
    expect(other({ steering })).toMatchObject({ any: true, name: false, steering: true, order: false });
    expect(other({ units: city.units.toReversed() })).toMatchObject({ any: true, order: true, changed: [] });
  });
});
