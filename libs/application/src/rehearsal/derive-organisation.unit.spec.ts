import { describe, expect, test } from '@jest/globals';
import { ownerOf, unitsOf, type Organisation, type Unit } from '@dondoc/domain';
import { readInterchange } from '@dondoc/plan-import';
import { deriveOrganisation } from './derive-organisation.js';

interface Given {
  readonly issuer?: string;
  readonly title?: string;
  readonly to?: string;
}

/** A plan of which each task names one lead, or a lead and supporting units. */
function planOf(names: readonly string[], { issuer, title = 'Kế hoạch thử', to }: Given = {}): Organisation {
  const tasks = names.map((name, i) => ({ ref: String(i + 1), content: 'Việc', leads: [name] }));
  const duties = to ? [{ who: [], what: 'gửi báo cáo', to }] : [];
  return deriveOrganisation(readInterchange(JSON.stringify({ plan: { issuer, title }, tasks, duties })));
}
const ward = (names: readonly string[], to?: string) =>
  planOf(names, { issuer: 'UBND phường Hoa Lư', ...(to ? { to } : {}) });
const city = (names: readonly string[], to?: string) =>
  planOf(names, { issuer: 'UBND thành phố Lam Giang', ...(to ? { to } : {}) });
const named = (organisation: Organisation, name: string): Unit | undefined => {
  const owner = ownerOf(organisation, name);
  return owner?.kind === 'unit' ? unitsOf(organisation, [owner])[0] : undefined;
};
const kindOf = (organisation: Organisation, name: string) => named(organisation, name)?.kind;

describe('a unit that a plan names', () => {
  test.each([
    [['Uỷ ban nhân dân xã Tân Giang', 'Ủy ban nhân dân xã Tân Giang;', 'UBND xã Tân Giang.']],
    [['CÔNG AN THÀNH PHỐ', 'Công an thành phố', 'Công an TP', 'Công an thành phố Lam Giang', 'Công an']],
    [['Trung tâm Y tế', 'TRUNG TÂM Y TẾ THÀNH PHỐ']],
    [['BHXH thành phố', 'Bảo hiểm xã hội thành phố']],
    [['NHNN chi nhánh tỉnh', 'Ngân hàng Nhà nước chi nhánh tỉnh']],
    [['Sở Thông tin Truyền thông', 'Sở Thông tin và Truyền thông']],
    [['Bộ Y tế', 'Các đơn vị chức năng Bộ Y tế']],
  ])('is one, however it is spelt: %p', (names) => {
    const organisation = city(names);
    const units = new Set(names.map((name) => named(organisation, name)?.unitId));
    expect(units.size).toBe(1);
    expect([...units]).not.toContain(undefined);
  });

  test('is one in a ward with and without "phòng" and "phường"', () => {
    const names = ['Tư pháp - Hộ tịch', 'Phòng Tư pháp – Hộ tịch phường', 'Tư pháp – Hộ tịch phường'];
    const organisation = ward([...names, 'Công an', 'Công an phường phường']);
    expect(new Set(names.map((name) => named(organisation, name)?.unitId)).size).toBe(1);
    expect(organisation.units.map((u) => u.name)).toContain('Công an phường');
    expect(organisation.units).toHaveLength(4);
  });

  test('bears the name in small letters where the plan prints it so too, else as printed', () => {
    const { units } = city(['PHÒNG TƯ PHÁP', 'Phòng Tư pháp', 'PHÒNG NỘI VỤ']);
    expect(units.filter((u) => u.kind === 'department').map((u) => u.name)).toEqual([
      'Phòng Tư pháp',
      'PHÒNG NỘI VỤ',
    ]);
  });

  test('is another where only the first sixty letters are the same', () => {
    const long = 'Trung tâm Nghiên cứu chuyển giao khoa học công nghệ nông nghiệp phía';
    const { units } = city([`${long} đông`, `${long} tây`]);
    const found = units.filter((u) => u.name.startsWith('Trung tâm'));
    expect(new Set(found.map((u) => u.unitId)).size).toBe(2);
  });
});

describe('no unit is made', () => {
  test.each([
    'các sở, ngành, địa phương',
    'Các bệnh viện có khoa sản trên địa bàn',
    'các doanh nghiệp trên địa bàn',
    'Tổ công nghệ số cộng đồng thôn, ấp',
    'Phối hợp với Sở Y tế rà soát',
    'Sở Y tế chủ trì; các đơn vị khác gửi số liệu',
    'Sở Y tế rà soát danh mục thủ tục hành chính của ngành mình rồi gửi Văn phòng trước ngày họp',
    '…',
  ])('of what is many bodies or a sentence: %p', (printed) => {
    const made = city(['Sở Nội vụ', printed]).units.filter((u) => u.kind !== 'locality');
    expect(made.map((u) => u.unitId).sort()).toEqual(
      city(['Sở Nội vụ'])
        .units.map((u) => u.unitId)
        .sort(),
    );
  });

  test('of localities where the plan asks nothing of them', () => {
    expect(city(['Sở Nội vụ', 'Các sở, ngành']).units.some((u) => u.kind === 'locality')).toBe(false);
    expect(city(['Các địa phương']).units.filter((u) => u.kind === 'locality')).toHaveLength(9);
    const hamlets = ward(['Các địa phương']).units.filter((u) => u.kind === 'locality');
    expect(hamlets.map((u) => u.name)).toContain('Tổ dân phố 1');
  });
});

describe('a body outside the committee’s line', () => {
  test.each([
    'Tòa án nhân dân thành phố',
    'VKSND thành phố',
    'Chi cục Thuế khu vực XII',
    'Thuế thành phố',
    'BHXH thành phố',
    'Ngân hàng Nhà nước chi nhánh khu vực',
    'Kho bạc Nhà nước',
    'Bộ Công an',
    'Các đơn vị chức năng Bộ Tài chính',
    'Tổng Thanh tra Chính phủ',
    'Văn phòng Chính phủ',
    'Trung tâm Dữ liệu quốc gia về dân cư',
    'Ban Chỉ huy quân sự thành phố',
    'Bưu điện thành phố',
    'Viettel Lam Giang',
    'Công ty Điện lực Lam Giang',
  ])('is asked, not told: %s', (name) => {
    expect(kindOf(city([name, 'Sở Y tế']), name)).toBe('outside');
  });

  test.each([
    ['Bộ phận Một cửa', 'department'],
    ['Chi cục Kiểm lâm', 'department'],
    ['Bệnh viện Đa khoa thành phố', 'department'],
    ['Văn phòng Đăng ký đất đai', 'department'],
    ['Văn phòng HĐND và UBND thành phố', 'office'],
    ['UBND xã Tân Giang', 'locality'],
  ])('is not %s', (name, kind) => {
    expect(kindOf(city([name]), name)).toBe(kind);
  });

  test('is one of a higher level', () => {
    const below = ['Phòng Nội vụ', 'Phòng Tư pháp', 'Sở Y tế', 'Văn phòng UBND tỉnh', 'Công an tỉnh'];
    expect(below.map((name) => kindOf(city(below), name))).toEqual([
      'department',
      'department',
      'outside',
      'outside',
      'outside',
    ]);
    expect(kindOf(ward(['Công an thành phố']), 'Công an thành phố')).toBe('outside');
    expect(kindOf(city(['Sở Y tế']), 'Sở Y tế')).toBe('department');
  });
});

describe('who steers', () => {
  const steering = (organisation: Organisation) => {
    const nameOf = (id: string) => organisation.units.find((u) => u.unitId === id)?.name;
    const { committeeUnitId, standingAgencyUnitId, officeUnitId } = organisation.steering;
    return [committeeUnitId, standingAgencyUnitId, officeUnitId].map(nameOf);
  };

  test('in a ward are its task force, its police and its office', () => {
    const to = 'Chủ tịch UBND phường - Tổ trưởng Tổ công tác Chuyển đổi số, Văn phòng phường';
    expect(steering(ward(['Công an', 'Văn phòng'], to))).toEqual([
      'Tổ công tác Chuyển đổi số',
      'Công an',
      'Văn phòng',
    ]);
  });

  test('is whoever gets the reports, not always the police', () => {
    const names = ['Công an thành phố', 'Sở Khoa học và Công nghệ', 'Văn phòng UBND thành phố'];
    expect(steering(city(names, 'Ban Chỉ đạo thành phố (qua Sở Khoa học và Công nghệ)'))).toEqual([
      'Ban Chỉ đạo thành phố',
      'Sở Khoa học và Công nghệ',
      'Văn phòng UBND thành phố',
    ]);
    expect(steering(city(names))[1]).toBe('Công an thành phố');
  });

  test('is never the Office, nor a body of a higher level, whoever gets the reports', () => {
    const names = ['Phòng Tư pháp', 'Công an thành phố', 'Công an tỉnh', 'Văn phòng UBND thành phố'];
    for (const to of ['Công an tỉnh', 'Văn phòng UBND thành phố'])
      expect(steering(city(names, to))[1]).toBe('Công an thành phố');
  });

  test('is the committee itself where it issues the plan', () => {
    const issuer = 'Ban Chỉ đạo Đề án 06 tỉnh Lam Sơn';
    const organisation = planOf(['Sở Y tế', 'Công an tỉnh', 'UBND thành phố Lam Giang'], { issuer });
    expect(steering(organisation).slice(0, 2)).toEqual([issuer, 'Công an tỉnh']);
    expect(organisation.units.map((u) => u.kind).sort()).toEqual([
      'committee',
      'department',
      'locality',
      'office',
      'police',
    ]);
  });

  test('are made up where the plan names none', () => {
    expect(steering(city(['Sở Y tế']))).toEqual(['Ban Chỉ đạo', 'Công an', 'Văn phòng UBND']);
  });

  test('speaks for the people’s committee and for the standing agency named by office', () => {
    const organisation = city([
      'UBND thành phố',
      'Chủ tịch UBND thành phố',
      'Thường trực Ban Chỉ đạo',
      'Công an thành phố',
      'Văn phòng UBND thành phố',
    ]);
    expect(named(organisation, 'Ủy ban nhân dân thành phố')?.kind).toBe('office');
    expect(named(organisation, 'Chủ tịch UBND thành phố')?.kind).toBe('office');
    expect(named(organisation, 'Thường trực Ban Chỉ đạo')?.kind).toBe('police');
  });
});
