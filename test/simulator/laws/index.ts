import type { Chance } from '@dondoc/testing';
import type { Life, Listener } from '../life.js';
import { ballIsHeld, daysSum } from './ball.js';
import { daysAreTrue } from './changes.js';
import { ledgerIsComplete } from './ledger.js';
import {
  followsLifecycle,
  nothingIsLeftOver,
  partsHaveOwners,
  requestedIsOnlyAsked,
  staysEnded,
} from './parts.js';
import { refusalIsTold, sentencesAreWhole } from './sentences.js';
import { standingIsBounded } from './standing.js';
import { alarmsBelong, FiredKeys } from './time.js';
import { Views } from './views.js';
import { wordsAgree } from './words.js';

export interface Laws {
  readonly listeners: readonly Listener[];
  /** After every step. */
  check(life: Life): void;
  /** After the last one, for what would be too dear at every step. */
  end(life: Life): void;
  /** By a notice; whether alarms of the task moved by it or not. */
  calendarMoved(): void;
}

/** Everything that holds in every life. Dear ones are looked at now and then, by a chance of their own. */
export function lawsOf(chance: Chance): Laws {
  const keys = new FiredKeys();
  const views = new Views();
  return {
    listeners: [
      {
        change(change, stored, facts) {
          keys.hear(change);
          ledgerIsComplete(change);
          daysAreTrue(change);
          followsLifecycle(change);
          staysEnded(change);
          requestedIsOnlyAsked(change);
          sentencesAreWhole(change, stored);
          views.hear(stored, facts);
        },
        refusal: refusalIsTold,
      },
    ],
    check(life) {
      partsHaveOwners(life.state);
      nothingIsLeftOver(life.state);
      alarmsBelong(life, keys);
      standingIsBounded(life);
      ballIsHeld(life.state);
      if (chance.of(0.1)) daysSum(life);
      if (chance.of(0.1)) wordsAgree(life, chance);
      if (chance.of(0.1)) views.write(life);
    },
    end(life) {
      daysSum(life);
      wordsAgree(life, chance);
      views.agree(life);
    },
    calendarMoved() {
      keys.calendarMoved();
      views.calendarMoved();
    },
  };
}
