import { describe, expect, it } from '@jest/globals';
import { readLeadSentence, supportsThatOpen } from './lead-sentence.js';
import { nameEnd } from './name-end.js';

const cut = (text: string): string => {
  const at = nameEnd(text);
  return at < 0 ? text : text.slice(0, at).trim();
};

describe('the end of the bodies that open a sentence', () => {
  it.each([
    ['Hội Phụ nữ xã | ra quân ngày Chủ nhật xanh'],
    ['UBND cấp xã, phường | nêu cao trách nhiệm người đứng đầu'],
    ['các cơ quan, đơn vị có liên quan | rút kinh nghiệm đợt trước'],
    ['Công an tỉnh Lam Giang | tuần tra ban đêm trên sông'],
    ['Sở Y tế | chăm lo sức khỏe người cao tuổi'],
    ['Sở Nông nghiệp và Môi trường | cắm mốc ranh giới'],
    ['Sở Tài chính, Thuế tỉnh | gộp hai biểu mẫu làm một'],
    ['Đoàn Thanh niên | dựng cổng chào'],
    ['Đoàn Thanh niên Cộng sản Hồ Chí Minh xã | dựng cổng chào'],
    ['Ủy ban MTTQ xã và các tổ chức chính trị - xã hội | lồng nội dung vào sinh hoạt'],
    ['Ủy ban nhân dân các xã, phường ven sông | cắm biển báo'],
    ['Ban Tuyên giáo và Dân vận Tỉnh ủy | định hướng các cơ quan báo chí'],
    ['Ủy ban Kiểm tra Đảng ủy | mỗi năm kiểm tra ít nhất 03 chi bộ'],
    ['Ban Phát triển các thôn | bê tông hóa 4 km đường'],
    ['Tổ hòa giải các khu phố | phân xử việc nhỏ'],
    ['Trung tâm Giống cây trồng | trong việc chọn giống'],
  ])('stands at a word that is no part of a name: %s', (marked) => {
    const [name = ''] = marked.split(' | ');
    expect(cut(marked.replace(' | ', ' '))).toBe(name);
  });

  it.each([
    'Ban Công tác Mặt trận các khu phố văn hóa',
    'Công an thành phố và các tổ chức chính trị - xã hội',
    'các tổ chức chính trị - xã hội tỉnh',
    'Sở Khoa học công nghệ',
    'Sở Thông tin truyền thông',
    'Hội Cựu chiến binh xã, thôn',
    'các cơ quan có liên quan đến công tác dân tộc',
    'các cơ quan trung ương đóng trên địa bàn tỉnh',
    'UBND các xã, phường nơi có dự án đi qua',
    'Văn phòng Tỉnh ủy, Văn phòng HĐND và UBND tỉnh',
    'công chức cấp xã phụ trách lĩnh vực môi trường',
    'Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh',
    'Đoàn thanh niên cộng sản Hồ Chí Minh',
    'các tỉnh đồng bằng sông Cửu Long',
    'UBND các xã bãi ngang ven biển',
    'Công an xã bán chuyên trách',
    'Văn phòng Đăng ký đất đai tỉnh chi nhánh thị xã',
  ])('is not put inside a name: %s', (name) => {
    expect(cut(name)).toBe(name);
  });

  it('holds for leads and for supporters alike, with verbs that no list has', () => {
    expect(
      readLeadSentence('Công an xã chủ trì, phối hợp với Hội Phụ nữ xã ra quân ngày Chủ nhật xanh'),
    ).toMatchObject({ leads: ['Công an xã'], supports: ['Hội Phụ nữ xã'] });
    expect(readLeadSentence('UBND cấp xã, phường nêu cao vai trò nêu gương')).toMatchObject({
      leads: ['UBND cấp xã, phường'],
    });
    expect(
      readLeadSentence('Công an xã chủ động phối hợp với các thôn, Hội Nông dân xã rào hố sâu'),
    ).toMatchObject({ leads: ['Công an xã'], supports: ['các thôn', 'Hội Nông dân xã'] });
    expect(readLeadSentence('Các cơ quan chức năng chủ động nắm tình hình')).toMatchObject({
      leads: ['Các cơ quan chức năng'],
    });
  });

  it.each([
    [
      'Chủ trì, phối hợp với Công an tỉnh, các sở liên quan dựng hàng rào',
      ['Công an tỉnh', 'các sở liên quan'],
    ],
    ['Phối hợp Sở Xây dựng tham mưu UBND tỉnh phân loại công trình', ['Sở Xây dựng']],
    ['Phối hợp chặt chẽ với các xã lân cận trong kiểm soát nguồn nước', ['các xã lân cận']],
    ['Phối hợp với Trung tâm Dịch vụ tổng hợp xã mở lớp', ['Trung tâm Dịch vụ tổng hợp xã']],
    ['Phối hợp triển khai các nhiệm vụ nghiên cứu', []],
    ['Phối hợp với nhân dân giữ gìn vệ sinh chung', []],
  ])('gives who stands beside where nobody is said to lead: %s', (text, supports) => {
    expect(supportsThatOpen(text)).toEqual(supports);
  });
});
