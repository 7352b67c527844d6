import { says, type ErrorSentence } from './error-sentence.js';

/** Refusals at the door: who asks, how they ask, and what is not there. */
export const apiErrors: Readonly<Record<string, ErrorSentence>> = {
  'sign-in-failed': says(['Đăng nhập không thành công', 'Sign-in failed'], () => [
    'Tên đăng nhập hoặc mật khẩu không đúng; hãy nhập lại.',
    'The login or the password is wrong; enter them again.',
  ]),
  'sign-in-required': says(['Cần đăng nhập', 'Sign-in needed'], () => [
    'Phiên làm việc đã hết hoặc chưa đăng nhập; hãy đăng nhập lại.',
    'There is no session, or it has ended; sign in again.',
  ]),
  'too-many-attempts': says(['Thử quá nhiều lần', 'Too many attempts'], () => [
    'Đã thử đăng nhập quá nhiều lần; hãy đợi một phút rồi thử lại.',
    'There were too many attempts; wait a minute and try again.',
  ]),
  'plan-file-too-large': says(['Tệp kế hoạch quá lớn', 'The plan file is too large'], (p) => [
    `Tệp kế hoạch lớn hơn ${p['limitMegabytes'] ?? 20} MB; hãy tách riêng phần văn bản của kế hoạch.`,
    `The file is larger than ${p['limitMegabytes'] ?? 20} MB; keep only the plan’s text.`,
  ]),
  'plan-reading-under-way': says(['Đang đọc một tệp khác', 'Another file is being read'], () => [
    'Bạn đang gửi đọc một tệp kế hoạch khác; hãy đợi tệp đó xong rồi gửi lại.',
    'Another plan of yours is being read; wait until that one is done and send again.',
  ]),
  'plan-readings-busy': says(['Hệ thống đang đọc nhiều tệp', 'Many files are being read'], () => [
    'Hệ thống đang đọc các tệp kế hoạch của người khác; hãy gửi lại sau ít giây.',
    'Plans of others are being read; send again in a few seconds.',
  ]),
  'plan-work-busy': says(['Hệ thống đang xử lý nhiều kế hoạch', 'Many plans are being worked on'], () => [
    'Hệ thống đang xử lý nhiều kế hoạch lớn; hãy thử lại sau ít giây.',
    'Many large plans are being worked on; try again in a few seconds.',
  ]),
  'plan-work-stopped': says(['Kế hoạch quá lớn', 'The plan is too large'], (p) => [
    `Xử lý kế hoạch này vượt quá giới hạn ${p['limit'] ?? ''} nên đã dừng; hãy thử lại, nếu vẫn vậy hãy chia kế hoạch thành nhiều văn bản.`,
    `Working on this plan was stopped at its limit of ${p['limit'] ?? ''}; try again, or else divide it into several documents.`,
  ]),
  'caller-hung-up': says(['Kết nối đã ngắt', 'The connection was closed'], () => [
    'Người gửi đã ngắt kết nối trước khi có kết quả; hãy gửi lại nếu còn cần.',
    'The caller hung up before there was an answer; send again if it is still wanted.',
  ]),
  'not-allowed': says(['Không có quyền', 'Not allowed'], () => [
    'Chức vụ đang dùng không được làm việc này; hãy chuyển chức vụ hoặc đề nghị người có thẩm quyền.',
    'The office you act in may not do this; switch office or ask whoever may.',
  ]),
  'not-found': says(['Không tìm thấy', 'Not found'], () => [
    'Không tìm thấy nội dung này; hãy kiểm tra lại đường dẫn.',
    'Nothing was found here; check the address.',
  ]),
  'office-not-held': says(['Không giữ chức vụ này', 'Office not held'], () => [
    'Tài khoản không giữ chức vụ đã chọn; hãy chọn trong danh sách chức vụ.',
    'The account does not hold that office; choose one from the list.',
  ]),
  'request-invalid': says(['Dữ liệu gửi lên chưa đúng', 'The request is not valid'], () => [
    'Có mục nhập chưa đúng; hãy sửa các mục được nêu rồi gửi lại.',
    'Some fields are not valid; correct those named and send again.',
  ]),
  'body-too-large': says(['Dữ liệu quá lớn', 'The request is too large'], () => [
    'Dữ liệu gửi lên vượt giới hạn; hãy chia nhỏ hoặc giảm dung lượng.',
    'The request is larger than allowed; make it smaller.',
  ]),
  'idempotency-key-missing': says(['Thiếu Idempotency-Key', 'Idempotency-Key is missing'], () => [
    'Yêu cầu phải có tiêu đề Idempotency-Key; hãy gửi lại kèm một khóa mới.',
    'The request needs the header Idempotency-Key; send it again with a new key.',
  ]),
  'key-reused': says(['Khóa đã dùng cho yêu cầu khác', 'The key was used for another request'], () => [
    'Idempotency-Key này đã dùng với nội dung khác; hãy dùng khóa mới.',
    'This Idempotency-Key was used with another content; use a new key.',
  ]),
  'if-match-missing': says(['Thiếu phiên bản', 'If-Match is missing'], () => [
    'Yêu cầu phải kèm phiên bản đã xem (If-Match); hãy tải lại trang rồi gửi lại.',
    'The request must say which version you saw (If-Match); reload and send again.',
  ]),
  'version-conflict': says(['Nội dung đã thay đổi', 'It has changed meanwhile'], () => [
    'Người khác vừa thay đổi nội dung này; hãy tải lại trang, xem lại rồi gửi.',
    'Somebody else has changed this meanwhile; reload, look again and send.',
  ]),
  'read-model-behind': says(['Dữ liệu chưa cập nhật kịp', 'The lists are behind'], () => [
    'Danh sách chưa cập nhật đến thay đổi của bạn; hãy thử lại sau vài giây.',
    'The lists have not caught up with your change; try again in a few seconds.',
  ]),
  'store-unavailable': says(['Hệ thống tạm gián đoạn', 'Out of service for a moment'], () => [
    'Kho dữ liệu tạm thời không truy cập được; hãy gửi lại sau ít phút, thao tác sẽ không bị lặp.',
    'The store cannot be reached for the moment; send again in a few minutes, nothing is done twice.',
  ]),
  'cursor-invalid': says(['Trang không hợp lệ', 'The page is not valid'], () => [
    'Dấu trang không đọc được; hãy mở lại danh sách từ đầu.',
    'The page marker cannot be read; open the list again from its start.',
  ]),
  'notice-unknown': says(['Không có thông báo này', 'No such notice'], () => [
    'Không tìm thấy thông báo; hãy tải lại danh sách.',
    'The notice was not found; reload the list.',
  ]),
  'unexpected-error': says(['Lỗi hệ thống', 'A fault of the system'], (p) => [
    `Hệ thống gặp lỗi${p['requestId'] === undefined ? '' : ` (mã yêu cầu ${p['requestId']})`}; hãy thử lại, nếu vẫn lỗi hãy báo người quản trị.`,
    `The system met a fault${p['requestId'] === undefined ? '' : ` (request ${p['requestId']})`}; try again, and tell the administrator if it stays.`,
  ]),
};
