import { dayIn, says, type ErrorSentence } from './error-sentence.js';

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
  'organisation-other': says(['Đã có tổ chức khác', 'Another organisation is there'], (p) => [
    `Cơ sở dữ liệu này là của tổ chức ${p['known'] ?? ''}, không phải ${p['organisationId'] ?? ''}; hãy dùng đúng mã tổ chức (organisationId), hoặc một cơ sở dữ liệu mới.`,
    `This database is that of the organisation ${p['known'] ?? ''}, not ${p['organisationId'] ?? ''}; use its organisationId, or a new database.`,
  ]),
  'unit-left-out': says(['Đơn vị đang dùng bị bỏ ra', 'A unit in use is left out'], (p) => [
    `Đơn vị ${p['unitId'] ?? ''} không còn trong tệp nhưng đã có kế hoạch, nhiệm vụ hoặc chức vụ gắn với tổ chức; hãy giữ đơn vị đó trong tệp.`,
    `The unit ${p['unitId'] ?? ''} is no longer in the file although plans, tasks or offices rest on it; keep it in the file.`,
  ]),
  'person-repeated': says(['Người bị lặp', 'A person is listed twice'], (p) => [
    `Người ${p['personId'] ?? ''} xuất hiện hai lần; hãy gộp các chức vụ vào một mục.`,
    `The person ${p['personId'] ?? ''} occurs twice; put all offices under one entry.`,
  ]),
  'person-of-other-organisation': says(['Mã người đã dùng', 'The person id is taken'], (p) => [
    `Mã ${p['personId'] ?? ''} là của một người thuộc tổ chức khác; hãy đặt mã khác.`,
    `The id ${p['personId'] ?? ''} is a person of another organisation; give another id.`,
  ]),
  'person-not-registered': says(['Chưa có người này', 'The person is not registered'], (p) => [
    `Chưa có người mang mã ${p['personId'] ?? ''}; hãy nhập người đó bằng dondoc organisation import trước.`,
    `Nobody is registered as ${p['personId'] ?? ''}; import the person with dondoc organisation import first.`,
  ]),
  'office-repeated': says(['Chức vụ bị lặp', 'An office is listed twice'], (p) => [
    `Chức vụ ${p['role'] ?? ''} của ${p['personId'] ?? ''} ở ${p['unitId'] ?? ''} ghi hai lần cùng ngày bắt đầu; hãy bỏ một mục.`,
    `The office ${p['role'] ?? ''} of ${p['personId'] ?? ''} in ${p['unitId'] ?? ''} is listed twice from the same day; remove one.`,
  ]),
  'office-period-reversed': says(['Ngày cuối trước ngày đầu', 'The last day is before the first'], (p) => [
    `Ngày cuối ${dayIn(p['to'])} sớm hơn ngày đầu ${dayIn(p['from'])}; hãy sửa một trong hai ngày.`,
    `The last day ${dayIn(p['to'])} is before the first, ${dayIn(p['from'])}; correct one of the two.`,
  ]),
  'account-unknown': says(['Không có tài khoản này', 'No such account'], (p) => [
    `Không có tài khoản ${p['login'] ?? ''}; hãy xem danh sách bằng dondoc account list.`,
    `There is no account ${p['login'] ?? ''}; see the list with dondoc account list.`,
  ]),
  'login-taken': says(['Tên đăng nhập đã có', 'The login is taken'], (p) => [
    `Tên đăng nhập ${p['login'] ?? ''} đã có; hãy chọn tên khác, hoặc đặt lại mật khẩu bằng dondoc account password.`,
    `The login ${p['login'] ?? ''} exists; choose another, or give it a new password with dondoc account password.`,
  ]),
  'login-unfit': says(['Tên đăng nhập không dùng được', 'The login cannot be used'], (p) => [
    `Tên đăng nhập “${p['login'] ?? ''}” không dùng được; hãy dùng chữ không dấu, số và . _ @ -, tối đa 100 ký tự.`,
    `“${p['login'] ?? ''}” cannot be a login; use plain letters, digits and . _ @ -, at most 100 characters.`,
  ]),
  'password-unfit': says(['Mật khẩu không dùng được', 'The password cannot be used'], (p) => [
    `Mật khẩu phải có từ ${p['min'] ?? 12} đến ${p['max'] ?? 200} ký tự trên một dòng; hãy chọn mật khẩu khác.`,
    `A password has ${p['min'] ?? 12} to ${p['max'] ?? 200} characters on one line; choose another one.`,
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
