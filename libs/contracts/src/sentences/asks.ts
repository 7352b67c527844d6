import { printDay, type Day } from '@dondoc/domain';
import type { Bilingual, Language } from './language.js';
import { quote } from './telling.js';

/** What somebody asks of the reader of a list, and waits for an answer to. */
export type Ask =
  | {
      readonly kind: 'extension';
      readonly unit: string;
      readonly due: Day;
      readonly reason: string;
      readonly afterDue: boolean;
    }
  | {
      readonly kind: 'extension-offer';
      readonly due: Day;
      readonly reason: string;
      readonly document: string;
    }
  | { readonly kind: 'contest'; readonly unit: string; readonly reason: string }
  | {
      readonly kind: 'competence';
      readonly unit: string;
      readonly reason: string;
      readonly proposed?: string;
    }
  | { readonly kind: 'hand-off-date'; readonly unit: string; readonly due: Day; readonly reason: string };

/** One sentence with a full stop: who asks for what, and why. */
export const askSentence = (ask: Ask, lang: Language): string => `${told(ask)[lang]}.`;

function told(ask: Ask): Bilingual {
  const why = quote(ask.reason);
  switch (ask.kind) {
    case 'extension':
      return {
        vi: `${ask.unit} đề nghị gia hạn đến ngày ${printDay(ask.due)}${ask.afterDue ? ' (đề nghị sau khi đã quá hạn)' : ''}: ${why}`,
        en: `${ask.unit} asks for ${printDay(ask.due)} as its day${ask.afterDue ? ' (asked when it was overdue)' : ''}: ${why}`,
      };
    case 'extension-offer':
      return {
        vi: `Được đề xuất thời hạn khác, ngày ${printDay(ask.due)}, tại văn bản ${ask.document}: ${why}`,
        en: `Another day is offered, ${printDay(ask.due)}, by ${ask.document}: ${why}`,
      };
    case 'contest':
      return {
        vi: `${ask.unit} kiến nghị về việc bị ghi nhận quá hạn: ${why}`,
        en: `${ask.unit} contests that it was late: ${why}`,
      };
    case 'competence':
      return {
        vi: `${ask.unit} báo cáo không thuộc thẩm quyền${ask.proposed ? `, đề nghị giao ${ask.proposed}` : ''}: ${why}`,
        en: `${ask.unit} reports it outside its competence${ask.proposed ? ` and proposes ${ask.proposed}` : ''}: ${why}`,
      };
    case 'hand-off-date':
      return {
        vi: `${ask.unit} đề xuất ngày phối hợp khác, ${printDay(ask.due)}: ${why}`,
        en: `${ask.unit} proposes another day, ${printDay(ask.due)}: ${why}`,
      };
  }
}
