import { AppError, type Application, type Caller } from '@dondoc/application';
import type { Clock } from '@dondoc/config';
import { localDay, type Instant } from '@dondoc/domain';
import type { ProjectionWatch, ReadModel } from '@dondoc/read-model';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { APPLICATION, CLOCK, PROJECTION, READ_MODEL } from '../http/tokens.js';

interface Follower {
  readonly caller: Caller;
  readonly token: string;
  readonly reply: FastifyReply;
}

const HEARTBEAT_MS = 15_000;
/** Several pages of one person, not a flood. */
const MOST_PER_PERSON = 12;

/** Tells open pages which of the tasks they may see have changed, once the lists show it. */
@Injectable()
export class LiveChanges implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly followers = new Set<Follower>();
  private position = 0;
  private telling = Promise.resolve();
  private heartbeat?: NodeJS.Timeout;
  private stopWatching?: () => void;

  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(READ_MODEL) private readonly readModel: ReadModel,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PROJECTION) private readonly projection: ProjectionWatch,
  ) {}

  onApplicationBootstrap(): void {
    this.position = this.projection.position;
    this.stopWatching = this.projection.onAdvance((position) => this.moved(position));
    this.heartbeat = setInterval(() => void this.beat(), HEARTBEAT_MS);
    this.heartbeat.unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.heartbeat);
    this.stopWatching?.();
    for (const { reply } of this.followers) reply.raw.end();
    this.followers.clear();
  }

  /** @throws AppError `too-many-attempts` where one person holds too many streams */
  follow(caller: Caller, token: string, reply: FastifyReply): void {
    const mine = [...this.followers].filter((f) => f.caller.actor.personId === caller.actor.personId);
    if (mine.length >= MOST_PER_PERSON) throw new AppError('too-many', 'too-many-attempts');
    const follower = { caller, token, reply };
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    reply.raw.write(`retry: 2000\n\n${line(this.position, [])}`);
    reply.raw.on('close', () => this.followers.delete(follower));
    this.followers.add(follower);
  }

  /** One after the other: a burst of batches becomes few messages. */
  private moved(position: number): void {
    this.telling = this.telling.then(() => this.tell(position)).catch(() => undefined);
  }

  /** Place by place until all is told; what fails is told with the next change. */
  private async tell(position: number): Promise<void> {
    if (this.followers.size === 0 || this.position === 0) this.position = Math.max(position, this.position);
    while (this.position < position) {
      const { position: told, taskIds } = await this.readModel.changedTasks(this.position);
      await Promise.all([...this.followers].map((follower) => this.tellOne(follower, told, taskIds)));
      this.position = Math.max(told, this.position + 1);
    }
  }

  private async tellOne(
    { caller, reply }: Follower,
    position: number,
    taskIds: readonly string[],
  ): Promise<void> {
    const visible = await this.app.queries.visible(caller, taskIds).catch(() => []);
    reply.raw.write(line(position, visible));
  }

  /** Keeps proxies from closing the stream, and ends those whose session has ended. */
  private async beat(): Promise<void> {
    const today = localDay((await this.clock.now()) as Instant);
    for (const { token, reply } of this.followers) {
      const session = await this.app.sessions.find(token, today).catch(() => undefined);
      if (session) reply.raw.write(': \n\n');
      else reply.raw.end();
    }
  }
}

const line = (position: number, tasks: readonly string[]): string =>
  `id: ${position}\nevent: changed\ndata: ${JSON.stringify({ position, tasks })}\n\n`;
