import {
  addDays,
  localDay,
  type Actor,
  type Day,
  type HandOffCommand,
  type Instant,
  type ObligationCommand,
  type ObligationState,
  type TaskState,
} from '@dondoc/domain';
import type { Chance } from '@dondoc/testing';

/** What somebody does, and who. */
export interface Deed {
  readonly command: ObligationCommand | HandOffCommand;
  readonly actor: Actor;
}

/** Where somebody is about to act: what they see, and the part they act on. */
export interface Scene {
  readonly chance: Chance;
  readonly state: TaskState;
  readonly now: Instant;
  readonly ob: ObligationState;
  /** An id that nobody has used, the same on every run of the seed. */
  fresh<Id extends string>(prefix: string): Id;
}

/** What somebody wrote; now and then nothing, which is refused. */
export const words = ({ chance }: Scene): string =>
  chance.of(0.02) ? ' ' : chance.pick(['Đã rà soát 3/5 xã.', 'Chờ hạ tầng', 'Theo Thông báo số 15']);

export const paper = ({ chance }: Scene): string => (chance.of(0.02) ? '' : `${chance.between(1, 9)}/TB-BCĐ`);

/** A day about now: mostly ahead. */
export const someDay = ({ chance, now }: Scene, most = 40): Day =>
  addDays(localDay(now), chance.between(chance.of(0.05) ? -5 : 0, most));

/** Mostly a new id; now and then one that is known already, as when a command comes twice. */
export const newId = <Id extends string>(scene: Scene, prefix: string, known: readonly Id[]): Id =>
  known.length > 0 && scene.chance.of(0.1) ? scene.chance.pick(known) : scene.fresh<Id>(prefix);

/** Mostly an id that is known; an unknown one where there is none. */
export const knownId = <Id extends string>(scene: Scene, prefix: string, known: readonly Id[]): Id =>
  known.length > 0 && scene.chance.of(0.97) ? scene.chance.pick(known) : scene.fresh<Id>(prefix);
