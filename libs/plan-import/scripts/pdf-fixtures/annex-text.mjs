export const annexHead = [
  'TT',
  'Nội dung nhiệm vụ',
  'Đơn vị chủ trì',
  'Đơn vị phối hợp',
  'Thời gian hoàn thành',
  'Sản phẩm',
  'Ghi chú',
];

/** A row a line, cells by |, paragraphs in a cell by //; a line of one cell is a lead row over all columns. */
export const annexRows = `
I. Chỉ đạo, điều hành
1 | Ban hành quyết định kiện toàn Tổ chuyển đổi số xã và quy chế làm việc của Tổ | Văn phòng HĐND và UBND xã | Công an xã | Trước ngày 15/02/2026 | Quyết định; quy chế |
2 | Tổ chức hội nghị triển khai nhiệm vụ chuyển đổi số năm 2026 đến 11 thôn | Phòng Văn hóa - Xã hội | Các thôn | Tháng 3/2026 | Hội nghị; thông báo kết luận |
3 | Kiểm tra việc thực hiện Kế hoạch tại các thôn, đơn vị sự nghiệp, mỗi đơn vị ít nhất 01 lần trong năm | Phòng Văn hóa - Xã hội | Văn phòng HĐND và UBND xã | v:Quý II và quý IV năm 2026 | Thông báo kết quả kiểm tra | Có thể kết hợp
4 | Họp Ban Chỉ đạo để đánh giá tiến độ, xử lý khó khăn, vướng mắc | Văn phòng HĐND và UBND xã | Thành viên Ban Chỉ đạo | ^ | Thông báo kết luận cuộc họp |
II. Nhận thức số, kỹ năng số
5 | Tuyên truyền lợi ích của dịch vụ công trực tuyến, cảnh báo lừa đảo trên không gian mạng qua hệ thống truyền thanh xã, mỗi tuần ít nhất 02 buổi | Phòng Văn hóa - Xã hội | Công an xã; các thôn | Thường xuyên | Tin, bài phát thanh |
6 | Bồi dưỡng kỹ năng số cho thành viên Tổ công nghệ số cộng đồng của 11 thôn | Phòng Văn hóa - Xã hội | Đoàn Thanh niên xã | Trước ngày 30/4/2026 | 02 lớp, 66 học viên |
7 | Hướng dẫn người dân cài đặt, kích hoạt tài khoản định danh điện tử mức độ 2, sử dụng VNeID | Công an xã | Các thôn; Đoàn Thanh niên xã | Quý II/2026 | Tối thiểu 85% người trưởng thành |
8 | Phát động phong trào "Bình dân học vụ số" trong cán bộ, hội viên, đoàn viên | Ủy ban Mặt trận Tổ quốc Việt Nam xã | Các đoàn thể | Tháng 4/2026 | Kế hoạch phát động |
9 | Tập huấn bán hàng trên sàn thương mại điện tử cho hộ sản xuất, hợp tác xã; hướng dẫn chụp ảnh, viết lời giới thiệu, đóng gói, giao nhận và trả lời khách hàng; hỗ trợ mỗi hợp tác xã mở ít nhất một gian hàng | Phòng Kinh tế | Hội Nông dân xã, Hội Liên hiệp Phụ nữ xã | Quý III/2026 | 03 lớp tập huấn | Kinh phí lồng ghép
III. Hạ tầng số, dữ liệu số
10 | Rà soát, nâng cấp máy tính, đường truyền, camera tại Trung tâm Phục vụ hành chính công xã | Văn phòng HĐND và UBND xã | Phòng Kinh tế | Trước ngày 31/3/2026 | Biên bản nghiệm thu |
11 | Lắp đặt 25 điểm phát wifi miễn phí tại nhà văn hóa thôn, chợ, bến xe | Phòng Văn hóa - Xã hội | Viễn thông Lam Giang | Quý III/2026 | 25 điểm phát |
12 | Số hóa sổ hộ tịch giai đoạn 1995 - 2006; đối chiếu, làm sạch dữ liệu với Cơ sở dữ liệu quốc gia về dân cư, bảo đảm dữ liệu "đúng, đủ, sạch, sống" | Văn phòng HĐND và UBND xã | Công an xã | Trước ngày 30/9/2026 | 4.200 trường hợp được số hóa // Biên bản bàn giao dữ liệu |
13 | Cập nhật dữ liệu đất đai, bản đồ địa chính các thôn Đông An, Hạ Vỹ vào hệ thống thông tin đất đai thành phố | Phòng Kinh tế | Chi nhánh Văn phòng đăng ký đất đai | Hoàn thành trong năm 2026 | Dữ liệu được nghiệm thu |
14 | Triển khai sổ sức khỏe điện tử cho người dân | Trạm Y tế xã | Các thôn | Tháng 10/2026 | Tối thiểu 70% dân số |
IV. Chính quyền số
15 | Tiếp nhận, giải quyết hồ sơ trực tuyến toàn trình | Trung tâm Phục vụ hành chính công xã | Các phòng, ban | Thường xuyên | Tối thiểu 80% hồ sơ | Báo cáo hằng quý
16 | Ký số 100% văn bản đi; xử lý hồ sơ công việc trên môi trường mạng | Văn phòng HĐND và UBND xã | Các phòng, ban | Từ ngày 01/3/2026 và duy trì thường xuyên | Báo cáo tháng |
17 | Thanh toán không dùng tiền mặt đối với phí, lệ phí | Trung tâm Phục vụ hành chính công xã | Phòng Kinh tế | Trước ngày 30/6/2026 | 100% giao dịch |
18 | Công khai tiến độ giải quyết kiến nghị, phản ánh của người dân trên trang thông tin điện tử xã; người dân theo dõi được từng bước xử lý, đánh giá mức độ hài lòng và gửi ý kiến bổ sung ngay trên điện thoại | Văn phòng HĐND và UBND xã | Các phòng, ban; các thôn | Trước ngày 31/5/2026 | Chuyên mục trên trang thông tin điện tử |
19 | Diễn tập ứng cứu sự cố an toàn thông tin mạng | Công an xã | Văn phòng HĐND và UBND xã | Quý IV/2026 | Báo cáo diễn tập |
V. Kinh tế số, xã hội số
20 | Đưa sản phẩm OCOP của xã lên sàn thương mại điện tử | Phòng Kinh tế | Hợp tác xã chè Bình Khê | Trước ngày 15/8/2026 | 06 sản phẩm |
21 | Chi trả trợ cấp xã hội qua tài khoản ngân hàng | Phòng Văn hóa - Xã hội | Bưu điện xã, các ngân hàng | Trước ngày 30/6/2026 | Tối thiểu 90% đối tượng |
22 | Xây dựng mô hình thôn thông minh tại thôn Đông An | Phòng Văn hóa - Xã hội | Thôn Đông An | Hoàn thành trước ngày 30/11/2026 | Mô hình được công nhận |
23 | Truy xuất nguồn gốc, cấp mã số vùng trồng cho 120 ha chè | Phòng Kinh tế | Hội Nông dân xã | Quý IV/2026 | 05 mã số vùng trồng |
VI. Báo cáo, tổng kết
24 | Báo cáo sơ kết 6 tháng đầu năm | Phòng Văn hóa - Xã hội | Các phòng, ban | Trước ngày 15/6/2026 | Báo cáo |
25 | Tổng kết, khen thưởng, đề xuất nhiệm vụ năm 2027 | Phòng Văn hóa - Xã hội | Văn phòng HĐND và UBND xã | Trước ngày 05/12/2026 | Báo cáo; tờ trình khen thưởng |
`
  .trim()
  .split('\n');
