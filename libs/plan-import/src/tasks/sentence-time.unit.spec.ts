import { describe, expect, it } from '@jest/globals';
import { timeInSentence } from './sentence-time.js';

describe('the time a sentence names for itself', () => {
  it.each([
    ['Kiểm tra công trình, xong trước mùa mưa bão.', 'xong trước mùa mưa bão'],
    ['Rà soát hồ đập, hoàn thành trước mùa mưa bão năm 2026.', 'hoàn thành trước mùa mưa bão năm 2026'],
    ['Tỷ lệ đạt 80% vào cuối quý II/2026.', 'vào cuối quý II/2026'],
    ['Thường xuyên kiểm tra việc chấp hành kỷ luật.', 'Thường xuyên'],
    ['Thường xuyên rà soát hồ sơ, hoàn thành trước 30/6/2026.', 'hoàn thành trước 30/6/2026'],
    [
      'Thẩm định hồ sơ trong thời hạn 05 ngày làm việc kể từ ngày nhận được đề nghị;',
      'trong thời hạn 05 ngày làm việc kể từ ngày nhận được đề nghị',
    ],
    ['Cấp bản điện tử ngay khi đăng ký, thực hiện từ ngày 01/4/2026.', 'thực hiện từ ngày 01/4/2026'],
    ['Đăng tin trên trang của xã, loa truyền thanh. Thực hiện thường xuyên.', 'Thực hiện thường xuyên'],
    [
      'Mở rộng mạng cấp nước; thời gian thực hiện theo tiến độ của Dự án liên xã.',
      'theo tiến độ của Dự án liên xã',
    ],
    ['Mở điểm hỗ trợ trong Quý II/2026; duy trì thường xuyên.', 'trong Quý II/2026; duy trì thường xuyên'],
  ])('is kept as printed: %s', (text, time) => expect(timeInSentence(text)).toBe(time));
  it.each([
    'Tổ chức quán triệt và thường xuyên kiểm tra việc chấp hành.',
    'Quán triệt sau ngày 01/7/2026.',
    'Vận hành hệ thống đã được phê duyệt vào năm 2021.',
    'Phân bổ tối thiểu 3% tổng chi ngân sách hằng năm cho khoa học.',
  ])('is none where the words may be of something else: %s', (text) =>
    expect(timeInSentence(text)).toBeNull(),
  );
});
