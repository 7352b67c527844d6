import { describe, expect, test } from '@jest/globals';
import { asId, type UnitId } from '../shared/ids.js';
import { matchUnit, readName, TAKEN } from './match-unit.js';
import type { Organisation, Unit, UnitKind } from './organisation.js';
import { ownerOf } from './resolve.js';

const unit = (unitId: string, kind: UnitKind, name: string, more: Partial<Unit> = {}): Unit => ({
  unitId: asId<UnitId>(unitId),
  kind,
  name,
  ...more,
});
const city: Organisation = {
  organisationId: 'lam-giang',
  name: 'Thành phố Lam Giang',
  units: [
    unit('bcd', 'committee', 'Ban Chỉ đạo Chuyển đổi số thành phố', { shortName: 'Ban Chỉ đạo' }),
    unit('ca', 'police', 'Công an thành phố'),
    unit('vp', 'office', 'Văn phòng UBND thành phố', { shortName: 'Văn phòng UBND' }),
    unit('stp', 'department', 'Sở Tư pháp'),
    unit('snv', 'department', 'Sở Nội vụ'),
    unit('skhcn', 'department', 'Sở Khoa học và Công nghệ', { aliases: ['Sở Thông tin và Truyền thông'] }),
    unit('sgd', 'department', 'Sở Giáo dục và Đào tạo'),
    unit('snnmt', 'department', 'Sở Nông nghiệp và Môi trường'),
    unit('svh', 'department', 'Sở Văn hóa, Thể thao và Du lịch'),
    unit('hcc', 'department', 'Trung tâm Phục vụ hành chính công thành phố'),
    unit('hm', 'locality', 'UBND phường Hòa Mỹ'),
    unit('th', 'locality', 'UBND xã Tân Hòa'),
    unit('tha', 'locality', 'UBND xã Tân Hóa'),
    unit('bk', 'locality', 'UBND xã Bình Khê'),
    unit('p1', 'locality', 'UBND phường 1'),
    unit('toa', 'outside', 'Tòa án nhân dân thành phố'),
    unit('bhxh', 'outside', 'Bảo hiểm xã hội thành phố'),
  ],
  steering: { committeeUnitId: asId('bcd'), standingAgencyUnitId: asId('ca'), officeUnitId: asId('vp') },
};
const commune: Organisation = {
  ...city,
  name: 'Ủy ban nhân dân xã Bình Khê',
  units: [
    unit('ca', 'police', 'Công an xã'),
    unit('vp', 'office', 'Văn phòng HĐND và UBND xã'),
    unit('vhxh', 'department', 'Phòng Văn hóa - Xã hội'),
    unit('kt', 'department', 'Phòng Kinh tế'),
  ],
};
/** The unit that comes first, or the group, or nothing. */
const best = (printed: string, organisation = city) => {
  const [first] = matchUnit(organisation, printed);
  if (!first) return [undefined];
  return [first.owner.kind === 'unit' ? first.owner.unitId : first.owner.group, first.by, first.score];
};

describe('a printed name is taken for a unit', () => {
  test.each([
    ['Sở Tư pháp', 'stp', 'name'],
    ['SỞ TƯ PHÁP', 'stp', 'name'],
    ['so tu phap', 'stp', 'name'],
    ['Ban Chỉ đạo', 'bcd', 'short-name'],
    ['Sở Thông tin và Truyền thông', 'skhcn', 'alias'],
    // first letters
    ['Sở KH&CN', 'skhcn', 'abbreviation'],
    ['Sở KHCN', 'skhcn', 'abbreviation'],
    ['Sở GDĐT', 'sgd', 'abbreviation'],
    ['Sở GD&ĐT', 'sgd', 'abbreviation'],
    ['Sở NN&MT', 'snnmt', 'abbreviation'],
    ['Sở VHTTDL', 'svh', 'abbreviation'],
    ['Sở VH,TT&DL', 'svh', 'abbreviation'],
    ['CATP', 'ca', 'abbreviation'],
    ['Trung tâm PVHCC thành phố', 'hcc', 'abbreviation'],
    ['TAND thành phố', 'toa', 'name'],
    ['BHXH TP', 'bhxh', 'name'],
    // commas, dashes and "và" are one
    ['Sở Văn hóa - Thể thao và Du lịch', 'svh', 'name'],
    ['Sở Văn hóa – Thể thao – Du lịch', 'svh', 'name'],
    ['Sở Khoa học & Công nghệ', 'skhcn', 'name'],
    // level and place
    ['Công an', 'ca', 'level'],
    ['Công an TP', 'ca', 'name'],
    ['Công an thành phố Lam Giang', 'ca', 'level'],
    ['Trung tâm Phục vụ hành chính công', 'hcc', 'level'],
    ['Văn phòng Ủy ban nhân dân TP Lam Giang', 'vp', 'level'],
    ['phường Hòa Mỹ', 'hm', 'level'],
    ['UBND phường phường Hoà Mĩ', 'hm', 'name'],
    // who heads it, and words around it
    ['Giám đốc Sở Tư pháp', 'stp', 'name'],
    ['Đồng chí Giám đốc Sở Nội vụ', 'snv', 'name'],
    ['Chủ tịch UBND phường Hòa Mỹ', 'hm', 'name'],
    ['Chánh Văn phòng UBND thành phố', 'vp', 'name'],
    ['Đề nghị Tòa án nhân dân thành phố', 'toa', 'name'],
    ['Sở Tư pháp (cơ quan chủ trì)', 'stp', 'name'],
    ['Sở Nội vụ có liên quan', 'snv', 'name'],
    // slips of the keys
    ['Sở Khoa học và Công nghẹ', 'skhcn', 'name'],
    ['Sở Khoa học và Công ngệ', 'skhcn', 'misprint'],
    ['Công anthành phố', 'ca', 'misprint'],
  ])('%p', (printed, unitId, by) => {
    expect(best(printed).slice(0, 2)).toEqual([unitId, by]);
    expect(best(printed)[2]).toBeGreaterThanOrEqual(TAKEN);
    expect(ownerOf(city, printed)).toEqual({ kind: 'unit', unitId });
  });

  test.each([
    ['Công an', 'ca'],
    ['Công an xã Bình Khê', 'ca'],
    ['VP HĐND & UBND xã', 'vp'],
    ['Văn phòng HĐND-UBND', 'vp'],
    ['Phòng VH-XH', 'vhxh'],
    ['Phòng Văn hóa và Xã hội xã', 'vhxh'],
    ['Trưởng Công an xã', 'ca'],
    ['Trưởng phòng Kinh tế', 'kt'],
  ])('of a commune: %p', (printed, unitId) => {
    expect(ownerOf(commune, printed)).toEqual({ kind: 'unit', unitId });
  });

  test('by its marks, where two places differ in nothing else', () => {
    expect(ownerOf(city, 'UBND xã Tân Hòa')).toEqual({ kind: 'unit', unitId: 'th' });
    expect(ownerOf(city, 'Uỷ ban nhân dân xã Tân Hoà')).toEqual({ kind: 'unit', unitId: 'th' });
    expect(ownerOf(city, 'xã Tân Hóa')).toEqual({ kind: 'unit', unitId: 'tha' });
  });
});

describe('a printed name is a doubt with proposals', () => {
  test.each([
    ['Tư pháp', 'stp', 'part'],
    ['Sở Văn hóa và Thể thao', 'svh', 'part'],
    ['Sở TN&MT', 'snnmt', 'former-name'],
    ['Sở Nông nghiệp và PTNT', 'snnmt', 'former-name'],
    ['Phòng PC06 Công an thành phố', 'ca', 'part'],
    ['xã Hòa Mỹ', 'hm', 'part'],
    ['UBND xã Bình Khệ', 'bk', 'name'],
    ['UBND xã Bìnn Khê', 'bk', 'misprint'],
    ['UBND xã Tan Hoa', 'th', 'name'],
  ])('%p', (printed, unitId, by) => {
    const { standing, matches } = readName(city, printed);
    expect([standing, best(printed).slice(0, 2)]).toEqual(['doubt', [unitId, by]]);
    expect(matches[0]?.score).toBeLessThan(TAKEN);
    expect(ownerOf(city, printed)).toBeUndefined();
  });

  test('naming every unit it fits equally', () => {
    const proposed = matchUnit(city, 'xa Tan Hoa').map(({ owner }) => owner.kind === 'unit' && owner.unitId);
    expect(proposed).toEqual(['th', 'tha']);
  });

  test('where two units bear the same former name', () => {
    const split = {
      ...city,
      units: [
        ...city.units,
        unit('stt', 'department', 'Sở Truyền thông', { aliases: ['Sở Thông tin và Truyền thông'] }),
      ],
    };
    expect(readName(split, 'Sở TT&TT')).toMatchObject({
      standing: 'doubt',
      matches: [{ score: 0.85 }, { score: 0.85 }],
    });
    expect(ownerOf(split, 'Sở TT&TT')).toBeUndefined();
  });
});

describe('a printed name is no unit', () => {
  test.each([
    'Sở Ngoại vụ',
    'Sở Y tế',
    'UBND phường 2',
    'UBND phường Hòa Bình',
    'Công an tỉnh',
    'Ban Dân tộc',
    '',
    '; -',
  ])('%p is unknown, and nothing is guessed', (printed) => {
    expect(readName(city, printed)).toEqual({ standing: 'unknown', matches: [] });
  });

  test.each([
    'Viện kiểm sát nhân dân thành phố',
    'Ngân hàng Nhà nước chi nhánh Khu vực 5',
    'Thuế thành phố Lam Giang',
    'Chi cục Thuế khu vực II',
    'Kho bạc Nhà nước Lam Giang',
    'Bộ Tài chính',
    'Đề nghị Bưu điện thành phố',
    'VNPT Lam Giang',
    'Các doanh nghiệp viễn thông trên địa bàn',
    'Ủy ban MTTQ Việt Nam thành phố',
  ])('%p is a body outside the line', (printed) => {
    expect(readName(city, printed).standing).toBe('outside');
    expect(ownerOf(city, printed)).toBeUndefined();
  });

  test.each(['Bộ phận Một cửa', 'Bộ Chỉ huy quân sự thành phố', 'Thuê bao di động'])(
    '%p is none of those',
    (printed) => {
      expect(readName(city, printed).standing).not.toBe('outside');
    },
  );
});

test('a group stays a group', () => {
  for (const printed of ['Các sở, ngành', 'UBND các xã, phường'])
    expect(matchUnit(city, printed)).toEqual([
      { owner: { kind: 'group', group: expect.any(String), printed }, score: 1, by: 'group' },
    ]);
});

test('a unit that bears the words of a group is that unit', () => {
  const odd = { ...city, units: [...city.units, unit('k', 'department', 'Các đơn vị sự nghiệp')] };
  expect(ownerOf(odd, 'Các đơn vị sự nghiệp')).toEqual({ kind: 'unit', unitId: 'k' });
});

test('what is read of a name depends on the organisation alone', () => {
  expect(readName(city, 'Phòng Kinh tế').standing).toBe('unknown');
  expect(readName(commune, 'Phòng Kinh tế').standing).toBe('taken');
  expect(readName(city, 'Phòng Kinh tế').standing).toBe('unknown');
});

test('a name nobody bears is read in an organisation of thousands without a look at each of its places', () => {
  const places = Array.from({ length: 3321 }, (_, n) => unit(`x${n}`, 'locality', `UBND xã Số ${n} Tân An`));
  const country = { ...city, units: [...city.units, ...places] };
  const names = Array.from({ length: 300 }, (_, n) => `Phòng Chưa Từng Có ${n}`);
  expect(names.filter((name) => readName(country, name).standing !== 'unknown')).toEqual([]);
  expect(ownerOf(country, 'xã Số 3000 Tân An')).toEqual({ kind: 'unit', unitId: 'x3000' });
});
