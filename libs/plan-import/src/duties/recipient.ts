import { withoutEnd } from '../text/vietnamese.js';
import { opensWithActor } from '../units/unit-heads.js';
import { beforeVerb } from '../units/verbs.js';

/** Whom a report or a plan is for. */
export function recipientOf(clause: string): string | null {
  const m =
    /(?:[Gg]ửi|[Bb]áo cáo|[Tt]rình|[Pp]hản ánh)(?:(?:\s(?!gửi|báo cáo|trình|để)[^\s,;]+){0,14}?\s(?:về|đến|cho|tới))?\s+(?=\p{Lu})/u.exec(
      clause,
    );
  if (!m) return null;
  const rest =
    clause
      .slice(m.index + m[0].length)
      .split(
        /\s(?:và (?:gửi|trình|báo cáo)|(?:các|những)(?= (?:chỉ tiêu|nội dung|khó khăn|vấn đề|nhiệm vụ|trường hợp))|để|trước|theo|xem xét|qua|định kỳ|kết quả|tình hình|tiến độ|về|trong|chậm nhất|hằng|hàng|vào(?= (?:\d|ngày|thứ|chủ nhật|sáng|chiều|đầu|cuối|tuần)))(?=\s)/u,
      )[0] ?? '';
  const to = withoutEnd(beforeVerb(rest));
  return to !== '' && opensWithActor(to) ? to : null;
}
