import type { WatchView } from '@dondoc/contracts';
import { condition, workflowInfo } from '@temporalio/workflow';
import { refusalIn } from './needs-a-hand.js';
import { WatchTimers } from './watch-timers.js';

/** A run longer than this begins anew: a worker that takes it over reads the history in milliseconds. */
const HISTORY_LIMIT = 400;

/** What a workflow must know of the thing it runs. */
export interface Followable<Act extends string = string> {
  readonly version: number;
  readonly closed: boolean;
  readonly watches: readonly WatchView<Act>[];
}

export interface FollowerPorts<Standing extends Followable> {
  assess(): Promise<Standing>;
  act(watch: Standing['watches'][number]): Promise<Standing>;
  /** Told after every answer, and of every refusal. */
  heard?(standing: Standing | undefined, needsAHand: string | undefined): void;
}

/**
 * Follows a standing to its end: assess, wait, do what is due, assess what changed. Only answers and signals steer it;
 * it reads no clock.
 */
export class StandingFollower<Standing extends Followable> {
  private readonly timers = new WatchTimers();
  private standing?: Standing;
  private needsAHand?: string;
  /** The newest version that was asked about; an answer to that question need not be asked for again. */
  private asked = 0;
  private again = true;

  constructor(
    private wanted: number,
    private readonly ports: FollowerPorts<Standing>,
  ) {}

  get view(): { standing?: Standing; wanted: number; needsAHand?: string } {
    const { standing, wanted, needsAHand } = this;
    return { standing, wanted, needsAHand };
  }

  changed({ version, again }: { readonly version: number; readonly again?: boolean }): void {
    this.wanted = Math.max(this.wanted, version);
    // Whatever comes in is a reason to try what was refused.
    this.again ||= again === true || this.needsAHand !== undefined;
  }

  /** Until it has ended (`ended`) or the history has become long (`long`: go on in a new run, with the version wanted). */
  async run(): Promise<'ended' | 'long'> {
    for (;;) {
      const due = this.mustAssess ? undefined : this.mayAct ? this.timers.take() : undefined;
      if (this.mustAssess) await this.assess();
      else if (due !== undefined) await this.learn(this.ports.act(due as Standing['watches'][number]));
      else if (this.standing?.closed && this.needsAHand === undefined) return 'ended';
      else await condition(() => this.mustAssess || this.mayAct);
      if (isLong() && !this.mayEnd) return 'long';
    }
  }

  private get mustAssess(): boolean {
    return this.again || this.wanted > Math.max(this.asked, this.standing?.version ?? 0);
  }
  private get mayAct(): boolean {
    return this.needsAHand === undefined && this.timers.anyDue;
  }
  private get mayEnd(): boolean {
    return this.standing?.closed === true && this.needsAHand === undefined && !this.mustAssess;
  }

  private assess(): Promise<void> {
    this.asked = this.wanted;
    this.again = false;
    return this.learn(this.ports.assess());
  }

  private async learn(answer: Promise<Standing>): Promise<void> {
    try {
      this.standing = await answer;
      this.needsAHand = undefined;
      this.timers.follow(this.standing);
    } catch (error) {
      this.needsAHand = refusalIn(error);
    }
    this.ports.heard?.(this.standing, this.needsAHand);
  }
}

const isLong = (): boolean => {
  const { historyLength, continueAsNewSuggested } = workflowInfo();
  return historyLength > HISTORY_LIMIT || continueAsNewSuggested;
};
