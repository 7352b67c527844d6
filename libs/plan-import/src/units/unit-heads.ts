import { inSentenceCase } from '../text/vietnamese.js';

// Heads are compared as printed, not folded: folded, "Số hóa" would open like "Sở", "Bảo đảm" like "Báo".
const group =
  '(?:sở|ban(?! hành)|tổ(?! chức)|bộ|ngành|đoàn thể|địa phương|đơn vị|cơ quan|tổ chức(?! hội)|doanh nghiệp|phòng|hội(?! nghị| thảo)|phường|xã|quận|huyện|ủy ban|uỷ ban|ubnd|thành viên|chủ tịch|chủ đầu tư|trường|bệnh viện|thôn|ấp|buôn|khu phố|khu dân cư|đồng chí|đảng (?:ủy|uỷ)|đảng bộ|chi bộ|cấp (?:ủy|uỷ)|huyện (?:ủy|uỷ)|thành (?:ủy|uỷ)|thị (?:ủy|uỷ))';
const named =
  '(?:Sở|Bộ(?! chỉ số| tiêu chí)|Ban(?! hành)|Văn phòng|Công an|UBND|HĐND|Ủy ban|Uỷ ban|ỦY BAN|Phòng(?=\\s+\\p{Lu})|Trung tâm|Chi cục|Cục|Tổng cục|Tòa án|Toà án|TAND|Viện|VKSND|Bưu điện|Đài|Báo(?! cáo)|Hội(?! nghị| thảo)|Tổ(?! chức)|Đoàn|Thanh tra|Bảo hiểm|BHXH|Ngân hàng|NHNN|Kho bạc|Trạm|Bộ phận|Thành đoàn|Tỉnh đoàn|Liên đoàn|Liên minh|Mặt trận|UBMTTQ\\p{L}*|Trường|Công ty|Tập đoàn|Tổng công ty|Tổng Cục|Đội|Hạt|Bộ chỉ huy|Bộ Chỉ huy|Ban chỉ huy|Thuế|Bệnh viện|Hiệp hội|Quỹ|Thường trực|Hội đồng|Cơ quan|Đơn vị|Bộ đội|Chủ tịch|Thủ trưởng|Người đứng đầu|Thành viên(?= (?:Ban|Tổ|Hội đồng|Ủy ban|UBND))|Trưởng|Giám đốc|Lãnh đạo|Công chức|Cán bộ(?= \\p{Lu})|Hiệu trưởng|Chánh (?:Văn phòng|Thanh tra)|Phó (?:Chủ tịch|Giám đốc|Bí thư|Trưởng|Chánh)|Bí thư|(?:Đảng|Tỉnh|Thành|Huyện|Thị|Quân) (?:ủy|uỷ)|Đảng đoàn|Đảng bộ|Chi bộ|Đồng chí(?= \\p{Lu})|VNPT|Viettel)';

const afterAnd = new RegExp(`^(?:(?:các|những) ${group}|các đơn vị|${named}(?![\\p{L}]))`, 'u');
const actor = new RegExp(`^(?:(?:các|những|Các|Những) (?:${group}|${named})|${named})(?![\\p{L}])`, 'u');

/** After "và": a new body, not the second half of a name (Sở Khoa học và Công nghệ). */
export const opensUnit = (printed: string): boolean =>
  afterAnd.test(printed) || /^(?:các|những) /u.test(printed);

/** Does the text open with somebody who could act: a named body, or a group of bodies? */
export const opensWithActor = (printed: string): boolean => actor.test(printed);

/** The same for a heading, which may stand in capitals ("PHÒNG TƯ PHÁP"). */
export function headingNamesActor(printed: string): boolean {
  const plain = inSentenceCase(printed);
  const titled = plain.replace(/(?<=^\p{L}+\s+)\p{Ll}/u, (c) => c.toUpperCase());
  return opensWithActor(plain) || (plain !== printed && opensWithActor(titled));
}
