import { foldText, type Capacity, type Organisation, type Role } from '@dondoc/domain';

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

function steeringPeople({ steering }: Organisation): SamplePerson[] {
  const { committeeUnitId, standingAgencyUnitId, officeUnitId } = steering;
  const person = (
    login: string,
    name: string,
    role: Role,
    unitId: string,
    title: string,
    capacity?: Capacity,
  ): SamplePerson => ({
    personId: `p-${login}`,
    login,
    name,
    role,
    unitId,
    title,
    capacity,
    shown: true,
  });
  return [
    person(
      'truongban',
      'Lê Hoàng Việt',
      'head-of-committee',
      committeeUnitId,
      'Chủ tịch UBND thành phố, Trưởng Ban',
      'TM.',
    ),
    person(
      'photruongban',
      'Trần Hải Đăng',
      'deputy-head',
      committeeUnitId,
      'Phó Chủ tịch UBND thành phố, Phó Trưởng Ban',
      'KT.',
    ),
    person(
      'lanhdao',
      'Nguyễn Thị Bích Hạnh',
      'leader-in-charge',
      committeeUnitId,
      'Phó Chủ tịch UBND thành phố',
      'KT.',
    ),
    person('togiupviec', 'Phạm Quốc Thái', 'assistance-team', committeeUnitId, 'Tổ trưởng Tổ giúp việc'),
    person(
      'thuongtruc',
      'Vũ Thanh Tùng',
      'standing-agency',
      standingAgencyUnitId,
      'Cán bộ cơ quan thường trực',
    ),
    person('vanphong', 'Đặng Thu Trang', 'office', officeUnitId, 'Phó Chánh Văn phòng'),
    person('vanthu', 'Bùi Thị Hoa', 'clerk', officeUnitId, 'Văn thư'),
    person('thanhtra', 'Ngô Đình Khôi', 'auditor', officeUnitId, 'Thanh tra viên'),
    person('quantri', 'Dương Công Minh', 'administrator', officeUnitId, 'Quản trị hệ thống'),
  ];
}

const HEAD_TITLE: Readonly<Record<string, string>> = {
  locality: 'Chủ tịch',
  office: 'Chánh Văn phòng',
  police: 'Giám đốc',
};

function unitPeople({ units }: Organisation): SamplePerson[] {
  const members = units.filter((unit) => unit.kind !== 'committee');
  const firstDepartment = members.find((unit) => unit.unitId === 'so-noi-vu') ?? members[0];
  return members.flatMap(({ unitId, name, kind }, i) => {
    const shown = unitId === firstDepartment?.unitId;
    const person = (prefix: string, n: number, role: Role, title: string): SamplePerson => {
      const login = `${prefix}.${short(unitId)}`;
      return {
        personId: `p-${login}`,
        login,
        name: nameOf(n),
        role,
        unitId,
        title: `${title} ${name}`,
        shown,
      };
    };
    return [
      person('truong', i * 2, 'head-of-unit', HEAD_TITLE[kind] ?? 'Giám đốc'),
      person('chuyenvien', i * 2 + 1, 'person-assigned', 'Chuyên viên'),
    ];
  });
}

/** A head and an officer in every unit, and everybody who steers, assists, registers, inspects and administers. */
export const samplePeople = (organisation: Organisation): readonly SamplePerson[] => [
  ...steeringPeople(organisation),
  ...unitPeople(organisation),
];
