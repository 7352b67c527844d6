import { addDays, localDay, type HandOffCommand } from '@dondoc/domain';
import { paper, someDay, words, type Scene } from './scene.js';

type Acts = {
  readonly [Type in HandOffCommand['type']]: (
    scene: Scene,
  ) => Omit<Extract<HandOffCommand, { type: Type }>, 'type' | 'handOffId'>;
};
const nothing = () => ({});

/** Every command on a hand-off, as somebody might say it. */
export const ACTS_ON_HAND_OFFS: Acts = {
  AcceptHandOff: nothing,
  AnswerHandOff: (s) => ({ opinion: words(s), agrees: s.chance.of(0.5) }),
  DeliverHandOff: (s) => ({ note: words(s), evidence: s.chance.of(0.5) ? [{ document: paper(s) }] : [] }),
  TakeHandOff: nothing,
  ReturnHandOff: (s) => ({ reason: words(s), ...(s.chance.of(0.5) ? { due: someDay(s, 15) } : {}) }),
  ProposeHandOffDate: (s) => ({
    due: addDays(localDay(s.now), s.chance.between(s.chance.of(0.05) ? -2 : 1, 25)),
    reason: words(s),
  }),
  SettleHandOffDate: (s) => ({
    agrees: s.chance.of(0.5),
    ...(s.chance.of(0.9) ? { reason: words(s) } : {}),
  }),
  WithdrawHandOff: (s) => ({ reason: words(s) }),
};
