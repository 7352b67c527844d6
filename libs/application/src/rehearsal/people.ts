import {
  asId,
  type Actor,
  type Organisation,
  type PersonId,
  type Role,
  type Unit,
  type UnitId,
} from '@dondoc/domain';

/** A simulated person: in a rehearsal also an account of the rehearsal's own database. */
export interface SimulatedPerson {
  readonly personId: PersonId;
  readonly displayName: string;
  readonly role: Role;
  readonly unitId: UnitId;
  readonly login: string;
}

const idOf = (unitId: UnitId, seat: string): PersonId => asId(`p-${unitId}-${seat}`);
export const headOf = (unitId: UnitId): Actor => ({
  personId: idOf(unitId, 'head'),
  role: 'head-of-unit',
  unitId,
});
export const officerOf = (unitId: UnitId, n: 1 | 2): Actor => ({
  personId: idOf(unitId, String(n)),
  role: 'person-assigned',
  unitId,
});

/** Who follows up and confirms in the standing agency or, for its own tasks, in the Office. */
export const deskOf = (organisation: Organisation, unitId: UnitId): Actor => ({
  personId: idOf(unitId, 'desk'),
  role: unitId === organisation.steering.officeUnitId ? 'office' : 'standing-agency',
  unitId,
});
export const headOfCommittee = (organisation: Organisation): Actor => ({
  personId: idOf(organisation.steering.committeeUnitId, 'chair'),
  role: 'head-of-committee',
  unitId: organisation.steering.committeeUnitId,
});

/** The deputy of the committee's head who is in charge. */
export const deputyOf = ({ steering: { committeeUnitId: unitId } }: Organisation): Actor => ({
  personId: idOf(unitId, 'deputy'),
  role: 'leader-in-charge',
  unitId,
});
export const inspectorOf = ({ steering: { committeeUnitId: unitId } }: Organisation): Actor => ({
  personId: idOf(unitId, 'inspector'),
  role: 'auditor',
  unitId,
});

const TITLES: Partial<Record<Role, string>> = {
  'head-of-unit': 'Người đứng đầu',
  'person-assigned': 'Chuyên viên',
  'standing-agency': 'Cán bộ thường trực',
  office: 'Cán bộ theo dõi',
  'head-of-committee': 'Trưởng Ban',
  'leader-in-charge': 'Phó Trưởng Ban',
  auditor: 'Thanh tra',
};

/** The committee's own work, where a plan gives it any, is its assistance team's. */
const seatIn = ({ kind, name }: Unit): string => (kind === 'committee' ? `Tổ giúp việc ${name}` : name);

/** Each unit with a head and two officers; desks at standing agency and Office; the committee's head and deputy. */
export function peopleOf(organisation: Organisation): readonly SimulatedPerson[] {
  const { steering, units } = organisation;
  const named = ({ personId, role, unitId }: Actor, seat: string): SimulatedPerson => ({
    personId,
    role,
    unitId,
    login: personId,
    displayName: `${TITLES[role] ?? role} ${seat}`,
  });
  const person = (actor: Actor) =>
    named(actor, units.find((u) => u.unitId === actor.unitId)?.name ?? actor.unitId);
  const members = units.flatMap((unit) => [
    named(headOf(unit.unitId), seatIn(unit)),
    named(officerOf(unit.unitId, 1), `1 ${seatIn(unit)}`),
    named(officerOf(unit.unitId, 2), `2 ${seatIn(unit)}`),
  ]);
  return [
    ...members,
    person(inspectorOf(organisation)),
    person(deskOf(organisation, steering.standingAgencyUnitId)),
    person(deskOf(organisation, steering.officeUnitId)),
    person(headOfCommittee(organisation)),
    person(deputyOf(organisation)),
  ];
}
