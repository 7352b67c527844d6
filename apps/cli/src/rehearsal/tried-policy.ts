import {
  changesAgainstDefault,
  type FigureChange,
  type RehearsalSetting,
  type RehearsalSummary,
} from '@dondoc/application';
import { defaultPolicy } from '@dondoc/domain';
import { languageOf } from '../print-error.js';
import { changesText } from './changes-text.js';
import type { RehearsalOptions } from './options.js';

interface TriedPolicy {
  readonly json: {
    readonly policy: string;
    readonly comparedWith: string;
    readonly changes: readonly FigureChange[];
  };
  readonly text: string;
}

/** What a policy of one's own makes of the year; undefined where the built-in one was taken. */
export function triedPolicy(
  setting: RehearsalSetting,
  { policyFile }: RehearsalOptions,
  summary: RehearsalSummary,
): TriedPolicy | undefined {
  if (policyFile === undefined) return undefined;
  const { version } = setting.rules.policy;
  const changes = changesAgainstDefault(setting, summary);
  return {
    json: { policy: version, comparedWith: defaultPolicy.version, changes },
    text: changesText(changes, version, languageOf(process.env)),
  };
}
