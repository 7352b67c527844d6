import { says, type ErrorSentence } from './error-sentence.js';

const unknown = (vi: string, en: string): ErrorSentence =>
  says([`Không có ${vi} này`, `No such ${en}`], () => [
    `Không tìm thấy ${vi}, hoặc chức vụ đang dùng không được xem; hãy kiểm tra lại đường dẫn.`,
    `The ${en} was not found, or the office you act in may not see it; check the address.`,
  ]);

const badText = (code: string): ErrorSentence =>
  says(['Văn bản không lưu được', 'The text cannot be stored'], () => [
    `Nội dung có giá trị không lưu được (${code}); hãy sửa mục được nêu rồi gửi lại.`,
    `A value cannot be stored (${code}); correct the field named and send again.`,
  ]);

/** Refusals of the application: registers, drafts, and what is changed by others at the same moment. */
export const applicationErrors: Readonly<Record<string, ErrorSentence>> = {
  'evidence-unknown': unknown('tệp minh chứng', 'evidence'),
  'person-unknown': unknown('người', 'person'),
  'no-office': says(['Không giữ chức vụ nào', 'No office held'], () => [
    'Tài khoản hiện không giữ chức vụ nào; hãy liên hệ người quản trị.',
    'The account holds no office at present; ask the administrator.',
  ]),
  'self-grant': says(['Không tự giao chức vụ', 'Not for oneself'], () => [
    'Không ai được tự giao chức vụ cho mình; hãy nhờ một quản trị khác.',
    'Nobody gives themselves an office; ask another administrator.',
  ]),
  'cross-site': says(['Yêu cầu từ trang khác', 'Sent from another site'], () => [
    'Yêu cầu được gửi từ một trang khác nên bị từ chối; hãy thao tác trên trang của dondoc.',
    'The request came from another site and was refused; use the pages of dondoc.',
  ]),
  'evidence-empty': says(['Tệp rỗng', 'The file is empty'], () => [
    'Tệp minh chứng không có nội dung; hãy chọn tệp khác.',
    'The file has no content; choose another one.',
  ]),
  'evidence-too-large': says(['Tệp quá lớn', 'The file is too large'], (p) => [
    `Tệp minh chứng vượt quá ${Math.floor(Number(p['limit'] ?? 0) / 1_048_576)} MB; hãy giảm dung lượng hoặc chia nhỏ.`,
    `The file is larger than ${Math.floor(Number(p['limit'] ?? 0) / 1_048_576)} MB; make it smaller or split it.`,
  ]),
  'too-many-changes': says(['Nhiều người đang sửa', 'Many changes at once'], () => [
    'Nhiều người đang sửa cùng lúc; hãy gửi lại sau ít giây.',
    'Several people are changing this at once; send it again in a few seconds.',
  ]),
  'decision-not-applied': says(['Kết luận chưa áp dụng được', 'The decision was not applied'], (p) => [
    `Kết luận chưa áp dụng được cho nhiệm vụ ${p['taskId'] ?? ''}; hệ thống sẽ thử lại, hãy kiểm tra sau ít phút.`,
    `The decision could not be applied to task ${p['taskId'] ?? ''} yet; the system tries again, look in a few minutes.`,
  ]),
  'decision-not-readable': says(['Kết luận chưa đọc lại được', 'The decision cannot be read yet'], () => [
    'Kết luận đã ghi nhưng chưa đọc lại được; hãy gửi lại với cùng khóa.',
    'The decision is recorded but cannot be read back yet; send again with the same key.',
  ]),
  'person-not-in-unit': says(['Người không thuộc đơn vị', 'Not of this unit'], () => [
    'Người được chọn không giữ chức vụ nào ở đơn vị chủ trì; hãy chọn trong danh sách người của đơn vị.',
    'The person holds no office in the lead unit; choose from the unit’s people.',
  ]),
  'unit-unknown': says(['Không có đơn vị này', 'No such unit'], (p) => [
    `Không có đơn vị ${p['unitId'] ?? ''} trong tổ chức; hãy chọn trong danh sách đơn vị.`,
    `The organisation has no unit ${p['unitId'] ?? ''}; choose from the list of units.`,
  ]),
  'unit-repeated': says(['Đơn vị bị lặp', 'A unit is listed twice'], (p) => [
    `Đơn vị ${p['unitId'] ?? ''} xuất hiện hai lần; hãy bỏ một mục.`,
    `The unit ${p['unitId'] ?? ''} occurs twice; remove one.`,
  ]),
  'organisation-unknown': says(['Chưa có tổ chức', 'No organisation yet'], (p) => [
    `Tổ chức ${p['organisationId'] ?? ''} chưa được đăng ký; hãy liên hệ người quản trị.`,
    `The organisation ${p['organisationId'] ?? ''} is not registered; ask the administrator.`,
  ]),
  'policy-unknown': says(['Không có bộ quy tắc này', 'No such policy'], (p) => [
    `Không có bộ quy tắc ${p['version'] ?? ''}; hãy chọn phiên bản đã ban hành.`,
    `There is no policy ${p['version'] ?? ''}; choose a version that was issued.`,
  ]),
  'policy-exists': says(['Phiên bản quy tắc đã có', 'The policy version exists'], (p) => [
    `Bộ quy tắc ${p['version'] ?? ''} đã ban hành và không thay đổi; hãy đặt phiên bản mới.`,
    `The policy ${p['version'] ?? ''} was issued and never changes; give a new version.`,
  ]),
  'policy-incomplete': says(['Quy tắc chưa đủ', 'The policy is incomplete'], (p) => [
    `Bộ quy tắc thiếu các bước cho “${p['trigger'] ?? ''}”; hãy bổ sung, có thể để trống.`,
    `The policy lacks the steps for “${p['trigger'] ?? ''}”; add them, an empty list will do.`,
  ]),
  'policy-hour-invalid': says(['Giờ không hợp lệ', 'The hour is not valid'], (p) => [
    `“${p['hour'] ?? ''}” không phải giờ trong ngày; hãy ghi dạng 08:00.`,
    `“${p['hour'] ?? ''}” is no time of day; write it as 08:00.`,
  ]),
  'calendar-unknown': says(['Không có lịch này', 'No such calendar'], (p) => [
    `Không có lịch làm việc ${p['version'] ?? ''}; hãy liên hệ người quản trị.`,
    `There is no calendar ${p['version'] ?? ''}; ask the administrator.`,
  ]),
  'bad-text': badText('bad-text'),
  'bad-value': badText('bad-value'),
  'bad-instant': badText('bad-instant'),
  'bad-version': badText('bad-version'),
};
