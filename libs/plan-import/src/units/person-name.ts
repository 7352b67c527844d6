// Names of families are few: most of the country bears the first fourteen.
const FAMILY =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đào|Đoàn|Lương|Mai|Tô|Trương|Hà|Cao|Châu|Tạ|Thái|Lâm|Quách|Vương|Kiều|Triệu|Phùng|Chu|La|Lưu|Lã|Lại|Nghiêm|Tống|Tăng|Từ|Văn|Doãn|Khuất|Thân|Giáp|Mạc|Nông|Bế|Ma|Hứa|Lò|Quàng|Tòng|Cầm|Vàng|Giàng|Sùng|Thào|Lù|Hầu|Mùa|Hạng|Lầu|Cháng|Đèo|Bàn|Đàm|Viên|Trang|Ninh|Phí|Cù|Điêu';
/** Bodies in capitals that open like a family's name. */
const BODY = 'Đoàn (?:Thanh Niên|Thể|Xã|Phường|Trường)|Văn Phòng';
const PERSON = new RegExp(
  `^(?!${BODY})(?:(?:Đ/c|Đồng chí|Ông|Bà)\\.?\\s+)?(?:${FAMILY})(?:\\s\\p{Lu}\\p{Ll}*){1,4}$`,
  'u',
);

/** "Trần Văn Hòa", "Đ/c Lê Thị Mai": a person's name and nothing beside it. */
export const isPersonName = (text: string): boolean => PERSON.test(text.trim());
