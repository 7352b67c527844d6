import { describe, expect, it } from '@jest/globals';
import { readTargets, targetsOfTask } from './read-targets.js';

const percent = (value: number, more: object = {}) => ({ value, unit: '%', by: null, ...more });
const count = (value: number, unit: string, more: object = {}) => ({ value, unit, by: null, ...more });
const atLeast = { comparison: 'at-least' };

describe('a figure to be reached is', () => {
  it.each([
    ['100% hồ sơ được xử lý trực tuyến', percent(100)],
    ['100 % hồ sơ', percent(100)],
    ['Tỷ lệ hài lòng đạt từ 80% trở lên', percent(80, atLeast)],
    ['Phấn đấu đạt trên 70%', percent(70, { comparison: 'more-than' })],
    ['Số hóa 70-80% sổ hộ tịch', percent(70, atLeast)],
    ['Từ 70% đến 80% hồ sơ', percent(70, atLeast)],
    ['Tỷ lệ ≥ 90%', percent(90, atLeast)],
    ['Tỷ lệ > 90% hồ sơ', percent(90, { comparison: 'more-than' })],
    ['Hồ sơ quá hạn ≤ 5%', percent(5, { comparison: 'at-most' })],
    ['Hồ sơ quá hạn < 5 %', percent(5, { comparison: 'at-most' })],
    ['ít nhất 95,5% dữ liệu', percent(95.5, atLeast)],
    ['không dưới 90% hồ sơ đúng hạn', percent(90, atLeast)],
    ['hồ sơ quá hạn không quá 2%', percent(2, { comparison: 'at-most' })],
    ['cắt giảm tối thiểu 20% thông tin', percent(20, atLeast)],
    ['100% (154/154) thủ tục', percent(100)],
    ['tối thiểu 10 mô hình trên địa bàn', count(10, 'mô hình', atLeast)],
    ['cấp ít nhất 1.500 chữ ký số cho người dân', count(1500, 'chữ ký số', atLeast)],
    ['Giảm 30 thủ tục hành chính so với năm 2025', count(30, 'thủ tục hành chính')],
    ['phấn đấu mỗi năm tư vấn cho 10.000 lượt người', count(10000, 'lượt người')],
    ['đến 30/6/2026 đạt 80% doanh nghiệp', percent(80, { by: '2026-06-30' })],
    ['100% cơ sở giáo dục xong trước 15/6/2026', percent(100, { by: '2026-06-15' })],
    ['100% hồ sơ trực tuyến kể từ tháng 4/2026', percent(100, { from: '2026-04-01' })],
    ['Mở 12 lớp tập huấn cho Tổ công nghệ số', count(12, 'lớp tập huấn')],
    ['Đào tạo 150 lượt cán bộ về kỹ năng số', count(150, 'lượt cán bộ')],
    ['tối thiểu mỗi trạm y tế có 01 nhân viên được đào tạo', count(1, 'nhân viên', atLeast)],
    ['đạt đúng 12 mô hình', count(12, 'mô hình', { comparison: 'exactly' })],
    ['cấp xã đạt tối đa 5 đầu mối', count(5, 'đầu mối', { comparison: 'at-most' })],
    ['tối thiểu 20 điểm chiếu sáng giữa thành phố', count(20, 'điểm chiếu sáng', atLeast)],
    ['đưa ít nhất 50 sản phẩm OCOP lên sàn thương mại điện tử', count(50, 'sản phẩm OCOP', atLeast)],
    ['diễn tập ít nhất 01 lần', count(1, 'lần', atLeast)],
    ['ít nhất 01 ngày cao điểm ra quân', count(1, 'ngày cao điểm ra quân', atLeast)],
    ['từ năm 2027 trở đi đạt trên 70%', percent(70, { from: '2027-01-01', comparison: 'more-than' })],
  ])('"%s"', (text, target) => expect(readTargets(text)).toEqual([target]));
});

describe('of several figures', () => {
  const days = (text: string) => readTargets(text, 2026).map((t) => [t.value, t.by]);
  it.each([
    ['each has the day printed behind it', 'đạt 90% trước 30/6 và 100% trước 31/12/2026'],
    ['each has the time before its colon', 'Quý II/2026: đạt 90%, Quý IV/2026: đạt 100%'],
    ['each has the day printed before it', 'đến 30/6/2026 đạt 90%, đến 31/12/2026 đạt 100%'],
  ])('%s: "%s"', (_, text) =>
    expect(days(text)).toEqual([
      [90, '2026-06-30'],
      [100, '2026-12-31'],
    ]),
  );
});

it('a figure in a year is reached by its end where the year is the plan’s', () => {
  const text = 'phấn đấu 90% hồ sơ được số hóa vào năm 2026';
  expect(readTargets(text, 2026)).toEqual([percent(90, { by: '2026-12-31' })]);
  expect(readTargets(text, 2027)).toEqual([percent(90)]);
});

describe('no figure to be reached is', () => {
  it.each([
    'diễn tập ít nhất 01 lần/năm',
    'kiểm tra ít nhất 02 lần mỗi quý',
    'mở đợt cao điểm tối thiểu 30 ngày',
  ])('a rhythm or a length of time: "%s"', (text) => expect(readTargets(text)).toEqual([]));

  it.each([
    'Kế hoạch số 36/KH-UBND ngày 21/3/2026',
    'Trực 24/24 giờ, 24/7',
    'phân công theo phương châm "5 rõ"',
    'cao điểm 90 ngày đêm',
    'trẻ em dưới 6 tuổi, người từ đủ 14 tuổi',
    'nâng cấp phần mềm lên phiên bản 2.0.1',
    'liên hệ số điện thoại 0234 3822 100',
    'triển khai 02 dịch vụ công liên thông',
    'tối thiểu 05 ngày làm việc',
    'báo cáo ít nhất 01 lần/quý',
    'không quá 02 trang',
    'đạt chuẩn, đạt mức độ 4',
    'Năm 2025 đã đạt 85%',
    'Thành lập 01 đội công tác',
    'đã mở 12 lớp tập huấn',
    'tổ chức 02 cuộc họp',
    'người dân chỉ phải mang 01 loại giấy tờ',
  ])('"%s"', (text) => expect(readTargets(text)).toEqual([]));
});

describe('a figure of a year before the plan', () => {
  it.each(['đạt từ 85% trở lên (năm 2025 đạt 47%)', 'đạt từ 85% trở lên (năm 2025: 47%)'])(
    'is what there was, beside what is to be reached: %s',
    (text) => expect(readTargets(text, 2026).map((t) => t.value)).toEqual([85]),
  );
  it('is read where the plan is of that year', () =>
    expect(readTargets('Tỷ lệ hài lòng (năm 2026 đạt 90%)', 2026).map((t) => t.value)).toEqual([90]));
});

describe('the figures of a task', () => {
  const texts = { content: '', time: '', product: '', labelled: [] };
  it('are counted once where the product repeats the content', () => {
    const repeated = {
      content: 'Cắt giảm tối thiểu 20% thông tin',
      product: 'Thông tin được cắt giảm tối thiểu 20%',
    };
    expect(targetsOfTask({ ...texts, ...repeated })).toEqual([percent(20, atLeast)]);
  });
  it('are counted each where one text names the same figure of several things', () => {
    const content = '100% hồ sơ; 100% kết quả; 50% biểu mẫu';
    const values = targetsOfTask({ ...texts, content, product: '100% hồ sơ' }).map((t) => t.value);
    expect(values).toEqual([100, 100, 50]);
  });
  it('come out of the content, the time, the product and the label of figures', () => {
    const all = { content: '10% a', time: '20% b', product: '30% c', labelled: ['40% d'] };
    expect(targetsOfTask(all).map((t) => t.value)).toEqual([10, 20, 30, 40]);
  });
});
