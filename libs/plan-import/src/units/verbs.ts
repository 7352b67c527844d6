import { nameEnd } from './name-end.js';

// Words with which the acting part of a sentence begins in plans, as printed after the units ("Sở Y tế | xây dựng …").
const ORGANISE = `(?<!(?:[Cc]ác|[Nn]hững|của|một số|mọi) )tổ chức(?! (?:chính trị|tín dụng|xã hội(?! h[oó])|hội(?= ?[,;.]| và | quần chúng| đoàn|$)|đoàn thể|[đĐ]ảng(?! viên)|kinh tế|cá nhân)(?!\\p{L}))`;
const VERBS = `tham gia|(?<![Dd]ự án [Đđ]ầu tư )xây dựng|triển khai|${ORGANISE}|phủ sóng|rà soát|nghiên cứu|tham mưu|thực hiện|hướng dẫn|đẩy mạnh|tiếp tục|hoàn thiện|hoàn thành|kiểm tra|đôn đốc|theo dõi|(?<![Dd]ịch vụ )tổng hợp|tập hợp|báo cáo|ban hành|phổ biến|tuyên truyền|đảm bảo|bảo đảm|bố trí|đề xuất|cập nhật|kết nối|khai thác|vận hành|số hóa|số hoá|cung cấp|thẩm định|tăng cường|phát triển|chuẩn bị|lập|đánh giá|quản lý|hỗ trợ|duy trì|công bố|công khai|đối soát|đối chiếu|làm sạch|nâng|giảm(?! nghèo)|tăng|thúc đẩy|phổ cập|thành lập|kiện toàn|trình|chỉ đạo|quán triệt|đào tạo|tập huấn|bồi dưỡng|khảo sát|thống kê|thu thập|chuẩn hóa|chuẩn hoá|tích hợp|chia sẻ|vận động|xử lý|giải quyết|tiếp nhận|(?<![Qq]uản lý (?:các )?[Dd]ự án )đầu tư|mua sắm|huy động|rút ngắn|cắt giảm|sửa đổi|điều chỉnh|khẩn trương|chủ động|kịp thời|thường xuyên|định kỳ|phối hợp|thiết lập|phân công|giám sát|xác định|xem xét|cử|gửi|đăng ký|đề nghị|yêu cầu|thí điểm|nhân rộng|sơ kết|tổng kết|ứng dụng|kiểm soát|lồng ghép|sử dụng|xác thực|điều phối|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|căn cứ|nghiêm túc|đưa|mở|niêm yết|bàn giao|khắc phục|cân đối|nắm|tập trung|phát huy|quyết định|giao(?! dịch| thông)|đóng góp|trực tiếp|làm việc|nhập|gắn|thông tin|cụ thể hóa|cụ thể hoá|xác nhận|chủ trì|cấp(?! (?:xã|huyện|tỉnh|thành phố|dưới|trên|phường|cơ sở|trung ương))|vận hành|thông báo|trả lời|tạo|lấy|bổ sung|chi trả|thu nhận|phát động|phát hành|truyền thông|chuyển đổi|tái cấu trúc|đẩy nhanh|tiến hành|trang bị|lắp đặt|kích hoạt|chấn chỉnh|thanh tra(?! (?:tỉnh|thành phố|sở|nhà nước|chính phủ))|kiểm kê|mở rộng|củng cố|nghiệm thu|bảo trì|liên thông|đồng bộ|đo lường|điều tra|phân bổ|thanh toán|quyết toán|thu hút|thu hồi|khen thưởng|biểu dương|xử phạt|giới thiệu|tư vấn|giải đáp|chuyển giao|thay thế|bãi bỏ|hợp nhất|sáp nhập|phân cấp|ủy quyền|uỷ quyền|bám sát|xác minh|tính toán|dự báo|phân tích|hoàn trả|tháo gỡ|khơi thông|ký kết|tận dụng|đổi mới|cải thiện|cải tiến|phấn đấu|phòng ngừa|đấu tranh|bảo vệ|giữ gìn|tuyên dương|đặt hàng|mời gọi|kêu gọi|tạo lập|xóa(?! đói)|xoá(?! đói)|trồng|chăm sóc|sửa chữa|cải tạo|nạo vét|lắp|khám|chữa|tiêm|thu gom|vận chuyển|giải ngân|giải phóng|đền bù|bồi thường|di dời|quy hoạch|(?<!(?:[Pp]hòng|[Cc]uộc|[Kk]ỳ|[Pp]hiên|[Nn]ội dung|[Mm]ời) )họp(?! (?:báo|mặt))|khởi công|thi công|giám định|kiểm định|kiểm soát`;
const verb = new RegExp(`(?<=^|[\\s,)])(?:${VERBS})(?![\\p{L}])`, 'gu');
/** After these words a verb belongs to the unit's description or name: "các sở được giao | thực hiện …", "Ban Chỉ đạo X và | thực hiện …". */
const DESCRIBES =
  /(?:được giao|được phân công|có chức năng|có nhiệm vụ|nhiệm vụ|(?<!(?:cơ quan|lực lượng|ngành|đơn vị|phòng) )chức năng|được|cần|có thẩm quyền|quốc gia|Đào|\svà)$/iu;
/** After a kind of body only these verbs describe it: "các đơn vị | cung cấp dịch vụ viễn thông". */
const KIND = /(?:đơn vị|doanh nghiệp|tổ chức|cơ quan|cơ sở|trung tâm|ban|bộ phận|tổ|hội đồng)$/iu;
const DESCRIPTION =
  /^(?:cung cấp|quản lý|khai thác|vận hành|hỗ trợ|chủ trì|đào tạo|xử lý|sử dụng|giám sát|tham mưu|xây dựng|tiếp nhận|kiểm tra|thẩm định|phối hợp|khám|chữa|cấp)/u;

/** A name that is an act goes on with another: "Quỹ Hỗ trợ | phát triển hợp tác xã". */
const NAMED_ACT =
  /(?:Quỹ|Trung tâm|Ngân hàng|Công ty|Viện|Cục) (?:Hỗ trợ|Đầu tư|Khuyến khích|Xúc tiến|Nghiên cứu)$/u;

/** A paper that anybody draws up is an act, also behind a kind of body: "các đơn vị | xây dựng kế hoạch chi tiết". */
const DRAWS_UP =
  /^(?:xây dựng (?:kế hoạch|chương trình|phương án|dự toán|quy chế|lộ trình|dự thảo|báo cáo)|tham mưu (?:cho )?(?:UBND|HĐND|Ủy ban|Uỷ ban|Chủ tịch))(?!\p{L})/u;

function describes(before: string, from: string, text: string): boolean {
  if (NAMED_ACT.test(before)) return from === 'phát triển';
  return DESCRIBES.test(before) || (KIND.test(before) && DESCRIPTION.test(from) && !DRAWS_UP.test(text));
}

/** Where the acting part begins, or -1. */
export function verbAt(text: string, from = 0): number {
  for (const m of text.matchAll(verb)) {
    if (m.index >= from && !describes(text.slice(0, m.index).trim(), m[0], text.slice(m.index, m.index + 40)))
      return m.index;
  }
  return -1;
}

/** Whether a text begins with its acting part, also where that is printed with a capital. */
export const opensWithVerb = (text: string): boolean =>
  verbAt(text.charAt(0).toLowerCase() + text.slice(1)) === 0;

/** Where the bodies that open a text end: at the first verb, or where their own words say so. */
export function actAt(text: string): number {
  const verb = verbAt(text);
  if (verb === 0) return 0;
  const end = nameEnd(text);
  return verb < 0 || (end >= 0 && end < verb) ? end : verb;
}

/** The words before the acting part. */
export function beforeVerb(text: string): string {
  const at = actAt(text);
  return at < 0 ? text : text.slice(0, at);
}
