import { isLabelLine, labelledText } from '../structure/labelled.js';
import { rank } from '../structure/marker.js';
import type { OutlineNode } from '../structure/outline.js';
import { headingUnits, ownersBeforeColon } from '../units/heading-units.js';
import { readLeadSentence } from '../units/lead-sentence.js';
import { opensWithVerb } from '../units/verbs.js';
import { headingLike, isOwner, isTime, wordCount, type Parts } from './node-parts.js';
import { timeInSentence } from './sentence-time.js';

/** "6. Giám đốc các sở tổ chức thực hiện nghiêm Chỉ thị này." of a document without main headings, with a paragraph behind it. */
export const isItsOwnTask = ({ marker, text, items }: OutlineNode): boolean =>
  (marker?.rank ?? rank.none) >= rank.number &&
  /[.;]$/u.test(text) &&
  items.every((n) => n.marker === null && !isLabelLine(n)) &&
  readLeadSentence(text) !== null;

/** "* Ứng dụng công nghệ thông tin" over dashes. */
export const isStarHeading = ({ marker }: OutlineNode, { text, content }: Parts): boolean =>
  marker?.rank === rank.star &&
  headingLike(text) &&
  wordCount(text) <= 15 &&
  content.some((n) => n.marker !== null);

/** "Tiêu chí số 2 (Giao thông)" over paragraphs, each of somebody who is told what to do. */
export const isFieldOverOwners = ({ text, content }: Parts): boolean =>
  /\)$/u.test(text) &&
  wordCount(text) <= 12 &&
  readLeadSentence(text) === null &&
  content.length > 0 &&
  content.every((n) => n.marker === null && /[.;]$/u.test(n.text) && readLeadSentence(n.text) !== null);

/** "(1) Nâng cấp mạng:" over "a) Sở Y tế lắp đặt …", "b) Sở Nội vụ mua sắm …": each part is somebody's own. */
export const isGivenInParts = ({ content }: Parts): boolean =>
  content.length >= 2 &&
  content.every(({ marker, text }) => marker && !marker.bullet && readLeadSentence(text) !== null);

/** "Thực hiện các chỉ tiêu chung:" over bullets is one piece of work; "Công tác chỉ đạo" over bullets is a heading. */
export const introducesBullets = ({ text, content }: Parts): boolean =>
  /:$/u.test(text) &&
  wordCount(text) >= 6 &&
  opensWithVerb(text) &&
  content.every((n) => n.marker === null || n.marker.bullet);

/** "a) Tuyến A: hoàn thành trước ngày 30/4." and so on under whoever one label names: each part has its term. */
export const partsSayTime = ({ content, text }: Parts): boolean =>
  text.endsWith(':') &&
  content.length > 1 &&
  content.every((n) => n.marker?.bullet === false && timeInSentence(n.text) !== null);

/** "Phân công thực hiện:" with nothing behind it, over "- Công an xã: …", "- Các thôn: …". */
export const partsSayWho = ({ labels, content }: Parts): boolean =>
  labels.every((v) => !isOwner(v) || v.value === '') &&
  content.length > 1 &&
  content.every((n) => n.marker !== null && ownersBeforeColon(n.text) !== null);

/** A numbered part with a term of its own is a task under whoever the heading names. */
export const hasOwnTime = (node: OutlineNode): boolean =>
  node.marker !== null &&
  !node.marker.bullet &&
  [node, ...node.items.filter(isLabelLine)].some((n) => labelledText(n).values.some(isTime));

export const isNumbered = (n: OutlineNode): boolean =>
  n.marker !== null && !n.marker.bullet && n.marker.rank < rank.letter;

export const unitAlone = (text: string): boolean => headingUnits(text) !== null;

/** A short name over "Nhiệm vụ: …" is the owner's, also where it has no usual head ("Tư pháp – Hộ tịch phường"). */
export const namesOwner = ({ text, labels }: Parts): boolean =>
  labels[0]?.kind === 'content' &&
  !labels.some(isOwner) &&
  text !== '' &&
  wordCount(text) <= 8 &&
  !/[.;]$/u.test(text) &&
  !opensWithVerb(text);

/** "Hướng dẫn theo ngành:" over "+ Sở Xây dựng: hướng dẫn …", "+ Sở Công Thương: …", with one time for all. */
export const isSaidOfBodies = ({ content }: Parts): boolean =>
  content.length >= 2 &&
  content.every((n) => n.marker !== null && readLeadSentence(n.text.replace(/:\s/u, ' ')) !== null) &&
  content.filter((n) => ownersBeforeColon(n.text) !== null).length >= Math.max(2, content.length - 1);

/** Bullets, each with its own line of time below it, are tasks, whatever stands over them. */
export const isTimedInBullets = ({ content }: Parts): boolean =>
  content.filter(
    (n) =>
      n.marker?.bullet === true && n.items.some((l) => isLabelLine(l) && labelledText(l).values.some(isTime)),
  ).length >= 2;
