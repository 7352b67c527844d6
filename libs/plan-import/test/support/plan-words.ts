import type { PlanDocumentDeadline, PlanDocumentTarget } from '@dondoc/plan-import';

// Words of plans, of invented places: names that hold commas and "và", groups, outside bodies, every kind of time.

export const NAMED = [
  'Văn phòng UBND tỉnh',
  'Văn phòng HĐND và UBND huyện Tân Hòa',
  'Sở Nội vụ',
  'Sở Tư pháp',
  'Sở Y tế',
  'Sở Tài chính',
  'Sở Xây dựng',
  'Sở Công Thương',
  'Sở Khoa học và Công nghệ',
  'Sở Giáo dục và Đào tạo',
  'Sở Nông nghiệp và Môi trường',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Công an tỉnh',
  'Công an thành phố Lam Giang',
  'Thanh tra tỉnh',
  'Bảo hiểm xã hội tỉnh',
  'Thuế tỉnh Bình Khê',
  'Kho bạc Nhà nước khu vực XIV',
  'Tỉnh đoàn Bình Khê',
  'Trung tâm Phục vụ hành chính công tỉnh',
  'Phòng Tài chính - Kế hoạch',
  'Phòng Văn hóa và Thông tin',
  'UBND xã Tân Hòa',
  'UBND phường Bình Khê',
  'Ủy ban nhân dân thành phố Lam Giang',
];
/** Inside a sentence the reader takes the last word of "Đào tạo" for the act. */
export const NAMED_IN_SENTENCES = NAMED.filter((name) => !name.includes('Đào tạo'));
export const GROUPS = [
  'các sở, ban, ngành có liên quan',
  'các sở, ngành, địa phương',
  'UBND các xã, phường',
  'các cơ quan, đơn vị liên quan',
  'các doanh nghiệp viễn thông trên địa bàn',
  'các đoàn thể tỉnh',
];

export const VERBS = [
  'Xây dựng',
  'Rà soát',
  'Hoàn thiện',
  'Triển khai',
  'Ban hành',
  'Kiểm tra',
  'Công bố',
  'Số hóa',
  'Tổ chức',
  'Nâng cấp',
];
export const OBJECTS = [
  'kho dữ liệu dùng chung của tỉnh',
  'quy trình nội bộ giải quyết thủ tục hành chính',
  'danh mục dịch vụ công trực tuyến toàn trình',
  'kế hoạch bảo đảm an toàn thông tin mạng',
  'sổ hộ tịch lưu tại các xã, phường mới sắp xếp',
  'hệ thống camera giám sát giao thông (giai đoạn 1)',
  'quy chế phối hợp quản lý, sử dụng tài sản công',
  'bộ chỉ số đánh giá “Chính quyền thân thiện”',
  'mô hình tổ công nghệ số cộng đồng',
];
export const ENDS = ['.', ';', ''];

export const FIGURES: readonly [words: string, PlanDocumentTarget][] = [
  [
    'bảo đảm tối thiểu 85% hồ sơ được nộp trực tuyến',
    { value: 85, unit: '%', by: null, comparison: 'at-least' },
  ],
  ['đạt 99,5% số liệu đúng, đủ', { value: 99.5, unit: '%', by: null }],
  ['trên 70% hồ sơ được số hóa', { value: 70, unit: '%', by: null, comparison: 'more-than' }],
  ['thất thoát không quá 2%', { value: 2, unit: '%', by: null, comparison: 'at-most' }],
  [
    'mỗi xã tối thiểu 12 mô hình được nghiệm thu',
    { value: 12, unit: 'mô hình', by: null, comparison: 'at-least' },
  ],
  ['đạt 15 mô hình được nghiệm thu', { value: 15, unit: 'mô hình', by: null }],
  [
    'ít nhất 1.200 hộ kinh doanh được tập huấn',
    { value: 1200, unit: 'hộ kinh doanh', by: null, comparison: 'at-least' },
  ],
];

export const PRODUCTS = [
  'Quyết định của UBND tỉnh',
  'Báo cáo kết quả và biên bản bàn giao',
  'Hệ thống được nghiệm thu, đưa vào sử dụng',
  'Kế hoạch; văn bản hướng dẫn',
];

export const CONDITIONS = [
  'Khi có hướng dẫn của Bộ Nội vụ',
  'Sau khi Bộ Tài chính bố trí vốn',
  'theo lộ trình của Chính phủ',
];

export const TIMES: readonly [words: string, deadline: PlanDocumentDeadline][] = [
  ['Trước ngày 30/9/2026', { kind: 'by', due: '2026-09-30' }],
  ['Hoàn thành trong Quý II/2026', { kind: 'by', due: '2026-06-30' }],
  ['Tháng 02/2028', { kind: 'by', due: '2028-02-29' }],
  ['Năm 2026', { kind: 'by', due: '2026-12-31' }],
  ['Giai đoạn 2026-2030', { kind: 'by', due: '2030-12-31' }],
  ['6 tháng đầu năm 2026', { kind: 'by', due: '2026-06-30' }],
  ['Từ tháng 3 đến tháng 6/2026', { kind: 'by', due: '2026-06-30', from: '2026-03-01' }],
  ['Xong trước ngày 15/6/2026; duy trì thường xuyên', { kind: 'by', due: '2026-06-15', thenStanding: true }],
  ['Thường xuyên', { kind: 'standing' }],
  ['Từ tháng 5/2026 và thực hiện thường xuyên', { kind: 'standing', from: '2026-05-01' }],
  ['Định kỳ hằng quý', { kind: 'periodic', every: 'quarter' }],
  ['06 tháng/lần', { kind: 'periodic', every: 'half-year' }],
  ['Trước ngày 20 hằng tháng', { kind: 'periodic', every: 'month', dayOfMonth: 20 }],
  ['trước ngày 25 của tháng cuối quý', { kind: 'periodic', every: 'quarter', dayOfMonth: 25 }],
  ...CONDITIONS.map((words): [string, PlanDocumentDeadline] => [
    words,
    { kind: 'conditional', condition: words },
  ]),
  [
    'Sau khi Bộ Tư pháp ban hành thông tư (dự kiến trong tháng 6/2026)',
    { kind: 'conditional', condition: 'Sau khi Bộ Tư pháp ban hành thông tư', expected: '2026-06-30' },
  ],
  ['Đã hoàn thành tại Công văn số 830/UBND-VP', { kind: 'done' }],
];

export const DUTIES: readonly [
  what: string,
  to: string | null,
  words: string | null,
  PlanDocumentDeadline,
][] = [
  [
    'xây dựng kế hoạch của đơn vị mình gửi về Sở Nội vụ trước ngày 20/3/2026',
    'Sở Nội vụ',
    'trước ngày 20/3/2026',
    { kind: 'by', due: '2026-03-20' },
  ],
  [
    'gửi báo cáo về Công an tỉnh trước ngày 15 hằng tháng',
    'Công an tỉnh',
    'trước ngày 15 hằng tháng',
    { kind: 'periodic', every: 'month', dayOfMonth: 15 },
  ],
  ['theo dõi, đôn đốc việc thực hiện Kế hoạch này', null, null, { kind: 'none' }],
  [
    'kịp thời báo cáo Ban Chỉ đạo tỉnh xem xét',
    'Ban Chỉ đạo tỉnh',
    'nếu có khó khăn, vướng mắc',
    { kind: 'conditional', condition: 'nếu có khó khăn, vướng mắc' },
  ],
];

/** What a spreadsheet or a word processor could take for a command. */
export const LIVE_TEXTS = [
  '=1+1',
  '+84 236 000 000',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=HYPERLINK("http://a.invalid")',
  ' "=cmd|\'/C calc\'!A0"',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
  'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc.exe"',
  '{ HYPERLINK "http://a.invalid" }',
  '<w:fldSimple w:instr="DATE"/>',
  ']]></w:t>&amp;',
];
