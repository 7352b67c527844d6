import { drawPolicy, type DrawnPolicy, type Language } from '@dondoc/contracts';
import { languageOf } from '../print-error.js';
import { loadPolicy } from './load-policy.js';

/** What two policies say differently under one heading. */
export interface PolicyChange {
  readonly heading: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const numbered = (steps: readonly string[]): string[] => steps.map((line, i) => `${i + 1}. ${line}`);

/** By heading, in the order of a task's life: the sentences that only one of the two has. */
export function policyChanges(a: DrawnPolicy, b: DrawnPolicy, lang: Language): PolicyChange[] {
  const general = lang === 'vi' ? 'Quy định chung' : 'In general';
  const of = ({ general: lines, ladders }: DrawnPolicy) =>
    new Map([[general, [...lines]], ...ladders.map((l) => [l.heading, numbered(l.steps)] as const)]);
  const [one, other] = [of(a), of(b)];
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((heading) => {
    const [before, after] = [one.get(heading) ?? [], other.get(heading) ?? []];
    const change = {
      heading,
      before: before.filter((line) => !after.includes(line)),
      after: after.filter((line) => !before.includes(line)),
    };
    return change.before.length + change.after.length > 0 ? [change] : [];
  });
}

/** `dondoc policy compare`: what the second says otherwise than the first. */
export async function comparePolicies(a: string, b: string, { json }: { json?: boolean }): Promise<void> {
  const lang = languageOf(process.env);
  const [one, other] = [await loadPolicy('policy compare', a), await loadPolicy('policy compare', b)];
  const changes = policyChanges(drawPolicy(one, lang), drawPolicy(other, lang), lang);
  if (json) return void process.stdout.write(`${JSON.stringify(changes)}\n`);
  const same = lang === 'vi' ? 'Hai bộ quy tắc như nhau.' : 'The two policies say the same.';
  const lines = changes.flatMap(({ heading, before, after }) => [
    heading,
    ...before.map((line) => `- ${line}`),
    ...after.map((line) => `+ ${line}`),
  ]);
  process.stdout.write(
    `${one.version} → ${other.version}\n${(lines.length > 0 ? lines : [same]).join('\n')}\n`,
  );
}
