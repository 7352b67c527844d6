const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const LEAD_IN = words(
  'và được bắt đầu tiến hành thực hiện triển khai hoàn thành tổ chức ngay lộ trình tiến độ thời gian hạn đảm bảo bảo kịp thời xong khẩn trương đúng chủ động linh hoạt là',
);
const NO_MORE = new Set([
  ...LEAD_IN,
  ...words(
    'trong đến hết trước từ năm giai đoạn nhiệm kỳ nội cụ thể phải báo cáo gửi kết quả các tính sau đó',
  ),
]);

const consistsOf = (text: string, allowed: ReadonlySet<string>): boolean =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => allowed.has(word));

/** Words that may stand before a condition that governs the whole line. */
export const leadsIn = (text: string): boolean => consistsOf(text, LEAD_IN);

/** What is left of a line beside its time words and adds nothing to them. */
export const saysNoMore = (text: string): boolean => consistsOf(text, NO_MORE);
