import type { NoticeIssued } from './notice.events.js';

export type NoticeCommand =
  | { readonly type: 'IssueNotice'; readonly notice: NoticeIssued['data'] }
  | { readonly type: 'RecordDelivery'; readonly channel: 'mail'; readonly messageId: string }
  | {
      readonly type: 'RecordDeliveryFailure';
      readonly channel: 'mail';
      readonly code: string;
      readonly unknown: boolean;
    }
  | { readonly type: 'MarkNoticeSeen' };
export type NoticeCommandType = NoticeCommand['type'];
