import { describe, expect, it } from '@jest/globals';
import { readLeadSentence, readLeadValue } from './lead-sentence.js';
import { splitUnits } from './split-units.js';

describe('a printed list of bodies', () => {
  it.each<[string, string[]]>([
    ['Công an thành phố.', ['Công an thành phố']],
    ['Sở Y tế, Sở Giáo dục và Đào tạo.', ['Sở Y tế', 'Sở Giáo dục và Đào tạo']],
    [
      'Sở Khoa học và Công nghệ và các sở, ngành, địa phương có liên quan',
      ['Sở Khoa học và Công nghệ', 'các sở, ngành, địa phương có liên quan'],
    ],
    [
      'Các sở,ngành, địa phương; các doanh nghiệp trên địa bàn',
      ['Các sở,ngành, địa phương', 'các doanh nghiệp trên địa bàn'],
    ],
    [
      'Văn phòng HĐND và UBND huyện, Phòng Tài chính - Kế hoạch',
      ['Văn phòng HĐND và UBND huyện', 'Phòng Tài chính - Kế hoạch'],
    ],
    [
      'Sở Văn hóa, Thể thao và Du lịch, Sở Lao động, Thương binh và Xã hội',
      ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Lao động, Thương binh và Xã hội'],
    ],
    [
      'Các phòng, ban, UBND các phường, xã và Công an xã',
      ['Các phòng, ban', 'UBND các phường, xã', 'Công an xã'],
    ],
    [
      'Đội Thuế (thuộc phường A, phường B), Chi cục Thuế',
      ['Đội Thuế (thuộc phường A, phường B)', 'Chi cục Thuế'],
    ],
    [
      'Các bệnh viện công lập, trung tâm y tế các huyện, thành phố',
      ['Các bệnh viện công lập', 'trung tâm y tế các huyện, thành phố'],
    ],
    ['Các bệnh viện, trung tâm y tế các huyện', ['Các bệnh viện, trung tâm y tế các huyện']],
    ['các ngân hàng, tổ chức trung gian thanh toán', ['các ngân hàng, tổ chức trung gian thanh toán']],
    ['Các sở: Nội vụ, Tư pháp, Tài chính', ['Sở Nội vụ', 'Sở Tư pháp', 'Sở Tài chính']],
    [
      'Các sở: Văn hóa, Thể thao và Du lịch, Khoa học và Công nghệ và Nội vụ; Công an tỉnh',
      ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Khoa học và Công nghệ', 'Sở Nội vụ', 'Công an tỉnh'],
    ],
    [
      'Công an tỉnh, các Sở Nội vụ, Tài chính và các xã, phường',
      ['Công an tỉnh', 'Sở Nội vụ', 'Sở Tài chính', 'các xã, phường'],
    ],
    ['Các sở, ngành: Công an tỉnh, Sở Nội vụ', ['Công an tỉnh', 'Sở Nội vụ']],
    ['Các sở, ban, ngành, địa phương', ['Các sở, ban, ngành, địa phương']],
    ['UBND các xã: Tân Hòa, Bình Khê và Lam Sơn', ['UBND xã Tân Hòa', 'UBND xã Bình Khê', 'UBND xã Lam Sơn']],
    ['UBND các phường Hòa Mỹ, Lam Sơn 2.', ['UBND phường Hòa Mỹ', 'UBND phường Lam Sơn 2']],
    [
      'UBND xã Tân Hòa, xã Bình Khê, phường Hòa Mỹ',
      ['UBND xã Tân Hòa', 'UBND xã Bình Khê', 'UBND phường Hòa Mỹ'],
    ],
    ['Công an xã Tân Hòa, huyện Lam Sơn', ['Công an xã Tân Hòa, huyện Lam Sơn']],
    ['Sở Nội vụ, Tư pháp, Tài chính', ['Sở Nội vụ', 'Sở Tư pháp', 'Sở Tài chính']],
    ['Sở Tài chính và Kế hoạch', ['Sở Tài chính và Kế hoạch']],
    ['Các Sở, Ban, Ngành; Công an tỉnh', ['Các Sở, Ban, Ngành', 'Công an tỉnh']],
    ['UBND các Xã, Phường, Thị trấn, Sở Y tế', ['UBND các Xã, Phường, Thị trấn', 'Sở Y tế']],
    [
      'các Tỉnh, Thành phố có rừng, Thành phố Lam Giang',
      ['các Tỉnh, Thành phố có rừng', 'Thành phố Lam Giang'],
    ],
    ['các sở, Ban Dân tộc, Sở Y tế', ['các sở', 'Ban Dân tộc', 'Sở Y tế']],
    ['Cục Kiểm lâm, các tỉnh, thành phố có rừng', ['Cục Kiểm lâm', 'các tỉnh, thành phố có rừng']],
    ['các địa phương Bình Khê, Tân Hòa, Sở Y tế', ['các địa phương Bình Khê, Tân Hòa', 'Sở Y tế']],
    ['Phòng Kinh tế, Hạ tầng và Đô thị', ['Phòng Kinh tế, Hạ tầng và Đô thị']],
    ['Công an, Văn phòng phường', ['Công an', 'Văn phòng phường']],
    ['Sở Nội vụ, Thanh tra tỉnh', ['Sở Nội vụ', 'Thanh tra tỉnh']],
    ['Báo và Đài Phát thanh và Truyền hình Lam Giang', ['Báo và Đài Phát thanh và Truyền hình Lam Giang']],
    [
      'Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh',
      ['Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh'],
    ],
    ['VNPT Lam Giang và Viettel Lam Giang', ['VNPT Lam Giang', 'Viettel Lam Giang']],
    ['Sở Y tế/ Sở Nội vụ', ['Sở Y tế', 'Sở Nội vụ']],
    ['Sở Y tế & Sở Nội vụ + Công an tỉnh', ['Sở Y tế', 'Sở Nội vụ', 'Công an tỉnh']],
    ['Sở Y tế - Sở Nội vụ', ['Sở Y tế', 'Sở Nội vụ']],
    ['Phòng Tài chính - Kế hoạch', ['Phòng Tài chính - Kế hoạch']],
    ['Sở KH&CN, Sở GD&ĐT', ['Sở KH&CN', 'Sở GD&ĐT']],
    ['Các Sở/Ban/Ngành', ['Các Sở/Ban/Ngành']],
    ['Công an tỉnh - Cơ quan thường trực', ['Công an tỉnh - Cơ quan thường trực']],
    ['Sở Y tế và doanh nghiệp viễn thông', ['Sở Y tế', 'doanh nghiệp viễn thông']],
    ['Công an xã, trưởng thôn', ['Công an xã', 'trưởng thôn']],
    ['Công an xã, công chức Địa chính', ['Công an xã', 'công chức Địa chính']],
    ['cán bộ, công chức Văn phòng Sở', ['cán bộ, công chức Văn phòng Sở']],
    ['các bí thư chi bộ, trưởng thôn', ['các bí thư chi bộ, trưởng thôn']],
    ['đồng chí Nguyễn Văn A, Giám đốc Sở Y tế', ['đồng chí Nguyễn Văn A, Giám đốc Sở Y tế']],
    ['', []],
    ['; ,', []],
  ])('“%s” is divided where a new body begins', (text, units) => expect(splitUnits(text)).toEqual(units));
});

describe('a lead inside a sentence', () => {
  it('is separated from the supporting bodies and from the act', () => {
    expect(
      readLeadSentence('Sở Nội vụ chủ trì, phối hợp với các phường, xã có liên quan tham gia góp ý dự thảo'),
    ).toEqual({
      leads: ['Sở Nội vụ'],
      supports: ['các phường, xã có liên quan'],
      requested: false,
      explicit: true,
    });
  });
  it('keeps a name that is an act whole', () => {
    expect(
      readLeadSentence(
        'Sở Nội vụ chủ trì, phối hợp với Quỹ Hỗ trợ phát triển hợp tác xã tỉnh hướng dẫn vay vốn',
      ),
    ).toMatchObject({ supports: ['Quỹ Hỗ trợ phát triển hợp tác xã tỉnh'] });
  });
  it('may stand without "chủ trì" before the act', () => {
    expect(readLeadSentence('Sở Y tế xây dựng kho dữ liệu sức khỏe')).toMatchObject({
      leads: ['Sở Y tế'],
      explicit: false,
    });
  });
  it('is not found in a sentence that opens with an act that sounds like a body', () => {
    for (const text of [
      'Số hóa sổ hộ tịch',
      'Ban hành quy chế',
      'Bảo đảm an toàn',
      'Báo cáo kết quả',
      'Tổ chức hội nghị',
      'Bộ chỉ số phục vụ',
      'Hội nghị sơ kết',
    ])
      expect(readLeadSentence(text)).toBeNull();
  });
  it('that is asked rather than assigned is marked, without those below it', () => {
    expect(
      readLeadValue(
        'Đề nghị Thuế thành phố chỉ đạo các Thuế cơ sở phối hợp với Sở Công Thương triển khai thực hiện.',
      ),
    ).toEqual({
      leads: ['Thuế thành phố'],
      supports: ['Sở Công Thương'],
      requested: true,
    });
  });
});
