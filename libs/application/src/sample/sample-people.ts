import { foldText, type Actor, type Capacity, type Organisation, type Role } from '@dondoc/domain';
import { deputyOf, deskOf, headOf, headOfCommittee, inspectorOf, officerOf } from '../rehearsal/people.js';

/** An invented person of the sample, with the login that shows their role. */
export interface SamplePerson {
  readonly personId: string;
  readonly name: string;
  readonly login: string;
  readonly role: Role;
  readonly unitId: string;
  readonly title: string;
  readonly capacity?: Capacity;
  /** One login of each role is shown when dondoc starts. */
  readonly shown: boolean;
}

// Invented; combined by place in the list so that no two are the same.
const FAMILY = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Ngô',
  'Dương',
  'Lý',
  'Phan',
];
const MIDDLE = ['Minh', 'Thu', 'Quang', 'Thị Ngọc', 'Đức', 'Thanh', 'Hữu', 'Thị Mai', 'Xuân', 'Bảo', 'Kim'];
const GIVEN = [
  'An',
  'Bình',
  'Châu',
  'Dũng',
  'Giang',
  'Hà',
  'Khánh',
  'Lan',
  'Nam',
  'Phương',
  'Quân',
  'Sơn',
  'Tâm',
  'Vân',
  'Yến',
];

const pick = (list: readonly string[], n: number) => list[n % list.length] ?? '';
const nameOf = (n: number) => `${pick(FAMILY, n)} ${pick(MIDDLE, n * 3 + 1)} ${pick(GIVEN, n * 7 + 2)}`;

/** "so-noi-vu" → "noivu": what a login ends with. */
const short = (unitId: string) => foldText(unitId.replace(/^(so|ubnd)-/, '')).replace(/\s/g, '');

/** Who acts in the sample's history bears the id of the simulated person; the others have one of their own. */
function steeringPeople(organisation: Organisation): SamplePerson[] {
  const { committeeUnitId, standingAgencyUnitId, officeUnitId } = organisation.steering;
  const agency = organisation.units.find((unit) => unit.unitId === standingAgencyUnitId)?.name ?? '';
  const seat = (login: string, role: Role, unitId: string) => ({ personId: `p-${login}`, role, unitId });
  const person = (
    login: string,
    name: string,
    { personId, role, unitId }: Pick<SamplePerson, 'personId' | 'role' | 'unitId'>,
    title: string,
    capacity?: Capacity,
  ): SamplePerson => ({ personId, login, name, role, unitId, title, capacity, shown: true });
  const chair = headOfCommittee(organisation);
  const second = seat('photruongban', 'deputy-head', committeeUnitId);
  const team = seat('togiupviec', 'assistance-team', committeeUnitId);
  const agencyDesk = deskOf(organisation, standingAgencyUnitId);
  const officeDesk = deskOf(organisation, officeUnitId);
  const inspector = { ...inspectorOf(organisation), unitId: officeUnitId };
  const deputyTitle = 'Phó Chủ tịch UBND thành phố';
  return [
    person('truongban', 'Lê Hoàng Việt', chair, 'Chủ tịch UBND thành phố, Trưởng Ban', 'TM.'),
    person('photruongban', 'Trần Hải Đăng', second, `${deputyTitle}, Phó Trưởng Ban`, 'KT.'),
    person('lanhdao', 'Nguyễn Thị Bích Hạnh', deputyOf(organisation), deputyTitle, 'KT.'),
    person('togiupviec', 'Phạm Quốc Thái', team, 'Tổ trưởng Tổ giúp việc'),
    person('thuongtruc', 'Vũ Thanh Tùng', agencyDesk, `Cán bộ thường trực Ban Chỉ đạo, ${agency}`),
    person('vanphong', 'Đặng Thu Trang', officeDesk, 'Phó Chánh Văn phòng'),
    person('vanthu', 'Bùi Thị Hoa', seat('vanthu', 'clerk', officeUnitId), 'Văn thư'),
    person('thanhtra', 'Ngô Đình Khôi', inspector, 'Thanh tra viên'),
    person('quantri', 'Dương Công Minh', seat('quantri', 'administrator', officeUnitId), 'Quản trị hệ thống'),
  ];
}

const HEAD_TITLE: Readonly<Record<string, string>> = {
  locality: 'Chủ tịch',
  office: 'Chánh',
  police: 'Giám đốc',
};

function unitPeople({ units }: Organisation): SamplePerson[] {
  const members = units.filter((unit) => unit.kind !== 'committee');
  const firstDepartment = members.find((unit) => unit.unitId === 'so-noi-vu') ?? members[0];
  return members.flatMap(({ unitId, name, kind }, i) => {
    const unitShown = unitId === firstDepartment?.unitId;
    const person = (
      prefix: string,
      n: number,
      actor: Actor,
      title: string,
      shown: boolean,
    ): SamplePerson => ({
      ...{ personId: actor.personId, role: actor.role, unitId },
      login: `${prefix}.${short(unitId)}`,
      name: nameOf(n),
      title: `${title} ${name}`,
      shown,
    });
    // The last one counts on from behind all the others, so that their names stay theirs.
    return [
      person('truong', i * 2, headOf(unitId), HEAD_TITLE[kind] ?? 'Giám đốc', unitShown),
      person('chuyenvien', i * 2 + 1, officerOf(unitId, 1), 'Chuyên viên', unitShown),
      person('chuyenvien2', members.length * 2 + i, officerOf(unitId, 2), 'Chuyên viên', false),
    ];
  });
}

/** A head and two officers in every unit, and everybody who steers, assists, registers, inspects and administers. */
export const samplePeople = (organisation: Organisation): readonly SamplePerson[] => [
  ...steeringPeople(organisation),
  ...unitPeople(organisation),
];
