import {
  stepsOf,
  type Addressee,
  type AlarmAct,
  type EscalationPolicy,
  type PolicyStep,
} from '@dondoc/domain';
import type { PolicyLadderView, PolicyView } from '../views/policy.view.js';
import type { Language } from './language.js';
import { POLICY_FIGURES, POLICY_TRIGGERS, type DrawnTrigger } from './policy-words.js';
import { ROLE_WORDS, TRIGGER_WORDS } from './words.js';

/** A policy as an office reads it. */
export interface DrawnPolicy extends Pick<PolicyView, 'version' | 'title' | 'general' | 'ladders'> {
  /** The steps' numbers are those that the reasons of reminders name. */
  readonly ladders: readonly PolicyLadderView[];
}

/** A policy in words, each ladder as numbered steps; nothing is said of a figure the policy leaves out. */
export function drawPolicy(policy: EscalationPolicy, lang: Language): DrawnPolicy {
  const triggers = Object.keys(POLICY_TRIGGERS) as DrawnTrigger[];
  return {
    title: policy.title[lang],
    version: policy.version,
    general: POLICY_FIGURES.flatMap((figure) => figure(policy)?.[lang] ?? []),
    ladders: triggers
      .filter((trigger) => trigger !== 'urged-in-vain' || policy.docketAfterUrgings !== undefined)
      .map((trigger) => ({
        trigger,
        heading: TRIGGER_WORDS[trigger][lang],
        steps: stepSentences(policy, trigger, lang),
      })),
  };
}

/** The drawing as lines of text: numbers are those of the steps, and begin anew in each ladder. */
export function policyLines(drawn: DrawnPolicy, lang: Language): readonly string[] {
  const none =
    lang === 'vi' ? 'Không có bước nào; hệ thống không tự nhắc.' : 'No step; nothing happens by itself.';
  return [
    `${drawn.title} (${drawn.version})`,
    ...drawn.general.map((line) => `- ${line}`),
    ...drawn.ladders.flatMap(({ heading, steps }) => [
      '',
      heading,
      ...(steps.length > 0 ? steps.map((line, i) => `${i + 1}. ${line}`) : [none]),
    ]),
  ];
}

const stepSentences = (policy: EscalationPolicy, trigger: DrawnTrigger, lang: Language): readonly string[] =>
  drawnSteps(policy, trigger).map(
    (step) =>
      `${POLICY_TRIGGERS[trigger](step.after)[lang]}: ${deed(step, trigger, lang)}${again(step, lang)}.`,
  );

/** The figure of urgings in vain is drawn as the one step it comes to. */
function drawnSteps(policy: EscalationPolicy, trigger: DrawnTrigger): readonly PolicyStep[] {
  const k = policy.docketAfterUrgings;
  if (trigger !== 'urged-in-vain') return stepsOf(policy, trigger);
  return k === undefined ? [] : [{ after: k, act: 'docket', whom: 'head-of-committee' }];
}

function again({ repeatEvery: n }: PolicyStep, lang: Language): string {
  if (n === undefined) return '';
  if (lang === 'vi') return `, lặp lại sau mỗi ${n} ngày làm việc`;
  return n === 1 ? ', again every working day' : `, again every ${n} working days`;
}

function deed(step: PolicyStep, trigger: DrawnTrigger, lang: Language): string {
  const office = officeIn(step.whom, trigger, lang);
  return (lang === 'vi' ? VI : EN)[step.act](office, step.whom);
}

/** A silent hand-off is brought back to whoever asked: without the word it could be the unit that was asked. */
function officeIn(whom: Addressee, trigger: DrawnTrigger, lang: Language): string {
  const word = ROLE_WORDS[whom][lang];
  if (trigger !== 'hand-off-silent' || whom !== 'head-of-unit') return word;
  return lang === 'vi' ? `${word} chủ trì` : 'the head of the lead unit';
}

type Deed = (office: string, whom: Addressee) => string;

const VI: Readonly<Record<AlarmAct, Deed>> = {
  remind: (office) => `nhắc ${office}`,
  ask: (office) => `hỏi ${office} về tình hình thực hiện`,
  urge: (office, whom) =>
    whom === 'person-assigned' || whom === 'head-of-unit'
      ? `đôn đốc ${office}`
      : `${office} đôn đốc đơn vị chủ trì`,
  escalate: (office, whom) => {
    if (whom === 'head-of-committee') return `trình Ban Chỉ đạo (${office})`;
    return whom === 'person-assigned' ? `báo cho ${office}` : `báo cáo ${office}`;
  },
  docket: (office, whom) =>
    `đưa vào danh mục nội dung trình họp, ${whom === 'head-of-committee' ? 'trình Ban Chỉ đạo' : `báo cáo ${office}`}`,
};

const EN: Readonly<Record<AlarmAct, Deed>> = {
  remind: (office) => `remind ${office}`,
  ask: (office) => `ask ${office} for the state of things`,
  urge: (office, whom) =>
    whom === 'person-assigned' || whom === 'head-of-unit'
      ? `urge ${office}`
      : `${office} urges the lead unit`,
  escalate: (office, whom) =>
    whom === 'head-of-committee'
      ? `bring it before the steering committee (${office})`
      : `report to ${office}`,
  docket: (office, whom) =>
    `put on the docket, ${whom === 'head-of-committee' ? 'before the steering committee' : `and report to ${office}`}`,
};
