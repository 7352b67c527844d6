import { describe, expect, test } from '@jest/globals';
import { asId, type UnitId } from '../shared/ids.js';
import type { Organisation, Unit, UnitKind } from './organisation.js';
import { groupNamed } from './group-named.js';
import { membersOf, ownerOf, relationOf, unitsOf } from './resolve.js';

const unit = (unitId: string, kind: UnitKind, name: string, aliases: string[] = []): Unit => ({
  unitId: asId<UnitId>(unitId),
  kind,
  name,
  aliases,
});
const organisation: Organisation = {
  organisationId: 'lam-giang',
  name: 'Thành phố Lam Giang',
  units: [
    unit('bcd', 'committee', 'Ban Chỉ đạo'),
    unit('ca', 'police', 'Công an thành phố'),
    unit('vp', 'office', 'Văn phòng Ủy ban nhân dân thành phố', ['VP UBND TP']),
    unit('stp', 'department', 'Sở Tư pháp'),
    unit('skhcn', 'department', 'Sở Khoa học và Công nghệ', ['Sở KH&CN', 'Sở Thông tin và Truyền thông']),
    unit('hm', 'locality', 'UBND phường Hòa Mỹ'),
    unit('tg', 'locality', 'UBND xã Tân Giang'),
    unit('toa', 'outside', 'Tòa án nhân dân thành phố'),
  ],
  steering: { committeeUnitId: asId('bcd'), standingAgencyUnitId: asId('ca'), officeUnitId: asId('vp') },
};
const ids = (units: readonly Unit[]) => units.map((u) => u.unitId);

describe('a group named in a plan', () => {
  test.each([
    ['Các sở, ban, ngành, địa phương', 'all'],
    ['các sở, ngành, địa phương có liên quan', 'all'],
    ['Các sở, ngành', 'departments'],
    ['CÁC ĐƠN VỊ, ĐỊA PHƯƠNG', 'all'],
    ['Các địa phương', 'localities'],
    ['UBND các xã, phường', 'localities'],
    ['Ủy ban nhân dân các xã, phường, thị trấn', 'localities'],
    ['UBND cấp xã', 'localities'],
    ['các xã, phường trên địa bàn thành phố', 'localities'],
    ['và các cơ quan, đơn vị liên quan', 'departments'],
    ['Các đơn vị cung cấp dịch vụ viễn thông', 'companies'],
    ['các ngân hàng, tổ chức trung gian thanh toán trên địa bàn', 'companies'],
    ['Tổ công tác Đề án 06 cấp xã', 'localities'],
    ['tổ CTTKĐA cấp xã', 'localities'],
    ['Công an cấp xã', 'localities'],
    ['Thủ trưởng các sở, ban, ngành', 'departments'],
    ['Chủ tịch UBND các xã, phường', 'localities'],
    ['các thôn, tổ dân phố', 'localities'],
  ])('%p means %p', (printed, group) => {
    expect(groupNamed(printed)).toBe(group);
  });

  test.each([
    'Sở Tư pháp',
    'Công an thành phố',
    'UBND phường Hòa Mỹ',
    'Tòa án nhân dân',
    'Bưu điện thành phố',
    'Các bệnh viện có khoa sản trên địa bàn',
    'Các cơ sở y tế trên địa bàn',
    'Chủ tịch UBND thành phố',
    '',
  ])('%p is no group', (printed) => {
    expect(groupNamed(printed)).toBeUndefined();
  });

  test('of departments has police and Office, not the committee and nobody from outside', () => {
    expect(ids(membersOf(organisation, 'departments'))).toEqual(['ca', 'vp', 'stp', 'skhcn']);
    expect(ids(membersOf(organisation, 'localities'))).toEqual(['hm', 'tg']);
    expect(ids(membersOf(organisation, 'all'))).toEqual(['ca', 'vp', 'stp', 'skhcn', 'hm', 'tg']);
  });
});

test.each([
  ['Các sở: Nội vụ', undefined],
  ['UBND các xã Tân Hòa, Bình Khê', undefined],
  ['các Sở Nội vụ, Tư pháp', undefined],
  ['Các thành viên Ban Chỉ đạo', undefined],
  ['Các Sở, Ban, Ngành', 'departments'],
  ['Các Sở Ban Ngành', 'departments'],
  ['UBND các xã, phường', 'localities'],
  ['CÁC PHÒNG CHUYÊN MÔN', 'departments'],
])('%p names bodies of a kind only where it calls none by name, and people are none', (printed, group) =>
  expect(groupNamed(printed)).toBe(group),
);

describe('a unit is found', () => {
  test.each([
    ['Sở Tư pháp', 'stp'],
    ['SỞ TƯ PHÁP', 'stp'],
    ['so tu phap', 'stp'],
    ['Sở  Tư pháp'.normalize('NFD'), 'stp'],
    ['UBND phường Hoà Mỹ', 'hm'],
    ['Ủy ban nhân dân phường Hòa Mỹ', 'hm'],
    ['Uỷ ban nhân dân xã Tân Giang', 'tg'],
    ['Công an TP', 'ca'],
    ['Sở KH&CN', 'skhcn'],
    ['Sở Thông tin và Truyền thông', 'skhcn'],
    ['Văn phòng UBND TP', 'vp'],
  ])('by %p, whatever its case, marks or former name', (printed, unitId) => {
    expect(ownerOf(organisation, printed)).toEqual({ kind: 'unit', unitId });
  });

  test('by no part of its name', () => {
    expect(ownerOf(organisation, 'Tư pháp')).toBeUndefined();
    expect(ownerOf(organisation, '')).toBeUndefined();
  });
});

describe('an owner', () => {
  test('is the unit where the name is one’s, the group where it is many’s', () => {
    expect(ownerOf(organisation, 'Sở Tư pháp')).toEqual({ kind: 'unit', unitId: 'stp' });
    const printed = 'Các sở, ngành, địa phương';
    expect(ownerOf(organisation, printed)).toEqual({ kind: 'group', group: 'all', printed });
  });

  test.each(['Các đơn vị cung cấp dịch vụ viễn thông', 'Sở Ngoại vụ', 'Bưu điện thành phố'])(
    'is left to a person where nobody of the organisation is meant: %p',
    (printed) => {
      expect(ownerOf(organisation, printed)).toBeUndefined();
    },
  );

  test('named twice answers once, in the order of the organisation', () => {
    const owners = ['UBND xã Tân Giang', 'Các địa phương', 'Sở Tư pháp'].map((n) =>
      ownerOf(organisation, n)!,
    );
    expect(ids(unitsOf(organisation, owners))).toEqual(['stp', 'hm', 'tg']);
  });

  test('outside the committee’s line is requested', () => {
    const relations = organisation.units.map((u) => [u.kind, relationOf(u)]);
    expect(relations.filter(([, relation]) => relation === 'requested')).toEqual([['outside', 'requested']]);
  });
});
