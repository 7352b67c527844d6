export const proseHead = [
  'ỦY BAN NHÂN DÂN',
  'XÃ TÂN HÒA',
  'Số: 32/KH-UBND',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Tân Hòa, ngày 12 tháng 02 năm 2026',
  'KẾ HOẠCH',
  'Phòng, chống thiên tai và tìm kiếm cứu nạn trên địa bàn xã Tân Hòa năm 2026',
];

export const proseTail = [
  'Nơi nhận:',
  '- Ban Chỉ huy Phòng thủ dân sự thành phố;',
  '- Thường trực Đảng ủy, HĐND xã;',
  '- Các phòng, ban, đơn vị thuộc xã;',
  '- Trưởng các thôn;',
  '- Lưu: VT, KT.',
  'TM. ỦY BAN NHÂN DÂN',
  'CHỦ TỊCH',
  'Lê Thị Mai Hương',
];

/** A paragraph a line. */
export const proseLines = `
Căn cứ Luật Phòng thủ dân sự ngày 20/6/2023; Quyết định số 12/QĐ-TTg ngày 05/01/2026 của Thủ tướng Chính phủ và Kế hoạch số 15/KH-UBND ngày 20/01/2026 của Ủy ban nhân dân thành phố Lam Giang về phòng, chống thiên tai và tìm kiếm cứu nạn năm 2026, Ủy ban nhân dân xã Tân Hòa ban hành Kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
a) Chủ động phòng ngừa, ứng phó kịp thời, khắc phục nhanh hậu quả thiên tai, hạn chế đến mức thấp nhất thiệt hại về người và tài sản của Nhân dân, của Nhà nước trên địa bàn xã.
b) Nâng cao nhận thức, trách nhiệm của cấp ủy, chính quyền, các tổ chức và mỗi người dân trong việc tự phòng, tự tránh, tự bảo vệ khi thiên tai xảy ra.
2. Yêu cầu
a) Thực hiện phương châm "bốn tại chỗ": chỉ huy tại chỗ, lực lượng tại chỗ, phương tiện, vật tư tại chỗ và hậu cần tại chỗ; phân công rõ người, rõ việc, rõ thời gian, rõ kết quả, rõ trách nhiệm.
b) Việc chuẩn bị phải hoàn thành trước mùa mưa bão; công tác trực ban được duy trì 24/24 giờ khi có tin bão, áp thấp nhiệt đới, mưa lớn hoặc lũ trên báo động II.
II. NHIỆM VỤ VÀ GIẢI PHÁP
1. Kiện toàn tổ chức, xây dựng phương án
a) Kiện toàn Ban Chỉ huy Phòng thủ dân sự xã; phân công nhiệm vụ cụ thể cho từng thành viên phụ trách thôn, công bố số điện thoại đường dây nóng đến từng hộ dân.
- Đơn vị chủ trì: Văn phòng HĐND và UBND xã.
- Đơn vị phối hợp: Ban Chỉ huy Quân sự xã, Công an xã.
- Thời gian thực hiện: Trước ngày 28/02/2026.
- Sản phẩm: Quyết định kiện toàn và bảng phân công.
b) Rà soát, bổ sung phương án ứng phó với bão mạnh, lũ lớn, sạt lở bờ sông; xác định các khu vực nguy hiểm, số hộ, số người phải sơ tán theo từng cấp báo động và nơi sơ tán đến.
- Đơn vị chủ trì: Phòng Kinh tế.
- Đơn vị phối hợp: Ban Chỉ huy Quân sự xã, Công an xã, Trạm Y tế xã và các thôn.
- Thời gian thực hiện: Hoàn thành trong tháng 4/2026.
- Sản phẩm: Phương án được Chủ tịch Ủy ban nhân dân xã phê duyệt.
c) Tổ chức diễn tập ứng phó lũ lớn và tìm kiếm cứu nạn trên sông Lam tại thôn Bãi Giữa với sự tham gia của lực lượng dân quân, công an, y tế và Nhân dân.
- Đơn vị chủ trì: Ban Chỉ huy Quân sự xã.
- Đơn vị phối hợp: Công an xã, Trạm Y tế xã, Đoàn Thanh niên xã, thôn Bãi Giữa.
- Thời gian thực hiện: Trong quý II/2026.
- Sản phẩm: Kế hoạch diễn tập, báo cáo rút kinh nghiệm.
2. Thông tin, tuyên truyền, tập huấn
a) Tuyên truyền trên hệ thống truyền thanh, trang thông tin điện tử và các nhóm mạng xã hội của thôn về dấu hiệu nhận biết sạt lở, kỹ năng sơ tán, kỹ năng phòng, chống đuối nước cho học sinh.
- Đơn vị chủ trì: Phòng Văn hóa - Xã hội.
- Đơn vị phối hợp: Các trường học, Đoàn Thanh niên xã, các thôn.
- Thời gian thực hiện: Thường xuyên.
b) Tập huấn cho đội xung kích phòng, chống thiên tai của 09 thôn về sử dụng xuồng máy, áo phao, máy phát điện và sơ cấp cứu ban đầu; mỗi thôn có tối thiểu 12 người được tập huấn.
- Đơn vị chủ trì: Ban Chỉ huy Quân sự xã.
- Đơn vị phối hợp: Hội Chữ thập đỏ xã, Trạm Y tế xã.
- Thời gian thực hiện: Trước ngày 15/6/2026.
- Sản phẩm: 02 lớp tập huấn, danh sách đội xung kích đã qua tập huấn.
c) Lắp đặt 14 biển cảnh báo ngập sâu, nước chảy xiết, sạt lở tại các ngầm tràn, bến đò và khu vực bờ sông có nguy cơ cao; kiểm tra, thay thế các biển đã hư hỏng.
- Đơn vị chủ trì: Phòng Kinh tế.
- Đơn vị phối hợp: Các thôn Bãi Giữa, Đông An, Hạ Vỹ.
- Thời gian thực hiện: Hoàn thành trước ngày 30/5/2026.
- Sản phẩm: Biên bản nghiệm thu.
3. Công trình, vật tư, phương tiện
a) Kiểm tra, đánh giá hiện trạng tuyến đê bối Tân Hòa (dài 4,2 km, diện tích bảo vệ khoảng 310 ha), 06 cống dưới đê và 03 trạm bơm tiêu; lập danh mục công trình cần sửa chữa gấp, đề xuất nguồn kinh phí.
- Đơn vị chủ trì: Phòng Kinh tế.
- Đơn vị phối hợp: Hợp tác xã dịch vụ nông nghiệp Tân Hòa, các thôn.
- Thời gian thực hiện: Trước ngày 31/3/2026.
- Sản phẩm: Báo cáo hiện trạng và danh mục công trình.
b) Phát dọn, khơi thông 11 tuyến kênh tiêu nội đồng và hệ thống thoát nước khu dân cư; xử lý các trường hợp lấn chiếm hành lang công trình thủy lợi.
- Đơn vị chủ trì: Phòng Kinh tế, các thôn.
- Đơn vị phối hợp: Hội Nông dân xã, Hợp tác xã dịch vụ nông nghiệp Tân Hòa.
- Thời gian thực hiện: Hoàn thành trong tháng 5/2026 và duy trì thường xuyên.
c) Mua sắm, bổ sung vật tư dự trữ gồm 2.500 bao tải, 300 áo phao, 02 máy phát điện 5 kVA; ký hợp đồng nguyên tắc với các cơ sở cung ứng lương thực, nước uống, nhiên liệu.
- Đơn vị chủ trì: Văn phòng HĐND và UBND xã.
- Đơn vị phối hợp: Phòng Kinh tế.
- Thời gian thực hiện: Trước ngày 30/6/2026.
- Sản phẩm: Biên bản giao nhận, các hợp đồng nguyên tắc.
4. Ứng phó và khắc phục hậu quả
a) Tổ chức trực ban; theo dõi diễn biến thiên tai, vận hành hệ thống cảnh báo, kịp thời ra thông báo đến các thôn:
- Công an xã chủ trì, phối hợp với Ban Chỉ huy Quân sự xã tổ chức chốt chặn tại các ngầm tràn khi nước lên trên 0,3 m (thực hiện khi có lệnh của Ban Chỉ huy).
- Trạm Y tế xã chủ trì, phối hợp với các thôn: chuẩn bị cơ số thuốc, hóa chất xử lý nước và vệ sinh môi trường (hoàn thành trước ngày 30/6/2026).
b) Thống kê, đánh giá thiệt hại theo Thông tư liên tịch số 43/2015/TTLT-BNNPTNT-BKHĐT; đề xuất hỗ trợ giống cây trồng, vật nuôi, sửa chữa nhà ở cho các hộ bị thiệt hại.
- Đơn vị chủ trì: Phòng Kinh tế.
- Đơn vị phối hợp: Ủy ban Mặt trận Tổ quốc Việt Nam xã, các thôn.
- Thời gian thực hiện: Trong vòng 05 ngày làm việc sau khi kết thúc đợt thiên tai.
- Sản phẩm: Báo cáo thiệt hại, tờ trình đề nghị hỗ trợ.
III. KINH PHÍ THỰC HIỆN
Kinh phí thực hiện Kế hoạch được bố trí từ ngân sách xã năm 2026 (450 triệu đồng), Quỹ Phòng, chống thiên tai và các nguồn hợp pháp khác theo quy định.
IV. TỔ CHỨC THỰC HIỆN
1. Các phòng, ban, đơn vị, các thôn căn cứ Kế hoạch này xây dựng phương án cụ thể, gửi về Phòng Kinh tế trước ngày 10/3/2026; định kỳ trước ngày 20 hằng tháng báo cáo kết quả thực hiện.
2. Phòng Kinh tế là cơ quan thường trực, có trách nhiệm theo dõi, đôn đốc, tổng hợp, báo cáo Chủ tịch Ủy ban nhân dân xã và Ban Chỉ huy Phòng thủ dân sự thành phố theo quy định.
3. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã và các đoàn thể vận động hội viên tham gia thực hiện, giám sát việc tiếp nhận, phân bổ nguồn hỗ trợ.
Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị, các thôn kịp thời phản ánh về Phòng Kinh tế để tổng hợp, báo cáo Ủy ban nhân dân xã xem xét, giải quyết./.
`
  .trim()
  .split('\n');
