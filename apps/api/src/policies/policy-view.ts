import type { KnownPolicy } from '@dondoc/application';
import { drawPolicy, type Language, type PolicySummaryView, type PolicyView } from '@dondoc/contracts';

export const policySummary = ({ policy, issuedAt }: KnownPolicy, lang: Language): PolicySummaryView => ({
  version: policy.version,
  title: policy.title[lang],
  builtIn: issuedAt === undefined,
  issuedAt: issuedAt ?? null,
});

export const policyView = (known: KnownPolicy, lang: Language): PolicyView => {
  const { general, ladders } = drawPolicy(known.policy, lang);
  return { ...policySummary(known, lang), policy: known.policy, general, ladders };
};
