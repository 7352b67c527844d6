import { foldText } from '../shared/fold-text.js';

/**
 * Bodies that stand outside a people's committee's line, by the words their names open with: courts and procuracy, what the centre
 * runs in the locality (tax, State Bank, treasury, customs, social insurance, statistics, enforcement), ministries, Party and Front, companies.
 */
const OPENINGS =
  /^(?:toa an|tand|vien kiem sat|vksnd|ngan hang|nhnn|kho bac|kbnn|(?:(?:chi )?cuc |doi )?thue(?! bao)|(?:(?:chi )?cuc )?hai quan|bao hiem xa hoi|bhxh|(?:(?:chi )?cuc )?(?:thong ke|thi hanh an)|bo(?! (?:phan|chi huy|doi)(?: |$))|cac bo|chinh phu|van phong (?:chinh phu|trung uong)|quoc hoi|kiem toan nha nuoc|(?:tinh|thanh|huyen|thi|dang) (?:uy|doan)|ban (?:tuyen giao|dan van|noi chinh)|mat tran|mttq|ubmttq|uy ban (?:mat tran|mttq)|lien doan lao dong|hoi (?:nong dan|lien hiep phu nu|cuu chien binh)|buu dien|buu cuc|vien thong|vnpt|viettel|mobifone|vinaphone|dien luc|cong ty|tong cong ty|tap doan|doanh nghiep|hop tac xa|htx|hiep hoi|quy tin dung|truong dai hoc|dai hoc)(?: |$)/;
const REQUESTED = /^(?:de nghi|moi) /;

/** Whether a printed name is known by its kind to be a body outside the line: it is asked, never found late. */
export const isOutsideBody = (printed: string): boolean =>
  OPENINGS.test(foldText(printed).replace(REQUESTED, ''));
