import { askSentence, type Ask, type TodoAct } from '@dondoc/contracts';
import type { HandOffEntity, ObligationEntity } from '../entities/index.js';
import type { ReadContext, Words } from './reader.js';

/** What is asked of the holder of the list about a part; null where the work itself is all. */
export function askOfObligation(
  o: ObligationEntity,
  todo: TodoAct,
  words: Words,
  { lang }: ReadContext,
): string | null {
  const ask = askAbout(o, todo, words);
  return ask ? askSentence(ask, lang) : null;
}

function askAbout(o: ObligationEntity, todo: TodoAct, words: Words): Ask | undefined {
  const unit = words.unit(o.unitId);
  const { extension, contest, outsideCompetence } = o;
  if (todo === 'answer-extension' && extension) return { kind: 'extension', unit, ...extension };
  if (todo === 'answer-extension-offer' && extension?.offer)
    return { kind: 'extension-offer', ...extension.offer };
  if (todo === 'decide-contest' && contest) return { kind: 'contest', unit, reason: contest.reason };
  if (todo !== 'settle-competence' || !outsideCompetence) return undefined;
  const { reason, proposedUnitId } = outsideCompetence;
  const proposed = proposedUnitId === undefined ? undefined : words.unit(proposedUnitId);
  return { kind: 'competence', unit, reason, proposed };
}

export const askOfHandOff = (h: HandOffEntity, words: Words, { lang }: ReadContext): string | null =>
  h.proposal && askSentence({ kind: 'hand-off-date', unit: words.unit(h.toUnitId), ...h.proposal }, lang);
